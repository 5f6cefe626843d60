// Puts events into the mouths of their holders, and links the claims that speak of one act.
//
//   "Sudan asked for fuel, its envoy said. Chad denied it had been asked."
//   c0  REQUEST  envoy    U CT+   disputed                c1  REQUEST  Chad  U CT-  denied     c1 disputes c0
//
// One claim for each event, and one for each attribution whose content holds no event (a statement). Links: the same
// act with the opposite sign (disputes), without knowledge (disputes-weak), by another source (corroborates), by the
// same (same-origin), again in the report's voice (repeats); an if-part and what follows from it (condition).
// Time is linear: each claim is compared with a bounded number of earlier ones.
// Immutable; one object serves all threads.
#pragma once

#include <memory>
#include <utility>

#include "doc/document.h"
#include "doc/stage.h"
#include "report/attribution/cue_table.h"

namespace reportedly {

// The rules that no data file holds, as `explain` names them.
struct ClaimRules {
  Id<Rule> event;      // "claims: event"
  Id<Rule> statement;  // "claims: statement"
  Id<Rule> same_act;   // "claims: same act"
  Id<Rule> anaphor;    // "claims: the claim that was denied"
  Id<Rule> condition;  // "claims: condition"
};
ClaimRules add_claim_rules(Reference& reference);  // while loading

class MakeClaims {
 public:
  static constexpr std::string_view kName = "claims";
  using Reads = Layers<Text, Blocks, Tokens, Sentences, Morphs, Arcs, Predicates, Mentions, Entities, Actors, Events,
                       Attributions, Stances>;
  using Makes = Claims;

  MakeClaims(std::shared_ptr<const CueTable> cues, ClaimRules rules) : cues_(std::move(cues)), rules_(rules) {}

  Claims run(View<Reads> doc, Scratch& scratch) const;

 private:
  std::shared_ptr<const CueTable> cues_;
  ClaimRules rules_;
};

}  // namespace reportedly
