// Text for terminals: display width, styles, and paragraphs that wrap at the edge of the page.
//
// Columns are counted as terminals show them (a Chinese character has two, a combining accent none), a character is
// never torn apart, and control characters of the input never reach the terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reportedly::formats {

uint32_t columns_of(std::string_view text);  // our own colours take none

// The first `columns` of the text, with "…" where something is left out. Control characters are dropped.
std::string shortened(std::string_view text, uint32_t columns);

enum class Style : uint8_t { Plain, Strong, Dim, Word, Sure, Doubt, Against, Ahead };

class Paragraph {
 public:
  struct Layout {
    uint32_t width = 80;
    std::string first;           // what the first line begins with
    std::string next;            // what all others begin with
    uint32_t most_lines = 1000;  // what does not fit is cut with "…"
    bool has_colour = false;
  };

  // Adds words; white space divides them. Without colour a Style::Word is put between asterisks.
  Paragraph& add(std::string_view text, Style style = Style::Plain);
  Paragraph& space() { return has_gap_ = true, *this; }

  bool is_empty() const { return words_.empty(); }
  void print(const Layout& layout, std::string& out) const;

 private:
  struct Piece {
    std::string text;
    Style style;
  };
  struct Word {
    std::vector<Piece> pieces;
    uint32_t columns = 0;
  };
  void add_character(std::string_view bytes, uint32_t columns, Style style);
  void print_word(const Word& word, bool has_colour, std::string& out) const;

  std::vector<Word> words_;
  bool has_gap_ = true;
};

std::string styled(std::string_view text, Style style, bool has_colour);

}  // namespace reportedly::formats
