// Counts of what a system gave, what the gold has and what of it is right, and the measures made from them.
#pragma once

#include <cstdint>

namespace reportedly::score {

struct Ratio {
  uint32_t right = 0, gold = 0, system = 0;

  double precision() const { return system == 0 ? 0 : 100.0 * right / system; }
  double recall() const { return gold == 0 ? 0 : 100.0 * right / gold; }
  double f1() const { return gold + system == 0 ? 0 : 200.0 * right / (gold + system); }
};

}  // namespace reportedly::score
