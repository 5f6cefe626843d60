#include <gtest/gtest.h>

#include <vector>

#include "report/claims/status.h"

namespace reportedly {
namespace {

struct Case {
  const char* sentence;
  std::vector<Value> values;
  ClaimMode mode;
  ClaimTime time;
  bool is_hedged;
  bool is_disputed;
  ClaimStatus status;
};

constexpr Value U = Value::U;
constexpr Value Yes = Value::CtPlus, No = Value::CtMinus;
constexpr ClaimTime Past = ClaimTime::Past, Ahead = ClaimTime::Future;

const Case kCases[] = {
    {"Chad closed the border.", {Yes}, ClaimMode::Asserted, Past, false, false, ClaimStatus::Asserted},
    {"Chad probably closed the border.",
     {Value::PrPlus},
     ClaimMode::Asserted,
     Past,
     false,
     false,
     ClaimStatus::Asserted},
    {"Chad did not close the border.", {No}, ClaimMode::Negated, Past, false, false, ClaimStatus::Negated},
    {"Chad hardly closed the border.", {Value::PrMinus}, ClaimMode::Asserted, Past, false, false, ClaimStatus::Negated},
    {"Otieno said Chad closed the border.", {U, Yes}, ClaimMode::Attributed, Past, false, false, ClaimStatus::Reported},
    {"Officials said Chad closed the border.",
     {U, Yes},
     ClaimMode::Attributed,
     Past,
     true,
     false,
     ClaimStatus::Alleged},
    {"Chad is alleged to have closed it.", {U, Yes}, ClaimMode::Alleged, Past, false, false, ClaimStatus::Alleged},
    {"Chad denied that it closed the border.", {U, No}, ClaimMode::Denied, Past, false, false, ClaimStatus::Denied},
    {"Otieno said so; Chad denied it.", {U, Yes}, ClaimMode::Attributed, Past, false, true, ClaimStatus::Disputed},
    {"Disputed comes before denied.", {U, No}, ClaimMode::Denied, Past, false, true, ClaimStatus::Disputed},
    {"Otieno said Chad did not close it.", {U, No}, ClaimMode::Negated, Past, false, false, ClaimStatus::Negated},
    {"If Chad pays, Mali will open.", {U}, ClaimMode::Conditional, Ahead, false, false, ClaimStatus::Conditional},
    {"If Chad pays, ...", {U}, ClaimMode::Antecedent, Ahead, false, false, ClaimStatus::Hypothetical},
    {"Guards kept Chad from closing it.", {U}, ClaimMode::ToBePrevented, Past, false, false, ClaimStatus::Hypothetical},
    {"Chad may close the border.",
     {Value::PsPlus},
     ClaimMode::Asserted,
     Ahead,
     false,
     false,
     ClaimStatus::Hypothetical},
    {"Otieno said Chad may close it.",
     {U, Value::PsPlus},
     ClaimMode::Attributed,
     Ahead,
     false,
     false,
     ClaimStatus::Hypothetical},
    {"Otieno asked Chad to close it.", {U, U}, ClaimMode::Requested, Ahead, false, false, ClaimStatus::CalledFor},
    {"Otieno demanded that Chad close it.", {U, U}, ClaimMode::Demanded, Ahead, false, false, ClaimStatus::CalledFor},
    {"Chad will close the border.", {Yes}, ClaimMode::Asserted, Ahead, false, false, ClaimStatus::Future},
    {"Chad plans to close the border.",
     {U, Value::PrPlus},
     ClaimMode::Planned,
     Past,
     false,
     false,
     ClaimStatus::Future},
    {"Chad offered to close the border.", {U, Yes}, ClaimMode::Offered, Past, false, false, ClaimStatus::Future},
    {"Chad was unaware of the request.", {U, U}, ClaimMode::NoKnowledge, Past, false, false, ClaimStatus::Unknown},
    {"Has Chad closed the border?", {U}, ClaimMode::Questioned, Past, false, false, ClaimStatus::Unknown},
    {"It is unclear whether Chad closed it.", {Value::CtU}, ClaimMode::Open, Past, false, false, ClaimStatus::Unknown},
};

TEST(Status, IsTheFirstRuleThatFits) {
  for (const Case& one : kCases) {
    EXPECT_EQ(to_string(status_of({.values = one.values,
                                   .mode = one.mode,
                                   .time = one.time,
                                   .is_hedged = one.is_hedged,
                                   .is_disputed = one.is_disputed})),
              to_string(one.status))
        << one.sentence;
  }
}

}  // namespace
}  // namespace reportedly
