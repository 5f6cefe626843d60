// One written token that is several words for Universal Dependencies: "hasn't" = has + n't, "gonna" = gon + na.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace reportedly::lingua {

// The byte offsets at which `token` parts into words, ascending; none for an ordinary word.
struct Parting {
  std::array<uint32_t, 3> at{};
  uint32_t count = 0;
};
Parting contraction_of(std::string_view token);

}  // namespace reportedly::lingua
