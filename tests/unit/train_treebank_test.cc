#include <gtest/gtest.h>

#include "train/perceptron.h"
#include "train/treebank.h"

namespace reportedly::train {
namespace {

constexpr std::string_view kBank =
    "# newdoc id = GUM_news_fuel\n# sent_id = GUM_news_fuel-1\n"
    "1\tChad\tChad\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\t_\n"
    "2-3\thasn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\thas\thave\tAUX\tVBZ\tMood=Ind\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "3.1\tyet\tyet\tADV\tRB\t_\t_\t_\t_\t_\n"
    "4\treplied\treply\tVERB\tVBN\tTense=Past\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

TEST(Treebank, ReadsWordsAndHowTheyWereWritten) {
  Result<Treebank> bank = parse_treebank(kBank, "fuel.conllu");
  ASSERT_TRUE(bank);
  ASSERT_EQ(bank->size(), 1u);
  const TreebankSentence& sentence = (*bank)[0];
  EXPECT_EQ(sentence.id, "GUM_news_fuel-1");
  EXPECT_TRUE(sentence.opens_paragraph);
  ASSERT_EQ(sentence.words.size(), 5u);  // the empty node is left out
  EXPECT_EQ(sentence.words[2].feats, "");
  EXPECT_EQ(sentence.words[0].head, 4u);
  ASSERT_EQ(sentence.tokens.size(), 4u);
  EXPECT_EQ(sentence.tokens[1].written, "hasn't");
  EXPECT_EQ(sentence.tokens[1].words, 2u);
  EXPECT_FALSE(sentence.tokens[2].space_after);
  EXPECT_EQ(genre_of(sentence.document), "news");
}

TEST(Treebank, GenreIsTheSecondPartOfAGumName) {
  EXPECT_EQ(genre_of("GUM_whow_cactus"), "whow");
  EXPECT_EQ(genre_of("weblog-example.org_20050101"), "");
}

TEST(Treebank, NamesTheLineThatIsWrong) {
  Result<Treebank> bank = parse_treebank("1\tChad\tChad\n\n", "short.conllu");
  ASSERT_FALSE(bank);
  EXPECT_EQ(bank.problems()[0].where.file, "short.conllu");
  EXPECT_EQ(bank.problems()[0].where.line, 1);
  EXPECT_FALSE(parse_treebank("1\tChad\tChad\tPROPN\tNNP\t_\t7\tnsubj\t_\t_\n\n", "head.conllu"));
}

TEST(Perceptron, LearnsAndAverages) {
  Perceptron model(2);
  lingua::FeatureList features;
  features.add(1, 42);
  std::vector<int32_t> scores(2, 0);
  model.score(features, scores);
  EXPECT_EQ(scores[1], 0);
  model.tick();
  model.update(features, 1, 0);
  model.score(features, scores);
  EXPECT_EQ(scores[1] - scores[0], 2);
  for (int i = 0; i < 3; ++i) model.tick();
  model.for_each_row([](const Perceptron::Row& row) { EXPECT_FLOAT_EQ(row.weight[1], 0.75f); });  // 1 - 1/4
}

}  // namespace
}  // namespace reportedly::train
