// Spherical k-means: vectors have length one and a word belongs to the centre with the greatest product. The fine
// clusters come from the words; their centres are then grouped into middle and coarse ones in the same way, so a
// word needs one number only.
#include "train/word_clusters.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <unordered_set>
#include <vector>

#include "lingua/word_info.h"
#include "train/perceptron.h"

namespace reportedly::train {
namespace {

// Vectors of one width, one after the other.
struct Vectors {
  uint32_t width = 0;
  std::vector<float> values;

  size_t size() const { return width == 0 ? 0 : values.size() / width; }
  const float* at(size_t i) const { return &values[i * width]; }
};

void make_unit(float* vector, uint32_t width) {
  float sum = 0;
  for (uint32_t d = 0; d < width; ++d) sum += vector[d] * vector[d];
  float length = std::sqrt(sum);
  for (uint32_t d = 0; d < width && length > 0; ++d) vector[d] /= length;
}

// The centres with the dimension outside, so that one word is compared with all centres side by side.
class Centres {
 public:
  Centres(uint32_t width, uint32_t count)
      : width_(width), count_(count), values_(size_t{width} * count), product_(count) {}

  void set(uint32_t centre, const float* vector) {
    for (uint32_t d = 0; d < width_; ++d) values_[size_t{d} * count_ + centre] = vector[d];
  }
  uint32_t nearest(const float* vector) {
    std::fill(product_.begin(), product_.end(), 0.0f);
    for (uint32_t d = 0; d < width_; ++d) {
      const float* row = &values_[size_t{d} * count_];
      float x = vector[d];
      float* sum = product_.data();
      for (uint32_t c = 0; c < count_; ++c) sum[c] += x * row[c];
    }
    return static_cast<uint32_t>(std::max_element(product_.begin(), product_.end()) - product_.begin());
  }
  std::vector<float> vector(uint32_t centre) const {
    std::vector<float> out(width_);
    for (uint32_t d = 0; d < width_; ++d) out[d] = values_[size_t{d} * count_ + centre];
    return out;
  }

 private:
  uint32_t width_, count_;
  std::vector<float> values_, product_;
};

Centres place_centres(const Vectors& points, size_t learn_from, uint32_t count, uint32_t rounds, Random& random) {
  size_t used = std::min(learn_from, points.size());
  Centres centres(points.width, count);
  for (uint32_t c = 0; c < count; ++c) centres.set(c, points.at(random.below(static_cast<uint32_t>(used))));
  for (uint32_t round = 0; round < rounds; ++round) {
    std::vector<float> sums(size_t{count} * points.width, 0.0f);
    std::vector<uint32_t> members(count, 0);
    for (size_t i = 0; i < used; ++i) {
      uint32_t centre = centres.nearest(points.at(i));
      ++members[centre];
      for (uint32_t d = 0; d < points.width; ++d) sums[size_t{centre} * points.width + d] += points.at(i)[d];
    }
    for (uint32_t c = 0; c < count; ++c) {
      float* sum = &sums[size_t{c} * points.width];
      if (members[c] == 0) std::copy_n(points.at(random.below(static_cast<uint32_t>(used))), points.width, sum);
      make_unit(sum, points.width);
      centres.set(c, sum);
    }
  }
  return centres;
}

bool read_vector(std::string_view line, Vectors& out, std::string_view& word) {
  size_t space = line.find(' ');
  if (space == std::string_view::npos) return false;
  word = line.substr(0, space);
  size_t first = out.values.size();
  const char *at = line.data() + space, *end = line.data() + line.size();
  while (at < end) {
    float value = 0;
    auto [next, error] = std::from_chars(at + 1, end, value);
    if (error != std::errc()) return false;
    out.values.push_back(value);
    at = next;
  }
  uint32_t width = static_cast<uint32_t>(out.values.size() - first);
  if (out.width == 0) out.width = width;
  if (width == out.width && width > 0) make_unit(&out.values[first], width);
  return width == out.width && width > 0;
}

}  // namespace

Result<uint32_t> cluster_words(const std::string& path, const ClusterOptions& options,
                               const std::function<void(std::string_view)>& progress, lingua::ModelWriter& out) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Problem{{path, 0, 0}, "these word vectors cannot be read", "give a text file, a word a line"};
  Vectors vectors;
  std::vector<uint64_t> words;
  std::unordered_set<uint64_t> known;
  std::string line;
  for (int number = 1; words.size() < options.most_words && std::getline(file, line); ++number) {
    std::string_view word;
    if (!read_vector(line, vectors, word))
      return Problem{{path, number, 0}, "this line is no word vector of the same width as the first", ""};
    uint64_t normal = lingua::mix(lingua::hash_bytes(lingua::normal_form(word).view()));
    if (known.insert(normal).second) {
      words.push_back(normal);
    } else {
      vectors.values.resize(vectors.values.size() - vectors.width);  // "1990" and "1991" are one: the first counts
    }
  }
  if (words.empty()) return Problem{{path, 0, 0}, "there are no word vectors in this file", ""};

  Random random(options.seed);
  progress("word clusters: " + std::to_string(words.size()) + " words");
  Centres fine = place_centres(vectors, options.learn_from, options.fine, options.rounds, random);
  Vectors centres;
  centres.width = vectors.width;
  for (uint32_t c = 0; c < options.fine; ++c) {
    std::vector<float> centre = fine.vector(c);
    centres.values.insert(centres.values.end(), centre.begin(), centre.end());
  }
  Centres middle = place_centres(centres, options.fine, options.middle, options.rounds, random);
  Centres coarse = place_centres(centres, options.fine, options.coarse, options.rounds, random);
  std::vector<lingua::WordKnowledge::Clusters> groups;
  for (uint32_t c = 0; c < options.fine; ++c)
    groups.push_back({static_cast<uint16_t>(c), static_cast<uint16_t>(middle.nearest(centres.at(c))),
                      static_cast<uint16_t>(coarse.nearest(centres.at(c)))});
  std::vector<LookupEntry> entries;
  for (size_t i = 0; i < words.size(); ++i) entries.push_back({words[i], fine.nearest(vectors.at(i))});
  write_lookup_table(entries, "cluster.words", out);
  out.add<lingua::WordKnowledge::Clusters>("cluster.groups", groups);
  return static_cast<uint32_t>(words.size());
}

}  // namespace reportedly::train
