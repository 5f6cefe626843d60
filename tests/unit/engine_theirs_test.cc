// Trees of other programs carry all later stages, whatever their files leave out.
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
  std::optional<formats::ConlluReport> report = formats::ConlluReader(in, "theirs.conllu").next(problems);
  EXPECT_TRUE(report && problems.empty()) << to_string(problems);
  return Worker(*engine).read(
      {.id = "theirs", .text = "", .given = [&](Document& document) { report->fill(document); }});
}

// "Chad denied that Sudan had asked for fuel.": Chad denies the request.
void expect_denied_request(const Document& document) {
  ASSERT_EQ(document.layer<Events>().rows.size(), 1u);
  const Event& event = document.layer<Events>().rows[0];
  EXPECT_EQ(document.words(document.layer<Tokens>()[event.trigger].span), "asked");
  ASSERT_FALSE(document.layer<Attributions>().rows.empty());
  const Attribution& attribution = document.layer<Attributions>().rows[0];
  EXPECT_EQ(document.words(*document.layer<Attributions>().begin(attribution.source.words)), "Chad");
  ASSERT_FALSE(document.layer<Claims>().rows.empty());
  EXPECT_EQ(document.layer<Claims>().rows[0].status, ClaimStatus::Denied);
}

constexpr std::string_view kUdpipe =
    "# generator = UDPipe 2\n# newdoc\n# newpar\n# sent_id = 1\n# text = Chad denied that Sudan had asked for fuel.\n"
    "1\tChad\tChad\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tTokenRange=0:4\n"
    "2\tdenied\tdeny\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\tTokenRange=5:11\n"
    "3\tthat\tthat\tSCONJ\tIN\t_\t6\tmark\t_\tTokenRange=12:16\n"
    "4\tSudan\tSudan\tPROPN\tNNP\tNumber=Sing\t6\tnsubj\t_\tTokenRange=17:22\n"
    "5\thad\thave\tAUX\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t6\taux\t_\tTokenRange=23:26\n"
    "6\tasked\task\tVERB\tVBN\tTense=Past|VerbForm=Part\t2\tccomp\t_\tTokenRange=27:32\n"
    "7\tfor\tfor\tADP\tIN\t_\t8\tcase\t_\tTokenRange=33:36\n"
    "8\tfuel\tfuel\tNOUN\tNN\tNumber=Sing\t6\tobl\t_\tSpaceAfter=No|TokenRange=37:41\n"
    "9\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tSpacesAfter=\\n|TokenRange=41:42\n\n";

std::string without_column(std::string_view conllu, size_t number) {
  std::string out;
  std::istringstream in{std::string(conllu)};
  for (std::string line; std::getline(in, line); out += line + "\n") {
    if (line.empty() || line[0] == '#') continue;
    size_t begin = 0;
    for (size_t i = 1; i < number; ++i) begin = line.find('\t', begin) + 1;
    line.replace(begin, line.find('\t', begin) - begin, "_");
  }
  return out;
}

TEST(TheirTrees, OfUdpipeCarryClaims) {
  Document document = read_conllu(kUdpipe);
  EXPECT_EQ(document.layer<Text>().bytes, "Chad denied that Sudan had asked for fuel.\n");
  EXPECT_TRUE(document.notes().empty());
  expect_denied_request(document);
}

TEST(TheirTrees, WithoutXposCarryClaims) { expect_denied_request(read_conllu(without_column(kUdpipe, 5))); }

TEST(TheirTrees, WithoutLemmasGetOurs) {
  Document document = read_conllu(without_column(kUdpipe, 3));
  EXPECT_EQ(document.text(document.layer<Morphs>().rows[5].lemma), "ask");
  EXPECT_EQ(document.layer<Morphs>().rows[5].upos, Upos::Verb);
  ASSERT_EQ(document.notes().size(), 1u);
  EXPECT_EQ(document.text(document.notes()[0].what), "the words came without lemmas: ours are used");
  expect_denied_request(document);
}

TEST(TheirTrees, WithoutTagsGetOurs) {
  Document document = read_conllu(without_column(without_column(without_column(kUdpipe, 4), 5), 6));
  EXPECT_EQ(document.layer<Morphs>().rows[5].upos, Upos::Verb);
  EXPECT_EQ(document.text(document.layer<Morphs>().rows[5].lemma), "ask");
  EXPECT_EQ(document.layer<Arcs>().rows[5].relation, Relation::Ccomp);
  expect_denied_request(document);
}

TEST(TheirTrees, OfStanzaCarryClaims) {
  Document document = read_conllu(
      "# text = Chad denied that Sudan had asked for fuel.\n# sent_id = 0\n"
      "1\tChad\tChad\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tstart_char=1|end_char=5|ner=S-GPE\n"
      "2\tdenied\tdeny\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\tstart_char=6|end_char=12\n"
      "3\tthat\tthat\tSCONJ\tIN\t_\t6\tmark\t_\tstart_char=13|end_char=17\n"
      "4\tSudan\tSudan\tPROPN\tNNP\tNumber=Sing\t6\tnsubj\t_\tstart_char=18|end_char=23\n"
      "5\thad\thave\tAUX\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t6\taux\t_\tstart_char=24|end_char=27\n"
      "6\tasked\task\tVERB\tVBN\tTense=Past|VerbForm=Part\t2\tccomp\t_\tstart_char=28|end_char=33\n"
      "7\tfor\tfor\tADP\tIN\t_\t8\tcase\t_\tstart_char=34|end_char=37\n"
      "8\tfuel\tfuel\tNOUN\tNN\tNumber=Sing\t6\tobl\t_\tstart_char=38|end_char=42\n"
      "9\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tstart_char=42|end_char=43\n");
  EXPECT_EQ(document.layer<Text>().bytes, " Chad denied that Sudan had asked for fuel.");
  expect_denied_request(document);
}

TEST(TheirTrees, OfSpacyCarryClaims) {
  Document document = read_conllu(
      "1\tChad\tChad\tPROPN\t_\tNumber=Sing\t2\tnsubj\t_\t_\r\n"
      "2\tdenied\tdeny\tVERB\t_\tTense=Past|VerbForm=Fin\t0\tROOT\t_\t_\r\n"
      "3\tthat\tthat\tSCONJ\t_\t_\t6\tmark\t_\t_\r\n"
      "4\tSudan\tSudan\tPROPN\t_\tNumber=Sing\t6\tnsubj\t_\t_\r\n"
      "5\thad\thave\tAUX\t_\tTense=Past|VerbForm=Fin\t6\taux\t_\t_\r\n"
      "6\tasked\task\tVERB\t_\tAspect=Perf|Tense=Past|VerbForm=Part\t2\tccomp\t_\t_\r\n"
      "7\tfor\tfor\tADP\t_\t_\t8\tcase\t_\t_\r\n"
      "8\tfuel\tfuel\tNOUN\t_\tNumber=Sing\t6\tobl\t_\tSpaceAfter=No\r\n"
      "9\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\tSpaceAfter=No");
  EXPECT_EQ(document.layer<Text>().bytes, "Chad denied that Sudan had asked for fuel.");
  expect_denied_request(document);
}

}  // namespace
}  // namespace reportedly
