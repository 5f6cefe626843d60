// Weights are whole numbers, so a cycle's cost is subtracted without rounding, and an arc from the root costs more than
// all others can bring: the best arborescence then has one such arc, and is the best among those that have one.
//
// A path is grown from any word to the best head of its first node, and so on. When it reaches the tree, all of it
// joins the tree. When it reaches itself, the cycle becomes one node: whoever enters it at word v saves the arc of the
// cycle into v. In the end the cycles are opened, the last made first: the node that is entered gives up its arc of the
// cycle.
#include "lingua/net/tree_decoder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace reportedly::lingua {
namespace {

constexpr float kUnits = 1 << 20, kMostScore = 1 << 18;
constexpr int64_t kRootCost = int64_t{1} << 56;  // more than 65,535 arcs of 2^39
constexpr int64_t kNoArc = std::numeric_limits<int64_t>::min() / 2;
enum State : uint8_t { kGone, kWaiting, kOnPath, kInTree };

int64_t weight_of(float score) {
  if (!(score >= -kMostScore)) score = -kMostScore;  // NaN too
  return std::llrint(static_cast<double>(std::min(score, kMostScore)) * kUnits);
}

// Whether every word leads to the root.
bool is_tree(std::span<const uint32_t> heads, std::vector<uint32_t>& reached_by) {
  reached_by.assign(heads.size() + 1, 0);
  for (uint32_t word = 1; word <= heads.size(); ++word) {
    uint32_t at = word;
    for (; at != 0 && reached_by[at] == 0; at = heads[at - 1]) reached_by[at] = word;
    if (at != 0 && reached_by[at] == word) return false;
  }
  return true;
}

}  // namespace

void TreeDecoder::decode(std::span<const float> scores, std::span<uint32_t> heads) {
  assert(scores.size() == heads.size() * (heads.size() + 1) && heads.size() < 65535);
  if (heads.empty() || take_best_heads(scores, heads)) return;
  count_ = static_cast<uint32_t>(heads.size()) + 1;
  load(scores);
  for (uint32_t word = 1; word < count_; ++word)
    if (state_[nodes_[word].slot] == kWaiting) grow_from(word);
  resolve(heads);
}

bool TreeDecoder::take_best_heads(std::span<const float> scores, std::span<uint32_t> heads) {
  uint32_t roots = 0, size = static_cast<uint32_t>(heads.size());
  for (uint32_t word = 0; word < size; ++word) {
    const float* row = scores.data() + static_cast<size_t>(word) * (size + 1);
    uint32_t best = 0;
    for (uint32_t head = 1; head <= size; ++head)
      if (head != word + 1 && (row[head] > row[best] || std::isnan(row[best]))) best = head;
    heads[word] = best;
    roots += best == 0;
  }
  return roots == 1 && is_tree(heads, steps_);
}

void TreeDecoder::load(std::span<const float> scores) {
  size_t cells = static_cast<size_t>(count_) * count_;
  weight_.resize(std::max(weight_.size(), cells));
  edge_.resize(std::max(edge_.size(), cells));
  nodes_.clear();
  node_.clear();
  for (uint32_t to = 0; to < count_; ++to) {
    nodes_.push_back({.in = {}, .parent = 0, .slot = to});
    node_.push_back(to);
    for (uint32_t from = 0; from < count_; ++from) {
      bool is_arc = to != 0 && to != from;
      weight(to, from) = is_arc ? weight_of(scores[static_cast<size_t>(to - 1) * count_ + from]) : kNoArc;
      if (is_arc && from == 0) weight(to, from) -= kRootCost;
      edge(to, from) = {static_cast<uint16_t>(from), static_cast<uint16_t>(to)};
    }
  }
  state_.assign(count_, kWaiting);
  state_[0] = kInTree;
  path_.clear();
}

uint32_t TreeDecoder::best_source(uint32_t slot) const {
  uint32_t best = 0;
  int64_t greatest = std::numeric_limits<int64_t>::min();
  for (uint32_t from = 0; from < count_; ++from) {
    if (from == slot || state_[from] == kGone || weight(slot, from) <= greatest) continue;
    greatest = weight(slot, from);
    best = from;
  }
  return best;
}

// The nodes of the path from `first_on_path` on become one, in the slot of the first of them.
uint32_t TreeDecoder::contract(size_t first_on_path) {
  uint32_t cycle = static_cast<uint32_t>(nodes_.size()), slot = nodes_[path_[first_on_path]].slot;
  std::vector<uint32_t>& members = steps_;
  members.clear();
  for (size_t i = first_on_path; i < path_.size(); ++i) members.push_back(nodes_[path_[i]].slot);
  for (size_t i = 0; i < members.size(); ++i) {
    nodes_[path_[first_on_path + i]].parent = cycle;
    state_[members[i]] = kGone;
  }
  for (uint32_t member : members) {
    int64_t own = weight(member, member);  // its arc of the cycle; who enters here saves that
    for (uint32_t other = 0; other < count_; ++other) {
      if (state_[other] == kGone) continue;
      int64_t entering = weight(member, other) - own, leaving = weight(other, member);
      if (member == slot || entering > weight(slot, other)) {
        weight(slot, other) = entering;
        edge(slot, other) = edge(member, other);
      }
      if (member != slot && leaving > weight(other, slot)) {
        weight(other, slot) = leaving;
        edge(other, slot) = edge(other, member);
      }
    }
  }
  nodes_.push_back({.in = {}, .parent = 0, .slot = slot});
  node_[slot] = cycle;
  state_[slot] = kOnPath;
  path_.resize(first_on_path);
  path_.push_back(cycle);
  return cycle;
}

void TreeDecoder::grow_from(uint32_t node) {
  path_.assign(1, node);
  state_[nodes_[node].slot] = kOnPath;
  for (;;) {
    Node& last = nodes_[path_.back()];
    uint32_t source = best_source(last.slot);
    last.in = edge(last.slot, source);
    weight(last.slot, last.slot) = weight(last.slot, source);
    if (state_[source] == kInTree) break;
    if (state_[source] == kOnPath) {
      contract(static_cast<size_t>(std::find(path_.begin(), path_.end(), node_[source]) - path_.begin()));
    } else {
      state_[source] = kOnPath;
      path_.push_back(node_[source]);
    }
  }
  for (uint32_t on_path : path_) state_[nodes_[on_path].slot] = kInTree;
}

void TreeDecoder::resolve(std::span<uint32_t> heads) {
  for (uint32_t cycle = static_cast<uint32_t>(nodes_.size()); cycle-- > count_;) {
    Edge in = nodes_[cycle].in;
    uint32_t entered = in.to;
    while (nodes_[entered].parent != cycle) entered = nodes_[entered].parent;
    nodes_[entered].in = in;
  }
  for (uint32_t word = 1; word < count_; ++word) heads[word - 1] = nodes_[word].in.from;
}

}  // namespace reportedly::lingua
