// Words and trees that come with a report take the place of what our own stages would make.
#include <gtest/gtest.h>

#include <sstream>

#include "document_laws.h"
#include "engine/engine.h"
#include "formats/conllu.h"

namespace reportedly {
namespace {

Document read_conllu(std::string_view conllu) {
  static const std::unique_ptr<Engine> engine = *Engine::open({});
  std::istringstream in{std::string(conllu)};
  Problems problems;
  std::optional<formats::ConlluReport> report = formats::ConlluReader(in, "given.conllu").next(problems);
  EXPECT_TRUE(report && problems.empty()) << to_string(problems);
  return Worker(*engine).read(
      {.id = "given", .text = "", .given = [&](Document& document) { report->fill(document); }});
}

TEST(GivenTrees, AreLeftAsTheyAre) {
  Document document = read_conllu(
      "1\tChad\tChad\tPROPN\t_\t_\t0\troot\t_\t_\n"
      "2\trefused\trefuse\tVERB\t_\t_\t1\tdep\t_\t_\n\n");
  ASSERT_EQ(document.layer<Arcs>().rows.size(), 2u);
  EXPECT_EQ(document.layer<Arcs>().rows[1].relation, Relation::Dep);
}

// "Somalia,s" has not the letters of "Somalia" and "'s": both words stand on all of it.
TEST(GivenTrees, WordsOfOneWrittenTokenMayShareItsBytes) {
  Document document = read_conllu(
      "1-2\tSomalia,s\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "1\tSomalia\tSomalia\tPROPN\t_\tNumber=Sing\t3\tnmod:poss\t_\t_\n"
      "2\t's\t's\tPART\t_\t_\t1\tcase\t_\t_\n"
      "3\tarmy\tarmy\tNOUN\t_\tNumber=Sing\t4\tnsubj\t_\t_\n"
      "4\tthanked\tthank\tVERB\t_\tTense=Past|VerbForm=Fin\t0\troot\t_\t_\n"
      "5\tNepal\tNepal\tPROPN\t_\tNumber=Sing\t4\tobj\t_\t_\n\n");
  EXPECT_EQ(broken_law(document), "");
  const auto& tokens = document.layer<Tokens>().rows;
  EXPECT_EQ(tokens.at(0).span, (Span{0, 9}));
  EXPECT_EQ(tokens.at(1).span, (Span{0, 9}));
  EXPECT_EQ(tokens.at(2).span, (Span{10, 14}));
}

TEST(GivenWords, WithoutTreesAreParsedByUs) {
  Document document = read_conllu(
      "1\tChad\tChad\tPROPN\t_\t_\t_\t_\t_\t_\n"
      "2\trefused\trefuse\tVERB\t_\t_\t_\t_\t_\t_\n\n");
  ASSERT_EQ(document.layer<Arcs>().rows.size(), 2u);
  EXPECT_EQ(document.layer<Arcs>().rows[0].relation, Relation::Nsubj);
}

}  // namespace
}  // namespace reportedly
