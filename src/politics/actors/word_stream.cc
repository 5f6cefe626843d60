#include "politics/actors/word_stream.h"

#include <string>

#include "base/utf8.h"

namespace reportedly {
namespace {

uint64_t hash_of(std::string_view folded) {
  uint64_t hash = 1469598103934665603ull;
  for (char c : folded) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return hash;
}

bool is_ascii(std::string_view word) {
  for (char c : word)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }

Letters letters_of(std::string_view word) {
  if (!is_upper(code_point_at(word, 0).value)) return Letters::Small;
  int capitals = 0;
  for (char c : word) {
    if (is_lower_ascii(c)) return Letters::Capital;
    capitals += is_upper_ascii(c);
  }
  return capitals >= 2 ? Letters::Capitals : Letters::Capital;
}

// Dots are dropped where the word is an abbreviation with inner dots; a final dot always ("Gen." = "Gen").
uint64_t key_of(std::string_view word) {
  if (!is_ascii(word)) {
    std::string folded = fold(word);
    std::erase(folded, '.');
    return hash_of(folded);
  }
  uint64_t hash = 1469598103934665603ull;
  for (char c : word) {
    if (c == '.' && word.size() > 1) continue;
    char low = is_upper_ascii(c) ? static_cast<char>(c + 32) : c;
    hash = (hash ^ static_cast<unsigned char>(low)) * 1099511628211ull;
  }
  return hash;
}

std::string_view without_possessive(std::string_view word) {
  for (std::string_view ending : {"'s", "’s", "'", "’"})
    if (word.size() >= ending.size() && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  return word;
}

bool is_hyphen_at(std::string_view word, size_t at, size_t& bytes) {
  if (word[at] == '-') return bytes = 1, true;
  if (word.substr(at).starts_with("‑") || word.substr(at).starts_with("‐") || word.substr(at).starts_with("–"))
    return bytes = 3, true;
  return false;
}

}  // namespace

void append_words(std::string_view form, uint32_t token, std::vector<StreamWord>& out) {
  std::string_view word = without_possessive(form);
  size_t first = out.size();
  size_t begin = 0, hyphen = 0;
  for (size_t i = 0; i <= word.size(); ++i) {
    bool is_end = i == word.size();
    if (!is_end && !is_hyphen_at(word, i, hyphen)) continue;
    if (i > begin) {
      std::string_view part = word.substr(begin, i - begin);
      out.push_back({.key = key_of(part), .token = token, .letters = letters_of(part)});
    }
    if (!is_end) begin = i + hyphen, i += hyphen - 1;
  }
  if (out.size() == first) return;
  out[first].begins_token = true;
  out.back().ends_token = true;
}

}  // namespace reportedly
