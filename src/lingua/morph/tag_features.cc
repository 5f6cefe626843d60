#include "lingua/morph/tag_features.h"

namespace reportedly::lingua {
namespace {

constexpr WordInfo border(uint64_t value) {
  WordInfo info;
  info.exact = info.normal = info.shape = info.fine = info.middle = info.coarse = info.seen = value;
  info.suffix1 = info.suffix2 = info.suffix3 = info.suffix4 = info.prefix1 = info.prefix3 = value;
  return info;
}
constexpr WordInfo kBegin = border(11), kEnd = border(22);

const WordInfo& word_at(std::span<const WordInfo> words, int64_t i) {
  if (i < 0) return kBegin;
  return i < static_cast<int64_t>(words.size()) ? words[static_cast<size_t>(i)] : kEnd;
}

}  // namespace

void list_tag_features(std::span<const WordInfo> words, uint32_t i, uint32_t tag1, uint32_t tag2, FeatureList& out) {
  int64_t at = i;
  const WordInfo &w = words[i], &a = word_at(words, at - 1), &b = word_at(words, at - 2);
  const WordInfo &c = word_at(words, at + 1), &d = word_at(words, at + 2);
  out.clear();
  out.add(0, 1);
  out.add(1, w.exact);
  out.add(2, w.normal);
  out.add(3, w.suffix1);
  out.add(4, w.suffix2);
  out.add(5, w.suffix3);
  out.add(6, w.suffix4);
  out.add(7, w.prefix1);
  out.add(8, w.prefix3);
  out.add(9, w.shape);
  out.add(10, tag1);
  out.add(11, tag2);
  out.add(12, join(tag1, tag2));
  out.add(13, join(tag1, w.normal));
  out.add(14, a.normal);
  out.add(15, a.suffix3);
  out.add(16, b.normal);
  out.add(17, c.normal);
  out.add(18, c.suffix3);
  out.add(19, c.shape);
  out.add(20, d.normal);
  out.add(21, join(a.normal, w.normal));
  out.add(22, join(w.normal, c.normal));
  out.add(23, join(tag1, c.normal));
  out.add(24, join(tag1, w.suffix3));
  out.add(25, join(c.normal, d.normal));
  out.add(26, a.shape);
  out.add(27, join(w.suffix3, c.suffix2));
  out.add(28, c.suffix2);
  out.add(29, d.suffix3);
  out.add(30, join(w.shape, i == 0, c.shape));
  out.add(31, w.fine);
  out.add(32, w.middle);
  out.add(33, w.coarse);
  out.add(34, a.middle);
  out.add(35, c.middle);
  out.add(36, join(w.middle, c.middle));
  out.add(37, join(a.middle, w.middle));
  out.add(38, join(tag1, w.fine));
  out.add(39, join(tag1, c.middle));
  out.add(40, d.middle);
  out.add(41, join(w.suffix3, w.coarse));
  out.add(42, join(w.coarse, c.normal));
  out.add(43, w.seen);
  out.add(44, join(w.seen, c.seen));
  out.add(45, join(tag1, w.seen));
  out.add(46, join(tag1, w.seen, c.seen));
  out.add(47, join(w.seen, c.seen, d.seen));
  out.add(48, join(w.normal, c.seen));
  out.add(49, join(tag2, tag1, w.seen));
  out.add(50, join(w.suffix3, c.seen, tag1));
  out.add(51, join(w.shape, a.shape, i == 1));
  out.add(52, join(c.seen, d.seen));
  out.add(53, join(a.normal, w.normal, c.normal));
  out.add(54, join(tag2, tag1, w.normal));
}

void list_feats_features(std::span<const WordInfo> words, std::span<const uint16_t> tags, uint32_t i,
                         FeatureList& out) {
  int64_t at = i;
  auto tag_at = [tags](int64_t k) -> uint64_t {
    return k < 0 || k >= static_cast<int64_t>(tags.size()) ? 9999u : tags[static_cast<size_t>(k)];
  };
  const WordInfo &w = words[i], &a = word_at(words, at - 1), &b = word_at(words, at - 2);
  const WordInfo &c = word_at(words, at + 1), &d = word_at(words, at + 2);
  uint64_t tag = tags[i], before = tag_at(at - 1), next = tag_at(at + 1);
  out.clear();
  out.add(0, tag);
  out.add(1, join(tag, w.normal));
  out.add(2, join(tag, w.suffix3));
  out.add(3, join(tag, a.normal));
  out.add(4, join(tag, c.normal));
  out.add(5, join(tag, before));
  out.add(6, join(tag, next));
  out.add(7, join(tag, before, tag_at(at - 2)));
  out.add(8, join(tag, next, tag_at(at + 2)));
  out.add(9, join(w.normal, before));
  out.add(10, join(w.normal, next));
  out.add(11, join(w.normal, a.normal));
  out.add(12, join(w.normal, c.normal));
  out.add(13, join(tag, b.normal));
  out.add(14, join(tag, d.normal));
  out.add(15, join(w.normal, before, next));
  out.add(16, join(tag, before, next));
  out.add(17, join(w.normal, b.normal, a.normal));
  out.add(18, join(tag, i == 0, w.shape));
  out.add(19, join(tag, tag_at(at - 2), before, tag_at(at - 3)));
  out.add(20, join(tag, a.middle));
  out.add(21, join(tag, w.middle));
  out.add(22, join(tag, c.middle, w.coarse));
}

}  // namespace reportedly::lingua
