// Trees and name tags against every tree and every sequence of tags that there is, on random scores.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "lingua/net/name_decoder.h"
#include "lingua/net/tree_decoder.h"

namespace reportedly::lingua {
namespace {

bool has_one_root_and_no_cycle(const std::vector<uint32_t>& heads) {
  int roots = 0;
  for (uint32_t word = 1; word <= heads.size(); ++word) {
    roots += heads[word - 1] == 0;
    uint32_t at = word, steps = 0;
    for (; at != 0 && steps <= heads.size(); ++steps) at = heads[at - 1];
    if (at != 0) return false;
  }
  return roots == 1;
}

double sum_of(const std::vector<float>& scores, const std::vector<uint32_t>& heads) {
  double sum = 0;
  for (size_t i = 0; i < heads.size(); ++i) sum += scores[i * (heads.size() + 1) + heads[i]];
  return sum;
}

// The greatest sum of all trees with one root.
double best_sum(const std::vector<float>& scores, size_t words) {
  std::vector<uint32_t> heads(words, 0);
  double best = -std::numeric_limits<double>::infinity();
  for (;;) {
    if (has_one_root_and_no_cycle(heads)) best = std::max(best, sum_of(scores, heads));
    size_t i = 0;
    while (i < words && heads[i] == words) heads[i++] = 0;
    if (i == words) return best;
    ++heads[i];
  }
}

std::vector<uint32_t> decoded(TreeDecoder& decoder, const std::vector<float>& scores, size_t words) {
  std::vector<uint32_t> heads(words, 99);
  decoder.decode(scores, heads);
  return heads;
}

TEST(TreeDecoder, FindsTheBestOfAllTrees) {
  std::mt19937 random(3);
  std::normal_distribution<float> normal(0, 4);
  TreeDecoder decoder;
  for (int round = 0; round < 3000; ++round) {
    size_t words = 1 + random() % 6;
    std::vector<float> scores(words * (words + 1));
    for (float& score : scores) score = normal(random);
    if (round % 3 == 0)
      for (size_t i = 0; i < words; ++i) scores[i * (words + 1)] += 12;  // all want to be the root
    if (round % 3 == 1)
      for (float& score : scores) score = std::round(score / 3);  // many ties
    std::vector<uint32_t> heads = decoded(decoder, scores, words);
    ASSERT_TRUE(has_one_root_and_no_cycle(heads)) << round;
    ASSERT_NEAR(sum_of(scores, heads), best_sum(scores, words), 1e-4) << round;
  }
}

TEST(TreeDecoder, SharesCyclesWithinCyclesOfLongSentences) {
  std::mt19937 random(5);
  TreeDecoder decoder, fresh;
  for (size_t words : {20u, 77u, 512u}) {
    std::vector<float> scores(words * (words + 1));
    for (float& score : scores) score = static_cast<float>(random() % 1000) / 50;
    for (size_t i = 0; i < words; ++i) {  // neighbours in pairs, pairs in pairs, want each other
      for (size_t size = 1; size < words; size *= 2)
        if ((i ^ size) < words) scores[i * (words + 1) + (i ^ size) + 1] += 100.0f / static_cast<float>(size);
    }
    std::vector<uint32_t> heads = decoded(decoder, scores, words);
    EXPECT_TRUE(has_one_root_and_no_cycle(heads));
    EXPECT_EQ(heads, decoded(fresh, scores, words));  // whatever was decoded before
  }
}

TEST(TreeDecoder, MakesATreeOfAnyNumbers) {
  const float strange[] = {std::nanf(""), INFINITY, -INFINITY, 1e30f, -1e30f, 0};
  std::mt19937 random(9);
  TreeDecoder decoder;
  for (int round = 0; round < 500; ++round) {
    size_t words = 1 + random() % 9;
    std::vector<float> scores(words * (words + 1));
    for (float& score : scores) score = strange[random() % std::size(strange)];
    EXPECT_TRUE(has_one_root_and_no_cycle(decoded(decoder, scores, words))) << round;
  }
}

TEST(TreeDecoder, TakesTheFirstOfEqualHeads) {
  TreeDecoder decoder;
  EXPECT_EQ(decoded(decoder, std::vector<float>(3 * 4, 0), 3), decoded(decoder, std::vector<float>(3 * 4, 5), 3));
  EXPECT_TRUE(decoded(decoder, {}, 0).empty());
}

// "Quito asked Lima": the two names prefer each other, but Lima has the better second choice.
TEST(TreeDecoder, BreaksACycle) {
  TreeDecoder decoder;
  std::vector<float> scores = {1, 0, 5, 9,  //
                               8, 1, 0, 2,  //
                               0, 9, 7, 0};
  EXPECT_EQ(decoded(decoder, scores, 3), (std::vector<uint32_t>{3, 0, 2}));
}

const std::vector<std::string_view> kTags = {"O", "B-A", "I-A", "L-A", "U-A", "U-B", "L-B", "B-B"};

bool may_follow(const std::string_view* before, const std::string_view* tag) {
  bool is_open = before != nullptr && ((*before)[0] == 'B' || (*before)[0] == 'I');
  bool goes_on = tag != nullptr && ((*tag)[0] == 'I' || (*tag)[0] == 'L');
  if (is_open != goes_on) return false;
  return !is_open || before->substr(2) == tag->substr(2);
}

bool is_legal(const std::vector<uint8_t>& tags) {
  const std::string_view* before = nullptr;
  for (uint8_t tag : tags) {
    if (!may_follow(before, &kTags[tag])) return false;
    before = &kTags[tag];
  }
  return may_follow(before, nullptr);
}

double sum_of(const std::vector<float>& scores, const std::vector<uint8_t>& tags, size_t stride) {
  double sum = 0;
  for (size_t i = 0; i < tags.size(); ++i) sum += scores[i * stride + tags[i]];
  return sum;
}

TEST(NameDecoder, FindsTheBestOfAllLegalSequences) {
  Result<NameDecoder> decoder = NameDecoder::of(kTags);
  ASSERT_TRUE(decoder);
  NameScratch scratch;
  std::mt19937 random(3);
  std::normal_distribution<float> normal(0, 3);
  const size_t stride = 16;
  for (int round = 0; round < 200; ++round) {
    size_t words = 1 + random() % 4;
    std::vector<float> scores(words * stride);
    for (float& score : scores) score = normal(random);
    std::vector<uint8_t> best(words), tags(words, 0);
    decoder->decode(scores.data(), stride, best, scratch);
    ASSERT_TRUE(is_legal(best));
    for (;;) {
      if (is_legal(tags)) {
        ASSERT_GE(sum_of(scores, best, stride) + 1e-4, sum_of(scores, tags, stride));
      }
      size_t i = 0;
      while (i < words && tags[i] + 1u == kTags.size()) tags[i++] = 0;
      if (i == words) break;
      ++tags[i];
    }
  }
}

TEST(NameDecoder, RefusesOtherTags) {
  EXPECT_FALSE(NameDecoder::of(std::vector<std::string_view>{"B-A"}));             // no O
  EXPECT_FALSE(NameDecoder::of(std::vector<std::string_view>{"O", "PERSON"}));     // no BILOU
  EXPECT_TRUE(NameDecoder::of(std::vector<std::string_view>{"O", "I-A", "U-B"}));  // I-A can never come
  EXPECT_FALSE(NameDecoder::of(std::vector<std::string_view>(300, "O")));
}

}  // namespace
}  // namespace reportedly::lingua
