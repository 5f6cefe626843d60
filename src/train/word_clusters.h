// Groups words that are used alike, from word vectors: "minister", "premier" and "president" share a cluster.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "lingua/model_file.h"

namespace reportedly::train {

struct ClusterOptions {
  uint32_t fine = 2048, middle = 512, coarse = 64;
  uint32_t rounds = 10;
  uint32_t learn_from = 50000;   // the most frequent words place the centres
  uint32_t most_words = 150000;  // so many get a cluster
  uint64_t seed = 1;
};

// Reads a text file of vectors, the most frequent word first: a word and its numbers, spaces between, on each line.
// Writes the sections "cluster.words" and "cluster.groups".
Result<uint32_t> cluster_words(const std::string& path, const ClusterOptions& options,
                               const std::function<void(std::string_view)>& progress, lingua::ModelWriter& out);

}  // namespace reportedly::train
