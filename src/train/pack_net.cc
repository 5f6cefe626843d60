#include "train/pack_net.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "lingua/net/kernels.h"
#include "lingua/net/net_model.h"
#include "lingua/net/word_keys.h"

namespace reportedly::train {
namespace {

using lingua::HeadPlaces;
using lingua::kPartRows;
using lingua::NetSizes;

constexpr std::array<const char*, lingua::kWordParts> kParts = {"prefix3", "suffix2", "suffix3", "suffix4", "shape"};

float greatest(std::span<const float> values) {
  float most = 0;
  for (float value : values) most = std::max(most, std::fabs(value));
  return most;
}

int8_t rounded(float value) { return static_cast<int8_t>(std::lround(std::clamp(value, -127.0f, 127.0f))); }

// By how much to multiply the weights of an output so that they fit into bytes, gently.
float weight_scale(std::span<const float> weights) {
  float most = greatest(weights) / 127;
  for (size_t k = 0; k + 1 < weights.size(); k += 2)  // rounding may add one half each
    if (weights[k] * weights[k + 1] > 0) most = std::max(most, std::fabs(weights[k] + weights[k + 1]) / 127);
  return most > 0 ? 1 / most : 1;
}

void leaky(std::vector<float>& values) {
  for (float& value : values) value = value > 0 ? value : 0.1f * value;
}

// Rows of a table of floats that become one matrix: those of `weights`, in the order of `order`.
struct Matrix {
  const FloatTable* weights;
  const FloatTable* bias;
  std::vector<uint32_t> order;
};

class Packer {
 public:
  Packer(const NetFile& net, lingua::ModelWriter& out) : net_(net), out_(out) {}

  Result<PackReport> pack() {
    read_sizes();
    if (problems_.empty()) check_shapes();
    if (!problems_.empty()) return problems_;
    write_sizes();
    write_vocabulary();
    if (!problems_.empty()) return problems_;
    write_layers();
    write_heads();
    return report_;
  }

 private:
  void refuse(std::string what) { problems_.push_back({{net_.name(), 0, 0}, std::move(what), "train the net again"}); }

  uint32_t size(const std::string& name) {
    const double* value = net_.number(name);
    if (value == nullptr || *value < 1 || *value > 65536 || *value != std::floor(*value)) {
      refuse("number " + name + (value == nullptr ? " is missing" : " is no size"));
      return 0;
    }
    return static_cast<uint32_t>(*value);
  }

  float scale(const std::string& name) {
    const double* value = net_.number("scale." + name);
    if (value == nullptr || !(*value > 0) || !(*value < 1e6)) {
      refuse("number scale." + name + (value == nullptr ? " is missing" : " is no scale"));
      return 1;
    }
    return static_cast<float>(*value);
  }

  void read_labels(const std::string& name, std::vector<std::string>& labels) {
    const std::vector<std::string>* lines = net_.lines(name);
    if (lines == nullptr) return refuse("lines " + name + " are missing");
    labels = *lines;
  }

  void read_sizes() {
    sizes_ = {size("width"), size("hidden"), size("layers"), size("arc"), size("label"), size("name")};
    if (!problems_.empty()) return;
    std::string wrong = problem_of(sizes_);
    if (!wrong.empty()) return refuse("the net cannot be packed: " + wrong);
    scales_ = {scale("convolution")};
    for (uint32_t i = 0; i < sizes_.layers; ++i) scales_.push_back(scale("layer" + std::to_string(i)));
    for (const char* name : {"heads", "arc", "label", "name"}) scales_.push_back(scale(name));
    read_labels("words", words_);
    read_labels("upos", upos_);
    read_labels("xpos", xpos_);
    read_labels("feats", feats_);
    read_labels("relations", relations_);
    read_labels("names", names_);
    places_ = HeadPlaces::of(sizes_, upos_.size(), xpos_.size(), feats_.size());
  }

  void check(const std::string& name, size_t rows, size_t columns = 1) {
    const FloatTable* table = net_.floats(name);
    auto shape = [](size_t r, size_t c) { return std::to_string(r) + (c == 1 ? "" : " x " + std::to_string(c)); };
    if (table == nullptr) return refuse("floats " + name + " are missing");
    if (table->rows != rows || table->columns != columns)
      refuse("floats " + name + " are " + shape(table->rows, table->columns) + ", not " + shape(rows, columns));
  }

  void check_norm(const std::string& name, size_t width) {
    check(name + ".gain", width);
    check(name + ".bias", width);
  }

  void check_layer(const std::string& name, size_t outputs, size_t inputs) {
    check(name + ".weight", outputs, inputs);
    check(name + ".bias", outputs);
  }

  uint32_t inputs_of(uint32_t layer) const { return layer == 0 ? sizes_.width : sizes_.wide(); }
  uint32_t outputs_of(uint32_t layer) const { return (inputs_of(layer) == sizes_.wide() ? 6 : 8) * sizes_.hidden; }

  void check_shapes() {
    check("words.rows", words_.size() + 1, sizes_.width);
    for (size_t i = 0; i < kParts.size(); ++i) check(std::string(kParts[i]) + ".rows", kPartRows[i], sizes_.width);
    check_norm("mix", sizes_.width);
    check_layer("convolution", 2 * sizes_.width, 3 * sizes_.width);
    check_norm("convolution.norm", sizes_.width);
    for (uint32_t i = 0; i < sizes_.layers; ++i) {
      std::string name = "layer" + std::to_string(i);
      check_layer(name, outputs_of(i), inputs_of(i));
      check_norm(name + ".norm", sizes_.wide());
    }
    check_layer("heads", places_.end, sizes_.wide());
    check("root", sizes_.wide());
    check_layer("arc", sizes_.arc, sizes_.arc);
    check_layer("label", relations_.size(), sizes_.label);
    check_layer("name", names_.size(), sizes_.name);
  }

  void add_floats(const std::string& section, std::span<const float> values) { out_.add<float>(section, values); }

  void write_sizes() {
    std::array<uint32_t, 6> sizes = {sizes_.width, sizes_.hidden, sizes_.layers, sizes_.arc, sizes_.label, sizes_.name};
    out_.add<uint32_t>("net.sizes", sizes);
    add_floats("net.scales", scales_);
    out_.add_lines("net.upos", upos_);
    out_.add_lines("net.xpos", xpos_);
    out_.add_lines("net.feats", feats_);
    out_.add_lines("net.relations", relations_);
    out_.add_lines("net.names", names_);
    write_norm("net.mix", "mix");
  }

  void write_norm(const std::string& section, const std::string& name) {
    std::vector<float> both = net_.floats(name + ".gain")->values;
    const std::vector<float>& bias = net_.floats(name + ".bias")->values;
    both.insert(both.end(), bias.begin(), bias.end());
    add_floats(section, both);
  }

  void append_row(std::span<const float> row, std::vector<std::byte>& out) const {
    float most = greatest(row), scale = most / 127;
    std::vector<int8_t> codes;
    for (float value : row) codes.push_back(most > 0 ? rounded(value / scale) : int8_t{0});
    std::span<const std::byte> head = std::as_bytes(std::span(&scale, 1)), tail = std::as_bytes(std::span(codes));
    out.insert(out.end(), head.begin(), head.end());
    out.insert(out.end(), tail.begin(), tail.end());
  }

  void write_vocabulary() {
    std::vector<std::byte> rows;
    auto append = [&](const FloatTable& table) {
      for (size_t i = 0; i < table.rows; ++i) append_row(table.row(i), rows);
    };
    append(*net_.floats("words.rows"));
    for (const char* part : kParts) append(*net_.floats(std::string(part) + ".rows"));
    out_.add<std::byte>("net.rows", rows);

    std::vector<lingua::WordSlot> slots(std::bit_ceil(2 * words_.size() + 2));
    for (uint32_t i = 0; i < words_.size(); ++i) {
      uint64_t key = lingua::word_key(words_[i]);
      uint32_t check = static_cast<uint32_t>(key >> 32);
      size_t at = key & (slots.size() - 1);
      for (; slots[at].row != 0 && slots[at].check != check;) at = (at + 1) & (slots.size() - 1);
      if (slots[at].row != 0 && words_[slots[at].row - 1] == words_[i])
        refuse("lines words: '" + words_[i] + "' is there twice");
      if (slots[at].row == 0) slots[at] = {check, i + 1};  // of two words with one key, the more frequent stays
    }
    out_.add<lingua::WordSlot>("net.words", slots);
    report_.words = words_.size();
  }

  void write_matrix(const std::string& section, const Matrix& matrix, float activation_scale) {
    uint32_t outputs = static_cast<uint32_t>(matrix.order.size());
    uint32_t inputs = static_cast<uint32_t>(matrix.weights->columns), padded = lingua::padded_outputs(outputs);
    std::vector<float> numbers(2 * padded);
    std::vector<int8_t> codes;
    for (uint32_t j = 0; j < outputs; ++j) {
      std::span<const float> weights = matrix.weights->row(matrix.order[j]);
      float scale = weight_scale(weights);
      for (float weight : weights) codes.push_back(rounded(weight * scale));
      numbers[j] = 1 / (scale * activation_scale);
      numbers[padded + j] = matrix.bias->values[matrix.order[j]];
    }
    std::vector<int8_t> packed(static_cast<size_t>(padded) * lingua::padded_inputs(inputs));
    std::vector<int32_t> offsets(padded);
    lingua::pack_matrix(codes.data(), outputs, inputs, packed.data(), offsets.data());
    out_.add<int8_t>(section + ".w", packed);
    add_floats(section + ".f", numbers);
    out_.add<int32_t>(section + ".o", offsets);
    report_.weights += codes.size();
  }

  Matrix whole(const std::string& name) const {
    Matrix matrix = {net_.floats(name + ".weight"), net_.floats(name + ".bias"), {}};
    for (uint32_t i = 0; i < matrix.weights->rows; ++i) matrix.order.push_back(i);
    return matrix;
  }

  void write_layers() {
    write_matrix("net.conv", whole("convolution"), scales_[0]);
    write_norm("net.conv.n", "convolution.norm");
    for (uint32_t i = 0; i < sizes_.layers; ++i) {
      std::string name = "layer" + std::to_string(i);
      write_matrix("net." + name, whole(name), scales_[1 + i]);
      write_norm("net." + name + ".n", name + ".norm");
    }
  }

  // Where each head begins among the rows of heads.weight: the trainer has the tags first.
  struct TrainedPlaces {
    uint32_t upos, xpos, feats, arc_head, arc_word, label_head, label_word, name;
  };
  TrainedPlaces trained_places() const {
    uint32_t at = 0;
    auto take = [&at](size_t count) { return std::exchange(at, at + static_cast<uint32_t>(count)); };
    TrainedPlaces places{};
    places.upos = take(upos_.size());
    places.xpos = take(xpos_.size());
    places.feats = take(feats_.size());
    places.arc_head = take(sizes_.arc);
    places.arc_word = take(sizes_.arc);
    places.label_head = take(sizes_.label);
    places.label_word = take(sizes_.label);
    places.name = take(sizes_.name);
    return places;
  }

  void write_heads() {
    TrainedPlaces from = trained_places();
    Matrix heads = {net_.floats("heads.weight"), net_.floats("heads.bias"), std::vector<uint32_t>(places_.end)};
    auto move = [&](uint32_t to, uint32_t first, size_t count) {
      for (uint32_t i = 0; i < count; ++i) heads.order[to + i] = first + i;
    };
    move(places_.arc_head, from.arc_head, sizes_.arc);
    move(places_.arc_word, from.arc_word, sizes_.arc);
    move(places_.name, from.name, sizes_.name);
    move(places_.label_head, from.label_head, sizes_.label);
    move(places_.label_word, from.label_word, sizes_.label);
    move(places_.upos, from.upos, upos_.size());
    move(places_.xpos, from.xpos, xpos_.size());
    move(places_.feats, from.feats, feats_.size());
    size_t first_scale = 1 + sizes_.layers;
    write_matrix("net.heads", heads, scales_[first_scale]);
    write_matrix("net.arc", whole("arc"), scales_[first_scale + 1]);
    write_matrix("net.label", whole("label"), scales_[first_scale + 2]);
    write_matrix("net.name", whole("name"), scales_[first_scale + 3]);
    std::vector<float> root = root_through(heads, from.arc_head, sizes_.arc);
    leaky(root);
    std::vector<float> label = root_through(heads, from.label_head, sizes_.label);
    root.insert(root.end(), label.begin(), label.end());
    add_floats("net.root", root);
  }

  // The root's vector through `count` rows of the heads from `first` on.
  std::vector<float> root_through(const Matrix& heads, uint32_t first, uint32_t count) const {
    const std::vector<float>& root = net_.floats("root")->values;
    std::vector<float> out;
    for (uint32_t i = first; i < first + count; ++i) {
      double sum = heads.bias->values[i];
      for (size_t k = 0; k < root.size(); ++k) sum += static_cast<double>(heads.weights->row(i)[k]) * root[k];
      out.push_back(static_cast<float>(sum));
    }
    return out;
  }

  const NetFile& net_;
  lingua::ModelWriter& out_;
  Problems problems_;
  PackReport report_;
  NetSizes sizes_;
  HeadPlaces places_;
  std::vector<float> scales_;
  std::vector<std::string> words_, upos_, xpos_, feats_, relations_, names_;
};

}  // namespace

Result<PackReport> pack_net(const NetFile& net, lingua::ModelWriter& out) { return Packer(net, out).pack(); }

}  // namespace reportedly::train
