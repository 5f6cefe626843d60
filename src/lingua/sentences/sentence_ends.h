// Finds where sentences end among the words of one block.
//
//   Mr. Banda met Gen. Phiri in Lusaka. "We agreed," he said.     two sentences
//
// Only a full stop, question mark, exclamation mark or ellipsis, with the quotes and brackets that close behind
// it, can end a sentence; titles and initials never do; the rest is left to a linear model.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lingua/features.h"
#include "lingua/linear.h"
#include "lingua/model_file.h"
#include "lingua/tokens/split_words.h"

namespace reportedly::lingua {

// Longer sentences are cut, so that no later stage meets one of a million words.
inline constexpr uint32_t kMaxSentence = 512;  // words

enum class SentenceEnd : uint8_t { Never, Ask };

// Words of one block; `since` is the number of words since the last end.
SentenceEnd end_after(std::string_view text, std::span<const Word> words, uint32_t i);
void list_end_features(std::string_view text, std::span<const Word> words, uint32_t i, uint32_t since,
                       FeatureList& out);

struct FoundEnd {
  uint32_t end;      // one past the last word of the sentence
  bool cut = false;  // the sentence had more than kMaxSentence words
};

// Immutable; one object serves all threads.
class SentenceFinder {
 public:
  static Result<SentenceFinder> open(const ModelFile& file);

  // Appends the ends of the sentences of a block; the last is words.size(). No words, no sentences.
  void find(std::string_view text, std::span<const Word> words, std::vector<FoundEnd>& out) const;

 private:
  PairTable table_;
};

}  // namespace reportedly::lingua
