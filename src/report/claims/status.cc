#include "report/claims/status.h"

namespace reportedly {

bool is_positive(Value value) { return value == Value::CtPlus || value == Value::PrPlus || value == Value::PsPlus; }
bool is_negative(Value value) { return value == Value::CtMinus || value == Value::PrMinus || value == Value::PsMinus; }

namespace {

bool is_possible(Value value) { return value == Value::PsPlus || value == Value::PsMinus; }
bool is_open(Value value) { return value == Value::U || value == Value::CtU; }

bool is_open(ClaimMode mode) {
  return mode == ClaimMode::NoKnowledge || mode == ClaimMode::Questioned || mode == ClaimMode::Open;
}

bool lies_ahead(ClaimMode mode) {
  return mode == ClaimMode::Planned || mode == ClaimMode::Scheduled || mode == ClaimMode::Offered ||
         mode == ClaimMode::Committed;
}

}  // namespace

ClaimStatus status_of(const StatusFacts& facts) {
  Value own = facts.values.front(), innermost = facts.values.back();
  bool has_holder = facts.values.size() > 1;
  ClaimMode mode = facts.mode;
  if (facts.is_disputed) return ClaimStatus::Disputed;
  if (mode == ClaimMode::Denied && has_holder) return ClaimStatus::Denied;
  if (own == Value::CtMinus || own == Value::PrMinus || mode == ClaimMode::Negated) return ClaimStatus::Negated;
  if (mode == ClaimMode::Conditional) return ClaimStatus::Conditional;
  if (mode == ClaimMode::Antecedent || mode == ClaimMode::ToBePrevented) return ClaimStatus::Hypothetical;
  if (is_possible(innermost)) return ClaimStatus::Hypothetical;
  if (mode == ClaimMode::Requested || mode == ClaimMode::Demanded) return ClaimStatus::CalledFor;
  if (facts.time == ClaimTime::Future || lies_ahead(mode)) return ClaimStatus::Future;
  if (is_open(innermost) || is_open(mode)) return ClaimStatus::Unknown;
  if (!has_holder) return ClaimStatus::Asserted;
  return facts.is_hedged || mode == ClaimMode::Alleged ? ClaimStatus::Alleged : ClaimStatus::Reported;
}

}  // namespace reportedly
