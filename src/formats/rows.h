// Questions that every output format asks of a document: who is meant, by which rule, under which key.
//
//   "She met the Omani envoy."  actor_of(She) is Amina Otieno's KEN GOV, taken from her entity
//
// Layers that no stage has made are empty tables; every answer is then "none".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"

namespace reportedly::formats {

Id<Entity> entity_of(const Document& document, Id<Mention> mention);

// The mention's own actor, its entity's where its own words tell no country ("She"), or null. A place stays one.
const Actor* actor_of(const Document& document, Id<Mention> mention);

bool is_resolved(const Actor& actor);  // a country or a key is known
bool is_somebody(const Actor& actor);  // at least a sector is known
std::vector<std::string_view> sector_names(const Document& document, Sectors sectors);

// The words of a span in one line: line breaks and runs of white space become one space.
std::string in_one_line(std::string_view words);

std::string_view rule_name(const Document& document, const Why& why);    // "" for nobody
const EventCode* code_of(const Document& document, const Event& event);  // null where the code is unknown

// The words that tell the event: the trigger, with its particle ("carried ... out").
std::vector<Span> trigger_spans(const Document& document, const Event& event);

// Stable over runs and machines: the text, the trigger's place in it, the code and who takes part.
std::string event_key(const Document& document, const Event& event, uint64_t text_hash);
uint64_t hash_of_text(const Document& document);

// The claim about each event (row i: event i), or none.
std::vector<Id<Claim>> claims_of_events(const Document& document);

}  // namespace reportedly::formats
