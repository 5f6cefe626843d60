// A source is judged by its mention's actor, and by its entity where the mention is a pronoun or a bare noun: "the
// minister" who was named before is a named person. What no actor explains is judged by its grammar: a plural noun
// is a group without a name, a singular one a role.
#include <algorithm>

#include "report/attribution/candidate.h"

namespace reportedly {
namespace {

bool is_plural(const Reading& reading, Id<Token> head) {
  return reading.morphs[head].has(Feat::Plural) || reading.child(head, Relation::Conj);
}

Id<Mention> mention_near(const Reading& reading, Id<Token> head) {
  if (head.is_none()) return {};
  if (Id<Mention> mention = reading.mentions.of_token[head.index]) return mention;
  for (Relation relation : {Relation::Appos, Relation::Flat, Relation::Nmod}) {
    Id<Token> below = reading.child(head, relation);
    if (below && reading.mentions.of_token[below.index]) return reading.mentions.of_token[below.index];
  }
  return {};
}

const Actor* entity_actor(const Reading& reading, Id<Mention> mention) {
  Id<Entity> entity = reading.entities.of_mention[mention.index];
  return entity ? &reading.actors.of_entity[entity.index] : nullptr;
}

// The kind by the mention's own words; the entity's where those say nothing.
SourceKind kind_of(const Reading& reading, Id<Mention> mention) {
  SourceKind own = reading.actors.of_mention[mention.index].kind;
  if (own != SourceKind::Unspecified) return own;
  const Actor* actor = entity_actor(reading, mention);
  return actor == nullptr ? SourceKind::Unspecified : actor->kind;
}

SourceKind kind_by_type(EntityType type) {
  switch (type) {
    case EntityType::Person: return SourceKind::Person;
    case EntityType::Organisation:
    case EntityType::Government: return SourceKind::Institution;
    case EntityType::State:
    case EntityType::Place: return SourceKind::State;
    case EntityType::Group: return SourceKind::Crowd;
    case EntityType::Outlet: return SourceKind::Outlet;
    case EntityType::Other: return SourceKind::Unspecified;
  }
  return SourceKind::Unspecified;
}

bool is_institutional(SourceKind kind) {
  return kind == SourceKind::Institution || kind == SourceKind::State || kind == SourceKind::Document ||
         kind == SourceKind::Poll;
}

bool has_name_below(const Reading& reading, Id<Token> head) {
  return std::ranges::any_of(reading.arcs.children(head), [&](Id<Token> below) {
    Relation relation = reading.arcs.relation(below);
    bool names = relation == Relation::Appos || relation == Relation::Flat;
    return names && reading.morphs[below].upos == Upos::Propn;
  });
}

bool is_named(const Reading& reading, Id<Mention> mention) {
  if (reading.mentions[mention].kind == MentionKind::Name) return true;
  if (has_name_below(reading, reading.mentions[mention].head)) return true;
  Id<Entity> entity = reading.entities.of_mention[mention.index];
  return entity && reading.mentions[reading.entities[entity].best].kind == MentionKind::Name;
}

// "a minister", "one of the officials".
bool is_indefinite(const Reading& reading, Id<Token> head) {
  return std::ranges::any_of(reading.arcs.children(head), [&](Id<Token> child) {
    std::string_view lemma = reading.lemma_text(child);
    bool determines = reading.arcs.relation(child) == Relation::Det || reading.arcs.relation(child) == Relation::Nummod;
    return determines && lemma != "the" && lemma != "this" && lemma != "that";
  });
}

// The one holder of an office of a known country. "the spokesman" who was "a spokesman" before is not.
bool holds_a_known_office(const Reading& reading, const CueTable& cues, Id<Mention> mention, SourceKind kind) {
  Id<Token> head = reading.mentions[mention].head;
  Upos upos = reading.morphs[head].upos;
  bool is_title = upos == Upos::Noun || upos == Upos::Propn;
  if (!is_title || (kind != SourceKind::Official && kind != SourceKind::Spokesperson)) return false;
  Id<Entity> entity = reading.entities.of_mention[mention.index];
  Id<Token> best = entity ? reading.mentions[reading.entities[entity].best].head : head;
  const Actor& actor = reading.actors.of_mention[mention.index];
  if (actor.country.is_empty() || actor.office.is_empty() || cues.is_held_by_many(reading.lemma(head))) return false;
  return !is_plural(reading, head) && !is_indefinite(reading, head) && !is_indefinite(reading, best);
}

Anonymity anonymity_of(const Reading& reading, const CueTable& cues, Id<Mention> mention, SourceKind kind) {
  Id<Token> head = reading.mentions[mention].head;
  bool named = is_named(reading, mention);
  if (kind == SourceKind::Outlet) return Anonymity::NamedOutlet;
  if (is_institutional(kind) && kind != SourceKind::Document && kind != SourceKind::Poll) {
    return Anonymity::NamedInstitution;
  }
  if (named) return is_institutional(kind) ? Anonymity::NamedInstitution : Anonymity::NamedPerson;
  if (kind == SourceKind::Document || kind == SourceKind::Poll) return Anonymity::Unspecified;
  if (holds_a_known_office(reading, cues, mention, kind)) return Anonymity::NamedPerson;
  return is_plural(reading, head) ? Anonymity::GroupUnnamed : Anonymity::RoleOnly;
}

// "a spokesman for the ministry", "the ministry's spokeswoman", "a police spokesman".
Id<Mention> on_behalf_of(const Reading& reading, Id<Token> head) {
  for (Relation relation : {Relation::Nmod, Relation::NmodPoss, Relation::Compound}) {
    for (Id<Token> below : reading.arcs.children(head)) {
      if (reading.arcs.relation(below) != relation) continue;
      if (Id<Mention> mention = reading.mentions.of_token[below.index]) return mention;
    }
  }
  return {};
}

bool speaks_for_others(SourceKind kind) { return kind == SourceKind::Spokesperson; }

}  // namespace

Source describe_source(const Reading& reading, const CueTable& cues, Id<Token> words, Id<Token> meant) {
  Source source;
  if (words.is_none()) return source;
  source.mention = mention_near(reading, meant);
  source.anonymity = is_plural(reading, meant) ? Anonymity::GroupUnnamed : Anonymity::RoleOnly;
  if (source.mention.is_none()) return source;
  SourceKind kind = kind_of(reading, source.mention);
  if (kind == SourceKind::Unspecified) {
    kind = kind_by_type(reading.actors.of_mention[source.mention.index].type);
    if (kind == SourceKind::Unspecified && entity_actor(reading, source.mention)) {
      kind = kind_by_type(entity_actor(reading, source.mention)->type);
    }
  }
  source.kind = kind;
  source.anonymity = anonymity_of(reading, cues, source.mention, kind);
  if (speaks_for_others(kind)) source.on_behalf_of = on_behalf_of(reading, meant);
  return source;
}

bool may_speak(const Reading& reading, Id<Token> head) {
  if (head.is_none()) return false;
  if (reading.morphs[head].has(Feat::Relative)) return true;
  if (reading.morphs[head].upos == Upos::Pron && reading.lemma_text(head) != "it") return true;
  Id<Mention> mention = mention_near(reading, head);
  if (mention.is_none()) return reading.morphs[head].upos == Upos::Propn;
  const Actor& own = reading.actors.of_mention[mention.index];
  const Actor* entity = entity_actor(reading, mention);
  if (own.kind != SourceKind::Unspecified || own.type != EntityType::Other) return true;
  if (entity && (entity->kind != SourceKind::Unspecified || entity->type != EntityType::Other)) return true;
  return reading.mentions[mention].kind == MentionKind::Name;
}

}  // namespace reportedly
