#include "doc/claims.h"

#include <array>

namespace reportedly {

std::string_view to_string(Value value) {
  constexpr std::array<std::string_view, 8> kNames = {"CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "CTu", "U"};
  return kNames[static_cast<size_t>(value)];
}

std::string_view to_string(ClaimTime time) {
  constexpr std::array<std::string_view, 4> kNames = {"past", "present", "future", "timeless"};
  return kNames[static_cast<size_t>(time)];
}

std::string_view to_string(ClaimMode mode) {
  constexpr std::array<std::string_view, 18> kNames = {
      "asserted",  "presupposed", "attributed", "alleged",         "denied",     "no-knowledge",
      "negated",   "conditional", "antecedent", "planned",         "scheduled",  "offered",
      "committed", "requested",   "demanded",   "to-be-prevented", "questioned", "open"};
  return kNames[static_cast<size_t>(mode)];
}

std::string_view to_string(ClaimStatus status) {
  constexpr std::array<std::string_view, 11> kNames = {"asserted",   "reported", "alleged",     "disputed",
                                                       "denied",     "negated",  "conditional", "hypothetical",
                                                       "called-for", "future",   "unknown"};
  return kNames[static_cast<size_t>(status)];
}

std::string_view to_string(LinkRelation relation) {
  constexpr std::array<std::string_view, 8> kNames = {"disputes", "disputes-weak", "corroborates", "same-origin",
                                                      "repeats",  "condition",     "contrast",     "reason"};
  return kNames[static_cast<size_t>(relation)];
}

}  // namespace reportedly
