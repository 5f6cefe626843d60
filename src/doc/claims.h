// Events in the mouths of their holders, with how far each holder stands behind them.
//
//   "Chad denied that Sudan had asked for fuel."   SDN REQUEST TCD: report U, Chad CT-, mode denied, status denied
//   "Quito may ask Lima for help."                 ECU REQUEST PER: report PS+, future, status hypothetical
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "doc/attributions.h"
#include "doc/events.h"
#include "doc/reference.h"

namespace reportedly {

// FactBank's values: certain, probable, possible, positive or negative; unknown polarity; uncommitted.
enum class Value : uint8_t { CtPlus, CtMinus, PrPlus, PrMinus, PsPlus, PsMinus, CtU, U };
enum class ClaimTime : uint8_t { Past, Present, Future, Timeless };
enum class ClaimMode : uint8_t {
  Asserted,
  Presupposed,
  Attributed,
  Alleged,
  Denied,
  NoKnowledge,
  Negated,
  Conditional,
  Antecedent,
  Planned,
  Scheduled,
  Offered,
  Committed,
  Requested,
  Demanded,
  ToBePrevented,
  Questioned,
  Open,
};
enum class ClaimStatus : uint8_t {
  Asserted,
  Reported,
  Alleged,
  Disputed,
  Denied,
  Negated,
  Conditional,
  Hypothetical,
  CalledFor,
  Future,
  Unknown,
};

std::string_view to_string(Value value);  // "CT+"
std::string_view to_string(ClaimTime time);
std::string_view to_string(ClaimMode mode);      // "to-be-prevented"
std::string_view to_string(ClaimStatus status);  // "called-for"

// How far the report and each holder stand behind one event where it is told. One row an event.
struct Stance {
  Id<Event> event;
  Id<Attribution> holder;  // the innermost one; follow Attribution::inside outward; none: the report's own voice
  Range<Value> values;     // the report's own first, then the holders from outermost to innermost
  ClaimTime time = ClaimTime::Past;
  ClaimMode mode = ClaimMode::Asserted;
  uint8_t auxiliary = 0;   // bits of Auxiliary
  bool is_hedged = false;  // distancing cue, "reportedly", or nobody named in the whole chain
  Why why;
};

struct Stances {
  static constexpr std::string_view kName = "stances";
  explicit Stances(std::pmr::memory_resource* arena) : rows(arena), values(arena) {}
  std::pmr::vector<Stance> rows;  // row i belongs to event i
  std::pmr::vector<Value> values;
};

struct Claim {
  Id<Event> event;  // none for a statement that is no political event
  Range<Span> content;
  Range<Id<Attribution>> holders;  // outermost first; empty: the report in its own voice
  Range<Value> values;             // one more than holders: the report's own first
  ClaimTime time = ClaimTime::Past;
  ClaimMode mode = ClaimMode::Asserted;
  ClaimStatus status = ClaimStatus::Asserted;
  Why why;
};

enum class LinkRelation : uint8_t {
  Disputes,
  DisputesWeak,
  Corroborates,
  SameOrigin,
  Repeats,
  Condition,
  Contrast,
  Reason
};
std::string_view to_string(LinkRelation relation);  // "disputes-weak"

struct Link {
  Id<Claim> from;
  Id<Claim> to;
  LinkRelation relation = LinkRelation::Repeats;
  Why why;
};

struct Claims {
  static constexpr std::string_view kName = "claims";
  explicit Claims(std::pmr::memory_resource* arena)
      : rows(arena), links(arena), spans(arena), holders(arena), values(arena) {}
  std::pmr::vector<Claim> rows;
  std::pmr::vector<Link> links;
  std::pmr::vector<Span> spans;
  std::pmr::vector<Id<Attribution>> holders;
  std::pmr::vector<Value> values;

  const Claim& operator[](Id<Claim> id) const { return rows[id.index]; }
};

}  // namespace reportedly
