// Finds who did what to whom: political events with their participants.
//
//   "Chad and Sudan, which met on Friday, agreed to exchange prisoners."
//     CONSULT   actors Chad + Sudan                    (they meet)
//     AGREE     actors Chad + Sudan, complement exchange
//
// A predicate becomes an event when a frame of data/events fits it (rules/matcher.h) and somebody with a country or
// a political office takes part. Immutable; one object serves all threads.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "doc/stage.h"
#include "politics/events/acting.h"
#include "politics/ontology/ontology.h"
#include "rules/frame.h"
#include "rules/matcher.h"

namespace reportedly {

// What the data files say about events. The stage points into it, so it stays where it is.
struct EventRules {
  std::unique_ptr<const Frames> frames;
  std::unique_ptr<const FrameMatcher> matcher;
  std::vector<Id<EventCode>> when_future;  // by code: what it is when it still lies ahead
  Sectors political = 0;                   // sectors that make an event political without a country
  Sectors business = 0;                    // firms: their country alone does not make it political

  // Takes the list, verb, noun and adjective entries; adds words, rules and event codes to `reference`.
  static EventRules compile(const std::vector<Entry>& entries, const Ontology& ontology, Reference& reference,
                            Problems& problems);
};

class FindEvents {
 public:
  static constexpr std::string_view kName = "events";
  using Reads = EventReads;
  using Makes = Events;

  explicit FindEvents(const EventRules& rules) : rules_(&rules) {}

  Events run(View<Reads> doc, Scratch& scratch) const;

  // For `reportedly explain`: each predicate with the frames that fit and nearly fit, and what they lacked.
  std::string explain(View<Reads> doc, Scratch& scratch) const;

 private:
  const EventRules* rules_;
};

}  // namespace reportedly
