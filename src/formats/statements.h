// Which attributions a page shows beside its events: who says, believes or knows what.
//
//   "Officials said that the port had closed."   shown
//   "Unions called the march."                   not: an act, no clause is told
//   "The truce seems to hold."                   not: the report's own caution, nobody says it
//
// Pure functions; any thread.
#pragma once

#include <vector>

#include "doc/document.h"

namespace reportedly::formats {

struct Statement {
  Id<Attribution> told;
  Id<Attribution> cited;  // "Reuters, citing diplomats, said": the diplomats, or none
};

// Speech, belief and knowledge in text order, then wishes and intentions that are told in a clause.
std::vector<Statement> statements_of(const Document& document);

}  // namespace reportedly::formats
