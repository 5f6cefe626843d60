// The two weight tables of the linear models, read in place from the model file.
//
// Both find a feature by the upper half of its hash, its key. The slots are sorted by key with gaps between them,
// and a key's first possible place is known from its size, so a search looks at two or three neighbouring slots
// whether the feature is known or not. All weights are 16-bit integers and all sums 32-bit integers, so the same
// text gives the same scores on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.h"
#include "lingua/features.h"
#include "lingua/model_file.h"

namespace reportedly::lingua {

inline constexpr uint32_t feature_key(uint64_t hash) {
  uint32_t key = static_cast<uint32_t>(hash >> 32);
  return key == 0 ? 1 : key;  // 0 marks an empty slot
}
// Behind the last place at which a search can begin there is room for keys that were pushed on by others.
inline constexpr size_t kSlotTail = 1024;
inline constexpr size_t first_slot(uint32_t key, size_t slots) {
  return static_cast<size_t>((static_cast<uint64_t>(key) * (slots - kSlotTail)) >> 32);
}

// For decisions among two or three: the weights of the second and third answer over the first.
struct PairSlot {
  uint32_t key;
  int16_t weight[2];
};
struct PairScores {
  int32_t value[2] = {0, 0};
};
class PairTable {
 public:
  static Result<PairTable> open(const ModelFile& file, std::string_view section);

  PairScores score(const FeatureList& features) const;

 private:
  std::span<const PairSlot> slots_;
};

// A dictionary from 64-bit hashes to 32-bit values, in the same manner.
struct LookupSlot {
  uint32_t key;
  uint32_t value;
};
class LookupTable {
 public:
  static constexpr uint32_t kAbsent = 0xFFFFFFFFu;
  // Every value must be below `limit`.
  static Result<LookupTable> open(const ModelFile& file, std::string_view section, uint32_t limit);

  uint32_t find(uint64_t hash) const;  // kAbsent where unknown

 private:
  std::span<const LookupSlot> slots_;
};

}  // namespace reportedly::lingua
