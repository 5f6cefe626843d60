#include "train/tag_set.h"

#include <algorithm>
#include <utility>

namespace reportedly::train {

TagSet::TagSet(const Treebank& bank) {
  std::map<std::string, uint32_t> counts;
  for (const TreebankSentence& sentence : bank)
    for (const TreebankWord& word : sentence.words) ++counts[name(word)];
  for (const auto& [tag, count] : counts) names_.push_back(tag);
  std::stable_sort(names_.begin(), names_.end(),
                   [&](const std::string& a, const std::string& b) { return counts[a] > counts[b]; });
  number_them();
}

TagSet::TagSet(std::vector<std::string> names) : names_(std::move(names)) { number_them(); }

void TagSet::number_them() {
  for (size_t i = 0; i < names_.size(); ++i) number_[names_[i]] = static_cast<uint16_t>(i);
}

}  // namespace reportedly::train
