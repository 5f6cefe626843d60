// The words of a text as numbers that compare as names do: small letters, no diacritics, no dots in U.S., no 's.
//
//   "Guinea-Bissau's"  ->  guinea, bissau      both of one token, both with a capital
//   "U.S."             ->  us                  in capitals, so it is not the pronoun
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace reportedly {

enum class Letters : uint8_t { Small, Capital, Capitals };  // kenya, Kenya, KENYA

struct StreamWord {
  uint64_t key = 0;
  uint64_t other_key = 0;  // of lemmas: the word as written, "media" beside "medium"; 0 where it is the same
  uint32_t token = 0;
  Letters letters = Letters::Small;
  bool begins_token = false;
  bool ends_token = false;
};

// Appends the words of one token; a lone hyphen has none, so that "al - Shabaab" and "al-Shabaab" are one.
void append_words(std::string_view form, uint32_t token, std::vector<StreamWord>& out);

}  // namespace reportedly
