#include "politics/actors/name_index.h"

#include <algorithm>

namespace reportedly {
namespace {

std::vector<StreamWord> words_of(std::string_view text) {
  std::vector<StreamWord> out;
  uint32_t token = 0;
  while (!text.empty()) {
    size_t space = text.find(' ');
    append_words(text.substr(0, space), token++, out);
    text = space == std::string_view::npos ? "" : text.substr(space + 1);
  }
  return out;
}

bool is_same(const std::vector<StreamWord>& a, const std::vector<StreamWord>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const StreamWord& x, const StreamWord& y) { return x.key == y.key && x.letters == y.letters; });
}

}  // namespace

const IndexedName* NameIndex::add(IndexedName name) {
  Pattern pattern{words_of(name.text), static_cast<uint32_t>(names_.size())};
  if (pattern.words.empty()) return nullptr;
  std::vector<uint32_t>& others = by_first_[pattern.words[0].key];
  for (uint32_t other : others)
    if (is_same(patterns_[other].words, pattern.words)) return &names_[patterns_[other].name];
  others.push_back(static_cast<uint32_t>(patterns_.size()));
  patterns_.push_back(std::move(pattern));
  names_.push_back(std::move(name));
  return nullptr;
}

void NameIndex::finish() {
  for (auto& [key, list] : by_first_)
    std::stable_sort(list.begin(), list.end(),
                     [this](uint32_t a, uint32_t b) { return patterns_[a].words.size() > patterns_[b].words.size(); });
}

std::optional<NameIndex::Match> NameIndex::find(std::span<const StreamWord> words) const {
  std::optional<Match> best = find_from(words[0].key, words);
  if (words[0].other_key == 0) return best;
  std::optional<Match> other = find_from(words[0].other_key, words);
  return !best || (other && other->words > best->words) ? other : best;
}

std::optional<NameIndex::Match> NameIndex::find_from(uint64_t first, std::span<const StreamWord> words) const {
  auto found = by_first_.find(first);
  if (found == by_first_.end()) return std::nullopt;
  for (uint32_t i : found->second)
    if (matches(patterns_[i], words)) return Match{patterns_[i].name, static_cast<uint32_t>(patterns_[i].words.size())};
  return std::nullopt;
}

// A name in capitals (US, WHO) asks for capitals; "Kenya" may also be shouted in a headline. It fills whole tokens.
bool NameIndex::matches(const Pattern& pattern, std::span<const StreamWord> words) const {
  if (words.size() < pattern.words.size() || !words[pattern.words.size() - 1].ends_token) return false;
  for (size_t i = 0; i < pattern.words.size(); ++i) {
    if (words[i].key != pattern.words[i].key && words[i].other_key != pattern.words[i].key) return false;
    if (heeds_capitals_ && words[i].letters < pattern.words[i].letters) return false;
  }
  return true;
}

}  // namespace reportedly
