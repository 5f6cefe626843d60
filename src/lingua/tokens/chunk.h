// A chunk is what stands between white space: "“U.S.-led" or "$5m),". Rules settle the borders inside it that
// no treebank is needed for; at the others a linear model is asked.
//
// The same walk serves reading and training: the caller decides at each open border.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "lingua/features.h"

namespace reportedly::lingua {

// Longer chunks are cut, so that a megabyte without a space is read in linear time and constant memory.
inline constexpr uint32_t kMaxChunk = 4096;  // characters

enum class CharKind : uint8_t { Upper, Lower, Digit, Letter, Joiner, Currency, Other };

struct Char {
  uint32_t offset;   // byte in the text
  char32_t code;     // curly quotes straight, en dash as hyphen
  char32_t written;  // as it stands in the text
  CharKind kind;

  bool is_letter() const { return kind <= CharKind::Lower || kind == CharKind::Letter; }
  bool is_digit() const { return kind == CharKind::Digit; }
};

enum class Border : uint8_t { Keep, Split, Ask };

// One chunk with what the rules need to know of it. A worker keeps one and fills it again and again.
class Chunk {
 public:
  // Reads from `at` (no space) to the next space, at most kMaxChunk characters; returns the byte after it.
  uint32_t read(std::string_view text, uint32_t at, uint32_t end);

  uint32_t size() const { return static_cast<uint32_t>(chars_.size()); }
  const Char& operator[](uint32_t i) const { return chars_[i]; }
  uint32_t offset(uint32_t i) const { return i < size() ? chars_[i].offset : end_; }
  bool is_plain_word() const { return plain_; }

  // Calls decide(features) -> bool at open borders and word(first, last) for each word found.
  template <class Decide, class Word>
  void split(FeatureList& features, Decide decide, Word word) {
    uint32_t last = 0;
    if (!plain_) {
      protect_addresses();
      begin_word(0);
      for (uint32_t i = 1; i < size(); ++i) {
        Border border = border_at(i, last);
        if (border == Border::Ask) {
          list_features(i, last, features);
          border = decide(static_cast<const FeatureList&>(features), i) ? Border::Split : Border::Keep;
        }
        if (border != Border::Split) continue;
        word(last, i);
        last = i;
        begin_word(i);
      }
    }
    word(last, size());
  }

 private:
  char32_t code(int64_t i) const { return i < 0 || i >= size() ? 1 : chars_[static_cast<size_t>(i)].code; }
  uint32_t kind(int64_t i) const;
  uint64_t hash(uint32_t first, uint32_t last) const;
  void protect_addresses();
  void protect(uint32_t first, uint32_t last);
  void begin_word(uint32_t first);
  uint32_t abbreviation_from(uint32_t first) const;
  bool is_unit_after(uint32_t i) const;
  bool is_in_handle(uint32_t i, uint32_t last) const;
  Border border_at(uint32_t i, uint32_t last) const;
  Border number_border(uint32_t i, uint32_t last) const;
  void list_features(uint32_t i, uint32_t last, FeatureList& out) const;

  std::string_view text_;
  std::vector<Char> chars_;
  std::vector<uint64_t> prefix_;  // rolling hashes of the small-letter codes
  std::vector<uint64_t> power_;
  std::vector<uint8_t> address_;  // 1 inside a URL or e-mail address, 2 at its first character
  uint32_t end_ = 0, block_end_ = 0;
  uint32_t keep_until_ = 0;  // inside an abbreviation up to here
  uint64_t shape_ = 0;
  bool plain_ = true;
  bool has_at_ = false, has_address_ = false;
};

}  // namespace reportedly::lingua
