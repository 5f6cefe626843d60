#include "train/perceptron.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "lingua/linear.h"

namespace reportedly::train {
namespace {

using lingua::feature_key;
using lingua::first_slot;

constexpr double kFill = 0.7;  // of the slots of a finished table

// Lays entries out by key, each at its first possible place or right behind the one before. Of two features with
// one key, which is rare, the first stays.
template <class Slot>
std::vector<Slot> laid_out(std::vector<Slot> entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const Slot& a, const Slot& b) { return a.key < b.key; });
  std::vector<Slot> slots(static_cast<size_t>(static_cast<double>(entries.size()) / kFill) + lingua::kSlotTail + 1);
  size_t free = 0;
  uint32_t last = 0;
  for (const Slot& entry : entries) {
    if (entry.key == last) continue;
    size_t at = std::max(free, first_slot(entry.key, slots.size()));
    if (at + 1 >= slots.size()) break;  // the tail is far longer than any run of neighbours
    slots[at] = entry;
    free = at + 1;
    last = entry.key;
  }
  return slots;
}

float greatest(std::span<const float> weights) {
  float most = 0;
  for (float weight : weights) most = std::max(most, std::fabs(weight));
  return most;
}

int16_t stored(float weight, float scale) {
  return static_cast<int16_t>(std::lround(std::clamp(weight * scale, -32767.0f, 32767.0f)));
}

// The weight below which rows are left out, so that no more than most_rows remain.
float threshold(const Perceptron& model, const TableOptions& options) {
  std::vector<float> sizes;
  model.for_each_row([&](const Perceptron::Row& row) { sizes.push_back(greatest(row.weight)); });
  if (sizes.size() <= options.most_rows) return options.least;
  auto nth = sizes.begin() + static_cast<ptrdiff_t>(options.most_rows);
  std::nth_element(sizes.begin(), nth, sizes.end(), std::greater<>());
  return std::max(options.least, *nth);
}

}  // namespace

Perceptron::Perceptron(uint32_t classes) : classes_(classes), slots_(1 << 16) {}

uint32_t Perceptron::find(uint64_t hash) const {
  for (size_t i = hash & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
    if (slots_[i].row == kFree || slots_[i].hash == hash) return slots_[i].row;
  }
}

uint32_t Perceptron::find_or_add(uint64_t hash) {
  if (rows_ * 2 > slots_.size()) grow();
  size_t i = hash & (slots_.size() - 1);
  while (slots_[i].row != kFree && slots_[i].hash != hash) i = (i + 1) & (slots_.size() - 1);
  if (slots_[i].row == kFree) {
    slots_[i] = {hash, rows_++};
    weight_.resize(weight_.size() + classes_, 0);
    total_.resize(total_.size() + classes_, 0);
  }
  return slots_[i].row;
}

void Perceptron::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.row == kFree) continue;
    size_t i = slot.hash & (slots_.size() - 1);
    while (slots_[i].row != kFree) i = (i + 1) & (slots_.size() - 1);
    slots_[i] = slot;
  }
}

void Perceptron::score(const lingua::FeatureList& features, std::span<int32_t> scores) const {
  for (uint32_t i = 0; i < features.size; ++i) __builtin_prefetch(&slots_[features.hash[i] & (slots_.size() - 1)]);
  for (uint32_t i = 0; i < features.size; ++i) {
    uint32_t row = find(features.hash[i]);
    if (row == kFree) continue;
    const int16_t* weights = &weight_[static_cast<size_t>(row) * classes_];
    for (uint32_t c = 0; c < classes_; ++c) scores[c] += weights[c];
  }
}

void Perceptron::update(const lingua::FeatureList& features, uint32_t good, uint32_t bad) {
  for (uint32_t i = 0; i < features.size; ++i) {
    size_t row = static_cast<size_t>(find_or_add(features.hash[i])) * classes_;
    ++weight_[row + good];
    total_[row + good] += now_;
    --weight_[row + bad];
    total_[row + bad] -= now_;
  }
}

void Perceptron::average(uint32_t row, std::span<float> out) const {
  double now = static_cast<double>(std::max<int64_t>(now_, 1));
  for (uint32_t c = 0; c < classes_; ++c) {
    size_t i = static_cast<size_t>(row) * classes_ + c;
    out[c] = static_cast<float>(weight_[i] - static_cast<double>(total_[i]) / now);
  }
}

void write_pair_table(const Perceptron& model, const TableOptions& options, std::string_view section,
                      lingua::ModelWriter& out) {
  float least = threshold(model, options);
  std::vector<lingua::PairSlot> kept;
  model.for_each_row([&](const Perceptron::Row& row) {
    if (greatest(row.weight) < least) return;
    lingua::PairSlot slot = {feature_key(row.hash), {stored(row.weight[1] - row.weight[0], options.scale), 0}};
    if (row.weight.size() > 2) slot.weight[1] = stored(row.weight[2] - row.weight[0], options.scale);
    if (slot.weight[0] != 0 || slot.weight[1] != 0) kept.push_back(slot);
  });
  out.add<lingua::PairSlot>(section, laid_out(std::move(kept)));
}

void write_lookup_table(std::span<const LookupEntry> entries, std::string_view section, lingua::ModelWriter& out) {
  std::vector<lingua::LookupSlot> kept;
  for (const LookupEntry& entry : entries) kept.push_back({feature_key(entry.hash), entry.value});
  out.add<lingua::LookupSlot>(section, laid_out(std::move(kept)));
}

}  // namespace reportedly::train
