// How far somebody stands behind something: a sign and a certainty, FactBank's values taken apart so that they can be
// composed. "may not reply": minus, possible = PS-.
#pragma once

#include <algorithm>
#include <cstdint>

#include "doc/claims.h"

namespace reportedly {

enum class Certainty : uint8_t { None, Possible, Probable, Certain };  // in rising order

struct Degree {
  int8_t sign = 1;  // +1, -1; 0 goes with Certainty::None
  Certainty certainty = Certainty::Certain;

  constexpr bool is_open() const { return certainty == Certainty::None; }
  constexpr Degree flipped() const { return {static_cast<int8_t>(-sign), certainty}; }
  constexpr Degree at_most(Certainty limit) const {
    return limit == Certainty::None ? Degree{0, limit} : Degree{sign, std::min(certainty, limit)};
  }
  friend constexpr bool operator==(Degree, Degree) = default;
};
inline constexpr Degree kOpenDegree{0, Certainty::None};

constexpr Degree degree_of(Value value) {
  switch (value) {
    case Value::CtPlus: return {1, Certainty::Certain};
    case Value::CtMinus: return {-1, Certainty::Certain};
    case Value::PrPlus: return {1, Certainty::Probable};
    case Value::PrMinus: return {-1, Certainty::Probable};
    case Value::PsPlus: return {1, Certainty::Possible};
    case Value::PsMinus: return {-1, Certainty::Possible};
    default: return kOpenDegree;
  }
}

constexpr Value value_of(Degree degree) {
  bool is_plus = degree.sign > 0;
  switch (degree.certainty) {
    case Certainty::Certain: return is_plus ? Value::CtPlus : Value::CtMinus;
    case Certainty::Probable: return is_plus ? Value::PrPlus : Value::PrMinus;
    case Certainty::Possible: return is_plus ? Value::PsPlus : Value::PsMinus;
    default: return Value::U;
  }
}

}  // namespace reportedly
