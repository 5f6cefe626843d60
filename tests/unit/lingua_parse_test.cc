#include <gtest/gtest.h>

#include <functional>

#include "unit/lingua_fixture.h"

namespace reportedly {
namespace {

// "nsubj(asked, Quito)" of the arc above a token.
std::string arc_of(const Document& document, uint32_t token) {
  const Arc& arc = document.layer<Arcs>().rows[token];
  auto word = [&](uint32_t i) { return std::string(document.words(document.layer<Tokens>().rows[i].span)); };
  return std::string(to_string(arc.relation)) + "(" + (arc.head ? word(arc.head.index) : "ROOT") + ", " + word(token) +
         ")";
}

TEST(Trees, OfPlainSentences) {
  Document document = read_english("Quito sent generators to Lima.");
  std::vector<std::string> arcs;
  for (uint32_t i = 0; i < document.layer<Tokens>().size(); ++i) arcs.push_back(arc_of(document, i));
  EXPECT_EQ(arcs, (std::vector<std::string>{"nsubj(sent, Quito)", "root(ROOT, sent)", "obj(sent, generators)",
                                            "case(Lima, to)", "obl(sent, Lima)", "punct(sent, .)"}));
}

TEST(Trees, PassiveAndReportedSpeech) {
  Document passive = read_english("The envoy was expelled by the government.");
  EXPECT_EQ(arc_of(passive, 1), "nsubj:pass(expelled, envoy)");
  Document speech = read_english("The minister said that the bridge had reopened.");
  EXPECT_EQ(arc_of(speech, 7), "ccomp(said, reopened)");
}

TEST(Trees, HaveOneRootAndNoCycle) {
  Document document = read_english(
      "\"The road,\" Ms. Otieno said, \"is shut - and so, by the way, is the port (the old one).\" 12 34 , , ( \" the "
      "of . "
      "Why And but or, said said said: he - they; the the the.");
  const Arcs& arcs = document.layer<Arcs>();
  for (const Sentence& sentence : document.layer<Sentences>().rows) {
    int roots = 0;
    for (Id<Token> token : sentence.tokens) {
      roots += !arcs.head(token);
      uint32_t steps = 0;
      for (Id<Token> at = token; at; at = arcs.head(at)) {
        ASSERT_TRUE(sentence.tokens.has(at));
        ASSERT_LE(++steps, sentence.tokens.size());
      }
    }
    EXPECT_EQ(roots, 1);
  }
}

TEST(Trees, AreTheSameEachTime) {
  std::string_view text = "Officials in Lima denied on Friday that Peru, which borders Chile, had closed the crossing.";
  Document first = read_english(text), second = read_english(text);
  for (uint32_t i = 0; i < first.layer<Tokens>().size(); ++i) EXPECT_EQ(arc_of(first, i), arc_of(second, i));
}

}  // namespace
}  // namespace reportedly
