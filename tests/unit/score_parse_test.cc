#include <gtest/gtest.h>

#include "score/parse_score.h"

namespace reportedly::score {
namespace {

constexpr std::string_view kGold =
    "# text = Chad hasn't replied.\n"
    "1\tChad\tChad\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\t_\n"
    "2-3\thasn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\thas\thave\tAUX\tVBZ\tMood=Ind\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n"
    "4\treplied\treply\tVERB\tVBN\tTense=Past\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

std::string replaced(std::string_view from, std::string_view to) {
  std::string text(kGold);
  size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos);
  return text.replace(at, from.size(), to);
}

TEST(ParseScore, OfTheGoldItselfIsHundred) {
  Result<ParseScore> score = score_parse(kGold, kGold);
  ASSERT_TRUE(score);
  for (const Ratio& ratio :
       {score->words, score->sentences, score->upos, score->xpos, score->feats, score->lemmas, score->uas, score->las})
    EXPECT_DOUBLE_EQ(ratio.f1(), 100);
  EXPECT_EQ(score->words.gold, 5u);
}

TEST(ParseScore, WrongHeadCostsUasAndLas) {
  Result<ParseScore> score = score_parse(kGold, replaced("4\tnsubj", "2\tnsubj"));
  ASSERT_TRUE(score);
  EXPECT_DOUBLE_EQ(score->uas.f1(), 80);
  EXPECT_DOUBLE_EQ(score->las.f1(), 80);
}

TEST(ParseScore, WrongRelationCostsLasOnly) {
  Result<ParseScore> score = score_parse(kGold, replaced("4\tnsubj", "4\tobj"));
  ASSERT_TRUE(score);
  EXPECT_DOUBLE_EQ(score->uas.f1(), 100);
  EXPECT_DOUBLE_EQ(score->las.f1(), 80);
}

TEST(ParseScore, SubtypesDoNotCount) {
  Result<ParseScore> score = score_parse(kGold, replaced("4\tnsubj", "4\tnsubj:pass"));
  ASSERT_TRUE(score);
  EXPECT_DOUBLE_EQ(score->las.f1(), 100);
}

TEST(ParseScore, RelationsAreCountedOneByOne) {
  Result<ParseScore> score = score_parse(kGold, replaced("4\tadvmod", "4\taux"));
  ASSERT_TRUE(score);
  for (const RelationScore& relation : score->relations) {
    if (relation.relation == "aux") {
      EXPECT_EQ(relation.arcs.right, 1u);
      EXPECT_EQ(relation.arcs.system, 2u);
      EXPECT_DOUBLE_EQ(relation.arcs.precision(), 50);
    }
    if (relation.relation == "advmod") {
      EXPECT_EQ(relation.arcs.right, 0u);
    }
  }
}

TEST(ParseScore, WordsAreAlignedInsideAWrittenToken) {
  // the system takes hasn't for one word: four words of five and four are alike
  std::string system =
      "1\tChad\tChad\tPROPN\tNNP\tNumber=Sing\t3\tnsubj\t_\t_\n"
      "2\thasn't\thasn't\tAUX\tVBZ\tMood=Ind\t3\taux\t_\t_\n"
      "3\treplied\treply\tVERB\tVBN\tTense=Past\t0\troot\t_\tSpaceAfter=No\n"
      "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n";
  Result<ParseScore> score = score_parse(kGold, system);
  ASSERT_TRUE(score);
  EXPECT_EQ(score->words.right, 3u);
  EXPECT_EQ(score->words.system, 4u);
  EXPECT_EQ(score->las.right, 3u);
  EXPECT_DOUBLE_EQ(score->sentences.f1(), 100);
}

TEST(ParseScore, AHeadThatIsNotAlignedIsWrong) {
  // "replied." is one word of the system, so nothing has its head
  std::string system =
      "1\tChad\tChad\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\t_\n"
      "2-3\thasn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "2\thas\thave\tAUX\tVBZ\tMood=Ind\t4\taux\t_\t_\n"
      "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n"
      "4\treplied.\treply\tVERB\tVBN\tTense=Past\t0\troot\t_\t_\n\n";
  Result<ParseScore> score = score_parse(kGold, system);
  ASSERT_TRUE(score);
  EXPECT_EQ(score->words.right, 3u);
  EXPECT_EQ(score->uas.right, 0u);
}

TEST(ParseScore, LanguageSpecificFeaturesAreLeftOut) {
  Result<ParseScore> score = score_parse(kGold, replaced("Mood=Ind", "Mood=Ind|Style=Coll"));
  ASSERT_TRUE(score);
  EXPECT_DOUBLE_EQ(score->feats.f1(), 100);
  score = score_parse(kGold, replaced("Mood=Ind", "Mood=Imp"));
  EXPECT_DOUBLE_EQ(score->feats.f1(), 80);
}

TEST(ParseScore, SentencesMustHaveTheSameBorders) {
  std::string system =
      "1\tChad\tChad\tPROPN\tNNP\tNumber=Sing\t0\troot\t_\t_\n"
      "2-3\thasn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "2\thas\thave\tAUX\tVBZ\tMood=Ind\t1\taux\t_\t_\n"
      "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t1\tadvmod\t_\t_\n\n"
      "1\treplied\treply\tVERB\tVBN\tTense=Past\t0\troot\t_\tSpaceAfter=No\n"
      "2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n";
  Result<ParseScore> score = score_parse(kGold, system);
  ASSERT_TRUE(score) << to_string(score.problems());
  EXPECT_EQ(score->sentences.system, 2u);
  EXPECT_EQ(score->sentences.right, 0u);
  EXPECT_EQ(score->las.right, 2u);  // the root and the full stop
}

TEST(ParseScore, DifferentTextsAreAProblem) {
  Result<ParseScore> score = score_parse(kGold, replaced("Chad\tChad", "Mali\tMali"));
  ASSERT_FALSE(score);
  EXPECT_NE(to_string(score.problems()).find("differ in their text"), std::string::npos);
}

TEST(ParseScore, LinesThatAreNoConlluAreProblems) {
  EXPECT_FALSE(score_parse(kGold, "1\tChad\n\n"));
  EXPECT_FALSE(score_parse(kGold, replaced("4\tnsubj", "9\tnsubj")));
  EXPECT_FALSE(score_parse(kGold, replaced("4\tnsubj", "x\tnsubj")));
}

}  // namespace
}  // namespace reportedly::score
