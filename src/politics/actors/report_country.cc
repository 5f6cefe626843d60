// Counts the names of states, their peoples, capitals and cities. A desk abroad names one country in its dateline and
// others in its text, so it has none; a report of one place names that place over and over.
#include "politics/actors/report_country.h"

#include <algorithm>
#include <array>
#include <span>

namespace reportedly {
namespace {

constexpr uint32_t kEnoughNames = 3;  // without a dateline
constexpr uint32_t kLeadSentences = 2;

// Modifiers that say "not ours" or "not one". Sorted.
constexpr std::array<std::string_view, 14> kElsewhere = {
    "another",      "both",  "foreign",  "global",   "international", "multinational", "neighboring",
    "neighbouring", "other", "overseas", "regional", "rival",         "unidentified",  "western"};

bool is_nominal_step(Relation r) {
  switch (r) {
    case Relation::Amod:
    case Relation::Compound:
    case Relation::Flat:
    case Relation::NmodDesc:
    case Relation::Conj:
    case Relation::Appos:
    case Relation::NmodUnmarked: return true;
    default: return false;
  }
}

}  // namespace

ReportCountry::ReportCountry(const ActorView& doc, const ActorData& data, const FoundNames& found,
                             std::vector<Named>& named)
    : doc_(doc), data_(data), found_(found), named_(named), morphs_(doc.get<Morphs>()), arcs_(doc.get<Arcs>()) {
  for (const char* sector : {"GOV", "COP", "MIL", "LEG", "JUD", "OPP", "SPY"}) power_ |= data.codes.sector(sector);
  list_names();
  choose();
}

void ReportCountry::list_names() {
  named_.clear();
  const Sentences& sentences = doc_.get<Sentences>();
  const Blocks& blocks = doc_.get<Blocks>();
  for (uint32_t i = 0; i < found_.names.size(); ++i) {
    const Found& found = found_.names[i];
    if (found.name == kNone || found.tokens.first != i) continue;
    const KnownActor& actor = data_.actors[data_.names.names()[found.name].owner];
    if (actor.kind != ActorKind::State && actor.kind != ActorKind::Place) continue;
    Id<Sentence> sentence = sentences.of_token[i];
    Id<Block> block = sentences[sentence].block;
    bool is_dateline =
        block && block.index < blocks.rows.size() && blocks.rows[block.index].kind == BlockKind::Dateline;
    named_.push_back({actor.country, {found.tokens.last() - 1}, sentence.index, is_dateline});
  }
}

void ReportCountry::choose() {
  Symbol desk, first, most;
  uint32_t best = 0, second = 0;
  for (const Named& one : named_) {
    if (one.is_dateline && desk.is_empty()) desk = one.country;
    if (!one.is_dateline && first.is_empty() && one.sentence < kLeadSentences) first = one.country;
  }
  for (size_t i = 0; i < named_.size() && i < 200; ++i) {
    if (named_[i].is_dateline || named_[i].country == most) continue;
    auto is_same = [&](const Named& other) { return !other.is_dateline && other.country == named_[i].country; };
    uint32_t count = static_cast<uint32_t>(std::count_if(named_.begin(), named_.end(), is_same));
    if (count > best)
      second = best, best = count, most = named_[i].country;
    else
      second = std::max(second, count);
  }
  bool is_home = !desk.is_empty() && desk == most && best > second;
  bool is_plain = desk.is_empty() && first == most && best >= kEnoughNames && best >= 2 * second;
  if (is_home || is_plain) country_ = most;
}

bool ReportCountry::takes(const Mention& mention, const Reading& reading) const {
  if (country_.is_empty() || reading.role == kNone || reading.open) return false;
  const KnownRole& role = data_.roles[reading.role];
  bool is_domestic = role.kind == SourceKind::Official || role.kind == SourceKind::Institution ||
                     role.kind == SourceKind::Crowd || role.kind == SourceKind::Spokesperson;
  bool is_country = role.kind == SourceKind::State && morphs_[reading.role_token].has(Feat::Singular);  // "the country"
  if ((!is_domestic || reading.sectors == 0) && !is_country) return false;
  if (role.is_sender || role.is_stated || !is_mass_or_definite(mention, role, reading)) return false;
  if (is_of_somewhere(mention, reading.role_token)) return false;
  return !is_hindered(doc_.get<Sentences>().of_token[mention.head.index].index,
                      is_subject(arcs_.relation(mention.head)));
}

bool ReportCountry::is_mass_or_definite(const Mention& mention, const KnownRole& role, const Reading& reading) const {
  Id<Token> role_token = reading.role_token;
  bool is_plural = morphs_[role_token].has(Feat::Plural), has_article = false;
  for (Id<Token> token : mention.tokens) {
    std::string_view word = doc_.text(morphs_[token].lemma);
    if (std::binary_search(kElsewhere.begin(), kElsewhere.end(), word)) return false;
    Upos upos = morphs_[token].upos;
    bool is_own = found_.roles[role_token.index].tokens.has(token);
    bool is_foreign_word =
        !is_own && token.index != mention.tokens.first && (upos == Upos::Adj || upos == Upos::Propn) &&
        doc_.words(doc_.get<Tokens>()[token].span)[0] >= 'A' && doc_.words(doc_.get<Tokens>()[token].span)[0] <= 'Z';
    if (is_foreign_word || upos == Upos::Pron) return false;  // "Western officials", "their police"
    if (upos == Upos::Num && role.kind != SourceKind::Crowd && role.kind != SourceKind::Official) return false;
    if (upos == Upos::Det && token.index < role_token.index) {
      bool is_the = word == "the";
      bool speaks = role.kind == SourceKind::Spokesperson && word == "a";
      if (!is_the && !speaks && token.index == mention.tokens.first) return false;
      has_article = has_article || is_the || speaks;
    }
  }
  if (mention.kind == MentionKind::Name && role.kind != SourceKind::Institution) return false;
  // "police", "parliament", but not "college"
  bool is_mass = role.kind == SourceKind::Institution && (reading.sectors & power_) != 0;
  return has_article || is_plural || is_mass;
}

// "residents of Sotk", "police in Kisumu and Moroto": wherever that is.
bool ReportCountry::is_of_somewhere(const Mention& mention, Id<Token> role_token) const {
  for (Id<Token> token : mention.tokens)
    if (const Found& found = found_.names[token.index]; found.name != kNone) return true;
  for (Id<Token> anchor : {mention.head, role_token})
    for (Id<Token> child : arcs_.children(anchor)) {
      bool is_phrase = child.index > anchor.index &&
                       (arcs_.relation(child) == Relation::Nmod || arcs_.relation(child) == Relation::Appos);
      if (!is_phrase) continue;
      if (morphs_[child].upos == Upos::Propn) return true;
      if (found_.role_over[child.index] && child != role_token && arcs_.relation(child) == Relation::Nmod &&
          anchor != mention.head)
        return true;
    }
  return false;
}

// Another country leads the sentence or is its scene; or it led the one before, and ours is named in neither.
bool ReportCountry::is_hindered(uint32_t sentence, bool is_subject) const {
  bool is_ours = false, was_others = false;
  for (const Named& one : named_) {
    if (one.is_dateline || one.sentence > sentence || one.sentence + 1 < sentence) continue;
    bool is_here = one.sentence == sentence;
    if (one.country == country_) {
      is_ours = true;
      bool is_state = reportedly::is_subject(arcs_.relation(one.token));
      if (is_here && is_state && !is_subject) return true;  // "Chad accused the rebels": not of being Chad's
    } else if (leads(one.token)) {
      if (is_here) return true;
      was_others = true;
    }
  }
  return was_others && !is_ours;
}

bool ReportCountry::leads(Id<Token> name) const {
  Id<Token> token = name;
  for (int steps = 0; steps < 8 && token; ++steps, token = arcs_.head(token)) {
    Relation r = arcs_.relation(token);
    if (is_subject(r) || r == Relation::OblAgent || r == Relation::NmodPoss) return true;
    if (!is_nominal_step(r)) break;
  }
  return place_use(doc_, name) == PlaceUse::IsPlace;
}

}  // namespace reportedly
