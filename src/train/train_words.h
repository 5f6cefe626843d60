// Trains the splitting of text into words and sentences.
#pragma once

#include <cstdint>

#include "lingua/model_file.h"
#include "train/treebank.h"

namespace reportedly::train {

// Writes the sections "tokens" and "sentences".
void train_words(const Treebank& bank, uint32_t epochs, uint64_t seed, lingua::ModelWriter& out);

}  // namespace reportedly::train
