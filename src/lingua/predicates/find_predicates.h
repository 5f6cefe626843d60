// Finds every predicate of a report with its arguments in logical order (doc/predicates.h).
//
//   "The town, which rebels had asked Chad to leave, was shelled."
//     ask: Subject rebels, Object Chad, Infinitive leave
//     leave: Subject Chad, Object town
//     shell: Object town
//
// Verbs, nouns, and adjectives that are predicates ("is willing") or have arguments ("loyal to Chad") get a row.
// A coordinated argument stands there with its first member; who needs the others walks `conj` from it.
// Runs in time linear in the words. Immutable; one object serves all threads.
#pragma once

#include "doc/stage.h"
#include "lingua/predicates/clause.h"

namespace reportedly::lingua {

struct FindPredicates {
  static constexpr std::string_view kName = "predicates";
  using Reads = PredicateReads;
  using Makes = Predicates;

  Predicates run(View<Reads> doc, Scratch& scratch) const;
};

}  // namespace reportedly::lingua
