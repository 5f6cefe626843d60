#include "lingua/net/net_reader.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace reportedly::lingua {
namespace {

// One batch, its rows of head outputs, and where the answers go.
struct Batch {
  const NetModel& net;
  const Kernels& kernels;
  std::span<const RowRange> sentences;
  NetScratch& scratch;
  float* rows;  // a row a word; places() tells what stands where
  size_t stride;
  std::span<WordReading> out;

  float* at(size_t word, uint32_t place) const { return rows + word * stride + place; }
};

void choose_tags(const Batch& batch) {
  const NetModel& net = batch.net;
  for (size_t word = 0; word < batch.out.size(); ++word) {
    WordReading& reading = batch.out[word];
    auto best = [&](uint32_t place, size_t count) { return batch.kernels.argmax(batch.at(word, place), count); };
    reading.upos = static_cast<uint8_t>(best(net.places().upos, net.upos().size()));
    reading.xpos = static_cast<uint8_t>(best(net.places().xpos, net.xpos().size()));
    reading.feats = static_cast<uint16_t>(best(net.places().feats, net.feats().size()));
  }
}

// The product of a matrix with rows that stand `stride` floats apart.
const float* multiply(const Batch& batch, const NetLayer& layer, const float* x, size_t stride) {
  size_t words = batch.out.size();
  uint8_t* codes = at_least(words * layer.inputs, batch.scratch.codes);
  for (size_t word = 0; word < words; ++word)
    batch.kernels.quantize(x + word * stride, layer.inputs, layer.scale, codes + word * layer.inputs);
  float* y = at_least(words * layer.matrix.outputs, batch.scratch.products);
  batch.kernels.matmul(layer.matrix, codes, layer.inputs, words, y, layer.matrix.outputs);
  return y;
}

void choose_heads(const Batch& batch) {
  const NetModel& net = batch.net;
  size_t width = net.sizes().arc, wide = net.arc().matrix.outputs;
  const float* asked = multiply(batch, net.arc(), batch.at(0, net.places().arc_word), batch.stride);
  for (RowRange sentence : batch.sentences) {
    size_t words = sentence.end - sentence.begin, stride = words + 1;
    const float* rows = asked + sentence.begin * wide;
    float* scores = at_least(words * stride, batch.scratch.scores);
    batch.kernels.dot_products(rows, wide, words, net.root_arc(), width, 1, width, scores, stride);
    batch.kernels.dot_products(rows, wide, words, batch.at(sentence.begin, net.places().arc_head), batch.stride, words,
                               width, scores + 1, stride);
    uint32_t* heads = at_least(words, batch.scratch.heads);
    batch.scratch.trees.decode({scores, words * stride}, {heads, words});
    for (size_t i = 0; i < words; ++i) batch.out[sentence.begin + i].head = heads[i];
  }
}

void choose_relations(const Batch& batch) {
  const NetModel& net = batch.net;
  size_t width = net.sizes().label;
  float* bent = at_least(batch.out.size() * width, batch.scratch.bent);
  for (RowRange sentence : batch.sentences) {
    for (size_t word = sentence.begin; word < sentence.end; ++word) {
      uint32_t head = batch.out[word].head;
      const float* above = head == 0 ? net.root_label() : batch.at(sentence.begin + head - 1, net.places().label_head);
      const float* own = batch.at(word, net.places().label_word);
      for (size_t i = 0; i < width; ++i) bent[word * width + i] = above[i] + own[i];
    }
  }
  batch.kernels.leaky_relu(bent, batch.out.size() * width);
  float* scores = const_cast<float*>(multiply(batch, net.label(), bent, width));
  for (size_t word = 0; word < batch.out.size(); ++word, scores += net.label().matrix.outputs) {
    scores[net.root_relation()] = -std::numeric_limits<float>::infinity();  // only the root's own word has it
    size_t best =
        batch.out[word].head == 0 ? net.root_relation() : batch.kernels.argmax(scores, net.relations().size());
    batch.out[word].relation = static_cast<uint8_t>(best);
  }
}

void choose_names(const Batch& batch) {
  const NetModel& net = batch.net;
  const float* scores = multiply(batch, net.name(), batch.at(0, net.places().name), batch.stride);
  size_t stride = net.name().matrix.outputs;
  for (RowRange sentence : batch.sentences) {
    size_t words = sentence.end - sentence.begin;
    uint8_t* tags = at_least(words, batch.scratch.tags);
    net.names().decode(scores + sentence.begin * stride, stride, {tags, words}, batch.scratch.names);
    for (size_t i = 0; i < words; ++i) batch.out[sentence.begin + i].name = tags[i];
  }
}

}  // namespace

void read_sentences(const NetModel& net, const Kernels& kernels, std::span<const WordKeys> words,
                    std::span<const RowRange> sentences, NetScratch& scratch, std::span<WordReading> out) {
  assert(words.size() == out.size() && (words.empty() || sentences.back().end == words.size()));
  if (words.empty()) return;
  encode(net, kernels, words, sentences, scratch.encoder);
  Batch batch = {net, kernels, sentences, scratch, scratch.encoder.heads.data(), net.heads().matrix.outputs, out};
  for (size_t word = 0; word < words.size(); ++word) kernels.leaky_relu(batch.at(word, 0), net.places().bent());
  choose_tags(batch);
  choose_heads(batch);
  choose_relations(batch);
  choose_names(batch);
}

}  // namespace reportedly::lingua
