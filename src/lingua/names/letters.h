// Questions about the letters of a word, by its bytes.
#pragma once

#include <string_view>

namespace reportedly {

// "Oslo", "Ürümqi"; letters beyond Latin-1 count as capital, as no table of them is at hand: names of other alphabets.
inline bool is_capital(std::string_view word) {
  if (word.empty()) return false;
  auto first = static_cast<unsigned char>(word[0]);
  if (first != 0xC3) return (first >= 'A' && first <= 'Z') || first > 0xC3;
  return word.size() > 1 && static_cast<unsigned char>(word[1]) < 0x9F;
}

}  // namespace reportedly
