// What the net sees of a word: its normal form, and where it falls in five tables of parts of words.
//
//   "Nairobi"   normal form "nairobi", prefix "nai", suffixes "bi", "obi", "robi", shape "Xxx"
//
// A word of the net's vocabulary has a row of its own; the parts give every other word ("Zanklistan") something to go
// by. Parts are hashed into tables of fixed size, and what falls together shares a row. tools/train/words.py computes
// the same numbers. Pure functions.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace reportedly::lingua {

inline constexpr size_t kWordParts = 5;  // prefix of 3 bytes, suffixes of 2, 3 and 4, shape
inline constexpr std::array<uint32_t, kWordParts> kPartRows = {6000, 2000, 6000, 12000, 1000};

struct WordKeys {
  uint64_t word = 0;                       // hash of the normal form, mixed
  std::array<uint32_t, kWordParts> parts;  // parts[i] < kPartRows[i]
};

WordKeys word_keys(std::string_view word);

// As WordKeys::word, of a form that is normal already.
uint64_t word_key(std::string_view normal);

}  // namespace reportedly::lingua
