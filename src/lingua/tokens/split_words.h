// Finds the words of a stretch of text, each with its exact bytes.
//
//   "Norway hasn't replied."  ->  Norway | has | n't | replied | .     (n't joins the word before it)
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/result.h"
#include "lingua/linear.h"
#include "lingua/model_file.h"
#include "lingua/tokens/chunk.h"

namespace reportedly::lingua {

struct Word {
  Span span;
  bool joins_previous = false;  // part of one written token with the word before
};

// Immutable; one object serves all threads, each with a Chunk of its own.
class WordSplitter {
 public:
  static Result<WordSplitter> open(const ModelFile& file);

  // Appends the words between `within.begin` and `within.end` of valid UTF-8; spans ascend and do not overlap.
  void split(std::string_view text, Span within, Chunk& chunk, std::vector<Word>& out) const;

 private:
  PairTable table_;
};

// The words of one written token: as the table and the rules of contractions have it, or parted after `parting` bytes
// (0: not parted).
void append_words(std::string_view text, Span token, std::vector<Word>& out);
void append_parted(Span token, uint32_t parting, std::vector<Word>& out);

// The first byte at or after `at` that is no white space.
uint32_t skip_spaces(std::string_view text, uint32_t at, uint32_t end);

}  // namespace reportedly::lingua
