#include "lingua/morph/tagger.h"

#include <algorithm>
#include <array>
#include <string>

#include "lingua/morph/tag_features.h"

namespace reportedly::lingua {
namespace {

constexpr uint32_t kMaxTags = 512, kMaxFeats = 1024;

Problem broken(const ModelFile& file, std::string what) {
  return {{file.name(), 0, 0}, std::move(what), "use the model file that came with this program, or train it anew"};
}

}  // namespace

Tag tag_of(std::string_view name) {
  size_t bar = name.find('|');
  return {upos_of(name.substr(0, bar)), bar == std::string_view::npos ? std::string_view() : name.substr(bar + 1)};
}

Result<TagModel> TagModel::open(const ModelFile& file) {
  TagModel model;
  for (std::string_view line : file.lines("tags")) model.tags_.push_back(tag_of(line));
  uint32_t tags = static_cast<uint32_t>(model.tags_.size());
  if (tags == 0 || tags > kMaxTags) return broken(file, "this model has no tags or too many");
  Result<RowTable> table = RowTable::open(file, "tag", tags);
  Result<LookupTable> sure = LookupTable::open(file, "tag.sure", tags);
  if (!table) return table.problems();
  if (!sure) return sure.problems();
  model.table_ = *table;
  model.sure_ = *sure;
  return model;
}

Result<Tagger> Tagger::open(const ModelFile& file) {
  Tagger tagger;
  Result<TagModel> model = TagModel::open(file);
  if (!model) return model.problems();
  tagger.tags_ = std::move(*model);
  tagger.feats_ = file.lines("feats");
  uint32_t tags = static_cast<uint32_t>(tagger.tags().size()), feats = static_cast<uint32_t>(tagger.feats_.size());
  if (feats == 0 || feats > kMaxFeats) return broken(file, "this model has no features or too many");

  tagger.choice_lists_ = file.rows<uint32_t>("feats.lists");
  tagger.choice_feats_ = file.rows<uint16_t>("feats.choices");
  size_t lists = tagger.choice_lists_.size() / 2;
  for (size_t i = 0; i < lists; ++i) {
    uint64_t first = tagger.choice_lists_[2 * i], count = tagger.choice_lists_[2 * i + 1];
    if (count == 0 || first + count > tagger.choice_feats_.size()) return broken(file, "a list of features is broken");
  }
  bool in_range = std::all_of(tagger.choice_feats_.begin(), tagger.choice_feats_.end(),
                              [feats](uint16_t feat) { return feat < feats; });
  if (lists < tags || !in_range) return broken(file, "the lists of features are broken");

  Result<RowTable> feats_table = RowTable::open(file, "feat", feats);
  Result<LookupTable> choices = LookupTable::open(file, "feats.words", static_cast<uint32_t>(lists));
  if (!feats_table) return feats_table.problems();
  if (!choices) return choices.problems();
  tagger.feats_table_ = *feats_table;
  tagger.word_choices_ = *choices;
  return tagger;
}

void TagModel::tag(std::span<const WordInfo> words, std::span<uint16_t> out) const {
  std::array<int32_t, kMaxTags> buffer;
  std::span<int32_t> scores(buffer.data(), tags_.size());
  FeatureList features;
  uint32_t tag1 = 0, tag2 = 0;
  for (uint32_t i = 0; i < words.size(); ++i) {
    uint32_t tag = sure_.find(words[i].exact);
    if (tag == LookupTable::kAbsent) {
      list_tag_features(words, i, tag1, tag2, features);
      std::fill(scores.begin(), scores.end(), 0);
      table_.score(features, scores);
      tag = best_of(scores);
    }
    out[i] = static_cast<uint16_t>(tag);
    tag2 = tag1;
    tag1 = tag + 1;
  }
}

Tagger::Choices Tagger::choices_of(const WordInfo& word, uint16_t tag) const {
  size_t list = word_choices_.find(mix(join(word.normal, tag)));
  if (list == LookupTable::kAbsent) list = tag;  // the first lists are those of the tags
  return {choice_lists_[2 * list], choice_lists_[2 * list + 1]};
}

void Tagger::choose_feats(std::span<const WordInfo> words, std::span<const uint16_t> tags,
                          std::span<uint16_t> feats) const {
  std::array<int32_t, kMaxFeats> scores;
  FeatureList features;
  for (uint32_t i = 0; i < words.size(); ++i) {
    Choices choices = choices_of(words[i], tags[i]);
    std::span<const uint16_t> open = choice_feats_.subspan(choices.first, choices.count);
    uint16_t best = open[0];
    if (open.size() > 1) {
      list_feats_features(words, tags, i, features);
      std::fill_n(scores.begin(), feats_.size(), 0);
      feats_table_.score(features, {scores.data(), feats_.size()});
      for (uint16_t feat : open)
        if (scores[feat] > scores[best]) best = feat;
    }
    feats[i] = best;
  }
}

}  // namespace reportedly::lingua
