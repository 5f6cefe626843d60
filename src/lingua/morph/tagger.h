// Part of speech and morphological features of each word of a sentence.
//
//   "Talks stalled"  ->  NOUN NNS Number=Plur, VERB VBD Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin
//
// A tag is a pair of UPOS and XPOS. Words that the treebank always tags alike take their tag from a dictionary, the
// others from a linear model that reads from left to right; the features are then chosen among those that the
// word, or at least the tag, has had in the treebank.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "doc/morphs.h"
#include "lingua/linear.h"
#include "lingua/model_file.h"
#include "lingua/word_info.h"

namespace reportedly::lingua {

struct Tag {
  Upos upos = Upos::X;
  std::string_view xpos;
};
Tag tag_of(std::string_view name);  // "VERB|VBD"

// The tags alone. Immutable; one object serves all threads.
class TagModel {
 public:
  static Result<TagModel> open(const ModelFile& file);

  void tag(std::span<const WordInfo> words, std::span<uint16_t> out) const;
  std::span<const Tag> tags() const { return tags_; }

 private:
  std::vector<Tag> tags_;
  RowTable table_;
  LookupTable sure_;  // word as written -> tag
};

// Immutable; one object serves all threads.
class Tagger {
 public:
  static Result<Tagger> open(const ModelFile& file);

  void tag(std::span<const WordInfo> words, std::span<uint16_t> tags) const { tags_.tag(words, tags); }
  // After tag(): the number of each word's features.
  void choose_feats(std::span<const WordInfo> words, std::span<const uint16_t> tags, std::span<uint16_t> feats) const;

  std::span<const Tag> tags() const { return tags_.tags(); }
  std::span<const std::string_view> feats() const { return feats_; }  // "" for no features

 private:
  struct Choices {
    uint32_t first, count;
  };
  Choices choices_of(const WordInfo& word, uint16_t tag) const;

  TagModel tags_;
  std::vector<std::string_view> feats_;
  RowTable feats_table_;
  LookupTable word_choices_;                // normal form and tag -> list
  std::span<const uint32_t> choice_lists_;  // pairs: first, count
  std::span<const uint16_t> choice_feats_;
};

}  // namespace reportedly::lingua
