// The dictionary form of a word: "stalled" VBD -> "stall", "children" NNS -> "child", "Nairobi" NNP -> "Nairobi".
//
// A lemma is made by a rule ("small letters, take 2 bytes off, add e"). The rule comes from the word where the
// treebank has it, else from the longest known ending under the same tag, so that unknown words follow the
// regular words that look like them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "doc/morphs.h"
#include "lingua/linear.h"
#include "lingua/model_file.h"

namespace reportedly::lingua {

inline constexpr size_t kMaxEnding = 6;

// A pair of UPOS and XPOS: rules stand under the number of the word's tag.
struct Tag {
  Upos upos = Upos::X;
  std::string_view xpos;
};
Tag tag_of(std::string_view name);  // "VERB|VBD"

struct LemmaRule {
  // The lemma itself; the word as written, edited; the word in small letters, edited; a number without its commas.
  enum class Kind : uint8_t { Whole, Written, Small, Number };

  Kind kind = Kind::Written;
  uint32_t strip = 0;  // bytes taken off the end
  std::string_view add;

  // "W\t0\tnot", "s\t2\te": how models keep rules.
  static bool parse(std::string_view line, LemmaRule& out);
};

// False where the rule does not fit the word.
bool apply(const LemmaRule& rule, std::string_view word, std::string& lemma);

// Lemmas have straight quotes only: "’s" -> "'s".
std::string straight_quotes(std::string_view word);

inline uint64_t lemma_word_key(uint64_t normal, uint16_t tag) { return mix(join(normal, tag, 1)); }
inline uint64_t lemma_ending_key(std::string_view ending, uint16_t tag) {
  return mix(join(hash_bytes(ending), tag, 2));
}

// Immutable; one object serves all threads.
class Lemmatizer {
 public:
  static Result<Lemmatizer> open(const ModelFile& file);

  // `tag` is a number of tags(). Writes to `lemma`, which keeps its buffer.
  void lemma_of(std::string_view word, uint16_t tag, std::string& lemma) const;
  std::span<const Tag> tags() const { return tags_; }  // the frequent ones first

 private:
  void lemma_of_straight(std::string_view word, uint16_t tag, std::string& lemma) const;

  std::vector<Tag> tags_;
  std::vector<LemmaRule> rules_;
  LookupTable words_, endings_;
};

}  // namespace reportedly::lingua
