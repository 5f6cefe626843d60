// What the models that end sentences look at: the words around a place, the sentence so far, and its block.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lingua/features.h"
#include "lingua/tokens/split_words.h"

namespace reportedly::lingua {

// What a word looks like, counted once for each word of a block.
struct WordLook {
  uint64_t normal = 5;  // hash of the normal form; this value stands for no word
  uint32_t exact = 5;   // hash of the word as written
  uint32_t shape = 5;   // hash of its shape: "Xx", "d/d/d", "x.x"
  uint8_t kind = 1;     // of its first characters
  bool is_lower = false;
  bool space_after = true;
};

// The words of one block and the sentence that is being read in it. A worker keeps one and fills it again and again.
class EndContext {
 public:
  void read(std::string_view text, std::span<const Word> words);
  // From here on the sentence that is being read begins at word `first`.
  void begin_sentence(uint32_t first);
  // Takes word `i` into the sentence: once for each word, in order, before its features are listed.
  void pass(uint32_t i);

  uint32_t first() const { return first_; }
  uint32_t size() const { return static_cast<uint32_t>(words_.size()); }
  bool joins_previous(uint32_t i) const { return words_[i].joins_previous; }
  // Beside the block: no word.
  std::string_view word(int64_t i) const;
  const WordLook& look(int64_t i) const;

  // Behind a full stop, question mark, exclamation mark or ellipsis.
  void list_stop_features(uint32_t i, FeatureList& out) const;
  // At all other places.
  void list_open_features(uint32_t i, FeatureList& out) const;

 private:
  std::string_view text_;
  std::span<const Word> words_;
  std::vector<WordLook> looks_;
  uint32_t first_ = 0;
  uint32_t brackets_ = 0, quotes_ = 0, lower_ = 0;  // of the sentence so far: open ones, and words in small letters
  bool has_stop_ = false, ends_in_stop_ = false, is_loud_ = false;  // of the block; loud: no word in small letters
};

bool is_terminal(std::string_view word);      // "." "?!" "..." "U.S." "。"
bool is_foreign_stop(std::string_view word);  // "。" "؟": no abbreviation, and no space behind it is needed
bool is_closer(std::string_view word);        // what may close behind it: quotes and brackets

}  // namespace reportedly::lingua
