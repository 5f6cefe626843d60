// Each section's size follows from the sizes of the net and the numbers of labels, so the first wrong byte count ends
// the opening; after that only the contents are looked at: numbers finite, weights as the kernels want them, rows
// inside.
#include "lingua/net/net_model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>
#include <string>

namespace reportedly::lingua {
namespace {

constexpr uint32_t kMostWidth = 1024, kMostLayers = 16;

template <class T>
bool are_finite(const T& numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](float x) { return std::isfinite(x); });
}

}  // namespace

std::string problem_of(const NetSizes& sizes) {
  const std::pair<const char*, uint32_t> widths[] = {{"width", sizes.width},
                                                     {"hidden", sizes.hidden},
                                                     {"arc", sizes.arc},
                                                     {"label", sizes.label},
                                                     {"name", sizes.name}};
  for (const auto& [name, width] : widths) {
    if (width == 0 || width % 16 != 0) return std::string(name) + " " + std::to_string(width) + " is no multiple of 16";
    if (width > kMostWidth) return std::string(name) + " " + std::to_string(width) + " is more than 1024";
  }
  if (sizes.layers == 0 || sizes.layers > kMostLayers) return std::to_string(sizes.layers) + " layers, not 1 to 16";
  return {};
}

HeadPlaces HeadPlaces::of(const NetSizes& sizes, size_t upos, size_t xpos, size_t feats) {
  HeadPlaces places;
  uint32_t at = 0;
  auto take = [&at](uint32_t count) { return std::exchange(at, at + count); };
  places.arc_head = take(sizes.arc);
  places.arc_word = take(sizes.arc);
  places.name = take(sizes.name);
  places.label_head = take(sizes.label);
  places.label_word = take(sizes.label);
  places.upos = take(static_cast<uint32_t>(upos));
  places.xpos = take(static_cast<uint32_t>(xpos));
  places.feats = take(static_cast<uint32_t>(feats));
  places.end = at;
  return places;
}

// Reads section by section and remembers the first thing that is wrong.
class NetOpener {
 public:
  explicit NetOpener(const ModelFile& file) : file_(file) {}

  Result<NetModel> open() {
    read_sizes();
    if (is_fine()) read_labels();
    if (is_fine()) read_vocabulary();
    if (is_fine()) read_matrices();
    if (!is_fine())
      return Problem{
          {file_.name(), 0, 0}, problem_, "use the model file that came with this program, or train it anew"};
    return std::move(net_);
  }

 private:
  bool is_fine() const { return problem_.empty(); }
  void refuse(std::string_view section, std::string_view what) {
    if (is_fine()) problem_ = "section " + std::string(section) + " of this model file " + std::string(what);
  }

  // The section as `count` rows; null, and the opening at its end, where it has another size.
  template <class T>
  const T* rows(const std::string& section, size_t count) {
    std::span<const T> rows = file_.rows<T>(section);
    if (rows.size() == count && file_.has(section)) return rows.data();
    refuse(section, "is missing or has a wrong size");
    return nullptr;
  }

  const float* floats(const std::string& section, size_t count) {
    const float* numbers = rows<float>(section, count);
    if (numbers != nullptr && !are_finite(std::span(numbers, count))) {
      refuse(section, "has numbers that are not finite");
      return nullptr;
    }
    return numbers;
  }

  Norm norm(const std::string& section, size_t width) {
    const float* numbers = floats(section, 2 * width);
    return numbers == nullptr ? Norm{} : Norm{numbers, numbers + width};
  }

  void read_sizes() {
    const uint32_t* sizes = rows<uint32_t>("net.sizes", 6);
    if (sizes == nullptr) return;
    net_.sizes_ = {sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5]};
    std::string wrong = problem_of(net_.sizes_);
    if (!wrong.empty()) return refuse("net.sizes", "is broken: " + wrong);
    scales_ = floats("net.scales", net_.sizes_.layers + 5);
  }

  std::vector<std::string_view> labels(std::string_view section, size_t most) {
    std::vector<std::string_view> lines = file_.lines(section);
    if (lines.empty() || lines.size() > most) refuse(section, "is missing, or has too many labels");
    for (std::string_view line : lines)
      if (line.empty()) refuse(section, "has a label without a name");
    return lines;
  }

  void read_labels() {
    net_.upos_ = labels("net.upos", 256);
    net_.xpos_ = labels("net.xpos", 256);
    net_.feats_ = labels("net.feats", 4096);
    net_.relations_ = labels("net.relations", 256);
    net_.name_tags_ = labels("net.names", 256);
    auto root = std::find(net_.relations_.begin(), net_.relations_.end(), "root");
    if (root == net_.relations_.end() || net_.relations_.size() < 2) refuse("net.relations", "has no root");
    net_.root_relation_ = static_cast<uint8_t>(root - net_.relations_.begin());
    net_.places_ = HeadPlaces::of(net_.sizes_, net_.upos_.size(), net_.xpos_.size(), net_.feats_.size());
    if (!is_fine()) return;
    Result<NameDecoder> names = NameDecoder::of(net_.name_tags_);
    if (names) {
      net_.names_ = std::move(*names);
    } else {
      refuse("net.names", "is broken: " + names.problems().front().what);
    }
  }

  // A search ends at a free slot, so there must be one; and no slot may name a row that is not there.
  void read_vocabulary() {
    size_t row_size = sizeof(float) + net_.sizes_.width,
           parts = std::accumulate(kPartRows.begin(), kPartRows.end(), 0u);
    std::span<const std::byte> rows = file_.rows<std::byte>("net.rows");
    size_t count = rows.size() / row_size;
    if (rows.size() % row_size != 0 || count <= parts) return refuse("net.rows", "is missing or has a wrong size");
    for (size_t i = 0; i < count; ++i) {
      float scale;
      std::memcpy(&scale, rows.data() + i * row_size, sizeof(scale));
      if (!std::isfinite(scale)) return refuse("net.rows", "has numbers that are not finite");
    }
    net_.rows_ = rows.data();
    size_t words = count - parts, first = words;
    for (size_t i = 0; i < kWordParts; first += kPartRows[i++]) net_.first_part_row_[i] = first;

    net_.slots_ = file_.rows<WordSlot>("net.words");
    if (!std::has_single_bit(net_.slots_.size()) || net_.slots_.size() > (1u << 26))
      return refuse("net.words", "is missing or has a wrong size");
    bool has_free = false;
    for (const WordSlot& slot : net_.slots_) {
      if (slot.row >= words) return refuse("net.words", "names a row that is not there");
      has_free = has_free || slot.row == 0;
    }
    if (!has_free) refuse("net.words", "has no free slot");
  }

  NetLayer layer(const std::string& name, uint32_t inputs, uint32_t outputs, float scale) {
    NetLayer layer;
    uint32_t rows_padded = padded_outputs(outputs), columns = padded_inputs(inputs);
    layer.inputs = inputs;
    layer.scale = scale;
    const int8_t* weights = rows<int8_t>("net." + name + ".w", static_cast<size_t>(rows_padded) * columns);
    const float* numbers = rows<float>("net." + name + ".f", 2 * static_cast<size_t>(rows_padded));
    const int32_t* offsets = rows<int32_t>("net." + name + ".o", rows_padded);
    if (weights == nullptr || numbers == nullptr || offsets == nullptr) return layer;
    layer.matrix = {.weights = weights,
                    .scale = numbers,
                    .bias = numbers + rows_padded,
                    .offsets = offsets,
                    .outputs = rows_padded,
                    .inputs = columns};
    if (!check_matrix(layer.matrix)) refuse("net." + name + ".w", "has broken weights");
    return layer;
  }

  void read_matrices() {
    const NetSizes& sizes = net_.sizes_;
    const float* scale = scales_;
    net_.mix_ = norm("net.mix", sizes.width);
    net_.convolution_ = layer("conv", 3 * sizes.width, 2 * sizes.width, *scale++);
    net_.convolution_.norm = norm("net.conv.n", sizes.width);
    uint32_t inputs = sizes.width;
    for (uint32_t i = 0; i < sizes.layers && is_fine(); ++i, inputs = sizes.wide()) {
      std::string name = "layer" + std::to_string(i);
      net_.layers_.push_back(layer(name, inputs, (inputs == sizes.wide() ? 6 : 8) * sizes.hidden, *scale++));
      net_.layers_.back().norm = norm("net." + name + ".n", sizes.wide());
    }
    if (!is_fine()) return;
    net_.heads_ = layer("heads", sizes.wide(), net_.places_.end, *scale++);
    net_.arc_ = layer("arc", sizes.arc, sizes.arc, *scale++);
    net_.label_ = layer("label", sizes.label, static_cast<uint32_t>(net_.relations_.size()), *scale++);
    net_.name_ = layer("name", sizes.name, static_cast<uint32_t>(net_.name_tags_.size()), *scale++);
    net_.root_ = floats("net.root", sizes.arc + sizes.label);
  }

  const ModelFile& file_;
  NetModel net_;
  const float* scales_ = nullptr;
  std::string problem_;
};

Result<NetModel> NetModel::open(const ModelFile& file) { return NetOpener(file).open(); }

uint32_t NetModel::row_of(uint64_t word_key) const {
  size_t mask = slots_.size() - 1;
  uint32_t check = static_cast<uint32_t>(word_key >> 32);
  for (size_t at = word_key & mask;; at = (at + 1) & mask)
    if (slots_[at].row == 0 || slots_[at].check == check) return slots_[at].row;
}

std::array<size_t, kWordParts + 1> NetModel::rows_of(const WordKeys& keys) const {
  std::array<size_t, kWordParts + 1> rows;
  rows[0] = row_of(keys.word);
  for (size_t i = 0; i < kWordParts; ++i) rows[i + 1] = first_part_row_[i] + keys.parts[i];
  return rows;
}

void NetModel::prefetch_rows(const WordKeys& keys) const {
  for (size_t number : rows_of(keys)) {
    const std::byte* bytes = row(number);
    for (uint32_t at = 0; at < sizeof(float) + sizes_.width; at += 64) __builtin_prefetch(bytes + at);
  }
}

void NetModel::add_rows(const WordKeys& keys, const Kernels& kernels, float* sum) const {
  for (size_t number : rows_of(keys)) {
    const std::byte* bytes = row(number);
    float scale;
    std::memcpy(&scale, bytes, sizeof(scale));
    kernels.add_row(reinterpret_cast<const int8_t*>(bytes + sizeof(scale)), scale, sizes_.width, sum);
  }
}

}  // namespace reportedly::lingua
