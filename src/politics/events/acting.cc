// A word stands for the mention that it heads. Words of a name and titles belong to the mention above them ("Amina
// [Otieno]"), numbers and measures to the one below ("dozens of soldiers").
#include "politics/events/acting.h"

#include <algorithm>

namespace reportedly {
namespace {

constexpr int kFarthestClimb = 4;

bool is_part_of_name(Relation relation) {
  return relation == Relation::Flat || relation == Relation::Appos || relation == Relation::Fixed ||
         relation == Relation::Goeswith;
}

bool has_code(const Actor& actor) { return !actor.country.is_empty() || actor.sectors != 0; }

}  // namespace

const Actor& actor_of(Id<Mention> mention, const Actors& actors, const Entities& entities) {
  const Actor& own = actors.of_mention[mention.index];
  if (!own.country.is_empty() || own.type == EntityType::Place) return own;
  const Actor& shared = actors.of_entity[entities.of_mention[mention.index].index];
  return !shared.country.is_empty() || own.sectors == 0 ? shared : own;
}

Acting::Acting(View<EventReads> doc, const Frames& frames, Tables& tables)
    : tokens_(doc.get<Tokens>()),
      morphs_(doc.get<Morphs>()),
      arcs_(doc.get<Arcs>()),
      rows_(doc.get<Mentions>()),
      entities_(doc.get<Entities>()),
      actors_(doc.get<Actors>()),
      doc_(doc),
      frames_(frames),
      agents_(frames.lists().find("AGENT")),
      crowds_(frames.lists().find("CROWD")),
      doings_(frames.lists().find("DOING")),
      tables_(tables) {
  tables_.mentions.assign(tokens_.size(), {});
  tables_.own.assign(tokens_.size(), 0);
  tables_.lent.assign(tokens_.size(), 0);
  for (uint32_t i = 0; i < tokens_.size(); ++i) take({i});
}

void Acting::take(Id<Token> token) {
  tables_.mentions[token.index] = mention_near(token);
  uint8_t& own = tables_.own[token.index];
  uint8_t& lent = tables_.lent[token.index];
  own = lent = capacity_of(token);
  if (tables_.mentions[token.index] && is_crowd(token)) lent = own |= kMarches;
  if ((own & ~kMarches) != 0 || morphs_[token].upos != Upos::Noun) return;
  const Id<Mention> owner = owner_of(token);
  if (!owner) return;
  tables_.mentions[token.index] = owner;
  lent |= kReceives;
  if (agents_ && frames_.lists().has(agents_, token, morphs_, arcs_))
    own = lent = static_cast<uint8_t>(own | kActs | kReceives | (is_several(token) ? kSeveral : 0));
}

// "Russian drones", "Norway's plan", "missiles fired by Iran"
Id<Mention> Acting::owner_of(Id<Token> token) const {
  for (Id<Token> child : arcs_.children(token)) {
    Id<Token> owner = child;
    if (arcs_.relation(child) == Relation::Acl)
      for (Id<Token> agent : arcs_.children(child))
        if (is_agent_phrase(agent)) owner = agent;
    const Id<Mention> mention = rows_.of_token[owner.index];
    if (mention && (owner != child || owns(token, child)) && has_code(actor_of(mention))) return mention;
  }
  return {};
}

// Does the word below a thing name whose it is? "the killing of civilians by the army", "the decision of Chad".
bool Acting::owns(Id<Token> thing, Id<Token> owner) const {
  switch (arcs_.relation(owner)) {
    case Relation::NmodPoss:
    case Relation::Amod:
    case Relation::Compound: return true;
    case Relation::Nmod:
      if (is_agent_phrase(owner)) return true;
      return doings_ && frames_.lists().has(doings_, morphs_[thing].lemma) && preposition_of(owner) == "of";
    default: return false;
  }
}

std::string_view Acting::preposition_of(Id<Token> phrase) const {
  const Id<Token> preposition = arcs_.child_with(phrase, Relation::Case);
  return preposition ? doc_.text(morphs_[preposition].lemma) : std::string_view{};
}

bool Acting::is_agent_phrase(Id<Token> phrase) const {
  const Relation relation = arcs_.relation(phrase);
  const bool is_phrase = relation == Relation::Nmod || relation == Relation::Obl || relation == Relation::OblAgent;
  return is_phrase && preposition_of(phrase) == "by";
}

// "teachers", "tens of thousands of people"
bool Acting::is_crowd(Id<Token> token) const {
  for (int step = 0; crowds_ && token && step < kFarthestClimb; ++step) {
    if (frames_.lists().has(crowds_, token, morphs_, arcs_)) return morphs_[token].upos == Upos::Noun;
    const bool counts =
        morphs_[token].upos == Upos::Num || frames_.lists().has(frames_.measures(), morphs_[token].lemma);
    token = counts ? arcs_.child_with(token, Relation::Nmod) : Id<Token>{};
    if (token && preposition_of(token) != "of") return false;
  }
  return false;
}

const Actor& Acting::actor_of(Id<Mention> mention) const { return reportedly::actor_of(mention, actors_, entities_); }

Id<Mention> Acting::mention_near(Id<Token> token) const {
  if (const Id<Mention> measured = mention_measured_by(token)) return measured;
  Id<Token> at = token;
  for (int step = 0; step < kFarthestClimb && at; ++step) {
    if (const Id<Mention> mention = rows_.of_token[at.index]) return mention;
    if (!is_part_of_name(arcs_.relation(at))) break;
    at = arcs_.head(at);
  }
  return {};
}

// "two of the ministers", "thousands of Georgian protesters"
Id<Mention> Acting::mention_measured_by(Id<Token> token) const {
  const Morph& morph = morphs_[token];
  const bool counts = morph.upos == Upos::Num || morph.upos == Upos::Det || morph.upos == Upos::Pron ||
                      frames_.lists().has(frames_.measures(), morph.lemma);
  const Id<Mention> own = rows_.of_token[token.index];
  if (!counts || (own && has_code(actor_of(own)))) return {};
  const Id<Token> child = arcs_.child_with(token, Relation::Nmod);
  const Id<Token> preposition = child ? arcs_.child_with(child, Relation::Case) : Id<Token>{};
  if (!preposition || doc_.text(morphs_[preposition].lemma) != "of") return {};
  const Id<Mention> measured = rows_.of_token[child.index];
  return measured && has_code(actor_of(measured)) ? measured : Id<Mention>{};
}

bool Acting::is_person_pronoun(Id<Token> token) const {
  const Morph& morph = morphs_[token];
  if (morph.upos != Upos::Pron) return false;
  const std::string_view lemma = doc_.text(morph.lemma);
  return lemma == "he" || lemma == "she" || lemma == "they" || lemma == "we" || lemma == "I";
}

// "each other", "one another"
bool Acting::is_each_other(Id<Token> token) const {
  const std::string_view lemma = doc_.text(morphs_[token].lemma);
  if (lemma != "other" && lemma != "another") return false;
  return std::ranges::any_of(arcs_.children(token), [&](Id<Token> child) {
    const std::string_view word = doc_.text(morphs_[child].lemma);
    return word == "each" || word == "one";
  });
}

bool Acting::is_several(Id<Token> token) const {
  if (arcs_.child_with(token, Relation::Conj)) return true;
  const Morph& morph = morphs_[token];
  const bool is_common = morph.upos == Upos::Noun || morph.upos == Upos::Pron || morph.upos == Upos::Num;
  if (!is_common) return false;
  const std::string_view lemma = doc_.text(morph.lemma);
  return morph.has(Feat::Plural) || lemma == "they" || lemma == "we" || lemma == "both" || lemma == "two";
}

uint8_t Acting::capacity_of(Id<Token> token) const {
  if (is_each_other(token)) return kReceives;
  const Id<Mention> mention = tables_.mentions[token.index];
  if (!mention) return 0;
  const Actor& actor = actor_of(mention);
  if (actor.type == EntityType::Place) return actor.country.is_empty() ? 0 : kReceives;
  const bool acts = has_code(actor) || actor.type == EntityType::Person || is_person_pronoun(token);
  if (!acts) return rows_[mention].kind == MentionKind::Name && morphs_[token].upos == Upos::Propn ? kReceives : 0;
  return static_cast<uint8_t>(kActs | kReceives | (is_several(token) ? kSeveral : 0));
}

}  // namespace reportedly
