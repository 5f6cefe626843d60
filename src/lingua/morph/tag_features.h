// The feature templates of the tagger and of the choice of morphological features, for reading and training.
#pragma once

#include <cstdint>
#include <span>

#include "lingua/features.h"
#include "lingua/word_info.h"

namespace reportedly::lingua {

// `tag1` and `tag2` are the tags of the word before and of the one before that; 0 is "none", tags count from 1.
void list_tag_features(std::span<const WordInfo> words, uint32_t i, uint32_t tag1, uint32_t tag2, FeatureList& out);

// When all words of the sentence have their tags.
void list_feats_features(std::span<const WordInfo> words, std::span<const uint16_t> tags, uint32_t i, FeatureList& out);

}  // namespace reportedly::lingua
