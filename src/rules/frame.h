// Frames: short active sentences that tell a political event, with their outcomes.
//
//   verb warn, caution, threaten
//     noun      warning, threat
//     light     issue, make
//     frame     who warn whom of|about|over PENALTY   => THREATEN restrict
//
// becomes one Frame with the slots [who] [whom] [of|about|over PENALTY], found under the verbs warn, caution and
// threaten and under the nouns warning and threat. How a frame is written: docs/formats/entries.md. Compiled while
// loading, immutable after that, shared by all threads.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "doc/predicates.h"
#include "doc/reference.h"
#include "rules/entry.h"
#include "rules/lists.h"

namespace reportedly {

enum class SlotRole : uint8_t {
  Who,        // who acts; must be there
  They,       // several who act together
  Someone,    // who acts, or nobody: "someone arrest whom"
  Whom,       // the recipient
  Something,  // any object
  Listed,     // an object of a list: PENALTY, ceasefire|truce
  That,       // a clause
  Deed,       // an infinitive or gerund: to LIST, to do, doing, of doing LIST
};

// One element of a frame beside its heading's word.
struct Slot {
  SlotRole role = SlotRole::Who;
  bool is_gerund = false;      // of a Deed: doing, not to do
  bool may_be_phrase = false;  // of a Deed: `to TALKS` may be a noun as well
  bool has_whom = false;       // of a That: its subject is whom, "that whom must"
  bool is_must = false;        // of a That: with "must", "should" or "ought to"
  bool is_subject = false;     // whom or a list written before the heading: "whom receive AID from who"
  Id<List> list;               // none: anything
  Range<Symbol> prepositions;  // rows of Frames::prepositions(); empty: none
  Span words;                  // in the text of the frame
};

inline constexpr size_t kMostSlots = 8;

struct Frame {
  std::string text;       // "who warn whom of|about|over PENALTY"
  Range<Slot> slots;      // in the order of the text
  Id<EventCode> outcome;  // none: no political event
  Id<Rule> rule;
  Id<List> light;          // support verbs of the entry's nouns
  bool is_crowds = false;  // a PROTEST: whoever marches may be who, "Nurses marched in Lima"
  int strength = 0;        // the strongest frame that matches wins, then the one that was read first
};

// A frame under one word of its entry. A word such as "phone call" is filed under "call" and guarded by the whole.
struct Filed {
  Id<Frame> frame;
  Id<List> guard;  // the predicate's head must be in this list; none: no guard
};

// Reads an outcome, `THREATEN restrict  context economic  cameo 1312`, into a row of Reference::codes. What is wrong
// is told with its place in the outcome; the answer is then none.
using Tell = std::function<void(size_t offset, std::string what, std::string hint)>;
using OutcomeReader = std::function<Id<EventCode>(std::string_view outcome, const Tell& tell)>;

class Frames {
 public:
  // Takes the list, verb, noun and adjective entries among `entries`; adds words and rules to `reference`.
  static Frames compile(const std::vector<Entry>& entries, const OutcomeReader& outcome, Reference& reference,
                        Problems& problems);

  // All frames under that word, the strongest first.
  std::span<const Filed> of(Symbol lemma, PredicateKind kind) const {
    const std::vector<Rows>& rows = by_kind_[static_cast<size_t>(kind)];
    if (lemma.value >= rows.size()) return {};
    return {order_.data() + rows[lemma.value].first, rows[lemma.value].count};
  }
  const Frame& operator[](Id<Frame> id) const { return frames_[id.index]; }
  uint32_t size() const { return static_cast<uint32_t>(frames_.size()); }
  std::span<const Slot> slots_of(const Frame& frame) const {
    return {slots_.data() + frame.slots.first, frame.slots.count};
  }
  std::span<const Symbol> prepositions(const Slot& slot) const {
    return {prepositions_.data() + slot.prepositions.first, slot.prepositions.count};
  }
  std::string_view words(const Frame& frame, const Slot& slot) const {
    return std::string_view(frame.text).substr(slot.words.begin, slot.words.size());
  }
  const Lists& lists() const { return lists_; }
  Id<List> measures() const { return measures_; }  // "a package of sanctions" is sanctions

 private:
  friend class FrameCompiler;
  using Rows = Range<Filed>;

  Lists lists_;
  Id<List> measures_;
  std::vector<Frame> frames_;
  std::vector<Slot> slots_;
  std::vector<Symbol> prepositions_;
  std::vector<Rows> by_kind_[3];  // by lemma: where its frames stand in order_
  std::vector<Filed> order_;
};

}  // namespace reportedly
