// Both sides are walked together. Where neither word belongs to a written token of several words, the two are a pair if
// they have the same characters. Where one does, the smallest stretch is taken that both sides leave together, and its
// words are paired by their forms.
#include <algorithm>

#include "score/scored_text.h"

namespace reportedly::score {
namespace {

class Aligner {
 public:
  Aligner(const std::vector<ScoredWord>& gold, const std::vector<ScoredWord>& system)
      : gold_(gold), system_(system), gold_of_(system.size(), kNoWord) {}

  std::vector<uint32_t> align() {
    while (g_ < gold_.size() && s_ < system_.size()) {
      const ScoredWord &gold = gold_[g_], &system = system_[s_];
      if (gold.is_multiword || system.is_multiword) {
        align_stretch();
      } else if (gold.span == system.span) {
        gold_of_[s_++] = g_++;
      } else if (gold.span.begin <= system.span.begin) {
        ++g_;
      } else {
        ++s_;
      }
    }
    return std::move(gold_of_);
  }

 private:
  static bool is_beyond(const std::vector<ScoredWord>& words, uint32_t at, uint32_t end) {
    if (at >= words.size()) return true;
    return words[at].is_multiword ? words[at].span.begin >= end : words[at].span.end > end;
  }

  static uint32_t extended(uint32_t end, const ScoredWord& word) {
    return word.is_multiword ? std::max(end, word.span.end) : end;
  }

  void align_stretch() {
    const ScoredWord &gold = gold_[g_], &system = system_[s_];
    uint32_t end = gold.is_multiword ? gold.span.end : system.span.end;
    // A word that begins before the written token does belongs to nothing in it.
    if (gold.is_multiword) {
      s_ += !system.is_multiword && system.span.begin < gold.span.begin;
    } else {
      g_ += gold.span.begin < system.span.begin;
    }
    uint32_t first_gold = g_, first_system = s_;
    while (!is_beyond(gold_, g_, end) || !is_beyond(system_, s_, end)) {
      bool takes_gold = g_ < gold_.size() && (s_ >= system_.size() || gold_[g_].span.begin <= system_[s_].span.begin);
      end = extended(end, takes_gold ? gold_[g_++] : system_[s_++]);
    }
    pair_by_form(first_gold, first_system);
  }

  bool is_same(uint32_t gold, uint32_t system) const { return gold_[gold].form == system_[system].form; }

  // Pairs the longest common subsequence of the forms of gold words [first_gold, g_) and system words [first_system,
  // s_).
  void pair_by_form(uint32_t first_gold, uint32_t first_system) {
    const size_t width = s_ - first_system + 1;
    std::vector<uint32_t> longest((g_ - first_gold + 1) * width, 0);  // of the rests from each two words on
    auto at = [&](uint32_t g, uint32_t s) -> uint32_t& {
      return longest[(g - first_gold) * width + (s - first_system)];
    };
    for (uint32_t g = g_; g-- > first_gold;)
      for (uint32_t s = s_; s-- > first_system;)
        at(g, s) = std::max({is_same(g, s) ? at(g + 1, s + 1) + 1 : 0, at(g + 1, s), at(g, s + 1)});
    for (uint32_t g = first_gold, s = first_system; g < g_ && s < s_;) {
      if (is_same(g, s)) {
        gold_of_[s++] = g++;
      } else if (at(g, s) == at(g + 1, s)) {
        ++g;
      } else {
        ++s;
      }
    }
  }

  const std::vector<ScoredWord>&gold_, &system_;
  std::vector<uint32_t> gold_of_;
  uint32_t g_ = 0, s_ = 0;
};

}  // namespace

std::vector<uint32_t> align_words(const std::vector<ScoredWord>& gold, const std::vector<ScoredWord>& system) {
  return Aligner(gold, system).align();
}

}  // namespace reportedly::score
