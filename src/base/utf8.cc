#include "base/utf8.h"

namespace reportedly {
namespace {

constexpr uint32_t kBlock = 64;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Length of the valid sequence that starts at `offset`, or 0. Follows Unicode table 3-7 (well-formed UTF-8).
uint32_t valid_length(std::string_view s, size_t offset) {
  auto byte = [&](size_t k) -> unsigned {
    return offset + k < s.size() ? static_cast<unsigned char>(s[offset + k]) : 0u;
  };
  auto within = [&](size_t k, unsigned low, unsigned high) { return byte(k) >= low && byte(k) <= high; };
  unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return within(1, 0x80, 0xBF) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    unsigned low = lead == 0xE0 ? 0xA0 : 0x80, high = lead == 0xED ? 0x9F : 0xBF;
    return within(1, low, high) && within(2, 0x80, 0xBF) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    unsigned low = lead == 0xF0 ? 0x90 : 0x80, high = lead == 0xF4 ? 0x8F : 0xBF;
    return within(1, low, high) && within(2, 0x80, 0xBF) && within(3, 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

// Base letters of U+00C0..U+017F, '*' where a letter folds to itself or to two letters.
constexpr std::string_view kLatinBase =
    "aaaaaa*ceeeeiiii*nooooo**uuuuy**aaaaaa*ceeeeiiii*nooooo**uuuuy*y"
    "aaaaaaccccccccdd**eeeeeeeeeegggggggghh**iiiiiiiii***jjkk*llllll*"
    "***nnnnnn***oooooo**rrrrrrsssssssstttt**uuuuuuuuuuuuwwyyyzzzzzzs";

char32_t lower_of(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  bool even_is_upper = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1E00 && c <= 0x1EFF);
  if (even_is_upper) return c % 2 == 0 ? c + 1 : c;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1 ? c + 1 : c;
  return c;
}

}  // namespace

Repaired repair_utf8(std::string_view bytes) {
  Repaired out;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  out.text.reserve(bytes.size());
  for (size_t i = 0; i < bytes.size();) {
    uint32_t length = valid_length(bytes, i);
    if (length == 0) {
      if (out.invalid_bytes++ == 0) out.first_invalid = static_cast<uint32_t>(out.text.size());
      out.text += "\xEF\xBF\xBD";
      i += 1;
      continue;
    }
    if (bytes[i] == '\0') ++out.nul_characters;
    out.text.append(bytes.substr(i, length));
    i += length;
  }
  return out;
}

CodePoint code_point_at(std::string_view text, uint32_t offset) {
  auto byte = [&](uint32_t k) -> char32_t { return static_cast<unsigned char>(text[offset + k]); };
  char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {((lead & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) return {((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  return {((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F), 4};
}

void append_utf8(std::string& out, char32_t c) {
  auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) return put(c);
  if (c < 0x800) return put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
  if (c < 0x10000) return put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c < 0x2000) return c != 0xD7 && c != 0xF7;
  return (c >= 0x2C00 && c <= 0x2DFF) || (c >= 0x3040 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDFF) ||
         (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_upper(char32_t c) { return is_letter(c) && lower_of(c) != c; }

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (uint32_t i = 0; i < text.size();) {
    CodePoint c = code_point_at(text, i);
    append_utf8(out, lower_of(c.value));
    i += c.bytes;
  }
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (uint32_t i = 0; i < text.size();) {
    CodePoint c = code_point_at(text, i);
    i += c.bytes;
    char32_t low = lower_of(c.value);
    if (low >= 0xC0 && low <= 0x17F && low - 0xC0 < kLatinBase.size() && kLatinBase[low - 0xC0] != '*') {
      out += kLatinBase[low - 0xC0];
    } else if (low == 0xDF) {
      out += "ss";
    } else if (low == 0xE6 || low == 0x153) {
      out += low == 0xE6 ? "ae" : "oe";
    } else if (low == 0xF8 || low == 0x142 || low == 0x131 || low == 0x111) {
      out += low == 0xF8 ? 'o' : low == 0x142 ? 'l' : low == 0x131 ? 'i' : 'd';
    } else if (low == 0x2019 || low == 0x2018 || low == 0x2BC) {
      out += '\'';
    } else if (low == 0x201C || low == 0x201D) {
      out += '"';
    } else {
      append_utf8(out, low);
    }
  }
  return out;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  bool is_ascii = true;
  for (char byte : text) is_ascii = is_ascii && static_cast<unsigned char>(byte) < 0x80;
  if (is_ascii) {
    total_ = static_cast<uint32_t>(text.size());
    return;
  }
  before_block_.reserve(text.size() / kBlock + 2);
  for (size_t i = 0; i < text.size(); ++i) {
    if (i % kBlock == 0) before_block_.push_back(total_);
    total_ += !is_continuation(text[i]);
  }
}

uint32_t CodePointIndex::at(uint32_t byte_offset) const {
  if (before_block_.empty()) return byte_offset;
  if (byte_offset >= text_.size()) return total_;
  uint32_t block = byte_offset / kBlock;
  uint32_t count = before_block_[block];
  for (uint32_t i = block * kBlock; i < byte_offset; ++i) count += !is_continuation(text_[i]);
  return count;
}

}  // namespace reportedly
