// The best legal sequence of name tags of a sentence.
//
//   "the African Union gave Chad"   O B-Organization L-Organization O U-Location
//
// Tags are BILOU: a name of one word is U, a longer one runs from B over I to L of one kind; all else is O. The net
// scores each tag of each word; among the sequences that are legal the one with the greatest sum is taken (Viterbi
// 1967). Of equal ones the tag of the lower number wins, from the end backwards. Immutable; one object serves all
// threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace reportedly::lingua {

// Working memory of a worker; grows to the longest sentence and stays.
struct NameScratch {
  std::vector<float> best, next;
  std::vector<uint8_t> before;
};

class NameDecoder {
 public:
  // From the tags in the order of their numbers, at most 256. "O" must be among them.
  static Result<NameDecoder> of(std::span<const std::string_view> tags);

  // scores: a row of one float a tag for each word, `stride` floats from row to row. out: a tag a word.
  void decode(const float* scores, size_t stride, std::span<uint8_t> out, NameScratch& scratch) const;

 private:
  static constexpr uint16_t kAnyOutside = 0xFFFF, kNobody = 0xFFFE;
  // What may stand before a tag: any tag at which no name is open, or the two tags that leave a name of this kind open.
  struct Before {
    uint16_t begin = kAnyOutside, inside = kNobody;
  };
  std::vector<Before> before_;    // by tag
  std::vector<uint8_t> is_open_;  // after this tag a name goes on: B and I
};

}  // namespace reportedly::lingua
