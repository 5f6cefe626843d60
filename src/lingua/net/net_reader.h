// What the net says of the words of some sentences: tags, heads, relations and names.
//
//   "Quito asked Lima"   Quito: PROPN, head 2, nsubj, U-Location   asked: VERB, head 0, root, O   ...
//
// Sentences of a batch lie end to end; what is said of one does not depend on the others, and all kernels say the same.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "doc/readings.h"
#include "lingua/net/encoder.h"
#include "lingua/net/kernels.h"
#include "lingua/net/name_decoder.h"
#include "lingua/net/net_model.h"
#include "lingua/net/tree_decoder.h"

namespace reportedly::lingua {

// Working memory of a worker; grows to the greatest batch and the longest sentence, and stays.
struct NetScratch {
  EncoderScratch encoder;
  TreeDecoder trees;
  NameScratch names;
  std::vector<float> bent, products, scores;
  std::vector<uint8_t> codes, tags;
  std::vector<uint32_t> heads;
};

// One row a word. Sentences cover the words without gaps, in order, each of at least one and at most kMostWords words.
inline constexpr size_t kMostWords = 4096;
void read_sentences(const NetModel& net, const Kernels& kernels, std::span<const WordKeys> words,
                    std::span<const RowRange> sentences, NetScratch& scratch, std::span<WordReading> out);

}  // namespace reportedly::lingua
