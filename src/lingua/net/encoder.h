// From words to what the net says of each: one pass over a batch of sentences that lie end to end.
//
//   "Quito asked Lima . Lima refused ."   7 words in 2 sentences -> 7 rows of scores (see HeadPlaces)
//
// The layers are those of tools/train/net.py: word vector, convolution of three words, bidirectional recurrent layers,
// heads. Activations are floats between the layers and one byte each inside the products. A sentence's rows do not
// depend on what else is in the batch, and all kernels give the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "lingua/net/kernels.h"
#include "lingua/net/net_model.h"
#include "lingua/net/word_keys.h"

namespace reportedly::lingua {

// Working memory of a worker; grows to the greatest batch and stays.
struct EncoderScratch {
  std::vector<float> x, z, heads;
  std::vector<uint8_t> codes;
};

// Grows `buffer` to at least `size`, never shrinks it.
template <class T>
T* at_least(size_t size, std::vector<T>& buffer) {
  if (buffer.size() < size) buffer.resize(size);
  return buffer.data();
}

// Sentences cover the words without gaps, in order. The answer is a row of heads().matrix.outputs floats a word in
// scratch.heads.
const float* encode(const NetModel& net, const Kernels& kernels, std::span<const WordKeys> words,
                    std::span<const RowRange> sentences, EncoderScratch& scratch);

}  // namespace reportedly::lingua
