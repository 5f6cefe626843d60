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
    {"aint", 2, 0},  {"arent", 3, 0},   {"arnt", 2, 0},   {"cannot", 3, 0}, {"cant", 2, 0},  {"couldnt", 5, 0},
    {"didnt", 3, 0}, {"doesnt", 4, 0},  {"dont", 2, 0},   {"dunno", 2, 3},  {"gimme", 3, 0}, {"gonna", 3, 0},
    {"gotta", 3, 0}, {"hasnt", 3, 0},   {"havent", 4, 0}, {"heres", 4, 0},  {"hes", 2, 0},   {"isnt", 2, 0},
    {"itll", 2, 0},  {"ive", 1, 0},     {"lemme", 3, 0},  {"outta", 3, 0},  {"shes", 3, 0},  {"shouldnt", 6, 0},
    {"thats", 4, 0}, {"theres", 5, 0},  {"theyre", 4, 0}, {"wanna", 3, 0},  {"wasnt", 3, 0}, {"whats", 4, 0},
    {"wont", 2, 0},  {"wouldnt", 5, 0}, {"youll", 3, 0},  {"youre", 3, 0},  {"youve", 3, 0},
});

// Words of their own that now and then stand for two whose apostrophe was forgotten.
constexpr auto kOpen =
    std::to_array<Whole>({{"id", 1, 0}, {"ill", 1, 0}, {"im", 1, 0}, {"its", 2, 0}, {"lets", 3, 0}, {"your", 3, 0}});

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

// The white-space-delimited bytes behind `at`, or before it, at most 24 of them; what comes further is not looked at.
std::string_view chunk_after(std::string_view text, size_t at, size_t end) {
  while (at < end && text[at] == ' ') ++at;
  size_t last = at;
  while (last < end && last < at + 24 && static_cast<unsigned char>(text[last]) > ' ') ++last;
  return text.substr(at, last - at);
}
std::string_view chunk_before(std::string_view text, size_t at, size_t begin) {
  while (at > begin && text[at - 1] == ' ') --at;
  size_t first = at;
  while (first > begin && first + 24 > at && static_cast<unsigned char>(text[first - 1]) > ' ') --first;
  return text.substr(first, at - first);
}

// Capitals do not matter here, except whether the word begins with one.
uint64_t hash_of(std::string_view word) { return hash_bytes(normal_form(word).view()); }

uint64_t ending_hash(std::string_view word) { return hash_of(word.size() > 3 ? word.substr(word.size() - 3) : word); }

}  // namespace

uint32_t open_parting_of(std::string_view token) {
  if (token.size() < 2 || token.size() > 4) return 0;
  auto found = std::find_if(kOpen.begin(), kOpen.end(), [token](const Whole& w) {
    return w.token.size() == token.size() && ends_in(token, w.token);
  });
  return found == kOpen.end() ? 0 : found->first;
}

void list_parting_features(std::string_view text, Span token, Span within, FeatureList& out) {
  constexpr uint32_t kFirst = 64;  // the templates of a chunk's borders come before
  std::string_view word = text.substr(token.begin, token.size());
  std::string_view next = chunk_after(text, token.end, within.end),
                   before = chunk_before(text, token.begin, within.begin);
  size_t next_end = static_cast<size_t>(next.data() - text.data()) + next.size();
  std::string_view second = chunk_after(text, next_end, within.end);
  uint64_t w = hash_of(word), n = hash_of(next), b = hash_of(before), s = hash_of(second);
  uint64_t capital = word[0] >= 'A' && word[0] <= 'Z';
  out.clear();
  out.add(kFirst, w);
  out.add(kFirst + 1, join(w, n));
  out.add(kFirst + 2, join(w, b));
  out.add(kFirst + 3, join(w, capital));
  out.add(kFirst + 4, n);
  out.add(kFirst + 5, join(w, n, s));
  out.add(kFirst + 6, join(w, s));
  out.add(kFirst + 7, join(w, ending_hash(next)));
  out.add(kFirst + 8, join(w, before.empty(), next.empty()));
  out.add(kFirst + 9, join(w, ending_hash(next), ending_hash(second)));
}

Parting contraction_of(std::string_view token) {
  Parting out;
  if (token.size() > 256) return out;
  if (std::all_of(token.begin(), token.end(), [](char c) { return small(c) >= 'a' && small(c) <= 'z'; })) {
    if (token.size() < 3 || token.size() > 8) return out;
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
