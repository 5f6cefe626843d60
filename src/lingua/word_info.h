// What a word looks like: "Nairobi" and "NAIROBI" have one normal form, "Nairobi" and "Lima" one shape.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace reportedly::lingua {

// Case folded, digits as 0, curly quotes straight: "“2,500" -> "\"0,000". At most kNormalBytes bytes; of longer
// words only the beginning counts, so that a URL of a megabyte costs no more than a word.
inline constexpr size_t kNormalBytes = 64;
struct NormalForm {
  char bytes[kNormalBytes + 4];
  uint32_t size = 0;

  std::string_view view() const { return {bytes, size}; }
};
NormalForm normal_form(std::string_view word);

// What kinds of characters follow each other, runs of one kind counted as at most two: "Nairobi" is "Xxx", "1,250" is
// "d,dd".
uint64_t hash_shape(std::string_view word);

}  // namespace reportedly::lingua
