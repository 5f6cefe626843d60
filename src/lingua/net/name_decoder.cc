// A tag that opens nothing may follow every tag that leaves nothing open, so the best of those is found once a word;
// what goes on inside a name has two possible tags before it. Hence the time is linear in the number of tags.
#include "lingua/net/name_decoder.h"

#include <algorithm>
#include <limits>
#include <string>

namespace reportedly::lingua {
namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();

bool is_tag(std::string_view tag) {
  return tag == "O" || (tag.size() > 2 && tag[1] == '-' && std::string_view("BILU").find(tag[0]) != tag.npos);
}

}  // namespace

Result<NameDecoder> NameDecoder::of(std::span<const std::string_view> tags) {
  NameDecoder out;
  auto number_of = [&](char letter, std::string_view kind) {
    for (size_t i = 0; i < tags.size(); ++i)
      if (tags[i].size() > 2 && tags[i][0] == letter && tags[i].substr(2) == kind) return static_cast<uint16_t>(i);
    return kNobody;
  };
  if (tags.size() > 256 || std::find(tags.begin(), tags.end(), "O") == tags.end())
    return Problem{{}, "the tags of names have no O, or are more than 256", {}};
  for (std::string_view tag : tags) {
    if (!is_tag(tag)) return Problem{{}, "'" + std::string(tag) + "' is no BILOU tag", "write O, B-KIND, I-, L- or U-"};
    bool goes_on = tag[0] == 'I' || tag[0] == 'L';
    out.before_.push_back(goes_on ? Before{number_of('B', tag.substr(2)), number_of('I', tag.substr(2))} : Before{});
    out.is_open_.push_back(tag[0] == 'B' || tag[0] == 'I');
  }
  return out;
}

void NameDecoder::decode(const float* scores, size_t stride, std::span<uint8_t> out, NameScratch& scratch) const {
  const size_t tags = before_.size();
  if (out.empty()) return;
  scratch.best.assign(tags, kNever);
  scratch.next.resize(tags);
  scratch.before.resize(std::max(scratch.before.size(), out.size() * tags));
  auto best_outside = [&](const std::vector<float>& sums) {
    size_t best = tags;
    for (size_t tag = 0; tag < tags; ++tag)
      if (!is_open_[tag] && (best == tags || sums[tag] > sums[best])) best = tag;
    return best;
  };
  for (size_t word = 0; word < out.size(); ++word) {
    const float* score = scores + word * stride;
    uint8_t* before = scratch.before.data() + word * tags;
    size_t outside = best_outside(scratch.best);
    for (size_t tag = 0; tag < tags; ++tag) {
      size_t from = outside;
      float sum = word == 0 ? 0.0f : scratch.best[outside];
      if (before_[tag].begin != kAnyOutside) {
        sum = kNever;
        for (uint16_t open : {before_[tag].begin, before_[tag].inside})
          if (open != kNobody && word > 0 && scratch.best[open] > sum) sum = scratch.best[from = open];
      }
      before[tag] = static_cast<uint8_t>(from);
      scratch.next[tag] = sum + score[tag];
    }
    std::swap(scratch.best, scratch.next);
  }
  size_t tag = best_outside(scratch.best);
  for (size_t word = out.size(); word-- > 0;) {
    out[word] = static_cast<uint8_t>(tag);
    tag = scratch.before[word * tags + tag];
  }
}

}  // namespace reportedly::lingua
