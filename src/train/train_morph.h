// Trains tags, features and lemmas.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "lingua/model_file.h"
#include "lingua/word_info.h"
#include "train/treebank.h"

namespace reportedly::train {

// The tags (UPOS|XPOS) of a treebank, numbered by frequency.
class TagSet {
 public:
  explicit TagSet(const Treebank& bank);
  explicit TagSet(std::vector<std::string> names);  // of a model, in its order
  bool has(const TreebankWord& word) const { return number_.contains(name(word)); }
  uint16_t of(const TreebankWord& word) const { return number_.at(name(word)); }
  const std::vector<std::string>& names() const { return names_; }
  static std::string name(const TreebankWord& word) { return std::string(to_string(word.upos)) + "|" + word.xpos; }

 private:
  void number_them();

  std::vector<std::string> names_;
  std::map<std::string, uint16_t> number_;
};

// A treebank made ready: each sentence with what its words look like and its tags.
struct PreparedSentence {
  std::vector<lingua::WordInfo> words;
  std::vector<uint16_t> tags;
};

// Section "word.seen": the set of tags of each frequent word.
void write_seen_words(const Treebank& bank, const TagSet& tags, lingua::ModelWriter& out);

std::vector<PreparedSentence> prepare(const Treebank& bank, const TagSet& tags, const lingua::WordKnowledge& known);

// Sections "tags", "tag.slots", "tag.rows" and "tag.sure", learnt from the sentences `chosen`.
void train_tags(const Treebank& bank, const TagSet& tags, const std::vector<PreparedSentence>& sentences,
                std::span<const uint32_t> chosen, uint32_t epochs, uint64_t seed, lingua::ModelWriter& out);

// Sections "feats..." and "feat...".
void train_feats(const Treebank& bank, const TagSet& tags, const std::vector<PreparedSentence>& sentences,
                 uint32_t epochs, uint64_t seed, lingua::ModelWriter& out);

// Sections "lemma.rules", "lemma.words", "lemma.endings" and "lemma.known".
void train_lemmas(const Treebank& bank, const TagSet& tags, const std::vector<PreparedSentence>& sentences,
                  lingua::ModelWriter& out);

}  // namespace reportedly::train
