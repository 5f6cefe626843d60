// One word for lists and maps: what became of a claim, from the values that its holders have for it.
//
//   "Chad denied that Sudan had asked for fuel."     values U CT-, mode denied          denied
//   "Quito may ask Lima for help."                   values PS+                         hypothetical
//   "Officials said the port was shut."              values U CT+, nobody named         alleged
//
// The first rule that fits wins, in the order of `ClaimStatus` as docs list it: disputed, denied, negated,
// conditional, hypothetical, called-for, future, unknown, alleged, reported, asserted. Pure functions; any thread.
#pragma once

#include <span>

#include "doc/claims.h"

namespace reportedly {

struct StatusFacts {
  std::span<const Value> values;  // the report's own first, never empty
  ClaimMode mode = ClaimMode::Asserted;
  ClaimTime time = ClaimTime::Past;
  bool is_hedged = false;    // a distancing cue, "reportedly", or nobody named in the whole chain
  bool is_disputed = false;  // another claim on the same act has the opposite sign
};

ClaimStatus status_of(const StatusFacts& facts);

bool is_positive(Value value);  // CT+ PR+ PS+
bool is_negative(Value value);  // CT- PR- PS-

}  // namespace reportedly
