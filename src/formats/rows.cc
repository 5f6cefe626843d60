#include "formats/rows.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"

namespace reportedly::formats {
namespace {

template <class Rows, class Row>
bool has_row(const Rows& rows, Id<Row> id) {
  return id.index < rows.size();  // none is larger than any table
}

// A part of a key, closed by a NUL so that "ab","c" and "a","bc" differ.
uint64_t add_part(uint64_t hash, std::string_view part) {
  return hash64(std::string_view("\0", 1), hash64(part, hash));
}

// What lasts of a participant: the actor's key, else country and CAMEO code, else the words.
std::string key_of(const Document& document, const Participant& participant) {
  const Actor* actor = actor_of(document, participant.mention);
  if (actor != nullptr && !actor->key.is_empty()) return std::string(document.text(actor->key));
  if (actor != nullptr && !actor->cameo.is_empty()) return std::string(document.text(actor->cameo));
  return in_one_line(document.words(document.layer<Mentions>()[participant.mention].span));
}

}  // namespace

Id<Entity> entity_of(const Document& document, Id<Mention> mention) {
  const Entities& entities = document.layer<Entities>();
  return has_row(entities.of_mention, mention) ? entities.of_mention[mention.index] : Id<Entity>{};
}

const Actor* actor_of(const Document& document, Id<Mention> mention) {
  const Actors& actors = document.layer<Actors>();
  const Actor* own = has_row(actors.of_mention, mention) ? &actors.of_mention[mention.index] : nullptr;
  if (own != nullptr && (is_resolved(*own) || own->type == EntityType::Place)) return own;
  Id<Entity> entity = entity_of(document, mention);
  return has_row(actors.of_entity, entity) ? &actors.of_entity[entity.index] : own;
}

bool is_resolved(const Actor& actor) { return !actor.country.is_empty() || !actor.key.is_empty(); }
bool is_somebody(const Actor& actor) { return is_resolved(actor) || actor.sectors != 0; }

std::vector<std::string_view> sector_names(const Document& document, Sectors sectors) {
  const std::vector<std::string>& names = document.reference().sectors;
  std::vector<std::string_view> out;
  for (size_t k = 0; k < names.size(); ++k)
    if ((sectors >> k & 1u) != 0) out.push_back(names[k]);
  return out;
}

std::string in_one_line(std::string_view words) {
  std::string out;
  bool is_gap = false;
  for (uint32_t i = 0; i < words.size();) {
    CodePoint c = code_point_at(words, i);
    if (is_space(c.value) || c.value < 0x20) {
      is_gap = !out.empty();
    } else {
      if (is_gap) out += ' ';
      is_gap = false;
      out.append(words.substr(i, c.bytes));
    }
    i += c.bytes;
  }
  return out;
}

std::string_view rule_name(const Document& document, const Why& why) {
  const std::vector<Rule>& rules = document.reference().rules;
  return has_row(rules, why.rule) ? std::string_view(rules[why.rule.index].name) : std::string_view();
}

const EventCode* code_of(const Document& document, const Event& event) {
  const std::vector<EventCode>& codes = document.reference().codes;
  return has_row(codes, event.code) ? &codes[event.code.index] : nullptr;
}

std::vector<Span> trigger_spans(const Document& document, const Event& event) {
  const Tokens& tokens = document.layer<Tokens>();
  const Arcs& arcs = document.layer<Arcs>();
  std::vector<Span> out = {tokens[event.trigger].span};
  if (arcs.rows.size() != tokens.size()) return out;
  for (Id<Token> child : arcs.children(event.trigger))
    if (arcs.relation(child) == Relation::CompoundPrt) out.push_back(tokens[child].span);
  std::sort(out.begin(), out.end());
  return out;
}

uint64_t hash_of_text(const Document& document) { return hash64(document.layer<Text>().bytes); }

std::string event_key(const Document& document, const Event& event, uint64_t text_hash) {
  Span trigger = document.layer<Tokens>()[event.trigger].span;
  uint64_t key = add_part(add_part(text_hash, std::to_string(trigger.begin)), std::to_string(trigger.end));
  if (const EventCode* code = code_of(document, event)) {
    key = add_part(add_part(key, document.text(code->type)), document.text(code->cameo));
    for (Symbol mode : code->modes) key = add_part(key, document.text(mode));
  }
  const Events& events = document.layer<Events>();
  for (Id<Participant> id : event.participants) {
    const Participant& participant = events.participants[id.index];
    key = add_part(key, participant.role == ParticipantRole::Actor ? "actor" : "recipient");
    key = add_part(key, key_of(document, participant));
  }
  return to_hex(key);
}

std::vector<Id<Claim>> claims_of_events(const Document& document) {
  std::vector<Id<Claim>> out(document.layer<Events>().rows.size());
  const Claims& claims = document.layer<Claims>();
  for (uint32_t i = 0; i < claims.rows.size(); ++i)
    if (Id<Event> event = claims.rows[i].event; has_row(out, event)) out[event.index] = {i};
  return out;
}

}  // namespace reportedly::formats
