#include "lingua/net/encoder.h"

#include <algorithm>

namespace reportedly::lingua {
namespace {

constexpr size_t kAhead = 4;  // so many words ahead memory is asked for the rows of the tables

void look_up(const NetModel& net, const Kernels& kernels, std::span<const WordKeys> words, float* x) {
  size_t width = net.sizes().width;
  std::fill_n(x, words.size() * width, 0.0f);
  for (size_t i = 0; i < std::min(kAhead, words.size()); ++i) net.prefetch_rows(words[i]);
  for (size_t i = 0; i < words.size(); ++i) {
    if (i + kAhead < words.size()) net.prefetch_rows(words[i + kAhead]);
    net.add_rows(words[i], kernels, x + i * width);
  }
  kernels.layer_norm(x, width, words.size(), width, net.mix(), x, width);
}

// Codes get a row of zeros before, between and behind the sentences, so each three rows are the window of a word; the
// windows around those rows are computed and not used.
void convolve(const NetModel& net, const Kernels& kernels, std::span<const RowRange> sentences, EncoderScratch& scratch,
              float* x) {
  const NetLayer& layer = net.convolution();
  size_t width = net.sizes().width, words = sentences.back().end, windows = words + sentences.size() - 1;
  uint8_t* codes = at_least((windows + 2) * width, scratch.codes);
  float* y = at_least(windows * layer.matrix.outputs, scratch.z);
  std::fill_n(codes, width, kZeroCode);
  for (size_t s = 0; s < sentences.size(); ++s) {
    size_t begin = sentences[s].begin, end = sentences[s].end;
    kernels.quantize(x + begin * width, (end - begin) * width, layer.scale, codes + (begin + s + 1) * width);
    std::fill_n(codes + (end + s + 1) * width, width, kZeroCode);
  }
  kernels.matmul(layer.matrix, codes, width, windows, y, layer.matrix.outputs);
  for (size_t s = 0; s < sentences.size(); ++s) {
    size_t begin = sentences[s].begin;
    kernels.maxout_norm(x + begin * width, width, y + (begin + s) * layer.matrix.outputs, layer.matrix.outputs,
                        sentences[s].end - begin, width, layer.norm, x + begin * width, width);
  }
}

float* multiply(const NetLayer& layer, const Kernels& kernels, const float* x, size_t rows, EncoderScratch& scratch,
                std::vector<float>& y) {
  uint8_t* codes = at_least(rows * layer.inputs, scratch.codes);
  float* out = at_least(rows * layer.matrix.outputs, y);
  kernels.quantize(x, rows * layer.inputs, layer.scale, codes);
  kernels.matmul(layer.matrix, codes, layer.inputs, rows, out, layer.matrix.outputs);
  return out;
}

void recur(const NetModel& net, const NetLayer& layer, const Kernels& kernels, std::span<const RowRange> sentences,
           EncoderScratch& scratch, float* x) {
  float* z = multiply(layer, kernels, x, sentences.back().end, scratch, scratch.z);
  size_t wide = net.sizes().wide();
  bool is_projected = layer.inputs != wide;  // the products hold the layer's input in the layer's width
  kernels.sru({.z = z,
               .z_stride = layer.matrix.outputs,
               .skip = is_projected ? z + 3 * wide : x,
               .skip_stride = is_projected ? layer.matrix.outputs : wide,
               .norm = layer.norm,
               .width = net.sizes().hidden,
               .sentences = sentences.data(),
               .sentence_count = sentences.size(),
               .out = x,
               .out_stride = wide});
}

}  // namespace

const float* encode(const NetModel& net, const Kernels& kernels, std::span<const WordKeys> words,
                    std::span<const RowRange> sentences, EncoderScratch& scratch) {
  if (words.empty()) return scratch.heads.data();
  float* x = at_least(words.size() * std::max(net.sizes().width, net.sizes().wide()), scratch.x);
  look_up(net, kernels, words, x);
  convolve(net, kernels, sentences, scratch, x);
  for (const NetLayer& layer : net.layers()) recur(net, layer, kernels, sentences, scratch, x);
  return multiply(net.heads(), kernels, x, words.size(), scratch, scratch.heads);
}

}  // namespace reportedly::lingua
