// The net that reads sentences, as it lies in the model file: tables of word vectors, 8-bit matrices, norms and labels.
//
//   Result<NetModel> net = NetModel::open(file);
//   net->upos()[reading.upos]     "VERB" of "asked" in "Quito asked Lima"
//
// Nothing is copied: the matrices are views of the file's bytes, which must outlive the model. open() checks every size
// and every number that is followed later, so that a broken file is refused and reading needs no checks. Immutable
// after open(); one object serves all threads. tools/train/net.py is the net as it is trained, train/pack_net.h writes
// the sections.
//
// Sections: net.sizes (the six numbers of NetSizes), net.scales (activation scales: convolution, layers, heads, arc,
// label, name), net.words (slots of the vocabulary), net.rows (word and part rows, each a float scale and `width`
// bytes), net.mix (gain and bias), net.root (the root's part of the arc and label heads), net.upos .xpos .feats
// .relations .names (labels, a line each), and for each matrix net.NAME.w (weights as QuantMatrix has them), net.NAME.f
// (scales, then biases), net.NAME.o (offsets), and net.NAME.n (gain and bias of the norm behind it).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lingua/model_file.h"
#include "lingua/net/kernels.h"
#include "lingua/net/name_decoder.h"
#include "lingua/net/word_keys.h"

namespace reportedly::lingua {

// All widths are multiples of 16.
struct NetSizes {
  uint32_t width = 0;   // of a word vector
  uint32_t hidden = 0;  // of a layer in one direction
  uint32_t layers = 0;
  uint32_t arc = 0, label = 0, name = 0;  // of what a word shows as head and as dependant, and to the names

  uint32_t wide() const { return 2 * hidden; }
};
// Empty, or what is wrong: "width 100 is no multiple of 16".
std::string problem_of(const NetSizes& sizes);

// Where the outputs of the heads' matrix begin: those that bend (leaky_relu) first, tags last.
struct HeadPlaces {
  uint32_t arc_head = 0, arc_word = 0, name = 0, label_head = 0, label_word = 0, upos = 0, xpos = 0, feats = 0, end = 0;

  static HeadPlaces of(const NetSizes& sizes, size_t upos, size_t xpos, size_t feats);
  uint32_t bent() const { return label_head; }  // outputs [0, bent())
};

// A slot of the vocabulary, an open hash table of a power of two slots: `check` is the upper half of the word's key,
// the lower half tells where the search begins. Row 0 is nobody's: a free slot.
struct WordSlot {
  uint32_t check = 0;
  uint32_t row = 0;
};

struct NetLayer {
  QuantMatrix matrix;
  Norm norm;
  uint32_t inputs = 0;
  float scale = 0;  // float -> code of its input
};

class NetModel {
 public:
  static Result<NetModel> open(const ModelFile& file);

  const NetSizes& sizes() const { return sizes_; }
  const HeadPlaces& places() const { return places_; }

  // Labels by number.
  std::span<const std::string_view> upos() const { return upos_; }
  std::span<const std::string_view> xpos() const { return xpos_; }
  std::span<const std::string_view> feats() const { return feats_; }  // "_" for none
  std::span<const std::string_view> relations() const { return relations_; }
  std::span<const std::string_view> name_tags() const { return name_tags_; }  // "O", "B-Person", "L-Person" ...
  uint8_t root_relation() const { return root_relation_; }
  const NameDecoder& names() const { return names_; }

  // The vector of a word, `width` floats, before the norm: the sum of its rows.
  void add_rows(const WordKeys& keys, const Kernels& kernels, float* sum) const;
  // Asks for the memory that add_rows() will read.
  void prefetch_rows(const WordKeys& keys) const;
  uint32_t row_of(uint64_t word_key) const;  // 0 where the vocabulary does not have the word

  const Norm& mix() const { return mix_; }
  const NetLayer& convolution() const { return convolution_; }
  std::span<const NetLayer> layers() const { return layers_; }
  const NetLayer& heads() const { return heads_; }  // without norm, like those below
  const NetLayer& arc() const { return arc_; }
  const NetLayer& label() const { return label_; }
  const NetLayer& name() const { return name_; }
  const float* root_arc() const { return root_; }
  const float* root_label() const { return root_ + sizes_.arc; }

 private:
  friend class NetOpener;

  const std::byte* row(size_t number) const { return rows_ + number * (sizeof(float) + sizes_.width); }
  std::array<size_t, kWordParts + 1> rows_of(const WordKeys& keys) const;

  NetSizes sizes_;
  HeadPlaces places_;
  std::vector<std::string_view> upos_, xpos_, feats_, relations_, name_tags_;
  uint8_t root_relation_ = 0;
  NameDecoder names_;
  std::span<const WordSlot> slots_;
  const std::byte* rows_ = nullptr;
  std::array<size_t, kWordParts> first_part_row_{};
  Norm mix_;
  NetLayer convolution_, heads_, arc_, label_, name_;
  std::vector<NetLayer> layers_;
  const float* root_ = nullptr;
};

}  // namespace reportedly::lingua
