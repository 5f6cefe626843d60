// What the net says of each token, as numbers of its own label lists: what tags, trees and names come from.
//
//   "Quito asked Lima"   asked: upos 2 (VERB), xpos 9 (VBD), feats 14, head 0 (the root), relation 3 (root), name 0 (O)
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "doc/tokens.h"

namespace reportedly {

struct WordReading {
  // Words of the sentence count from 1; 0 is the root. The heads of a sentence are a tree with one root.
  uint32_t head = 0;
  uint16_t feats = 0;
  uint8_t upos = 0, xpos = 0, relation = 0, name = 0;
};

struct Readings {
  static constexpr std::string_view kName = "readings";
  explicit Readings(std::pmr::memory_resource* arena) : rows(arena) {}
  std::pmr::vector<WordReading> rows;  // one a token

  const WordReading& operator[](Id<Token> id) const { return rows[id.index]; }
};

}  // namespace reportedly
