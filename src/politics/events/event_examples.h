// Compares the events of a document with what an example of a dictionary expects of it.
//
//   example   "Norway warned Iceland of tariffs on fish."     => NOR THREATEN ISL restrict
//   example   "Chad and Sudan met in Oslo."                   => TCD+SDN CONSULT -
//   not       "Forecasters warned residents of flooding."     => nothing
//
// ACTORS TYPE RECIPIENTS and modes; actors are joined by +, each with sectors behind a colon where these matter
// ("KEN:GOV"); ? is somebody without country, - is nobody; several events are separated by a semicolon.
#pragma once

#include <string>
#include <string_view>

#include "doc/document.h"
#include "politics/ontology/ontology.h"
#include "rules/entry.h"

namespace reportedly {

// "" where the events are as expected; else a text for the writer of the dictionary:
// "expected NOR THREATEN ISL restrict; found NOR REQUEST ISL (data/events/request.events:12)".
std::string event_difference(const Document& document, std::string_view expected);

// The events of a document as an example would write them: "NOR THREATEN ISL restrict; TCD:GOV CONSULT -".
std::string events_as_text(const Document& document);

// Checks an expected result while loading: unknown types, modes, countries and sectors are problems at its place.
void check_expected(const ExampleLine& example, const Ontology& ontology, Problems& problems);

}  // namespace reportedly
