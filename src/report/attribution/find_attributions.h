// Finds who says what: source, cue and content of everything that the report hands to somebody else.
//
//   "The bridge stays shut," Ms Otieno said, "and so does the port."   Ms Otieno; said; both quotations
//   Diplomats told Reuters that Oman had offered to mediate.           diplomats; told; that Oman ...; to Reuters
//   The rebels are believed to have fled.                              nobody; are believed; The rebels + to have fled
//   Chad's army, citing witnesses, said that the town fell.            the army, and inside of it the witnesses
//
// Steps: cues in predicates and single words with the content that the tree gives them; quotations joined to cues;
// colons; which attribution stands inside which. Time is linear in the number of sentences.
// Immutable; one object serves all threads.
#pragma once

#include <memory>
#include <utility>

#include "report/attribution/cue_table.h"
#include "report/attribution/reading.h"

namespace reportedly {

// The rules that no data file holds, as `explain` names them.
struct AttributionRules {
  Id<Rule> colon;    // "attribution: colon"
  Id<Rule> goes_on;  // "attribution: quotation goes on"
};
AttributionRules add_attribution_rules(Reference& reference);  // while loading

class FindAttributions {
 public:
  static constexpr std::string_view kName = "attributions";
  using Reads = AttributionReads;
  using Makes = Attributions;

  FindAttributions(std::shared_ptr<const CueTable> cues, AttributionRules rules)
      : cues_(std::move(cues)), rules_(rules) {}

  Attributions run(View<Reads> doc, Scratch& scratch) const;

 private:
  std::shared_ptr<const CueTable> cues_;
  AttributionRules rules_;
};

}  // namespace reportedly
