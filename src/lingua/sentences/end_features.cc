// The two lists have no feature in common: where words end a sentence without a stop, nearly all that helps behind a
// stop misleads. What is counted of the sentence so far tells a list of names from prose; what is counted of the block
// tells a report from an e-mail or a line in capitals.
#include "lingua/sentences/end_features.h"

#include <algorithm>

#include "lingua/tokens/abbreviations.h"
#include "lingua/word_info.h"

namespace reportedly::lingua {
namespace {

constexpr uint32_t kOpen = 100;  // the first template of places without a stop

uint8_t kind_of(std::string_view word) {
  unsigned char c = static_cast<unsigned char>(word[0]);
  bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z', digit = c >= '0' && c <= '9';
  bool shouts = upper && word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z';
  return static_cast<uint8_t>(2 + upper * 2 + lower * 4 + digit * 8 + shouts * 16 + (c >= 0x80) * 32 +
                              (word.size() == 1) * 64);
}

// Runs of letters, capitals and digits count once.
uint32_t shape_of(std::string_view word) {
  uint64_t h = 99;
  char last = 0;
  for (unsigned char c : word.substr(0, 24)) {
    char kind = c >= '0' && c <= '9'   ? 'd'
                : c >= 'A' && c <= 'Z' ? 'X'
                : c >= 'a' && c <= 'z' ? 'x'
                : c >= 0x80            ? 'u'
                                       : static_cast<char>(c);
    if (kind == last) continue;
    last = kind;
    h = (h ^ static_cast<unsigned char>(kind)) * 1099511628211ULL;
  }
  return static_cast<uint32_t>(mix(h));
}

WordLook look_of(std::string_view word) {
  WordLook look;
  look.normal = hash_bytes(normal_form(word).view());
  look.exact = static_cast<uint32_t>(mix(hash_bytes(word.substr(0, 24))));
  look.shape = shape_of(word);
  look.kind = kind_of(word);
  look.is_lower = word[0] >= 'a' && word[0] <= 'z';
  return look;
}

bool is_quote(std::string_view word) {
  return word == "\"" || word == "“" || word == "”" || word == "''" || word == "``";
}

}  // namespace

bool is_terminal(std::string_view word) {
  if (word == "…" || is_foreign_stop(word)) return true;
  if (!word.empty() && word.back() == '.' && word.size() > 1 && word[0] != '.') return true;  // "U.S."
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c == '.' || c == '!' || c == '?'; });
}

bool is_foreign_stop(std::string_view word) {
  return word == "。" || word == "！" || word == "？" || word == "؟" || word == "۔" || word == "।";
}

bool is_closer(std::string_view word) {
  return word == "\"" || word == "'" || word == "''" || word == ")" || word == "]" || word == "}" || word == "”" ||
         word == "’" || word == "»";
}

void EndContext::read(std::string_view text, std::span<const Word> words) {
  text_ = text;
  words_ = words;
  looks_.clear();
  has_stop_ = ends_in_stop_ = false;
  is_loud_ = true;
  for (size_t i = 0; i < words.size(); ++i) {
    std::string_view form = text.substr(words[i].span.begin, words[i].span.size());
    WordLook& look = looks_.emplace_back(look_of(form));
    look.space_after = i + 1 == words.size() || words[i].span.end != words[i + 1].span.begin;
    has_stop_ = has_stop_ || form == "." || form == "?" || form == "!";
    is_loud_ = is_loud_ && !look.is_lower;
  }
  for (size_t back = 1; back <= std::min<size_t>(words.size(), 3); ++back)
    ends_in_stop_ = ends_in_stop_ || is_terminal(word(static_cast<int64_t>(words.size() - back)));
  begin_sentence(0);
}

void EndContext::begin_sentence(uint32_t first) {
  first_ = first;
  brackets_ = quotes_ = lower_ = 0;
}

void EndContext::pass(uint32_t i) {
  std::string_view form = word(i);
  if (form == "(" || form == "[") ++brackets_;
  if ((form == ")" || form == "]") && brackets_ > 0) --brackets_;
  quotes_ += is_quote(form);
  lower_ += looks_[i].is_lower;
}

std::string_view EndContext::word(int64_t i) const {
  if (i < 0 || i >= static_cast<int64_t>(words_.size())) return {};
  Span span = words_[static_cast<size_t>(i)].span;
  return text_.substr(span.begin, span.size());
}

const WordLook& EndContext::look(int64_t i) const {
  static constexpr WordLook kNone{};
  return i < 0 || i >= static_cast<int64_t>(words_.size()) ? kNone : looks_[static_cast<size_t>(i)];
}

void EndContext::list_stop_features(uint32_t i, FeatureList& out) const {
  int64_t at = i;
  const WordLook &w = look(at), &n = look(at + 1), &p = look(at - 1), &n2 = look(at + 2), &p2 = look(at - 2);
  uint32_t since = i - first_;
  uint64_t spaces = w.space_after * 4u + n.space_after * 2u + p.space_after;
  uint64_t before_size = std::min<size_t>(word(at - 1).size(), 5);
  uint64_t abbreviation = static_cast<uint64_t>(abbreviation_of(word(at)));
  out.clear();
  out.add(0, 1);
  out.add(1, w.normal);
  out.add(2, join(w.normal, n.kind));
  out.add(3, join(w.normal, p.kind));
  out.add(4, join(w.normal, n.kind, p.kind));
  out.add(5, join(w.normal, n.normal));
  out.add(6, join(w.normal, p.normal));
  out.add(7, join(w.kind, n.kind));
  out.add(8, n.normal);
  out.add(9, join(w.normal, spaces));
  out.add(10, join(w.normal, n.kind, spaces));
  out.add(11, join(p.normal, w.normal, n.kind));
  out.add(12, join(std::min(since / 4, 12u), w.kind));
  out.add(13, join(w.normal, std::min(since / 3, 10u)));
  out.add(14, join(w.normal, before_size, n.kind));
  out.add(15, join(n.normal, n2.kind));
  out.add(16, join(n.kind, n2.kind));
  out.add(17, join(w.kind, n.kind, n2.kind));
  out.add(18, join(w.normal, n2.normal, n.kind));
  out.add(19, join(p.kind, w.kind, n.kind));
  out.add(20, join(abbreviation, n.kind, spaces));
  out.add(21, join(abbreviation, n.normal));
  out.add(22, join(w.normal, n.kind, p.kind, spaces));
  out.add(23, join(n.normal, n2.normal, spaces));
  out.add(24, join(p2.normal, p.normal, w.normal));
  uint64_t open = std::min(brackets_, 2u) * 2 + quotes_ % 2;
  out.add(30, join(w.normal, open, n.kind));
  out.add(31, join(open, n.normal));
  out.add(32, n.exact);
  out.add(33, join(w.normal, n.exact));
  out.add(34, join(n.shape, w.normal));
  out.add(35, join(is_loud_, n.kind, w.normal));
  out.add(36, join(ends_in_stop_, n.kind, w.normal));
  out.add(37, join(n.exact, n2.normal));
}

void EndContext::list_open_features(uint32_t i, FeatureList& out) const {
  int64_t at = i;
  const WordLook &w = look(at), &n = look(at + 1), &p = look(at - 1), &n2 = look(at + 2), &p2 = look(at - 2),
                 &n3 = look(at + 3);
  uint64_t since = std::min(i - first_, 40u), left = std::min(size() - 1 - i, 40u);
  uint64_t near = since < 6 ? since : 6 + since / 6, end = left < 6 ? left : 6 + left / 6;
  uint64_t open = std::min(brackets_, 2u) * 2 + quotes_ % 2;
  uint64_t block = ends_in_stop_ * 4u + has_stop_ * 2u + is_loud_;
  const WordLook& first = look(first_);
  uint64_t few = std::min(lower_, 3u);
  out.clear();
  out.add(kOpen + 0, 1);
  out.add(kOpen + 1, w.normal);
  out.add(kOpen + 2, join(w.normal, n.exact));
  out.add(kOpen + 3, join(w.shape, n.shape));
  out.add(kOpen + 4, join(w.kind, n.kind, p.kind));
  out.add(kOpen + 5, join(w.normal, n.kind));
  out.add(kOpen + 6, join(w.kind, n.exact));
  out.add(kOpen + 7, join(w.normal, p.normal));
  out.add(kOpen + 8, join(n.normal, n2.normal));
  out.add(kOpen + 9, join(w.shape, n.shape, n2.shape));
  out.add(kOpen + 10, join(p.shape, w.shape, n.shape));
  out.add(kOpen + 11, join(near, w.kind, n.kind));
  out.add(kOpen + 12, join(near, w.normal));
  out.add(kOpen + 13, join(open, w.normal));
  out.add(kOpen + 14, join(block, w.kind, n.kind));
  out.add(kOpen + 15, join(block, w.normal));
  out.add(kOpen + 16, join(few, near, n.kind));
  out.add(kOpen + 17, join(first.exact, n.exact));
  out.add(kOpen + 18, join(first.exact == n.exact, w.kind, n.kind));
  out.add(kOpen + 19, join(first.shape, w.shape, n.shape));
  out.add(kOpen + 20, join(p2.shape, p.shape, w.shape, n.kind));
  out.add(kOpen + 21, join(w.kind, n.shape, n2.shape, n3.shape));
  out.add(kOpen + 22, join(end, w.kind, n.kind));
  out.add(kOpen + 23, join(p2.normal, p.normal, w.normal));
  out.add(kOpen + 24, join(n.exact, n2.kind, w.kind));
  out.add(kOpen + 25, join(w.normal, n.kind, n2.kind, p.kind));
  out.add(kOpen + 26, join(w.normal, n.kind, near));
  out.add(kOpen + 27, join(w.normal, few, n.kind));
  out.add(kOpen + 28, join(few, w.shape, n.exact));
  out.add(kOpen + 29, join(w.exact, n.shape, n2.normal));
}

}  // namespace reportedly::lingua
