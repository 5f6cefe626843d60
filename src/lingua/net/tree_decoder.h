// The best dependency tree of a sentence, from a score for every possible arc.
//
//   "Quito asked Lima"      head:  root  Quito  asked  Lima
//                   Quito           1     -      9      2        the tree with the greatest sum of scores:
//                   asked           8     1      -      2        asked under the root, Quito and Lima under asked
//                   Lima            0     3      7      -
//
// Exactly one word stands under the root. Where every word's best head makes such a tree, that is it; else the maximum
// spanning arborescence is found. Method: Chu and Liu 1965, Edmonds 1967, in the form of Gabow et al. 1986 for dense
// graphs: time and memory grow with the square of the words. Iterative, so that no sentence is too long for the stack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace reportedly::lingua {

// Finds trees; keeps working memory for the longest sentence so far, so each worker has its own.
class TreeDecoder {
 public:
  // scores: for each word a row of heads.size() + 1 floats, the root's first; a word's score as its own head is not
  // looked at. heads: 0 is the root, words count from 1. The same scores give the same tree everywhere: arcs are
  // compared to 2^-20, beyond +-2^18 they are equal, NaN is the least; of equal heads the first wins.
  void decode(std::span<const float> scores, std::span<uint32_t> heads);

 private:
  struct Edge {
    uint16_t from = 0, to = 0;  // words, or the root
  };
  struct Node {  // a word, or a cycle of nodes that became one
    Edge in;     // the best arc into it
    uint32_t parent = 0;
    uint32_t slot = 0;  // its row and column
  };

  bool take_best_heads(std::span<const float> scores, std::span<uint32_t> heads);
  void load(std::span<const float> scores);
  uint32_t best_source(uint32_t slot) const;
  uint32_t contract(size_t first_on_path);
  void grow_from(uint32_t node);
  void resolve(std::span<uint32_t> heads);

  int64_t& weight(uint32_t to, uint32_t from) { return weight_[static_cast<size_t>(to) * count_ + from]; }
  int64_t weight(uint32_t to, uint32_t from) const { return weight_[static_cast<size_t>(to) * count_ + from]; }
  Edge& edge(uint32_t to, uint32_t from) { return edge_[static_cast<size_t>(to) * count_ + from]; }

  uint32_t count_ = 0;           // words and the root
  std::vector<int64_t> weight_;  // by slots: to, from
  std::vector<Edge> edge_;       // the arc between words that has this weight
  std::vector<Node> nodes_;      // words first, then cycles as they were found
  std::vector<uint32_t> node_;   // the node of a slot
  std::vector<uint8_t> state_;   // of a slot: gone, waiting, on the path, in the tree
  std::vector<uint32_t> path_;   // nodes, each reached from the next
  std::vector<uint32_t> steps_;
};

}  // namespace reportedly::lingua
