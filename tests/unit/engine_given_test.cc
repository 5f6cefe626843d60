// Words and trees that come with a report take the place of what our own stages would make.
#include <gtest/gtest.h>

#include <sstream>

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

TEST(GivenWords, WithoutTreesAreParsedByUs) {
  Document document = read_conllu(
      "1\tChad\tChad\tPROPN\t_\t_\t_\t_\t_\t_\n"
      "2\trefused\trefuse\tVERB\t_\t_\t_\t_\t_\t_\n\n");
  ASSERT_EQ(document.layer<Arcs>().rows.size(), 2u);
  EXPECT_EQ(document.layer<Arcs>().rows[0].relation, Relation::Nsubj);
}

}  // namespace
}  // namespace reportedly
