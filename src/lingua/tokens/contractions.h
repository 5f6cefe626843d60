// One written token that is several words for Universal Dependencies: "hasn't" = has + n't, "gonna" = gon + na.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/ids.h"
#include "lingua/features.h"

namespace reportedly::lingua {

// The byte offsets at which `token` parts into words, ascending; none for an ordinary word.
struct Parting {
  std::array<uint32_t, 3> at{};
  uint32_t count = 0;
};
Parting contraction_of(std::string_view token);

// "its", "ill", "lets": two words where the writer forgot the apostrophe. Where it would part, 0 for other words; only
// the words around can tell.
uint32_t open_parting_of(std::string_view token);
void list_parting_features(std::string_view text, Span token, Span within, FeatureList& out);

}  // namespace reportedly::lingua
