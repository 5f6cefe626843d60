// A table must have a free slot, or a search for an unknown feature would never end; open() makes sure of that
// and of every index that is followed later, so that the inner loops need no checks.
#include "lingua/linear.h"

#include <string>

namespace reportedly::lingua {
namespace {

Problem broken(const ModelFile& file, std::string_view section) {
  return {{file.name(), 0, 0},
          "section " + std::string(section) + " of this model file is missing or broken",
          "use the model file that came with this program, or train it anew"};
}

// Ascending keys, each at its first possible place or behind it, and a free slot at the end.
template <class Slot>
bool is_searchable(std::span<const Slot> slots) {
  if (slots.size() <= kSlotTail || slots.size() > (1u << 30) || slots.back().key != 0) return false;
  uint32_t last = 0;
  for (size_t i = 0; i < slots.size(); ++i) {
    uint32_t key = slots[i].key;
    if (key == 0) continue;
    if (key <= last || i < first_slot(key, slots.size())) return false;
    last = key;
  }
  return true;
}

template <class Slot>
const Slot* find_slot(std::span<const Slot> slots, uint64_t hash) {
  uint32_t key = feature_key(hash);
  const Slot* slot = &slots[first_slot(key, slots.size())];
  while (slot->key - 1 < key - 1) ++slot;  // stops at a free slot too, as 0 - 1 is greatest
  return slot->key == key ? slot : nullptr;
}

// The features of a decision lie far apart in memory; asking for all of them first lets the waits overlap.
template <class Slot>
void prefetch(std::span<const Slot> slots, const FeatureList& features) {
  for (uint32_t i = 0; i < features.size; ++i)
    __builtin_prefetch(&slots[first_slot(feature_key(features.hash[i]), slots.size())]);
}

}  // namespace

Result<PairTable> PairTable::open(const ModelFile& file, std::string_view section) {
  PairTable table;
  table.slots_ = file.rows<PairSlot>(section);
  if (!is_searchable(table.slots_)) return broken(file, section);
  return table;
}

PairScores PairTable::score(const FeatureList& features) const {
  prefetch(slots_, features);
  PairScores sum;
  for (uint32_t i = 0; i < features.size; ++i) {
    const PairSlot* slot = find_slot(slots_, features.hash[i]);
    if (!slot) continue;
    sum.value[0] += slot->weight[0];
    sum.value[1] += slot->weight[1];
  }
  return sum;
}

Result<LookupTable> LookupTable::open(const ModelFile& file, std::string_view section, uint32_t limit) {
  LookupTable table;
  table.slots_ = file.rows<LookupSlot>(section);
  if (!is_searchable(table.slots_)) return broken(file, section);
  for (const LookupSlot& slot : table.slots_)
    if (slot.key != 0 && slot.value >= limit) return broken(file, section);
  return table;
}

uint32_t LookupTable::find(uint64_t hash) const {
  const LookupSlot* slot = find_slot(slots_, hash);
  return slot ? slot->value : kAbsent;
}

}  // namespace reportedly::lingua
