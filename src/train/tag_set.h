// The tags of a treebank, pairs of UPOS and XPOS ("VERB|VBD"), under whose numbers the lemmatizer keeps its rules.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "train/treebank.h"

namespace reportedly::train {

class TagSet {
 public:
  explicit TagSet(const Treebank& bank);            // numbered by frequency
  explicit TagSet(std::vector<std::string> names);  // of a model, in its order
  bool has(const TreebankWord& word) const { return number_.contains(name(word)); }
  uint16_t of(const TreebankWord& word) const { return number_.at(name(word)); }
  const std::vector<std::string>& names() const { return names_; }

 private:
  static std::string name(const TreebankWord& word) { return std::string(to_string(word.upos)) + "|" + word.xpos; }
  void number_them();

  std::vector<std::string> names_;
  std::map<std::string, uint16_t> number_;
};

}  // namespace reportedly::train
