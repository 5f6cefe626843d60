// Figures in these tests are worked out by hand from the definition of the CoNLL 2018 evaluation.
#include "score/parse_score.h"

#include <gtest/gtest.h>

namespace reportedly::score {
namespace {

// Content words by relation: Chad, n't, replied. Functional: has. Neither: the full stop.
constexpr std::string_view kGold =
    "# text = Chad hasn't replied.\n"
    "1\tChad\tChad\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\t_\n"
    "2-3\thasn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\thas\thave\tAUX\tVBZ\tMood=Ind\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n"
    "4\treplied\treply\tVERB\tVBN\tTense=Past\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

std::string replaced(std::string_view whole, std::string_view from, std::string_view to) {
  std::string text(whole);
  size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string replaced(std::string_view from, std::string_view to) { return replaced(kGold, from, to); }

std::string problems_of(std::string_view gold, std::string_view system, Depth depth = Depth::Trees) {
  return to_string(
      score_parses(gold, system,
                   {.depth = depth, .gold_name = "gold.conllu", .system_name = "ours.conllu", .groups = {}})
          .problems());
}

TEST(ParseScore, OfTheGoldItselfIsHundred) {
  Result<ParseScore> score = score_parse(kGold, kGold);
  ASSERT_TRUE(score);
  const std::pair<std::string_view, uint32_t> counts[] = {
      {"Tokens", 4}, {"Sentences", 1}, {"Words", 5}, {"UPOS", 5}, {"XPOS", 5}, {"UFeats", 5}, {"AllTags", 5},
      {"Lemmas", 5}, {"UAS", 5},       {"LAS", 5},   {"CLAS", 3}, {"MLAS", 3}, {"BLEX", 3},
  };
  ASSERT_EQ(score->measures.size(), std::size(counts));
  for (size_t i = 0; i < std::size(counts); ++i) {
    EXPECT_EQ(score->measures[i].name, counts[i].first);
    EXPECT_EQ(score->measures[i].ratio.gold, counts[i].second) << counts[i].first;
    EXPECT_DOUBLE_EQ(score->measures[i].ratio.f1(), 100) << counts[i].first;
  }
}

// One change of the system each, and how many words are right then.
TEST(ParseScore, EachMistakeCostsWhatItTouches) {
  struct Case {
    std::string_view from, to;
    uint32_t upos, xpos, feats, all_tags, lemmas, uas, las, clas, mlas, blex;
  };
  const Case cases[] = {
      // a wrong head of a content word
      {"4\tnsubj", "2\tnsubj", 5, 5, 5, 5, 5, 4, 4, 2, 2, 2},
      // a wrong relation, of content as well
      {"4\tnsubj", "4\tobj", 5, 5, 5, 5, 5, 5, 4, 2, 2, 2},
      // a subtype does not count
      {"4\tnsubj", "4\tnsubj:pass", 5, 5, 5, 5, 5, 5, 5, 3, 3, 3},
      // the punctuation's head counts for UAS and LAS only
      {"4\tpunct", "1\tpunct", 5, 5, 5, 5, 5, 4, 4, 3, 3, 3},
      // the auxiliary's head: "replied" lacks its function word, so MLAS loses it
      {"4\taux", "1\taux", 5, 5, 5, 5, 5, 4, 4, 3, 1, 3},
      // the auxiliary's part of speech, and its features: MLAS loses "replied"
      {"have\tAUX", "have\tVERB", 4, 5, 5, 4, 5, 5, 5, 3, 2, 3},
      {"Mood=Ind", "Mood=Imp", 5, 5, 4, 4, 5, 5, 5, 3, 2, 3},
      // a content word's own part of speech and features
      {"reply\tVERB", "reply\tNOUN", 4, 5, 5, 4, 5, 5, 5, 3, 2, 3},
      {"Number=Sing", "Number=Plur", 5, 5, 4, 4, 5, 5, 5, 3, 2, 3},
      // lemmas: of a content word they cost BLEX, of others they do not
      {"reply", "replied", 5, 5, 5, 5, 4, 5, 5, 3, 3, 2},
      {"have", "has", 5, 5, 5, 5, 4, 5, 5, 3, 3, 3},
      {"NNP", "NN", 5, 4, 5, 4, 5, 5, 5, 3, 3, 3},
      // features that are not universal do not count, nor does the order
      {"Mood=Ind", "Mood=Ind|Style=Coll", 5, 5, 5, 5, 5, 5, 5, 3, 3, 3},
      {"Polarity=Neg", "Typo=Yes|Polarity=Neg", 5, 5, 5, 5, 5, 5, 5, 3, 3, 3},
  };
  for (const Case& one : cases) {
    Result<ParseScore> score = score_parse(kGold, replaced(one.from, one.to));
    ASSERT_TRUE(score) << to_string(score.problems());
    const ParseScore& s = *score;
    std::string what = std::string(one.from) + " -> " + std::string(one.to);
    EXPECT_EQ(s["UPOS"].right, one.upos) << what;
    EXPECT_EQ(s["XPOS"].right, one.xpos) << what;
    EXPECT_EQ(s["UFeats"].right, one.feats) << what;
    EXPECT_EQ(s["AllTags"].right, one.all_tags) << what;
    EXPECT_EQ(s["Lemmas"].right, one.lemmas) << what;
    EXPECT_EQ(s["UAS"].right, one.uas) << what;
    EXPECT_EQ(s["LAS"].right, one.las) << what;
    EXPECT_EQ(s["CLAS"].right, one.clas) << what;
    EXPECT_EQ(s["MLAS"].right, one.mlas) << what;
    EXPECT_EQ(s["BLEX"].right, one.blex) << what;
  }
}

TEST(ParseScore, ContentWordsAreCountedOnEachSide) {
  // n't as a function word: two content words of the system, three of the gold
  Result<ParseScore> score = score_parse(kGold, replaced("4\tadvmod", "4\tmark"));
  ASSERT_TRUE(score);
  const Ratio& clas = (*score)["CLAS"];
  EXPECT_EQ(clas.system, 2u);
  EXPECT_EQ(clas.right, 2u);
  EXPECT_DOUBLE_EQ(clas.precision(), 100);
  EXPECT_DOUBLE_EQ(clas.recall(), 200.0 / 3);
  EXPECT_DOUBLE_EQ(clas.f1(), 80);
  EXPECT_EQ(score->measure("CLAS").aligned, 3u);
  EXPECT_DOUBLE_EQ(score->measure("CLAS").aligned_accuracy(), 200.0 / 3);
  EXPECT_EQ((*score)["MLAS"].right, 1u);  // "replied" has a function word that the gold has not; "Chad" is left
}

TEST(ParseScore, FeaturesMayStandInAnyOrder) {
  std::string gold = replaced("Number=Sing", "Case=Nom|Number=Sing");
  std::string ours = replaced("Number=Sing", "Number=Sing|Case=Nom");
  EXPECT_EQ((*score_parse(gold, ours))["UFeats"].right, 5u);
}

TEST(ParseScore, AGoldWithoutLemmasTakesAny) {
  std::string gold = replaced("replied\treply", "replied\t_");
  EXPECT_EQ((*score_parse(gold, kGold))["Lemmas"].right, 5u);
  EXPECT_EQ((*score_parse(gold, kGold))["BLEX"].right, 3u);
  EXPECT_EQ((*score_parse(kGold, gold))["Lemmas"].right, 4u);  // but a system without one is wrong
}

TEST(ParseScore, RelationsAreCountedOneByOne) {
  Result<ParseScore> score = score_parse(kGold, replaced("4\tadvmod", "4\taux"));
  ASSERT_TRUE(score);
  uint32_t seen = 0;
  for (const RelationScore& relation : score->relations) {
    if (relation.relation == "aux") {
      ++seen;
      EXPECT_EQ(relation.arcs.right, 1u);
      EXPECT_EQ(relation.arcs.system, 2u);
      EXPECT_DOUBLE_EQ(relation.arcs.precision(), 50);
      EXPECT_DOUBLE_EQ(relation.arcs.recall(), 100);
    }
    if (relation.relation == "advmod") {
      ++seen;
      EXPECT_EQ(relation.arcs.gold, 1u);
      EXPECT_EQ(relation.arcs.right, 0u);
    }
  }
  EXPECT_EQ(seen, 2u);
}

TEST(ParseScore, WordsAreAlignedInsideAWrittenToken) {
  // the system takes hasn't for one word: the other three words are aligned, and all four written tokens are the same
  std::string system =
      "1\tChad\tChad\tPROPN\tNNP\tNumber=Sing\t3\tnsubj\t_\t_\n"
      "2\thasn't\thasn't\tAUX\tVBZ\tMood=Ind\t3\taux\t_\t_\n"
      "3\treplied\treply\tVERB\tVBN\tTense=Past\t0\troot\t_\tSpaceAfter=No\n"
      "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n";
  Result<ParseScore> score = score_parse(kGold, system);
  ASSERT_TRUE(score);
  EXPECT_EQ((*score)["Tokens"].right, 4u);
  EXPECT_EQ((*score)["Words"].right, 3u);
  EXPECT_EQ((*score)["Words"].system, 4u);
  EXPECT_DOUBLE_EQ((*score)["Words"].precision(), 75);
  EXPECT_DOUBLE_EQ((*score)["Words"].recall(), 60);
  EXPECT_EQ((*score)["LAS"].right, 3u);
  EXPECT_DOUBLE_EQ(score->measure("LAS").aligned_accuracy(), 100);
  EXPECT_DOUBLE_EQ((*score)["Sentences"].f1(), 100);
  EXPECT_EQ((*score)["CLAS"].right, 2u);
  EXPECT_EQ((*score)["MLAS"].right, 1u);  // "replied": its auxiliary is not the gold's
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
  EXPECT_EQ((*score)["Tokens"].right, 2u);
  EXPECT_EQ((*score)["Words"].right, 3u);
  EXPECT_EQ((*score)["UAS"].right, 0u);
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
  EXPECT_EQ((*score)["Sentences"].system, 2u);
  EXPECT_EQ((*score)["Sentences"].right, 0u);
  EXPECT_EQ((*score)["LAS"].right, 2u);  // the root and the full stop
}

// ---- documents apart

constexpr std::string_view kTwoDocuments =
    "# newdoc id = GUM_news_port\n"
    "1\tPorts\tport\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
    "2\tclosed\tclose\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "\n"
    "# newdoc id = GUM_fiction_lamp\n"
    "1\tLamps\tlamp\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
    "2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "\n";

ParseOptions apart(const std::string& name, std::string_view part) {
  return {.gold_name = "gold.conllu",
          .system_name = "ours.conllu",
          .groups = {{name, [part](std::string_view id) { return id.find(part) != std::string_view::npos; }}}};
}

TEST(ParseScoreOfDocuments, CountsTheirCharactersOnBothSides) {
  // one document of the system; its mistake stands in the fiction
  std::string ours =
      "1\tPorts\tport\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
      "2\tclosed\tclose\tVERB\tVBD\t_\t0\troot\t_\t_\n"
      "\n"
      "1\tLamps\tlamp\tNOUN\tNNS\t_\t2\tobj\t_\t_\n"
      "2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_\n"
      "\n";
  auto scores = score_parses(kTwoDocuments, ours, apart("news", "_news_"));
  ASSERT_TRUE(scores) << to_string(scores.problems());
  ASSERT_EQ(scores->size(), 2u);
  EXPECT_EQ((*scores)[0].name, "all");
  EXPECT_EQ((*scores)[0].documents, 2u);
  EXPECT_DOUBLE_EQ((*scores)[0]["LAS"].f1(), 75);
  EXPECT_EQ((*scores)[1].name, "news");
  EXPECT_EQ((*scores)[1].documents, 1u);
  EXPECT_EQ((*scores)[1]["LAS"].gold, 2u);
  EXPECT_EQ((*scores)[1]["LAS"].system, 2u);
  EXPECT_DOUBLE_EQ((*scores)[1]["LAS"].f1(), 100);
  EXPECT_EQ((*scores)[1]["Sentences"].gold, 1u);
}

TEST(ParseScoreOfDocuments, AnIdThatNoDocumentHasIsAProblem) {
  auto scores = score_parses(kTwoDocuments, kTwoDocuments, apart("poems", "_poem_"));
  ASSERT_FALSE(scores);
  EXPECT_EQ(to_string(scores.problems()),
            "gold.conllu: no document has an id that matches poems (documents begin with `# newdoc id = ...`)\n");
}

// ---- files that cannot be scored

TEST(ParseScoreProblems, TextsThatDifferAreToldWithBothPlaces) {
  EXPECT_EQ(
      problems_of(kGold, replaced("4\treplied", "4\trefused")),
      "ours.conllu:6: the texts differ from here on: \"fused.\", where gold.conllu:6: has \"plied.\" (let the system "
      "read the text of the gold file)\n");
  std::string shorter = replaced("5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n", "");
  EXPECT_NE(
      problems_of(kGold, shorter).find("ours.conllu:6: the texts differ from here on: the end, where gold.conllu:7"),
      std::string::npos)
      << problems_of(kGold, shorter);
}

TEST(ParseScoreProblems, AreAllToldWithTheirLine) {
  const std::tuple<std::string_view, std::string_view, std::string_view> cases[] = {
      {"4\tnsubj\t_\t_", "4\tnsubj\t_", "ours.conllu:2: this line has 9 columns"},
      {"4\tnsubj", "9\tnsubj", "ours.conllu:2: head 9, but the sentence has 5 words"},
      {"4\tnsubj", "x\tnsubj", "ours.conllu:2: the head (column 7) is no number: \"x\""},
      {"4\tnsubj", "_\tnsubj",
       "ours.conllu:2: the head (column 7) is no number: \"_\" (`score tokens` needs no trees)"},
      {"4\tnsubj", "0\tnsubj", "ours.conllu:6: a second root"},
      {"0\troot", "1\tdep", "ours.conllu:2: this sentence has no root"},
      {"4\tadvmod", "3\tadvmod", "ours.conllu:5: the heads go round in a cycle through word 3"},
      {"4\treplied", "5\treplied", "ours.conllu:6: word number \"5\" where 4 is next"},
      {"2-3", "3-4", "ours.conllu:3: the range 3-4 does not begin at word 2"},
      {"2-3", "2-9", "ours.conllu:8: a range goes beyond the last word"},
      {"1\tChad", "1\t ", "ours.conllu:2: the word (column 2) is empty"},
  };
  for (const auto& [from, to, message] : cases)
    EXPECT_NE(problems_of(kGold, replaced(from, to)).find(message), std::string::npos)
        << problems_of(kGold, replaced(from, to)) << "\n"
        << message;
  EXPECT_EQ(problems_of(kGold, "\n\n"), "ours.conllu: there is no sentence in it\n");
}

TEST(ParseScoreProblems, SmallStrangenessIsNone) {
  std::string windows(kGold);
  for (size_t at = 0; (at = windows.find('\n', at)) != std::string::npos; at += 2) windows.insert(at, "\r");
  EXPECT_EQ(problems_of(kGold, windows), "");
  std::string cut(kGold.substr(0, kGold.size() - 2));  // no empty line, no line end
  EXPECT_EQ(problems_of(kGold, cut), "");
  EXPECT_EQ(problems_of(kGold, "\xEF\xBB\xBF" + replaced("5\t.", "4.1\tyet\t_\t_\t_\t_\t_\t_\t_\t_\n5\t.")), "");
}

TEST(ParseScoreProblems, SpacesInsideWordsDoNotCount) {
  std::string_view gold = "1\t10 000\t_\tNUM\t_\t_\t0\troot\t_\t_\n\n";
  std::string_view ours = "1\t10\t_\tNUM\t_\t_\t0\troot\t_\t_\n2\t000\t_\tNUM\t_\t_\t1\tflat\t_\t_\n\n";
  Result<ParseScore> score = score_parse(gold, ours);
  ASSERT_TRUE(score) << to_string(score.problems());
  EXPECT_EQ((*score)["Words"].right, 0u);
  EXPECT_DOUBLE_EQ((*score)["Sentences"].f1(), 100);
}

// ---- words only

TEST(TokenScore, NeedsNoTrees) {
  std::string_view gold =
      "1\tChad\t_\t_\t_\t_\t_\t_\t_\t_\n2\treplied\t_\t_\t_\t_\t_\t_\t_\t_\n3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
  std::string_view ours = "1\tChad\t_\t_\t_\t_\t_\t_\t_\t_\n2\treplied.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
  auto scores = score_parses(gold, ours, {.depth = Depth::Words, .groups = {}});
  ASSERT_TRUE(scores) << to_string(scores.problems());
  const ParseScore& score = scores->front();
  ASSERT_EQ(score.measures.size(), 3u);
  EXPECT_DOUBLE_EQ(score["Tokens"].f1(), 40);  // one of two and three
  EXPECT_DOUBLE_EQ(score["Words"].f1(), 40);
  EXPECT_DOUBLE_EQ(score["Sentences"].f1(), 100);
}

TEST(TokenScore, IsShownAsATableAndAsJson) {
  std::string_view gold = "1\tChad\t_\t_\t_\t_\t_\t_\t_\t_\n2\treplied\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
  auto scores = score_parses(gold, gold, {.depth = Depth::Words, .groups = {}});
  ASSERT_TRUE(scores);
  EXPECT_EQ(to_table(scores->front()),
            "measure        gold  system  right  precision  recall  aligned      F1\n"
            "Tokens            2       2      2     100.00  100.00           100.00\n"
            "Sentences         1       1      1     100.00  100.00           100.00\n"
            "Words             2       2      2     100.00  100.00           100.00\n");
  EXPECT_EQ(
      to_json(*scores).substr(0, 90),
      "[{\"name\":\"all\",\"documents\":1,\"measures\":{\"Tokens\":{\"gold\":2,\"system\":2,\"right\":2,\"precisio");
}

}  // namespace
}  // namespace reportedly::score
