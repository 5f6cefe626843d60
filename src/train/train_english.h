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

// What can be trained alone, in seconds: words and sentences, and lemmas (on the treebanks' own tags).
inline constexpr std::string_view kParts[] = {"words", "lemmas"};

struct TrainOptions {
  std::vector<std::string> treebanks;                                                             // CoNLL-U files
  std::vector<std::string> leave_out_genres = {"essay", "fiction", "letter", "podcast", "whow"};  // NC texts of GUM
  std::vector<std::string> only;  // of kParts: what to train, for a quick change of a part; empty: everything
  std::string rest_from;          // with `only`: a model whose other sections, tags among them, are kept; "": none
  std::string word_vectors;       // "": no word clusters
  uint32_t word_epochs = 10, tag_epochs = 6, feats_epochs = 5, parse_epochs = 14;
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
