#include "lingua/sentences/sentence_ends.h"

#include <algorithm>

#include "lingua/tokens/abbreviations.h"
#include "lingua/word_info.h"

namespace reportedly::lingua {
namespace {

constexpr uint32_t kMaxClosers = 4;  // "She left.")”]  has three

// The words around a place, by relative position.
struct Around {
  std::string_view text;
  std::span<const Word> words;
  uint32_t here;

  bool has(int k) const {
    return k >= 0 ? here + static_cast<uint32_t>(k) < words.size() : here >= static_cast<uint32_t>(-k);
  }
  std::string_view word(int k) const {
    if (!has(k)) return {};
    Span span = words[here + static_cast<uint32_t>(k)].span;
    return text.substr(span.begin, span.size());
  }
  bool space_after(int k) const {
    if (!has(k) || !has(k + 1)) return true;
    return words[here + static_cast<uint32_t>(k)].span.end != words[here + static_cast<uint32_t>(k) + 1].span.begin;
  }
};

bool is_terminal(std::string_view word) {
  if (word == "\xE2\x80\xA6" || word == "\xE3\x80\x82") return true;  // ellipsis, ideographic full stop
  if (!word.empty() && word.back() == '.' && word.size() > 1 && word[0] != '.') return true;  // "U.S."
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c == '.' || c == '!' || c == '?'; });
}

bool is_closer(std::string_view word) {
  return word == "\"" || word == "'" || word == "''" || word == ")" || word == "]" || word == "}" ||
         word == "\xE2\x80\x9D" || word == "\xE2\x80\x99" || word == "\xC2\xBB";
}

// The terminal that the word here closes: "." in `she said.")`, or nothing.
bool reaches_terminal(const Around& at) {
  for (int k = 0; k >= -static_cast<int>(kMaxClosers) && at.has(k); --k) {
    if (is_terminal(at.word(k))) return true;
    bool attached = at.has(k - 1) && !at.space_after(k - 1);
    if (!is_closer(at.word(k)) || !attached) return false;
  }
  return false;
}

uint64_t kind_of(std::string_view word) {
  if (word.empty()) return 1;
  unsigned char c = static_cast<unsigned char>(word[0]);
  bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z', digit = c >= '0' && c <= '9';
  bool shouts = upper && word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z';
  return 2 + upper * 2 + lower * 4 + digit * 8 + shouts * 16 + (c >= 0x80) * 32 + (word.size() == 1) * 64;
}

uint64_t hash_of(std::string_view word) { return word.empty() ? 5 : hash_bytes(normal_form(word).view()); }

}  // namespace

SentenceEnd end_after(std::string_view text, std::span<const Word> words, uint32_t i) {
  Around at = {text, words, i};
  std::string_view next = at.word(1);
  if (next.empty() || words[i + 1].joins_previous || !reaches_terminal(at)) return SentenceEnd::Never;
  if (!at.space_after(0) && (is_closer(next) || is_terminal(next))) return SentenceEnd::Never;
  if (next == "." || next == "," || next == ";" || next == ":" || next == "?" || next == "!") return SentenceEnd::Never;
  if (is_initial(at.word(0))) return SentenceEnd::Never;
  bool number = next[0] >= '0' && next[0] <= '9';
  switch (abbreviation_of(at.word(0))) {
    case Abbreviation::Title:
    case Abbreviation::Inner: return SentenceEnd::Never;
    case Abbreviation::BeforeNumber: return number ? SentenceEnd::Never : SentenceEnd::Ask;
    default: return SentenceEnd::Ask;
  }
}

void list_end_features(std::string_view text, std::span<const Word> words, uint32_t i, uint32_t since,
                       FeatureList& out) {
  Around at = {text, words, i};
  uint64_t here = hash_of(at.word(0)), next = hash_of(at.word(1)), before = hash_of(at.word(-1));
  uint64_t after = hash_of(at.word(2));
  uint64_t kind = kind_of(at.word(0)), next_kind = kind_of(at.word(1)), before_kind = kind_of(at.word(-1));
  uint64_t after_kind = kind_of(at.word(2));
  uint64_t spaces = at.space_after(0) * 4u + at.space_after(1) * 2u + at.space_after(-1);
  uint64_t before_size = std::min<size_t>(at.word(-1).size(), 5);
  uint64_t abbreviation = static_cast<uint64_t>(abbreviation_of(at.word(0)));
  out.clear();
  out.add(0, 1);
  out.add(1, here);
  out.add(2, join(here, next_kind));
  out.add(3, join(here, before_kind));
  out.add(4, join(here, next_kind, before_kind));
  out.add(5, join(here, next));
  out.add(6, join(here, before));
  out.add(7, join(kind, next_kind));
  out.add(8, next);
  out.add(9, join(here, spaces));
  out.add(10, join(here, next_kind, spaces));
  out.add(11, join(before, here, next_kind));
  out.add(12, join(std::min(since / 4, 12u), kind));
  out.add(13, join(here, std::min(since / 3, 10u)));
  out.add(14, join(here, before_size, next_kind));
  out.add(15, join(next, after_kind));
  out.add(16, join(next_kind, after_kind));
  out.add(17, join(kind, next_kind, after_kind));
  out.add(18, join(here, after, next_kind));
  out.add(19, join(before_kind, kind, next_kind));
  out.add(20, join(abbreviation, next_kind, spaces));
  out.add(21, join(abbreviation, next));
  out.add(22, join(here, next_kind, before_kind, spaces));
  out.add(23, join(next, after, spaces));
  out.add(24, join(hash_of(at.word(-2)), before, here));
}

Result<SentenceFinder> SentenceFinder::open(const ModelFile& file) {
  Result<PairTable> table = PairTable::open(file, "sentences");
  if (!table) return table.problems();
  SentenceFinder finder;
  finder.table_ = *table;
  return finder;
}

void SentenceFinder::find(std::string_view text, std::span<const Word> words, std::vector<FoundEnd>& out) const {
  FeatureList features;
  uint32_t first = 0;
  for (uint32_t i = 0; i < words.size(); ++i) {
    bool last = i + 1 == words.size(), cut = i + 1 - first == kMaxSentence && !last;
    bool ends = last || cut;
    if (!ends && end_after(text, words, i) == SentenceEnd::Ask) {
      list_end_features(text, words, i, i - first, features);
      ends = table_.score(features).value[0] > 0;
    }
    if (!ends) continue;
    out.push_back({i + 1, cut});
    first = i + 1;
  }
}

}  // namespace reportedly::lingua
