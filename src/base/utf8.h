// UTF-8: reading with repair, code points, and folding for comparison.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reportedly {

struct Repaired {
  std::string text;             // valid UTF-8, no BOM at its start
  uint32_t invalid_bytes = 0;   // each replaced by U+FFFD
  uint32_t first_invalid = 0;   // byte offset in `text` of the first replacement
  uint32_t nul_characters = 0;  // kept, but worth a note
};

// Drops a leading BOM, replaces every byte that is no part of valid UTF-8 by U+FFFD, keeps everything else.
Repaired repair_utf8(std::string_view bytes);

// The code point at `offset` of valid UTF-8, and how many bytes it has (1 to 4).
struct CodePoint {
  char32_t value = 0;
  uint32_t bytes = 1;
};
CodePoint code_point_at(std::string_view text, uint32_t offset);
void append_utf8(std::string& out, char32_t value);

bool is_space(char32_t c);   // Unicode white space
bool is_letter(char32_t c);  // a rough, table-free test: letters of all scripts in use by news
bool is_digit(char32_t c);   // ASCII digits
bool is_upper(char32_t c);   // Latin, Greek and Cyrillic capitals

// "Türkiye" -> "turkiye", "D.C." -> "d.c.": lower case, Latin diacritics dropped, curly quotes straight.
std::string fold(std::string_view text);
std::string lower(std::string_view text);  // lower case only, diacritics kept

// Turns byte offsets into code point offsets, as the record counts them. Queries cost O(1) for ASCII text and
// at most 64 steps otherwise.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  uint32_t at(uint32_t byte_offset) const;
  uint32_t size() const { return total_; }

 private:
  std::string_view text_;
  std::vector<uint32_t> before_block_;  // empty for ASCII
  uint32_t total_ = 0;
};

}  // namespace reportedly
