// Trains the parser with a dynamic oracle: it learns what is still best to do after its own mistakes.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "lingua/model_file.h"
#include "lingua/parse/parse_features.h"
#include "train/train_morph.h"
#include "train/treebank.h"

namespace reportedly::train {

struct ParseTrainOptions {
  uint32_t epochs = 12;
  uint64_t seed = 1;
  uint32_t explore = 90;  // percent of own mistakes that are followed, from the second epoch on
};

// `sentences` have the tags that a tagger would give. Writes the sections "moves", "relation..." and, with them,
// "final..." for the second choice of relations.
void train_parse(const Treebank& bank, const std::vector<PreparedSentence>& sentences,
                 const std::vector<lingua::WordRole>& roles, const ParseTrainOptions& options,
                 const std::function<void(std::string_view)>& progress, lingua::ModelWriter& out);

}  // namespace reportedly::train
