// An averaged multi-class perceptron over hashed features, in whole numbers.
//
// A feature has a row of weights from the first mistake on that it takes part in; others cost nothing and never
// reach the model. Weights are integers and the running totals 64-bit integers, so training gives the same model
// on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lingua/features.h"
#include "lingua/model_file.h"

namespace reportedly::train {

class Perceptron {
 public:
  explicit Perceptron(uint32_t classes);

  // Adds to `scores`, which has a place for each class.
  void score(const lingua::FeatureList& features, std::span<int32_t> scores) const;
  // One decision has been made; call before update().
  void tick() { ++now_; }
  void update(const lingua::FeatureList& features, uint32_t good, uint32_t bad);

  // The averaged weights of a row, by class.
  struct Row {
    uint64_t hash = 0;
    std::span<const float> weight;
  };
  template <class Visit>
  void for_each_row(Visit visit) const {
    std::vector<float> weights(classes_);
    for (const Slot& slot : slots_) {
      if (slot.row == kFree) continue;
      average(slot.row, weights);
      visit(Row{slot.hash, weights});
    }
  }
  uint32_t classes() const { return classes_; }
  size_t rows() const { return rows_; }

 private:
  static constexpr uint32_t kFree = 0xFFFFFFFFu;
  struct Slot {
    uint64_t hash = 0;
    uint32_t row = kFree;
  };
  uint32_t find(uint64_t hash) const;
  uint32_t find_or_add(uint64_t hash);
  void grow();
  void average(uint32_t row, std::span<float> out) const;

  uint32_t classes_;
  uint32_t rows_ = 0;
  int64_t now_ = 0;
  std::vector<Slot> slots_;
  std::vector<int16_t> weight_;
  std::vector<int64_t> total_;  // sum over updates of change * time: average = weight - total / now
};

// How averaged weights become a table of the model file.
struct TableOptions {
  float scale = 64;            // weight 1 is stored as this
  float least = 0.02f;         // rows whose weights are all smaller are left out
  size_t most_rows = 2000000;  // of the rest, those with the greatest weights are kept
};
void write_pair_table(const Perceptron& model, const TableOptions& options, std::string_view section,
                      lingua::ModelWriter& out);

struct LookupEntry {
  uint64_t hash;
  uint32_t value;
};
void write_lookup_table(std::span<const LookupEntry> entries, std::string_view section, lingua::ModelWriter& out);

// A small generator of our own, the same on every machine (xorshift64*).
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed * 2 + 1) {}
  uint64_t next() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return state_ * 0x2545F4914F6CDD1DULL;
  }
  uint32_t below(uint32_t limit) { return static_cast<uint32_t>(((next() >> 32) * limit) >> 32); }
  bool chance(uint32_t percent) { return below(100) < percent; }
  template <class T>
  void shuffle(std::vector<T>& items) {
    for (size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(static_cast<uint32_t>(i))]);
  }

 private:
  uint64_t state_;
};

}  // namespace reportedly::train
