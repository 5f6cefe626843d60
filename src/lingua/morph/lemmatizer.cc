#include "lingua/morph/lemmatizer.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "lingua/net/word_keys.h"
#include "lingua/word_info.h"

namespace reportedly::lingua {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void assign_small(std::string_view word, std::string& out) {
  if (!is_ascii(word)) {
    out = lower(word);
    return;
  }
  out.assign(word);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
}

}  // namespace

std::string straight_quotes(std::string_view word) {
  std::string out;
  for (size_t at = 0; at < word.size();) {
    std::string_view three = word.substr(at, 3);
    bool is_single = three == "‘" || three == "’", is_double = three == "“" || three == "”";
    out += is_single ? '\'' : is_double ? '"' : word[at];
    at += is_single || is_double ? 3 : 1;
  }
  return out;
}

Tag tag_of(std::string_view name) {
  size_t bar = name.find('|');
  return {upos_of(name.substr(0, bar)), bar == std::string_view::npos ? std::string_view() : name.substr(bar + 1)};
}

bool LemmaRule::parse(std::string_view line, LemmaRule& out) {
  if (line.size() < 4 || line[1] != '\t') return false;
  switch (line[0]) {
    case 'W': out.kind = Kind::Whole; break;
    case 'w': out.kind = Kind::Written; break;
    case 's': out.kind = Kind::Small; break;
    case 'n': out.kind = Kind::Number; break;
    default: return false;
  }
  size_t tab = line.find('\t', 2);
  if (tab == std::string_view::npos) return false;
  auto [end, error] = std::from_chars(line.data() + 2, line.data() + tab, out.strip);
  out.add = line.substr(tab + 1);
  return error == std::errc() && end == line.data() + tab;
}

bool apply(const LemmaRule& rule, std::string_view word, std::string& lemma) {
  if (rule.kind == LemmaRule::Kind::Whole) {
    lemma.assign(rule.add);
    return true;
  }
  if (rule.kind == LemmaRule::Kind::Number) {
    lemma.assign(word);
    std::erase(lemma, ',');
    return !lemma.empty();
  }
  if (rule.kind == LemmaRule::Kind::Small) {
    assign_small(word, lemma);
  } else {
    lemma.assign(word);
  }
  if (rule.strip > lemma.size() || (rule.strip == lemma.size() && rule.add.empty())) return false;
  if (!is_ascii(std::string_view(lemma).substr(lemma.size() - rule.strip))) return false;
  lemma.resize(lemma.size() - rule.strip);
  lemma += rule.add;
  return true;
}

Result<Lemmatizer> Lemmatizer::open(const ModelFile& file) {
  Lemmatizer out;
  for (std::string_view line : file.lines("tags")) out.tags_.push_back(tag_of(line));
  if (out.tags_.empty() || out.tags_.size() > 65536)
    return Problem{{file.name(), 0, 0}, "this model has no tags or too many", "train it anew"};
  for (std::string_view line : file.lines("lemma.rules")) {
    out.rules_.emplace_back();
    if (!LemmaRule::parse(line, out.rules_.back()))
      return Problem{{file.name(), 0, 0}, "a lemma rule of this model is broken", "train it anew"};
  }
  uint32_t rules = static_cast<uint32_t>(out.rules_.size());
  Result<LookupTable> words = LookupTable::open(file, "lemma.words", rules);
  Result<LookupTable> endings = LookupTable::open(file, "lemma.endings", rules);
  if (!words) return words.problems();
  if (!endings) return endings.problems();
  out.words_ = *words;
  out.endings_ = *endings;
  return out;
}

void Lemmatizer::lemma_of(std::string_view word, uint16_t tag, std::string& lemma) const {
  constexpr char kFirstOfQuotes = '\xE2';
  if (word.find(kFirstOfQuotes) == std::string_view::npos) return lemma_of_straight(word, tag, lemma);
  std::string straight = straight_quotes(word);
  lemma_of_straight(straight, tag, lemma);
}

void Lemmatizer::lemma_of_straight(std::string_view word, uint16_t tag, std::string& lemma) const {
  NormalForm normal = normal_form(word);
  std::string_view low = normal.view();
  uint32_t rule = words_.find(lemma_word_key(word_key(low), tag));
  if (rule != LookupTable::kAbsent && apply(rules_[rule], word, lemma)) return;
  for (size_t size = std::min(low.size(), kMaxEnding) + 1; size-- > 0;) {
    rule = endings_.find(lemma_ending_key(low.substr(low.size() - size), tag));
    if (rule != LookupTable::kAbsent && apply(rules_[rule], word, lemma)) return;
  }
  lemma.assign(word);
}

}  // namespace reportedly::lingua
