#include "formats/terminal_text.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace reportedly::formats {
namespace {

constexpr uint32_t kLongestWord = 60;  // columns; longer ones (addresses) are broken anywhere

struct Stretch {
  char32_t first, last;
};

// Marks that stand on the character before them, and invisible ones.
constexpr std::array<Stretch, 14> kNoColumn = {{{0x300, 0x36F},
                                                {0x483, 0x489},
                                                {0x591, 0x5BD},
                                                {0x610, 0x61A},
                                                {0x64B, 0x65F},
                                                {0x6D6, 0x6DC},
                                                {0xE34, 0xE3A},
                                                {0xE47, 0xE4E},
                                                {0x1AB0, 0x1AFF},
                                                {0x200B, 0x200F},
                                                {0x20D0, 0x20F0},
                                                {0xFE00, 0xFE0F},
                                                {0xFE20, 0xFE2F},
                                                {0xE0100, 0xE01EF}}};
constexpr std::array<Stretch, 11> kTwoColumns = {{{0x1100, 0x115F},
                                                  {0x2E80, 0x303E},
                                                  {0x3041, 0x4DBF},
                                                  {0x4E00, 0xA4CF},
                                                  {0xAC00, 0xD7A3},
                                                  {0xF900, 0xFAFF},
                                                  {0xFE30, 0xFE6F},
                                                  {0xFF00, 0xFF60},
                                                  {0xFFE0, 0xFFE6},
                                                  {0x1F300, 0x1F9FF},
                                                  {0x20000, 0x3FFFD}}};
// Control characters, and those that turn the direction of writing: a report must not steer the reader's terminal.
constexpr std::array<Stretch, 4> kForbidden = {{{0, 0x1F}, {0x7F, 0x9F}, {0x202A, 0x202E}, {0x2066, 0x2069}}};

template <size_t N>
bool is_in(const std::array<Stretch, N>& stretches, char32_t c) {
  return std::any_of(stretches.begin(), stretches.end(), [c](Stretch s) { return s.first <= c && c <= s.last; });
}

uint32_t columns_of_character(char32_t c) {
  if (c < 0x300) return 1;
  return is_in(kNoColumn, c) ? 0 : is_in(kTwoColumns, c) ? 2 : 1;
}

std::string_view colour_of(Style style) {
  switch (style) {
    case Style::Plain: return "";
    case Style::Strong: return "\x1b[1m";
    case Style::Dim: return "\x1b[2m";
    case Style::Word: return "\x1b[1;4m";
    case Style::Sure: return "\x1b[32m";
    case Style::Doubt: return "\x1b[33m";
    case Style::Against: return "\x1b[31m";
    case Style::Ahead: return "\x1b[36m";
  }
  return "";
}

}  // namespace

uint32_t columns_of(std::string_view text) {
  uint32_t columns = 0;
  for (uint32_t i = 0; i < text.size();) {
    if (text[i] == '\x1b') {
      i = static_cast<uint32_t>(std::min(text.find('m', i), text.size() - 1)) + 1;
      continue;
    }
    CodePoint c = code_point_at(text, i);
    columns += columns_of_character(c.value);
    i += c.bytes;
  }
  return columns;
}

std::string shortened(std::string_view text, uint32_t columns) {
  std::string clean;
  for (uint32_t i = 0; i < text.size();) {
    CodePoint c = code_point_at(text, i);
    if (!is_in(kForbidden, c.value)) clean.append(text.substr(i, c.bytes));
    i += c.bytes;
  }
  if (columns_of(clean) <= columns) return clean;
  std::string out;
  uint32_t used = 1;  // the dots
  for (uint32_t i = 0; i < clean.size();) {
    CodePoint c = code_point_at(clean, i);
    used += columns_of_character(c.value);
    if (used > columns) break;
    out.append(clean, i, c.bytes);
    i += c.bytes;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out + "…";
}

std::string styled(std::string_view text, Style style, bool has_colour) {
  if (!has_colour || style == Style::Plain) return std::string(text);
  return std::string(colour_of(style)) + std::string(text) + "\x1b[0m";
}

Paragraph& Paragraph::add(std::string_view text, Style style) {
  for (uint32_t i = 0; i < text.size();) {
    CodePoint c = code_point_at(text, i);
    if (is_space(c.value) || c.value < 0x20) {
      has_gap_ = true;
    } else if (!is_in(kForbidden, c.value)) {
      add_character(text.substr(i, c.bytes), columns_of_character(c.value), style);
    }
    i += c.bytes;
  }
  return *this;
}

void Paragraph::add_character(std::string_view bytes, uint32_t columns, Style style) {
  bool breaks = has_gap_ || words_.back().columns + columns > kLongestWord;
  if (breaks) words_.push_back({});
  has_gap_ = false;
  Word& word = words_.back();
  if (word.pieces.empty() || word.pieces.back().style != style) {
    word.pieces.push_back({"", style});
    if (style == Style::Word) word.columns += 2;  // room for the asterisks, with colour too: the same lines
  }
  word.pieces.back().text.append(bytes);
  word.columns += columns;
}

void Paragraph::print_word(const Word& word, bool has_colour, std::string& out) const {
  for (const Piece& piece : word.pieces) {
    bool needs_mark = piece.style == Style::Word && !has_colour;
    out += needs_mark ? "*" + piece.text + "*" : styled(piece.text, piece.style, has_colour);
  }
}

void Paragraph::print(const Layout& layout, std::string& out) const {
  std::string line = layout.first;
  uint32_t used = columns_of(layout.first), lines = 1;
  bool is_fresh = true;
  for (const Word& word : words_) {
    bool may_need_dots = lines == layout.most_lines && &word != &words_.back();
    bool fits = is_fresh || used + 1 + word.columns + (may_need_dots ? 2 : 0) <= layout.width;
    if (!fits && lines == layout.most_lines) {
      line += " …";
      break;
    }
    if (!fits) {
      out.append(line) += '\n';
      line = layout.next;
      used = columns_of(layout.next);
      is_fresh = true;
      ++lines;
    }
    if (!is_fresh) line += ' ', ++used;
    print_word(word, layout.has_colour, line);
    used += word.columns;
    is_fresh = false;
  }
  out.append(line) += '\n';
}

}  // namespace reportedly::formats
