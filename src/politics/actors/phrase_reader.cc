// A phrase is read from its head. A name of the data files decides at once, if it is the whole name ("Chad", not "Lake
// Chad"). Otherwise a role noun is looked for: the head itself or a title before a name. Its country comes from, in
// this order, a possessor, words before it (demonyms before names), an of-phrase, a for-phrase, and for crowds the
// place.
#include "politics/actors/phrase_reader.h"

#include <algorithm>
#include <array>

namespace reportedly {
namespace {

constexpr int kDepth = 4;                // "the spokesman of the ministry of the government of Kenya"
constexpr uint32_t kLongestPhrase = 16;  // tokens looked at to the left

constexpr std::array<std::string_view, 8> kFormer = {"deposed", "ex",   "exiled",   "former",
                                                     "jailed",  "late", "one-time", "ousted"};

// Nouns that only say how many. Sorted.
constexpr std::array<std::string_view, 27> kCounting = {
    "band",    "bulk",    "bunch", "couple",   "crowd",   "dozen",    "group",    "half", "handful",
    "host",    "hundred", "lot",   "majority", "million", "minority", "number",   "pair", "percent",
    "portion", "quarter", "rest",  "score",    "string",  "third",    "thousand", "trio", "wave"};

bool is_name_part(Relation r) { return r == Relation::Flat || r == Relation::Compound || r == Relation::Goeswith; }
bool is_left_modifier(Relation r) {
  return r == Relation::Amod || r == Relation::Compound || r == Relation::NmodDesc || r == Relation::Flat ||
         r == Relation::Nmod || r == Relation::Det || r == Relation::Conj || r == Relation::NmodUnmarked;
}

void find_all(const NameIndex& index, const std::vector<StreamWord>& words, const Sentences& sentences,
              bool may_begin_inside, const auto& take) {
  for (size_t i = 0; i < words.size();) {
    std::optional<NameIndex::Match> match;
    if (words[i].begins_token || may_begin_inside) match = index.find({words.data() + i, words.size() - i});
    uint32_t last = match ? words[i + match->words - 1].token : 0;
    if (!match || sentences.of_token[last] != sentences.of_token[words[i].token]) {
      ++i;
      continue;
    }
    take(*match, i, Range<Token>{words[i].token, last - words[i].token + 1});
    i += match->words;
  }
}

}  // namespace

void FoundNames::find(const ActorView& doc, const ActorData& data) {
  const Tokens& tokens = doc.get<Tokens>();
  const Morphs& morphs = doc.get<Morphs>();
  words.clear();
  lemmas.clear();
  names.assign(tokens.size(), {});
  roles.assign(tokens.size(), {});
  role_over.assign(tokens.size(), {});
  is_former.assign(tokens.size(), 0);
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    size_t word = words.size(), lemma = lemmas.size();
    append_words(doc.words(tokens[{i}].span), i, words);
    append_words(doc.text(morphs[{i}].lemma), i, lemmas);
    bool is_same_length = words.size() - word == lemmas.size() - lemma;
    for (; is_same_length && word < words.size(); ++word, ++lemma)
      lemmas[lemma].other_key = words[word].key != lemmas[lemma].key ? words[word].key : 0;
  }
  const Sentences& sentences = doc.get<Sentences>();
  find_all(data.names, words, sentences, false, [&](NameIndex::Match match, size_t, Range<Token> range) {
    for (Id<Token> token : range) names[token.index] = {match.name, range};
  });
  find_all(data.role_names, lemmas, sentences, true, [&](NameIndex::Match match, size_t at, Range<Token> range) {
    uint32_t head = lemmas[at + data.role_names.names()[match.name].head_word].token;
    bool is_inside = !lemmas[at].begins_token;
    bool has_ex = is_inside && doc.text(morphs[{range.first}].lemma).starts_with("ex");
    if (is_inside && !has_ex && range.count == 1 && lemmas[at].token == head) return;  // "anti-government"
    roles[head] = {match.name, range};
    for (Id<Token> token : range) role_over[token.index] = {head};
    is_former[head] = has_ex;
  });
}

PhraseReader::PhraseReader(const ActorView& doc, const ActorData& data, const FoundNames& found)
    : doc_(doc),
      data_(data),
      found_(found),
      morphs_(doc.get<Morphs>()),
      arcs_(doc.get<Arcs>()),
      mentions_(doc.get<Mentions>()) {
  gov_ = data.codes.sector("GOV");
  reb_ = data.codes.sector("REB");
  opp_ = data.codes.sector("OPP");
  eli_ = data.codes.sector("ELI");
  cvl_ = data.codes.sector("CVL");
  office_ = gov_ | data.codes.sector("MIL") | data.codes.sector("LEG") | data.codes.sector("JUD") |
            data.codes.sector("COP") | data.codes.sector("SPY");
}

const Found* PhraseReader::name_at(Id<Token> token) const {
  const Found& found = found_.names[token.index];
  return found.name == kNone ? nullptr : &found;
}

Reading PhraseReader::read(Id<Token> head, int depth) const {
  if (Id<Token> title = torn_title_of(head)) return read_role(head, title, depth);
  if (const Found* found = name_at(head); found != nullptr && is_whole_name(head, *found))
    return read_name(head, *found);
  if (found_.roles[head.index].name != kNone && !is_title_of_paper(head)) return read_role(head, head, depth);
  if (Id<Token> title = title_of(head)) return read_role(head, title, depth);
  Id<Token> over = found_.role_over[head.index];     // "crown" heads "crown prince" where the parser errs
  bool is_inner = over && arcs_.head(head) == over;  // "attorney" of "attorney general"
  if (over && over != head && !is_inner && morphs_[head].upos == Upos::Noun) return read_role(head, over, depth);
  if (Id<Token> body = body_at_end_of(head)) return read_role(head, body, depth);
  if (Id<Token> counted = counted_by(head); counted && depth < kDepth) return read(counted, depth + 1);
  return {};
}

Id<Token> PhraseReader::counted_by(Id<Token> head) const {
  Upos upos = morphs_[head].upos;
  bool counts = upos == Upos::Num || upos == Upos::Det || (upos == Upos::Pron && !morphs_[head].has(Feat::Personal)) ||
                upos == Upos::Adj || std::binary_search(kCounting.begin(), kCounting.end(), lemma(head));
  if (!counts || arcs_.child_with(head, Relation::NmodPoss)) return {};
  for (Id<Token> child : arcs_.children(head)) {
    Id<Token> preposition = arcs_.child_with(child, Relation::Case);
    if (child.index > head.index && arcs_.relation(child) == Relation::Nmod && preposition &&
        lemma(preposition) == "of")
      return child;
  }
  return {};
}

// "in the country", "on the side of the road": nobody acts.
bool PhraseReader::is_where(Id<Token> head) const {
  Id<Token> preposition = arcs_.child_with(head, Relation::Case);
  return place_use(doc_, head) == PlaceUse::IsPlace || is_scenery(doc_, head) ||
         (preposition && lemma(preposition) == "on");
}

// "US National Security Adviser Jake Sullivan" is one name to FindMentions, though the parser hung the rest on "US".
Id<Token> PhraseReader::torn_title_of(Id<Token> head) const {
  Id<Mention> id = mentions_.of_token[head.index];
  if (id.is_none() || mentions_[id].head != head || mentions_[id].kind != MentionKind::Name) return {};
  const Mention& mention = mentions_[id];
  if (found_.roles[head.index].name != kNone) return {};
  Id<Token> title;
  for (Id<Token> token : mention.tokens) {
    if (morphs_[token].upos == Upos::Adp) break;
    bool is_apart = arcs_.head(token) != head || token.index > head.index;
    if (token != head && is_apart && is_named_title(token, mention)) title = token;
  }
  return title;
}

// "Commission" of "the Central Foreign Affairs Commission", whichever word the parser made the head.
Id<Token> PhraseReader::body_at_end_of(Id<Token> head) const {
  Id<Mention> id = mentions_.of_token[head.index];
  if (id.is_none() || mentions_[id].head != head || mentions_[id].kind != MentionKind::Name) return {};
  Id<Token> last{mentions_[id].tokens.last() - 1};
  if (last.index <= head.index || found_.roles[last.index].name == kNone || morphs_[last].upos != Upos::Propn)
    return {};
  const KnownRole& role = data_.roles[data_.role_names.names()[found_.roles[last.index].name].owner];
  for (uint32_t i = head.index; i < last.index; ++i)
    if (morphs_[{i}].upos == Upos::Adp) return {};
  return role.kind == SourceKind::Institution ? last : Id<Token>{};
}

// "JHA President": of some body that we do not know, not of a state.
bool PhraseReader::is_of_unknown_body(Id<Token> role_token) const {
  uint32_t first = found_.roles[role_token.index].tokens.first;
  if (first == 0 || name_at({first - 1}) != nullptr || first == left_border(role_token, role_token)) return false;
  std::string_view word = doc_.words(doc_.get<Tokens>()[{first - 1}].span);
  auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::string_view title = doc_.words(doc_.get<Tokens>()[role_token].span);
  bool is_shouted = title.size() > 1 && is_upper(title[1]);  // "EX-PRESIDENT FLEES"
  return word.size() > 2 && !is_shouted && std::all_of(word.begin(), word.end(), is_upper);
}

// A role of persons with a name right behind it.
bool PhraseReader::is_named_title(Id<Token> token, const Mention& mention) const {
  const Found& role = found_.roles[token.index];
  if (role.name == kNone || role.tokens.last() >= mention.tokens.last()) return false;
  SourceKind kind = data_.roles[data_.role_names.names()[role.name].owner].kind;
  bool is_person = kind == SourceKind::Official || kind == SourceKind::Spokesperson || kind == SourceKind::Person;
  Id<Token> behind{role.tokens.last()};
  return is_person && morphs_[behind].upos == Upos::Propn && found_.role_over[behind.index].is_none();
}

// "The Zambezi Post" is no post, "Citizen Watch" no citizen.
bool PhraseReader::is_title_of_paper(Id<Token> head) const {
  SourceKind kind = data_.roles[data_.role_names.names()[found_.roles[head.index].name].owner].kind;
  bool is_crowd = kind == SourceKind::Crowd && arcs_.child_with(head, Relation::Flat);
  return morphs_[head].upos == Upos::Propn && (kind == SourceKind::Document || kind == SourceKind::Poll || is_crowd);
}

Reading PhraseReader::read_unknown(Id<Token> head) const {
  Origin origin = owner(head, head, 0);
  if (origin.country.is_empty()) {
    Origin words = before(head, head);
    bool is_state_name = words.actor != kNone && data_.actors[words.actor].kind == ActorKind::State;
    if (is_state_name && !is_city_before(head)) origin = words;
  }
  return {.actor = origin.country.is_empty() ? kNone : origin.actor, .country = origin.country};
}

// "the Lima Declaration" is not Peru's.
bool PhraseReader::is_city_before(Id<Token> head) const {
  for (uint32_t i = head.index; i-- > left_border(head, head);) {
    const Found* found = name_at({i});
    if (found == nullptr || !modifies({i}, head, head)) continue;
    NameUse use = data_.names.names()[found->name].use;
    return use != NameUse::People && use != NameUse::Name;
  }
  return false;
}

// Not the Chad of "Lake Chad" or "Chad Wolf": no other proper noun of the name stands outside the match.
bool PhraseReader::is_whole_name(Id<Token> head, const Found& found) const {
  for (Id<Token> child : arcs_.children(head)) {
    bool is_beside = child.index + 1 == found.tokens.first && is_state(found) &&
                     doc_.words(doc_.get<Tokens>()[child].span).ends_with("ing");
    if (is_beside) continue;  // "Neighbouring Malawi"
    bool is_outside =
        morphs_[child].upos == Upos::Propn && is_name_part(arcs_.relation(child)) && !found.tokens.has(child);
    if (is_outside && found_.roles[child.index].name == kNone &&
        (child.index > head.index || name_at(child) == nullptr))
      return false;
    if (is_capital_adjective(child) && child.index + 1 == found.tokens.first && !is_state(found)) return false;
  }
  return true;
}

// The "National" of "the National Security Council", which is not the one of the United Nations.
bool PhraseReader::is_capital_adjective(Id<Token> token) const {
  std::string_view word = doc_.words(doc_.get<Tokens>()[token].span);
  return arcs_.relation(token) == Relation::Amod && name_at(token) == nullptr && !word.empty() && word[0] >= 'A' &&
         word[0] <= 'Z' &&
         token != Id<Token>{doc_.get<Sentences>()[doc_.get<Sentences>().of_token[token.index]].tokens.first};
}

// An organisation, party or outlet, whose officials are no government's. The European Union governs.
bool PhraseReader::is_body(const KnownActor& actor) const {
  return actor.kind != ActorKind::State && actor.kind != ActorKind::Place && doc_.text(actor.country) != "EUR";
}

bool PhraseReader::is_state(const Found& found) const {
  return data_.actors[data_.names.names()[found.name].owner].kind == ActorKind::State;
}

// "Minister" of "Foreign Minister Amina Otieno", whether it hangs on the name or the name on it.
Id<Token> PhraseReader::title_of(Id<Token> head) const {
  Id<Token> best;
  for (Id<Token> child : arcs_.children(head)) {
    Relation r = arcs_.relation(child);
    bool is_title = r == Relation::NmodDesc || r == Relation::Compound || r == Relation::NmodUnmarked ||
                    r == Relation::Flat || r == Relation::Amod;
    if (child.index < head.index && is_title && found_.roles[child.index].name != kNone) best = child;
  }
  if (best && morphs_[head].upos != Upos::Propn) return {};  // "minister talks" has no title
  return best;
}

Reading PhraseReader::read_name(Id<Token> head, const Found& found) const {
  const IndexedName& name = data_.names.names()[found.name];
  const KnownActor& actor = data_.actors[name.owner];
  Reading out{.what = Reading::What::Actor, .actor = name.owner, .country = actor.country, .sectors = actor.sectors};
  bool is_country = name.use == NameUse::Name && (actor.kind == ActorKind::State || actor.kind == ActorKind::Place);
  bool is_place_name =
      name.use == NameUse::Capital || name.use == NameUse::City || is_country || name.use == NameUse::Seat;
  if (name.use == NameUse::People) {
    bool is_modifier = arcs_.relation(head) == Relation::Amod || arcs_.relation(head) == Relation::Compound;
    if (!is_modifier) out.what = Reading::What::People, out.sectors = cvl_;
    return out;
  }
  if (Id<Token> title = title_of(head); title && actor.kind == ActorKind::Person) {
    const IndexedName& role = data_.role_names.names()[found_.roles[title.index].name];
    out.role = role.owner, out.role_text = found_.roles[title.index].name, out.role_token = title;
  }
  if (!is_place_name) return out;
  PlaceUse use = place_use(doc_, head);
  bool is_city = name.use == NameUse::Capital || name.use == NameUse::City;
  bool is_government = name.use == NameUse::Seat || (name.use == NameUse::Capital && use == PlaceUse::Acts);
  bool is_territory = name.use == NameUse::Name && actor.kind == ActorKind::Place;
  bool is_scene = is_territory && use == PlaceUse::Open && is_scenery(doc_, head);
  if (use == PlaceUse::IsPlace || is_scene || (is_city && !is_government))
    out.what = Reading::What::Place;
  else if (is_government)
    out.what = Reading::What::Government, out.sectors = actor.sectors | gov_;
  return out;
}

Reading PhraseReader::read_role(Id<Token> head, Id<Token> role_token, int depth) const {
  uint32_t text = found_.roles[role_token.index].name;
  uint32_t row = data_.role_names.names()[text].owner;
  const KnownRole& role = data_.roles[row];
  Reading out{
      .what = Reading::What::Role, .role = row, .role_text = text, .sectors = role.sectors, .role_token = role_token};

  if (role.kind == SourceKind::State && is_where(head)) return {};
  Origin origin = role.is_stated ? Origin{} : owner(head, role_token, depth);
  if (origin.country.is_empty()) {
    Origin words = before(head, role_token);
    if (words.actor != kNone) origin = words;
  }
  if ((origin.country.is_empty() && origin.open.is_none()) || role.inherits) {
    Origin phrase = behind(head, role_token, role, depth);
    if (origin.country.is_empty()) origin.country = phrase.country, origin.actor = phrase.actor;
    origin.sectors |= phrase.sectors;
    if (origin.open.is_none()) origin.open = phrase.open;
  }
  Sectors words = modifier_sectors(head, role_token);
  bool is_of_body = origin.actor != kNone && is_body(data_.actors[origin.actor]);
  bool is_office =
      (role.kind == SourceKind::Official || role.kind == SourceKind::Institution) && (role.sectors & gov_) != 0;
  if (is_office && origin.actor == kNone && is_of_unknown_body(role_token)) out.sectors &= ~gov_;
  if (is_of_body && is_office)
    out.sectors = (out.sectors & ~gov_) | origin.sectors;  // "the UN envoy", "the party's president"
  if (role.inherits) out.sectors = words != 0 ? words : origin.sectors;
  if ((words & reb_) != 0) out.sectors = (out.sectors & ~office_) | reb_;
  if ((words & opp_) != 0) out.sectors = (out.sectors & ~gov_) | opp_;
  out.is_former = is_former(head, role_token);
  if (out.is_former && (out.sectors & office_) != 0) out.sectors = eli_;
  out.country = origin.country;
  out.actor = origin.actor;
  out.open = origin.country.is_empty() ? origin.open : Id<Mention>{};
  bool is_someones =
      role.is_sender && role.inherits && role.kind == SourceKind::Institution;  // "his office", not "in office"
  if (is_someones && out.country.is_empty() && out.open.is_none()) return {};
  return out;
}

PhraseReader::Origin PhraseReader::origin_at(Id<Token> token, int depth) const {
  if (const Found* found = name_at(token)) {
    const IndexedName& name = data_.names.names()[found->name];
    const KnownActor& actor = data_.actors[name.owner];
    return {.country = actor.country,
            .sectors = name.use == NameUse::Seat ? actor.sectors | gov_ : actor.sectors,
            .actor = name.owner};
  }
  if (depth >= kDepth) return {};
  Reading inner = read(token, depth + 1);
  Origin out{.country = inner.country, .sectors = inner.sectors, .actor = inner.actor, .open = inner.open};
  if (out.country.is_empty() && out.open.is_none()) out.open = mentions_.of_token[token.index];
  return out;
}

PhraseReader::Origin PhraseReader::owner(Id<Token> head, Id<Token> role_token, int depth) const {
  for (Id<Token> anchor : {head, role_token}) {
    Id<Token> possessor = arcs_.child_with(anchor, Relation::NmodPoss);
    if (possessor.is_none()) continue;
    return origin_at(possessor, depth);
  }
  return {};
}

uint32_t PhraseReader::left_border(Id<Token> head, Id<Token> role_token) const {
  bool has_role = found_.roles[role_token.index].name != kNone;
  uint32_t from = has_role ? std::min(head.index, found_.roles[role_token.index].tokens.first) : head.index;
  uint32_t sentence = doc_.get<Sentences>()[doc_.get<Sentences>().of_token[from]].tokens.first;
  return std::max(sentence, from > kLongestPhrase ? from - kLongestPhrase : 0);
}

// Does the word hang on the phrase's head over modifiers only? Not "Iran" of "Iran-backed rebels".
bool PhraseReader::modifies(Id<Token> token, Id<Token> head, Id<Token> role_token) const {
  for (int steps = 0; steps < 5 && token; ++steps) {
    if (token == head || token == role_token) return true;
    if (!is_left_modifier(arcs_.relation(token)) || arcs_.child_with(token, Relation::Case)) return false;
    Id<Token> above = arcs_.head(token);
    bool is_phrase_head = above == head || above == role_token;
    if (!is_phrase_head && above &&
        (morphs_[above].upos == Upos::Verb || (morphs_[above].upos == Upos::Adj && name_at(above) == nullptr)))
      return false;
    token = above;
  }
  return false;
}

// Demonyms before names: "the Kenyan UN envoy" is Kenya's. Nearest first.
PhraseReader::Origin PhraseReader::before(Id<Token> head, Id<Token> role_token) const {
  Origin by_name;
  uint32_t right = std::max(head.index, role_token.index);
  for (uint32_t i = right; i-- > left_border(head, role_token);) {
    const Found* found = name_at({i});
    if (found == nullptr || found_.roles[role_token.index].tokens.has({i}) || !modifies({i}, head, role_token))
      continue;
    const IndexedName& name = data_.names.names()[found->name];
    const KnownActor& actor = data_.actors[name.owner];
    if (actor.kind == ActorKind::Person) continue;
    Origin origin{.country = actor.country,
                  .sectors = name.use == NameUse::Seat ? actor.sectors | gov_ : actor.sectors,
                  .actor = name.owner};
    if (name.use == NameUse::People) return origin;
    if (by_name.actor == kNone) by_name = origin;
  }
  return by_name.actor != kNone ? by_name : right_before(role_token);
}

// Where the tree is of no help: a name among the nouns and adjectives that touch the role on the left.
PhraseReader::Origin PhraseReader::right_before(Id<Token> role_token) const {
  const Found& role = found_.roles[role_token.index];
  if (role.name == kNone) return {};
  for (uint32_t i = role.tokens.first; i-- > left_border(role_token, role_token);) {
    Upos upos = morphs_[{i}].upos;
    bool is_possessive = upos == Upos::Part && doc_.words(doc_.get<Tokens>()[{i}].span) != "to";
    if (upos != Upos::Adj && upos != Upos::Noun && upos != Upos::Propn && !is_possessive) return {};
    const Found* found = name_at({i});
    if (found == nullptr) continue;
    const KnownActor& actor = data_.actors[data_.names.names()[found->name].owner];
    if (actor.kind != ActorKind::Person)
      return {.country = actor.country, .sectors = actor.sectors, .actor = data_.names.names()[found->name].owner};
  }
  return {};
}

// The same on the right: "an envoy of the United Nations".
PhraseReader::Origin PhraseReader::right_behind(Id<Token> role_token, std::string_view preposition) const {
  const Found& role = found_.roles[role_token.index];
  if (role.name == kNone) return {};
  Range<Token> sentence = doc_.get<Sentences>()[doc_.get<Sentences>().of_token[role_token.index]].tokens;
  uint32_t at = role.tokens.last();
  if (at + 1 >= sentence.last() || lemma({at}) != preposition) return {};
  if (morphs_[{at + 1}].upos == Upos::Det && at + 2 < sentence.last()) ++at;
  const Found* found = name_at({at + 1});
  if (found == nullptr) return {};
  const KnownActor& actor = data_.actors[data_.names.names()[found->name].owner];
  if (actor.kind == ActorKind::Person) return {};
  return {.country = actor.country, .sectors = actor.sectors, .actor = data_.names.names()[found->name].owner};
}

PhraseReader::Origin PhraseReader::behind(Id<Token> head, Id<Token> role_token, const KnownRole& role,
                                          int depth) const {
  Origin of, from, speaks_for, place;
  for (Id<Token> anchor : {head, role_token}) {
    for (Id<Token> child : arcs_.children(anchor)) {
      Relation r = arcs_.relation(child);
      if (child.index < anchor.index || (r != Relation::Nmod && r != Relation::Obl)) continue;
      Id<Token> preposition = arcs_.child_with(child, Relation::Case);
      std::string_view word = preposition ? lemma(preposition) : std::string_view();
      if (word == "of" && of.actor == kNone) of = origin_at(child, depth);
      if (word == "from" && from.actor == kNone) from = origin_at(child, depth);
      if ((word == "for" || word == "at" || word == "with") && role.inherits && speaks_for.actor == kNone)
        speaks_for = origin_at(child, depth);
      if ((word == "in" || word == "at") && name_at(child) != nullptr && place.actor == kNone)
        place = origin_at(child, depth);
    }
    if (head == role_token) break;
  }
  if (of.actor == kNone && of.open.is_none()) of = right_behind(role_token, "of");
  if (role.inherits && speaks_for.actor == kNone && speaks_for.open.is_none())
    speaks_for = right_behind(role_token, "for");
  if (place.actor == kNone) place = right_behind(role_token, "in");
  bool takes_place =
      !role.is_sender && (role.is_group || role.kind == SourceKind::Institution || role.kind == SourceKind::Person);
  Origin out = of;
  for (const Origin* other : {&speaks_for, &from}) {
    if (out.country.is_empty() && !other->country.is_empty()) out.country = other->country, out.actor = other->actor;
    out.sectors |= other->sectors;
    if (out.open.is_none()) out.open = other->open;
  }
  if (takes_place && out.country.is_empty()) out.country = place.country, out.actor = place.actor;
  return out;
}

Sectors PhraseReader::modifier_sectors(Id<Token> head, Id<Token> role_token) const {
  Sectors out = 0;
  uint32_t right = std::max(head.index, role_token.index);
  const Range<Token>& own = found_.roles[role_token.index].tokens;
  for (uint32_t i = right; i-- > left_border(head, role_token);) {
    const Found& found = found_.roles[i];
    if (found.name == kNone || own.has({i}) || !modifies({i}, head, role_token)) continue;
    out |= data_.roles[data_.role_names.names()[found.name].owner].sectors;
  }
  return out;
}

bool PhraseReader::is_former(Id<Token> head, Id<Token> role_token) const {
  if (found_.is_former[role_token.index] != 0) return true;
  uint32_t from = std::min(found_.roles[role_token.index].tokens.first, role_token.index);
  for (uint32_t i = from; i-- > left_border(head, role_token) && from - i < 6;) {
    std::string_view word = lemma({i});
    bool is_capital = word == "Former" || word == "Ousted";
    if (is_capital || std::find(kFormer.begin(), kFormer.end(), word) != kFormer.end()) return true;
    Upos upos = morphs_[{i}].upos;
    if (upos != Upos::Adj && upos != Upos::Noun && upos != Upos::Propn) return false;
  }
  return false;
}

}  // namespace reportedly
