// Three passes. Each mention is read by itself; appositions hand offices to names ("Amina Otieno, the Kenyan foreign
// minister"). Then entities gather what their mentions say. Last, phrases that were left open, "its army" and "a
// spokesman for the ministry", ask the entity of the word that they stand on.
#include "politics/actors/resolve_actors.h"

#include <algorithm>
#include <array>
#include <string>

#include "politics/actors/phrase_reader.h"
#include "politics/actors/report_country.h"

namespace reportedly {
namespace {

// What names of events, texts and places end in. Sorted.
constexpr std::array<std::string_view, 64> kNamedThings = {
    "Accord",        "Accords", "Act",         "Age",       "Agreement",  "Airport",      "Amendment",  "Avenue",
    "Award",         "Basin",   "Bay",         "Beach",     "Bill",       "Bridge",       "Canal",      "Championship",
    "Championships", "Charter", "Coast",       "Code",      "Conference", "Constitution", "Convention", "Cup",
    "Day",           "Deal",    "Declaration", "Desert",    "Dialogue",   "Election",     "Era",        "Festival",
    "Forum",         "Games",   "Gulf",        "Highway",   "Initiative", "Island",       "Islands",    "Lake",
    "Law",           "Mount",   "Mountain",    "Mountains", "Ocean",      "Olympics",     "Pact",       "Peninsula",
    "Plan",          "Prize",   "Project",     "Protocol",  "Revolution", "River",        "Road",       "Sea",
    "Spring",        "Strait",  "Street",      "Summit",    "Treaty",     "Valley",       "War",        "Week"};

// What names of firms, schools and the like end in. Sorted.
constexpr std::array<std::string_view, 41> kNamedBodies = {
    "Academy",  "Airlines",    "Airways", "Alliance",     "Association",  "Bank",          "Board",
    "Center",   "Centre",      "Church",  "Club",         "Co",           "College",       "Company",
    "Corp",     "Corporation", "Council", "Federation",   "Foundation",   "Fund",          "Group",
    "Holdings", "Hospital",    "Inc",     "Industries",   "Institute",    "International", "League",
    "Limited",  "Ltd",         "Network", "Organisation", "Organization", "Partners",      "School",
    "Services", "Society",     "Times",   "Trust",        "Union",        "University"};

// Ends of nouns for persons, "engineer", and the words of these ends that are none. Sorted.
constexpr std::array<std::string_view, 8> kPersonEnds = {"eer", "er", "ian", "ist", "man", "or", "woman", "yst"};
constexpr std::array<std::string_view, 24> kNoPersons = {
    "airliner",   "carrier",  "center",    "chapter",  "computer",     "cruiser",   "developer", "freighter",
    "helicopter", "insurer",  "lender",    "maker",    "manufacturer", "newspaper", "operator",  "paper",
    "producer",   "provider", "publisher", "retailer", "river",        "sector",    "tanker",    "tower"};

constexpr std::array<std::string_view, 10> kHonorifics = {"Dr",  "Dr.", "Lady", "Lord", "Mr",
                                                          "Mr.", "Mrs", "Mrs.", "Ms",   "Ms."};

bool is_honorific(std::string_view word) {
  return std::find(kHonorifics.begin(), kHonorifics.end(), word) != kHonorifics.end();
}

struct OpenPhrase {
  Id<Mention> mention;
  Id<Mention> stands_on;
  bool is_same = false;  // "one of them" is whom "them" is
};

// A role without a country of its own: "police".
struct HomelessRole {
  Id<Mention> mention;
  Reading reading;
};

struct ActorScratch {
  FoundNames found;
  std::vector<OpenPhrase> open;
  std::vector<HomelessRole> homeless;
  std::vector<ReportCountry::Named> named;
  std::string text;  // keys and codes are put together here
};

bool is_nobody(const Actor& actor) { return actor.country.is_empty() && actor.sectors == 0; }

// How much an actor says: country, then sectors, then office.
int weight(const Actor& actor) {
  if (actor.type == EntityType::Place) return 0;
  return (actor.country.is_empty() ? 0 : 8) + (actor.sectors != 0 ? 4 : 0) + (actor.office.is_empty() ? 0 : 2) +
         (actor.key.is_empty() ? 0 : 1);
}

EntityType type_of(const KnownActor& actor) {
  switch (actor.kind) {
    case ActorKind::State: return EntityType::State;
    case ActorKind::Organisation: return EntityType::Organisation;
    case ActorKind::Group: return EntityType::Group;
    case ActorKind::Outlet: return EntityType::Outlet;
    case ActorKind::Person: return EntityType::Person;
    case ActorKind::Place: return EntityType::State;  // read here only where it acts: "Greenland told ..."
  }
  return EntityType::Other;
}

SourceKind source_of(const KnownActor& actor) {
  switch (actor.kind) {
    case ActorKind::State: return SourceKind::State;
    case ActorKind::Outlet: return SourceKind::Outlet;
    case ActorKind::Person: return SourceKind::Person;
    case ActorKind::Place: return SourceKind::State;
    default: return SourceKind::Institution;
  }
}

class Resolver {
 public:
  Resolver(const ActorView& doc, const ActorData& data, ActorScratch& scratch, Actors& out)
      : doc_(doc),
        data_(data),
        s_(scratch),
        out_(out),
        reader_(doc, data, scratch.found),
        mentions_(doc.get<Mentions>()),
        entities_(doc.get<Entities>()),
        morphs_(doc.get<Morphs>()),
        arcs_(doc.get<Arcs>()),
        gov_(data.codes.sector("GOV")) {}

  void run() {
    out_.of_mention.reserve(mentions_.size());
    s_.open.clear();
    s_.homeless.clear();
    for (uint32_t i = 0; i < mentions_.size(); ++i) out_.of_mention.push_back(read_mention({i}));
    for (uint32_t i = 0; i < mentions_.size(); ++i) take_office_of_apposition({i});
    gather_entities();
    close_open_phrases();
    if (take_report_country()) close_open_phrases();
  }

 private:
  Actor read_mention(Id<Mention> id) {
    const Mention& mention = mentions_[id];
    Id<Token> counted = reader_.counted_by(mention.head);
    if (mention.kind == MentionKind::Pronoun && counted.is_none()) return {.unresolved = data_.steps.no_antecedent};
    Reading reading = reader_.read(mention.head);
    Id<Mention> them = mention_at(counted);
    if (them && mentions_[them].kind == MentionKind::Pronoun) s_.open.push_back({id, them, true});
    if (is_in_dateline(mention) && reading.what == Reading::What::Actor &&
        data_.actors[reading.actor].kind == ActorKind::State)
      reading.what = Reading::What::Place;
    if (reading.open && reading.country.is_empty()) s_.open.push_back({id, reading.open});
    switch (reading.what) {
      case Reading::What::Place:
        return {.country = data_.actors[reading.actor].country,
                .unresolved = data_.steps.is_place,
                .why = {data_.actors[reading.actor].rule},
                .type = EntityType::Place};
      case Reading::What::Actor:
      case Reading::What::Government: return actor_of_name(reading);
      case Reading::What::People: return people_of(mention, reading);
      case Reading::What::Role:
        if (reading.country.is_empty()) s_.homeless.push_back({id, reading});
        return actor_of_role(mention, reading);
      case Reading::What::Nothing: break;
    }
    if (mention.kind == MentionKind::Pronoun) return {.unresolved = data_.steps.no_antecedent};
    return mention.kind == MentionKind::Name ? unknown_name(mention) : Actor{.unresolved = data_.steps.no_role};
  }

  // "NAIROBI, Kenya, March 2 (Rift Wire) -" tells where the report was written.
  bool is_in_dateline(const Mention& mention) const {
    const Sentences& sentences = doc_.get<Sentences>();
    Id<Block> block = sentences[sentences.of_token[mention.head.index]].block;
    return block && block.index < doc_.get<Blocks>().rows.size() &&
           doc_.get<Blocks>().rows[block.index].kind == BlockKind::Dateline;
  }

  Actor actor_of_name(const Reading& reading) {
    const KnownActor& known = data_.actors[reading.actor];
    Actor actor{.country = known.country,
                .key = known.key,
                .sectors = reading.sectors,
                .why = {known.rule},
                .type = type_of(known),
                .kind = source_of(known)};
    if (reading.what == Reading::What::Government) actor.type = EntityType::Government;
    if (reading.role != kNone) {
      actor.office = data_.role_texts[reading.role_text];
      actor.kind = data_.roles[reading.role].kind;
    }
    actor.cameo = cameo_of(actor, reading.actor);
    return actor;
  }

  Actor people_of(const Mention& mention, const Reading& reading) {
    const KnownActor& known = data_.actors[reading.actor];
    bool is_one = morphs_[mention.head].has(Feat::Singular) && morphs_[mention.head].upos == Upos::Noun;
    Actor actor{.country = known.country, .sectors = reading.sectors, .why = {known.rule}};
    actor.type = is_one ? EntityType::Person : EntityType::Group;
    actor.kind = is_one ? SourceKind::Person : SourceKind::Crowd;
    actor.key = role_key(actor, "people");
    actor.cameo = cameo_of(actor, reading.actor);
    return actor;
  }

  Actor actor_of_role(const Mention& mention, const Reading& reading) {
    const KnownRole& role = data_.roles[reading.role];
    Actor actor{.country = reading.country, .sectors = reading.sectors, .why = {role.rule}, .kind = role.kind};
    bool is_person =
        role.kind == SourceKind::Official || role.kind == SourceKind::Spokesperson || role.kind == SourceKind::Person;
    bool is_named = mention.kind == MentionKind::Name;
    std::string_view name = is_named && is_person ? name_behind(mention, reading.role_token) : std::string_view();
    if (is_person) actor.office = data_.role_texts[reading.role_text];
    actor.type = type_of_role(reading, role, actor, is_person && is_named, is_person);
    actor.key = !name.empty() ? person_key(name) : role_key(actor, doc_.text(data_.role_slugs[reading.role_text]));
    actor.cameo = cameo_of(actor, reading.actor);
    if (actor.country.is_empty()) actor.unresolved = data_.steps.no_country;
    return actor;
  }

  EntityType type_of_role(const Reading& reading, const KnownRole& role, const Actor& actor, bool is_name,
                          bool is_person) const {
    if (is_person)
      return morphs_[reading.role_token].has(Feat::Plural) && !is_name ? EntityType::Group : EntityType::Person;
    if (role.kind == SourceKind::State) return EntityType::State;
    if (role.kind == SourceKind::Outlet) return EntityType::Outlet;
    if (role.is_group) return EntityType::Group;
    if (role.kind != SourceKind::Institution) return EntityType::Other;
    return (actor.sectors & gov_) != 0 ? EntityType::Government : EntityType::Organisation;
  }

  Actor unknown_name(const Mention& mention) {
    Actor actor{.unresolved = data_.steps.no_name, .why = {data_.steps.unknown_name, 0.5f}};
    actor.type = looks_like_person(mention) ? EntityType::Person : EntityType::Other;
    if (place_use(doc_, mention.head) == PlaceUse::IsPlace && actor.type == EntityType::Other)
      actor.type = EntityType::Place;
    if (actor.type == EntityType::Person) actor.kind = SourceKind::Person;
    if (actor.type != EntityType::Person && is_thing(mention.head)) return actor;
    if (actor.type == EntityType::Other && is_body(mention))
      actor.type = EntityType::Organisation, actor.kind = SourceKind::Institution;
    Id<Token> name = name_behind_trade(mention);
    std::string_view words = name_words(mention, name ? name.index : mention.tokens.first);
    actor.key = actor.type == EntityType::Person ? person_key(words) : keyed("name.", words);
    if (actor.type != EntityType::Place) take_country(actor, mention);
    return actor;
  }

  void take_country(Actor& actor, const Mention& mention) {
    Reading reading = reader_.read_unknown(mention.head);
    if (reading.country.is_empty()) return;
    actor.country = reading.country;
    actor.unresolved = {};
    if (actor.type == EntityType::Other) actor.type = EntityType::Organisation, actor.kind = SourceKind::Institution;
    actor.cameo = cameo_of(actor, kNone);
  }

  bool is_body(const Mention& mention) const {
    std::string_view last = doc_.words(doc_.get<Tokens>()[{mention.tokens.last() - 1}].span);
    return mention.tokens.count > 1 && std::binary_search(kNamedBodies.begin(), kNamedBodies.end(), last);
  }

  // "agricultural engineer Dalia Haddad": the first word of the name behind, or none.
  Id<Token> name_behind_trade(const Mention& mention) const {
    std::string_view trade = doc_.text(morphs_[mention.head].lemma);
    bool is_person =
        std::any_of(kPersonEnds.begin(), kPersonEnds.end(), [&](std::string_view end) { return trade.ends_with(end); });
    if (morphs_[mention.head].upos != Upos::Noun || !is_person ||
        std::binary_search(kNoPersons.begin(), kNoPersons.end(), trade))
      return {};
    Id<Token> name{mention.head.index + 1};
    bool is_full_name = name.index + 1 < mention.tokens.last() && morphs_[name].upos == Upos::Propn &&
                        morphs_[{name.index + 1}].upos == Upos::Propn;
    return is_full_name ? name : Id<Token>{};
  }

  // Names of what cannot act: the Korean War, the Clean Air Act, the Red Sea.
  bool is_thing(Id<Token> head) const {
    std::string_view word = doc_.text(morphs_[head].lemma);
    return std::binary_search(kNamedThings.begin(), kNamedThings.end(), word);
  }

  // Two to four words that the parser joins as names of persons are, without an article; or Mr, Ms, Dr before it.
  bool looks_like_person(const Mention& mention) const {
    bool has_flat = false;
    if (is_honorific(doc_.words(doc_.get<Tokens>()[{mention.tokens.first}].span)) || name_behind_trade(mention))
      return true;
    if (is_body(mention)) return false;
    for (Id<Token> child : arcs_.children(mention.head)) {
      Relation r = arcs_.relation(child);
      if (r == Relation::Det) return false;
      if (r == Relation::NmodDesc && child.index < mention.head.index) return true;
      has_flat = has_flat || (r == Relation::Flat && morphs_[child].upos == Upos::Propn);
    }
    return has_flat && mention.tokens.count <= 5 && place_use(doc_, mention.head) != PlaceUse::IsPlace;
  }

  // The words of the name: from the last title on, or from the first proper noun.
  std::string_view name_behind(const Mention& mention, Id<Token> role_token) const {
    const Found& role = s_.found.roles[role_token.index];
    uint32_t first = role.tokens.last();
    if (first >= mention.tokens.last()) return {};
    return name_words(mention, first);
  }

  std::string_view name_words(const Mention& mention, uint32_t from) const {
    const Tokens& tokens = doc_.get<Tokens>();
    uint32_t first = kNone, last = 0;
    bool starts_at_head = mention.head.index >= from && !is_honorific(doc_.words(tokens[mention.head].span)) &&
                          morphs_[mention.head].upos == Upos::Propn &&
                          s_.found.roles[mention.head.index].name == kNone &&
                          !arcs_.child_with(mention.head, Relation::Flat).is_none();
    for (uint32_t i = starts_at_head ? mention.head.index : from; i < mention.tokens.last(); ++i) {
      bool is_name = morphs_[{i}].upos == Upos::Propn || morphs_[{i}].upos == Upos::X || is_capital_adjective({i});
      bool is_title = arcs_.relation({i}) == Relation::NmodDesc || s_.found.roles[i].name != kNone ||
                      is_honorific(doc_.words(tokens[{i}].span));
      if (is_name && !is_title && first == kNone) first = i;
      if (is_name && first != kNone) last = i;
      if (first != kNone && !is_name && morphs_[{i}].upos != Upos::Punct) break;
    }
    if (first == kNone) return {};
    return doc_.words({tokens[{first}].span.begin, tokens[{last}].span.end});
  }

  // "National" of "the US National Park Service", "Chinese" of "the Chinese".
  bool is_capital_adjective(Id<Token> token) const {
    std::string_view word = doc_.words(doc_.get<Tokens>()[token].span);
    return morphs_[token].upos == Upos::Adj && !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
  }

  // --- keys and codes

  // "Amina Otieno" -> "person.otieno-amina": the last word first, so that keys sort by surname.
  Symbol person_key(std::string_view name) {
    s_.text = "person.";
    size_t space = name.find_last_of(' ');
    if (space == std::string_view::npos) {
      append_slug(s_.text, name);
    } else {
      append_slug(s_.text, name.substr(space + 1));
      s_.text += '-';
      append_slug(s_.text, name.substr(0, space));
    }
    return doc_.intern(s_.text);
  }

  Symbol keyed(std::string_view prefix, std::string_view name) {
    if (name.empty()) return {};
    s_.text = prefix;
    append_slug(s_.text, name);
    return doc_.intern(s_.text);
  }

  // "role.KEN.GOV.foreign-minister"
  Symbol role_key(const Actor& actor, std::string_view slug) {
    s_.text = "role.";
    if (!actor.country.is_empty()) (s_.text += doc_.text(actor.country)) += '.';
    const std::vector<std::string>& sectors = doc_.reference().sectors;
    for (size_t k = 0; k < sectors.size(); ++k)
      if ((actor.sectors >> k & 1u) != 0) (s_.text += sectors[k]) += '.';
    s_.text += slug;
    return doc_.intern(s_.text);
  }

  Symbol cameo_of(const Actor& actor, uint32_t known) {
    bool has_prefix =
        known != kNone && !data_.actors[known].cameo.is_empty() && data_.actors[known].kind != ActorKind::State;
    std::string_view prefix = has_prefix ? doc_.text(data_.actors[known].cameo) : std::string_view();
    bool is_whole = has_prefix && actor.sectors == data_.actors[known].sectors;  // PSEREBHMS has its sectors in it
    s_.text.clear();
    data_.codes.append_cameo(s_.text, doc_.text(actor.country), actor.country, prefix, is_whole ? 0 : actor.sectors);
    return doc_.intern(s_.text);
  }

  // --- appositions

  // "Amina Otieno, the Kenyan foreign minister": the office belongs to the name. Either of the two may come first.
  void take_office_of_apposition(Id<Mention> id) {
    Actor& actor = out_.of_mention[id.index];
    if (mentions_[id].kind != MentionKind::Name || !is_nobody(actor)) return;
    Id<Token> head = mentions_[id].head;
    if (arcs_.relation(head) == Relation::Appos) take_office(actor, mention_at(arcs_.head(head)));
    for (Id<Token> child : arcs_.children(head))
      if (arcs_.relation(child) == Relation::Appos && is_nobody(actor)) take_office(actor, mention_at(child));
  }

  Id<Mention> mention_at(Id<Token> token) const { return token ? mentions_.of_token[token.index] : Id<Mention>{}; }

  void take_office(Actor& actor, Id<Mention> from) {
    if (from.is_none() || mentions_[from].kind != MentionKind::Nominal) return;
    const Actor& other = out_.of_mention[from.index];
    if (is_nobody(other) || other.type == EntityType::Place || other.type == EntityType::State) return;
    fill(actor, other);
    actor.why = {.rule = other.why.rule.index != 0 ? other.why.rule : data_.steps.apposition, .score = 0.9f};
  }

  // What one mention says of country, sectors and office goes to another of the same person, who keeps the name's key.
  void fill(Actor& actor, const Actor& other) {
    actor.country = other.country;
    actor.sectors = other.sectors;
    actor.cameo = other.cameo;
    actor.unresolved = other.unresolved;
    if (!other.office.is_empty()) actor.office = other.office;
    if (actor.kind == SourceKind::Unspecified || actor.kind == SourceKind::Person) actor.kind = other.kind;
    if (actor.type == EntityType::Other || actor.type == EntityType::Place) actor.type = other.type;
    if (other.type == EntityType::Person && actor.type == EntityType::Person &&
        doc_.text(actor.key).starts_with("name.")) {
      std::string words(doc_.text(actor.key).substr(5));
      std::replace(words.begin(), words.end(), '-', ' ');
      actor.key = person_key(words);
    }
    if (actor.key.is_empty()) actor.key = other.key;
    actor.why = other.why;
  }

  // --- entities

  void gather_entities() {
    out_.of_entity.resize(entities_.rows.size());
    for (uint32_t e = 0; e < entities_.rows.size(); ++e)
      out_.of_entity[e] = out_.of_mention[entities_.rows[e].best.index];
    for (uint32_t i = 0; i < mentions_.size(); ++i) improve_entity({i});
  }

  void improve_entity(Id<Mention> id) {
    Actor& whole = out_.of_entity[entities_.of_mention[id.index].index];
    const Actor& part = out_.of_mention[id.index];
    if (part.type == EntityType::Place) return;
    if (whole.type == EntityType::Person && part.type == EntityType::Person) complete(whole, part);
    if (weight(part) <= weight(whole)) return;
    if (whole.type == EntityType::Person) return fill(whole, part);
    Symbol key = whole.key;
    bool keeps_key = whole.type != EntityType::Place && !key.is_empty();
    whole = part;
    if (keeps_key && !doc_.text(key).starts_with("name.")) whole.key = key;
  }

  // "Japan's Kenji Mori" and "Foreign Minister Mori": country of the one, sectors and office of the other.
  void complete(Actor& whole, const Actor& part) {
    if (whole.sectors != 0 || part.sectors == 0 || whole.country.is_empty() || !part.country.is_empty()) return;
    whole.sectors = part.sectors;
    whole.office = part.office;
    whole.kind = part.kind;
    whole.why = part.why;
    whole.cameo = cameo_of(whole, kNone);
  }

  void close_open_phrases() {
    for (const OpenPhrase& phrase : s_.open) {
      Actor& actor = out_.of_mention[phrase.mention.index];
      const Actor& ground = out_.of_entity[entities_.of_mention[phrase.stands_on.index].index];
      if (phrase.is_same && is_nobody(actor) && !is_nobody(ground)) {
        actor = ground;
        improve_entity(phrase.mention);
        continue;
      }
      if (!actor.country.is_empty() || ground.country.is_empty() || ground.type == EntityType::Place) continue;
      bool speaks =
          (actor.kind == SourceKind::Spokesperson || actor.kind == SourceKind::Institution) && actor.sectors == 0;
      actor.country = ground.country;
      if (speaks) actor.sectors = ground.sectors;
      actor.unresolved = {};
      actor.cameo = cameo_of(actor, kNone);
      if (doc_.text(actor.key).starts_with("role.") && !actor.office.is_empty())
        actor.key = role_key(actor, slug_of(actor.office));
      improve_entity(phrase.mention);
    }
  }

  // "Police fired tear gas" in a report from Tunis about Tunisia.
  bool take_report_country() {
    if (s_.homeless.empty()) return false;
    ReportCountry report(doc_, data_, s_.found, s_.named);
    bool has_taken = false;
    for (const HomelessRole& role : s_.homeless) {
      Actor& actor = out_.of_mention[role.mention.index];
      const Actor& whole = out_.of_entity[entities_.of_mention[role.mention.index].index];
      if (!actor.country.is_empty() || !whole.country.is_empty() || whole.key != actor.key) continue;
      if (!report.takes(mentions_[role.mention], role.reading)) continue;
      actor.country = report.country();
      actor.unresolved = {};
      actor.cameo = cameo_of(actor, kNone);
      std::string slug(doc_.text(actor.key).substr(doc_.text(actor.key).rfind('.') + 1));
      actor.key = role_key(actor, slug);
      actor.why = {.rule = data_.steps.report_country, .score = 0.6f};
      has_taken = true;
    }
    for (const HomelessRole& role : s_.homeless) improve_entity(role.mention);
    return has_taken;
  }

  std::string_view slug_of(Symbol office) const {
    for (size_t i = 0; i < data_.role_texts.size(); ++i)
      if (data_.role_texts[i] == office) return doc_.text(data_.role_slugs[i]);
    return {};
  }

  const ActorView& doc_;
  const ActorData& data_;
  ActorScratch& s_;
  Actors& out_;
  PhraseReader reader_;
  const Mentions& mentions_;
  const Entities& entities_;
  const Morphs& morphs_;
  const Arcs& arcs_;
  Sectors gov_;
};

}  // namespace

Result<ResolveActors> ResolveActors::load(std::span<const Entry> entries, const Ontology& ontology,
                                          Reference& reference) {
  Result<ActorData> data = ActorData::load(entries, ontology, reference);
  if (!data) return data.problems();
  return ResolveActors(*std::move(data));
}

Actors ResolveActors::run(View<Reads> doc, Scratch& scratch) const {
  auto& working = scratch.of<ActorScratch>();
  working.found.find(doc, data_);
  Actors out(doc.arena());
  Resolver(doc, data_, working, out).run();
  return out;
}

bool can_act(const Actors& actors, const Mentions& mentions, const Morphs& morphs, Id<Mention> id) {
  const Actor& actor = actors.of_mention[id.index];
  if (mentions[id].kind == MentionKind::Pronoun) {
    if (!actor.country.is_empty() || actor.sectors != 0) return true;
    const Morph& morph = morphs[mentions[id].head];
    return morph.has(Feat::Personal) || morph.has(Feat::Plural);
  }
  if (actor.type == EntityType::Place || actor.kind == SourceKind::Document || actor.kind == SourceKind::Poll)
    return false;
  return !actor.country.is_empty() || actor.sectors != 0 || !actor.key.is_empty();
}

}  // namespace reportedly
