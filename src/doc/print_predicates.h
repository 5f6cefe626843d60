// Predicates as a person reads them, for `reportedly explain` and for tests.
#pragma once

#include <string>

#include "doc/document.h"

namespace reportedly {

std::string_view to_string(ArgumentKind kind);  // "Subject"
std::string_view to_string(Route route);        // "passive"

// "warn: Subject Norway, Object Iceland, Oblique(of) tariffs"; of a noun with a support verb
// "talks with hold: Subject Chad"; only the heads of the arguments are printed.
std::string print(const Document& document, const Predicate& predicate);

// The same with the way each argument was found, where it was not found directly: "Object Iceland [passive]".
std::string print_with_routes(const Document& document, const Predicate& predicate);

}  // namespace reportedly
