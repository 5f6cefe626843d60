// A table for the words that part between letters, and for the rest the endings after an apostrophe, taken off
// from the right: "couldn't've" gives 've, then n't. Each ending is looked for with the straight apostrophe (one
// byte) and the curly one (three).
#include "lingua/tokens/contractions.h"

#include <algorithm>

#include "lingua/word_info.h"

namespace reportedly::lingua {
namespace {

struct Whole {
  std::string_view token;
  uint8_t first, second;  // second 0: two words only
};
constexpr auto kWholes = std::to_array<Whole>({
    {"arent", 3, 0},    {"cannot", 3, 0}, {"couldnt", 5, 0}, {"didnt", 3, 0},   {"doesnt", 4, 0},
    {"dont", 2, 0},     {"dunno", 2, 3},  {"gimme", 3, 0},   {"gonna", 3, 0},   {"gotta", 3, 0},
    {"hasnt", 3, 0},    {"havent", 4, 0}, {"isnt", 2, 0},    {"lemme", 3, 0},   {"outta", 3, 0},
    {"shouldnt", 6, 0}, {"wanna", 3, 0},  {"wasnt", 3, 0},   {"wouldnt", 5, 0},
});

bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// The size of the apostrophe that ends at `end`, or 0.
uint32_t apostrophe_before(std::string_view token, size_t end) {
  if (end >= 1 && token[end - 1] == '\'') return 1;
  if (end >= 3 && token.substr(end - 3, 3) == "\xE2\x80\x99") return 3;
  return 0;
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool ends_in(std::string_view token, std::string_view letters) {
  if (token.size() < letters.size()) return false;
  return std::equal(letters.begin(), letters.end(), token.end() - static_cast<ptrdiff_t>(letters.size()),
                    [](char a, char b) { return a == small(b); });
}

// Where the last ending of `token` begins, or 0 where it has none.
size_t ending_of(std::string_view token) {
  static constexpr std::array<std::string_view, 7> kEndings = {"s", "re", "ve", "ll", "d", "m", "t"};
  for (std::string_view ending : kEndings) {
    if (!ends_in(token, ending)) continue;
    size_t mark = apostrophe_before(token, token.size() - ending.size());
    size_t begin = token.size() - ending.size() - mark;
    if (mark == 0 || begin == 0) continue;
    if (ending == "t") {
      if (begin < 2 || small(token[begin - 1]) != 'n') continue;
      return begin - 1;
    }
    if (is_letter_byte(token[begin - 1]) || (token[begin - 1] == '.' && ending == "s")) return begin;
  }
  size_t mark = apostrophe_before(token, token.size());  // "the ministers' talks"
  if (mark != 0 && token.size() > mark + 2 && small(token[token.size() - mark - 1]) == 's') return token.size() - mark;
  return 0;
}

}  // namespace

Parting contraction_of(std::string_view token) {
  Parting out;
  if (token.size() > 256) return out;
  if (std::all_of(token.begin(), token.end(), [](char c) { return small(c) >= 'a' && small(c) <= 'z'; })) {
    if (token.size() < 4 || token.size() > 8) return out;
    auto whole = std::find_if(kWholes.begin(), kWholes.end(), [token](const Whole& w) {
      return w.token.size() == token.size() && ends_in(token, w.token);
    });
    if (whole == kWholes.end()) return out;
    out.at[out.count++] = whole->first;
    if (whole->second != 0) out.at[out.count++] = whole->second;
    return out;
  }
  NormalForm normal = normal_form(token);
  if (normal.view() == "'tis" || normal.view() == "'twas") {
    size_t mark = token[0] == '\'' ? 1 : 3;
    out.at[out.count++] = static_cast<uint32_t>(mark + 1);
    return out;
  }
  std::string_view rest = token;
  while (out.count < 2) {
    size_t at = ending_of(rest);
    if (at == 0) break;
    out.at[out.count++] = static_cast<uint32_t>(at);
    rest = rest.substr(0, at);
  }
  std::reverse(out.at.begin(), out.at.begin() + out.count);
  return out;
}

}  // namespace reportedly::lingua
