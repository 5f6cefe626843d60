// Makes the model file of a language: all that `reportedly train` does. Words, sentences and lemmas are learnt from
// treebanks in seconds; the net was trained by tools/train and is packed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace reportedly::train {

// What is learnt from treebanks: words and sentences, and lemmas (on the treebanks' own tags).
inline constexpr std::string_view kParts[] = {"words", "lemmas"};

struct TrainOptions {
  std::vector<std::string> treebanks;                                                             // CoNLL-U files
  std::vector<std::string> leave_out_genres = {"essay", "fiction", "letter", "podcast", "whow"};  // NC texts of GUM
  std::vector<std::string> only;  // of kParts: what to learn; empty: everything that treebanks give
  std::string net_file;           // the net that tools/train wrote; "": none is packed
  std::string rest_from;          // a model whose other sections, tags among them, are kept; "": none
  uint32_t word_epochs = 10;
  uint64_t seed = 1;
  std::function<void(std::string_view)> progress = [](std::string_view) {};
};

struct TrainReport {
  std::vector<std::byte> model;
  std::string hash;  // of its content, 16 hexadecimal digits
  uint32_t sentences = 0, words = 0, left_out = 0;
  uint32_t tags = 0;
  size_t net_words = 0, net_weights = 0;
};

// The same options and files give the same bytes. A model for reading has all parts: from treebanks, from a net, or
// from `rest_from`; what is missing then is told when the model is opened.
Result<TrainReport> train_english(const TrainOptions& options);

}  // namespace reportedly::train
