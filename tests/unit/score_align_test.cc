// Words of gold and system that are the same, worked out by hand. "a+b" is a written token of the words a and b.
#include <gtest/gtest.h>

#include <sstream>

#include "score/scored_text.h"

namespace reportedly::score {
namespace {

// "Chad has+n't replied": a token between spaces is written as its words joined, or as what stands before "=".
ScoredText text_of(const std::string& shown) {
  std::string conllu;
  std::istringstream tokens(shown);
  int number = 0;
  for (std::string token; tokens >> token;) {
    size_t equals = token.find('=');
    std::string words = equals == std::string::npos ? token : token.substr(equals + 1),
                written = token.substr(0, equals);
    if (equals == std::string::npos) std::erase(written, '+');
    int count = 1 + static_cast<int>(std::count(words.begin(), words.end(), '+'));
    const std::string rest = "\t_\t_\t_\t_\t_\t_\t_\t_\n";
    if (count > 1 || equals != std::string::npos)
      conllu += std::to_string(number + 1) + "-" + std::to_string(number + count) + "\t" + written + rest;
    std::istringstream parts(words);
    for (std::string word; std::getline(parts, word, '+');) conllu += std::to_string(++number) + "\t" + word + rest;
  }
  Result<ScoredText> text = read_scored_text("test", conllu, Depth::Words);
  EXPECT_TRUE(text) << to_string(text.problems());
  return *std::move(text);
}

std::string aligned(const std::string& gold, const std::string& system) {
  ScoredText a = text_of(gold), b = text_of(system);
  EXPECT_EQ(to_string(differences(a, "gold", b, "system")), "");
  std::string out;
  for (uint32_t word : align_words(a.words, b.words))
    out += (out.empty() ? "" : " ") + (word == kNoWord ? "-" : std::to_string(word));
  return out;
}

TEST(AlignWords, PairsWordsOfTheSameCharacters) {
  EXPECT_EQ(aligned("Quito asked Lima .", "Quito asked Lima ."), "0 1 2 3");
  EXPECT_EQ(aligned("Quito asked Lima .", "Quito asked Lima."), "0 1 -");
  EXPECT_EQ(aligned("post-war talks", "post - war talks"), "- - - 1");
  EXPECT_EQ(aligned("post - war talks", "post-war talks"), "- 3");
}

TEST(AlignWords, PairsWordsInsideWrittenTokensByForm) {
  EXPECT_EQ(aligned("it has+n't come", "it has+n't come"), "0 1 2 3");
  EXPECT_EQ(aligned("it has+n't come", "it ha+sn't come"), "0 - - 3");
  EXPECT_EQ(aligned("it has+n't come", "it has n't come"), "0 1 2 3");
  EXPECT_EQ(aligned("it has n't come", "it has+n't come"), "0 1 2 3");
  EXPECT_EQ(aligned("zum=zu+dem Hafen", "zum=zu+dem Hafen"), "0 1 2");
  EXPECT_EQ(aligned("zum=zu+dem Hafen", "zum=dem Hafen"), "1 2");
  EXPECT_EQ(aligned("Itself=it+self", "Itself=IT+self"), "0 1");  // capitals do not count
}

TEST(AlignWords, TakesTheLongestCommonSubsequence) {
  EXPECT_EQ(aligned("abcd=a+b+c+d", "abcd=b+a+c+d"), "1 - 2 3");
  EXPECT_EQ(aligned("abab=a+b+a+b", "abab=b+b"), "1 3");
}

TEST(AlignWords, StretchesGrowUntilBothSidesLeaveThem) {
  // the system's second token reaches over the end of the gold's: both are one stretch
  EXPECT_EQ(aligned("ab=a+b cd=c+d e", "abc=a+b+c d e"), "0 1 2 3 4");
  EXPECT_EQ(aligned("x a+b y", "xa b+y"), "- 2 3");  // "xa" begins before the written token
}

}  // namespace
}  // namespace reportedly::score
