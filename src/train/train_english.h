// Makes the model of a language from treebanks: all that `reportedly train` does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace reportedly::train {

struct TrainOptions {
  std::vector<std::string> treebanks;                                                             // CoNLL-U files
  std::vector<std::string> leave_out_genres = {"essay", "fiction", "letter", "podcast", "whow"};  // NC texts of GUM
  std::string word_vectors;  // "": no word clusters
  uint32_t word_epochs = 6, tag_epochs = 6, feats_epochs = 5, parse_epochs = 14;
  uint32_t headline_one_in = 12;  // so many short sentences come again as headlines; 0: none
  uint32_t folds = 5;             // for tagging the parser's training sentences
  uint64_t seed = 1;
  std::function<void(std::string_view)> progress = [](std::string_view) {};
};

struct TrainReport {
  std::vector<std::byte> model;
  std::string hash;  // of its content, 16 hexadecimal digits
  uint32_t sentences = 0, words = 0, left_out = 0;
  uint32_t tags = 0, clustered_words = 0;
};

// Some minutes on one core and 2 GB of memory; the same options give the same bytes.
Result<TrainReport> train_english(const TrainOptions& options);

}  // namespace reportedly::train
