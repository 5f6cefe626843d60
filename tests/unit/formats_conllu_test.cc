#include "formats/conllu.h"

#include <gtest/gtest.h>

#include <sstream>

namespace reportedly::formats {
namespace {

constexpr std::string_view kFuel =
    "# newdoc id = fuel\n"
    "# meta::published = 2026-03-02\n"
    "# newpar\n"
    "# block = headline\n"
    "# sent_id = fuel-1\n"
    "# text = Chad hasn't replied\n"
    "1\tChad\tChad\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\t_\n"
    "2-3\thasn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\thas\thave\tAUX\tVBZ\tTense=Pres|VerbForm=Fin\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n"
    "4\treplied\treply\tVERB\tVBN\t_\t0\troot\t_\t_\n"
    "\n"
    "# newpar\n"
    "# sent_id = fuel-2\n"
    "# text = \"Türkiye's help is welcome,\" it said.\n"
    "1\t\"\t\"\tPUNCT\t``\t_\t6\tpunct\t_\tSpaceAfter=No\n"
    "2-3\tTürkiye's\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tTürkiye\tTürkiye\tPROPN\tNNP\t_\t4\tnmod:poss\t_\t_\n"
    "3\t's\t's\tPART\tPOS\t_\t2\tcase\t_\t_\n"
    "4\thelp\thelp\tNOUN\tNN\t_\t6\tnsubj\t_\t_\n"
    "5\tis\tbe\tAUX\tVBZ\t_\t6\tcop\t_\t_\n"
    "6\twelcome\twelcome\tADJ\tJJ\t_\t0\troot\t_\tSpaceAfter=No\n"
    "7\t,\t,\tPUNCT\t,\t_\t6\tpunct\t_\tSpaceAfter=No\n"
    "8\t\"\t\"\tPUNCT\t''\t_\t6\tpunct\t_\t_\n"
    "9\tit\tit\tPRON\tPRP\t_\t10\tnsubj\t_\t_\n"
    "10\tsaid\tsay\tVERB\tVBD\t_\t6\tparataxis\t_\tSpaceAfter=No\n"
    "11\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_\n"
    "\n";

struct ReadAll {
  std::vector<ConlluReport> reports;
  Problems problems;
  explicit ReadAll(std::string_view text, ConlluReader::Unit unit = ConlluReader::Unit::Report) {
    std::istringstream in{std::string(text)};
    ConlluReader reader(in, "fuel.conllu", unit);
    while (auto report = reader.next(problems)) reports.push_back(std::move(*report));
  }
};

std::string rewritten(const ConlluReport& report) {
  Reference reference;
  Document document(reference);
  DocInfo info(document.arena());
  info.id = document.symbols().intern(report.id);
  info.published = document.symbols().intern(report.published);
  document.set(std::move(info));
  report.fill(document);
  std::string out;
  Conllu::write(document, {}, out);
  return out;
}

TEST(Conllu, WritesWhatItRead) {
  ReadAll read(kFuel);
  ASSERT_EQ(to_string(read.problems), "");
  ASSERT_EQ(read.reports.size(), 1u);
  EXPECT_EQ(rewritten(read.reports[0]), kFuel);
}

TEST(Conllu, PutsTheTextTogetherWithEachWordOnItsBytes) {
  ReadAll read(kFuel);
  const ConlluReport& fuel = read.reports.at(0);
  EXPECT_EQ(fuel.text, "Chad hasn't replied\n\n\"Türkiye's help is welcome,\" it said.");
  for (const ConlluSentence& sentence : fuel.sentences)
    for (const ConlluWord& word : sentence.words)
      EXPECT_EQ(fuel.text.substr(word.span.begin, word.span.size()), word.form);
  EXPECT_EQ(fuel.blocks.at(0).kind, BlockKind::Headline);
  EXPECT_EQ(fuel.blocks.at(1).kind, BlockKind::Paragraph);
  EXPECT_TRUE(fuel.notes.empty());
}

TEST(Conllu, EverySentenceIsAReportWhereAsked) {
  ReadAll read(kFuel, ConlluReader::Unit::Sentence);
  ASSERT_EQ(read.reports.size(), 2u);
  EXPECT_EQ(read.reports[1].sentences.at(0).id, "fuel-2");
}

TEST(Conllu, AWordThatIsWrittenOtherwiseCoversTheWholeToken) {
  ReadAll read(
      "1-2\tzum\t_\t_\t_\t_\t_\t_\t_\t_\n1\tzu\tzu\tADP\t_\t_\t3\tcase\t_\t_\n2\tdem\tder\tDET\t_\t_\t3\tdet\t_\t_\n"
      "3\tHafen\tHafen\tNOUN\t_\t_\t0\troot\t_\t_\n");
  const ConlluReport& report = read.reports.at(0);
  EXPECT_EQ(report.text, "zum Hafen");
  EXPECT_EQ(report.sentences[0].words[0].span, (Span{0, 3}));
  EXPECT_EQ(report.sentences[0].words[1].span, (Span{0, 3}));
  EXPECT_TRUE(report.sentences[0].words[1].joins_previous);
}

TEST(Conllu, ARangeStandsOnWordsOfItsOwn) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"1-2\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
       "1\tdid\tdo\tAUX\t_\t_\t3\taux\t_\t_\n"
       "2-3\tn'tgo\t_\t_\t_\t_\t_\t_\t_\t_\n"
       "2\tn't\tnot\tPART\t_\t_\t3\tadvmod\t_\t_\n"
       "3\tgo\tgo\tVERB\t_\t_\t0\troot\t_\t_\n",
       "fuel.conllu:3: the range 2-3 overlaps the range 1-2"},
      {"1-1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n1\tgo\tgo\tVERB\t_\t_\t0\troot\t_\t_\n",
       "fuel.conllu:1: the range 1-1 has only one word"},
  };
  for (const auto& [sentence, message] : cases) {
    ReadAll read(sentence);
    EXPECT_NE(to_string(read.problems).find(message), std::string::npos) << message << "\n" << to_string(read.problems);
    EXPECT_TRUE(read.reports.empty()) << message;
  }
}

TEST(Conllu, WhiteSpaceAroundAWordIsNoPartOfIt) {
  ReadAll read(
      "1\tChad\u00a0\tChad\tPROPN\t_\t_\t2\tnsubj\t_\tSpaceAfter=No\n"
      "2\t replied  twice\treply\tVERB\t_\t_\t0\troot\t_\t_\n");
  ASSERT_EQ(read.reports.size(), 1u) << to_string(read.problems);
  EXPECT_EQ(read.reports[0].text, "Chadreplied twice");
  std::string first = rewritten(read.reports[0]);
  EXPECT_EQ(rewritten(ReadAll(first).reports.at(0)), first);
}

TEST(Conllu, ATreeOfOneWordIsOneWhateverItsRelation) {
  ReadAll read("1\tChad\tChad\tPROPN\t_\t_\t0\tvocative\t_\t_\n");
  EXPECT_EQ(to_string(read.problems), "");
  EXPECT_EQ(read.reports.at(0).sentences.size(), 1u);
}

TEST(Conllu, WordsWithoutTreesLeaveTheTreesToOurParser) {
  ReadAll read("1\tChad\tChad\tPROPN\t_\t_\t_\t_\t_\t_\n2\treplied\treply\tVERB\t_\t_\t_\t_\t_\t_\n");
  ASSERT_EQ(read.reports.size(), 1u);
  EXPECT_FALSE(read.reports[0].has_trees);
}

std::string sentence_with(std::string_view line) {
  return "1\tChad\tChad\tPROPN\t_\t_\t2\tnsubj\t_\t_\n" + std::string(line) +
         "\n3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n" + "1\tGo\tgo\tVERB\t_\t_\t0\troot\t_\t_\n";
}

TEST(Conllu, ABadLineCostsOneSentenceAndIsToldWithItsPlace) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"2\treplied\treply\tVERB\t_\t_\t0\troot\t_", "fuel.conllu:2: this line has 9 columns"},
      {"3\treplied\treply\tVERB\t_\t_\t0\troot\t_\t_", "fuel.conllu:2: word number \"3\" where 2 is next"},
      {"2\t\treply\tVERB\t_\t_\t0\troot\t_\t_", "fuel.conllu:2: the word (column 2) is empty"},
      {"2\t\u2003\treply\tVERB\t_\t_\t0\troot\t_\t_", "fuel.conllu:2: the word (column 2) is empty"},
      {"2\treplied\treply\tVRB\t_\t_\t0\troot\t_\t_", "fuel.conllu:2: \"VRB\" is no part of speech"},
      {"2\treplied\treply\tVERB\t_\t_\tx\troot\t_\t_", "fuel.conllu:2: the head (column 7) is no number: \"x\""},
      {"2\treplied\treply\tVERB\t_\t_\t0\tsubject\t_\t_", "fuel.conllu:2: \"subject\" is no relation"},
      {"2\treplied\treply\tVERB\t_\t_\t9\tdep\t_\t_", "fuel.conllu:2: head 9 of word 2, but the sentence has 3 words"},
      {"2\treplied\treply\tVERB\t_\t_\t3\tdep\t_\t_", "fuel.conllu:1: this sentence has no root"},
      {"2\treplied\treply\tVERB\t_\t_\t_\t_\t_\t_", "fuel.conllu:1: some words of this sentence have a head"},
      {"2-9\treplied\t_\t_\t_\t_\t_\t_\t_\t_\n2\treplied\treply\tVERB\t_\t_\t0\troot\t_\t_",
       "goes beyond the last word"},
  };
  for (const auto& [line, message] : cases) {
    ReadAll read(sentence_with(line));
    EXPECT_NE(to_string(read.problems).find(message), std::string::npos) << line << "\n" << to_string(read.problems);
    ASSERT_EQ(read.reports.size(), 1u) << line;
    EXPECT_EQ(read.reports[0].text, "Go");
  }
}

TEST(Conllu, ASentenceWithoutEndIsLeftOut) {
  std::string list;
  for (int i = 1; i <= 5000; ++i)
    list += std::to_string(i) + "\tGoma\tGoma\tPROPN\t_\t_\t" + std::to_string(i - 1) + "\tconj\t_\t_\n";
  ReadAll read(list + "\n1\tGo\tgo\tVERB\t_\t_\t0\troot\t_\t_\n");
  EXPECT_EQ(to_string(read.problems).find("fuel.conllu:4097: the sentence has more than 4096 words"), 0u);
  EXPECT_EQ(read.reports.at(0).text, "Go");
}

TEST(Conllu, TwoRootsAndCyclesAreNoTrees) {
  ReadAll roots("1\tA\ta\tX\t_\t_\t0\troot\t_\t_\n2\tB\tb\tX\t_\t_\t0\troot\t_\t_\n");
  EXPECT_NE(to_string(roots.problems).find("fuel.conllu:2: a second root"), std::string::npos);
  ReadAll cycle("1\tA\ta\tX\t_\t_\t0\troot\t_\t_\n2\tB\tb\tX\t_\t_\t3\tdep\t_\t_\n3\tC\tc\tX\t_\t_\t2\tdep\t_\t_\n");
  EXPECT_NE(to_string(cycle.problems).find("cycle"), std::string::npos);
  EXPECT_TRUE(cycle.reports.empty());
}

}  // namespace
}  // namespace reportedly::formats
