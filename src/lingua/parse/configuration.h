// The state of the arc-hybrid parser: a stack, the words still to come, and the arcs drawn so far.
//
//   stack [Quito, asked]  next Lima   ->  shift moves Lima to the stack, left makes Lima the head of "asked",
//                                         right makes Quito the head of "asked"
//
// Words count from 1; 0 is "no word"; the root stands behind the last word, so a tree has one root by construction.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace reportedly::lingua {

enum class Move : uint8_t { Shift, Left, Right };

// The arc above a word and what has been attached below it. Kept together, as features read them together.
struct Node {
  uint32_t head = 0;
  uint32_t left = 0, left2 = 0;  // outermost child on the left, and the one attached before it
  uint32_t right = 0, right2 = 0;
  uint16_t left_count = 0, right_count = 0;
  uint16_t relation = 0;  // of the arc above, once there is one
};

class Configuration {
 public:
  void reset(uint32_t words) {
    words_ = words;
    next_ = 1;
    stack_.clear();
    nodes_.assign(words + 2, Node{});
  }

  uint32_t words() const { return words_; }
  uint32_t root() const { return words_ + 1; }
  uint32_t next() const { return next_; }
  uint32_t depth() const { return static_cast<uint32_t>(stack_.size()); }
  // 0 is the top; 0 where the stack is not that deep.
  uint32_t stack(uint32_t k) const { return k < stack_.size() ? stack_[stack_.size() - 1 - k] : 0; }
  uint32_t ahead(uint32_t k) const { return next_ + k <= root() ? next_ + k : 0; }
  const Node& node(uint32_t word) const { return nodes_[word]; }
  bool is_done() const { return next_ == root() && stack_.empty(); }

  bool may(Move move) const {
    bool at_root = next_ == root();
    switch (move) {
      case Move::Shift: return !at_root;
      case Move::Left: return depth() >= 1 && (!at_root || depth() == 1);
      default: return depth() >= 2;
    }
  }
  void shift() { stack_.push_back(next_++); }
  // The head that `move` gives to the top of the stack.
  uint32_t head_by(Move move) const { return move == Move::Left ? next_ : stack(1); }
  void attach(Move move, uint16_t relation) {
    uint32_t head = head_by(move), child = stack_.back();
    stack_.pop_back();
    nodes_[child].head = head;
    nodes_[child].relation = relation;
    Node& above = nodes_[head];
    if (child < head) {
      above.left2 = above.left;
      above.left = child;
      ++above.left_count;
    } else {
      above.right2 = above.right;
      above.right = child;
      ++above.right_count;
    }
  }

 private:
  uint32_t words_ = 0, next_ = 1;
  std::vector<uint32_t> stack_;
  std::vector<Node> nodes_;
};

}  // namespace reportedly::lingua
