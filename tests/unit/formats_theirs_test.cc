// Files as UDPipe, Stanza and converters of spaCy's trees write them: what they tell of the text is put back exactly,
// and words, tags and trees are kept.
#include <gtest/gtest.h>

#include <sstream>

#include "base/utf8.h"

#include "formats/conllu.h"
#include "formats/conllu_spaces.h"

namespace reportedly::formats {
namespace {

struct ReadAll {
  std::vector<ConlluReport> reports;
  Problems problems;
  explicit ReadAll(std::string_view text) {
    std::istringstream in{std::string(text)};
    ConlluReader reader(in, "theirs.conllu");
    while (auto report = reader.next(problems)) reports.push_back(std::move(*report));
  }
};

std::string rewritten(const ConlluReport& report) {
  Reference reference;
  Document document(reference);
  DocInfo info(document.arena());
  info.id = document.symbols().intern(report.id);
  document.set(std::move(info));
  report.fill(document);
  std::string out;
  Conllu::write(document, {}, out);
  return out;
}

// Each word where it stands, in code points: "Togo 0-4".
std::string places(const ConlluReport& report) {
  std::string out;
  CodePointIndex index(report.text);
  for (const ConlluSentence& sentence : report.sentences)
    for (const ConlluWord& word : sentence.words)
      out += word.form + " " + std::to_string(index.at(word.span.begin)) + "-" +
             std::to_string(index.at(word.span.end)) + "\n";
  return out;
}

constexpr std::string_view kUdpipe =
    "# generator = UDPipe 2\n"
    "# udpipe_model = english\n"
    "# newdoc\n"
    "# newpar\n"
    "# sent_id = 1\n"
    "# text = Togo can't pay.\n"
    "1\tTogo\tTogo\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tSpaceAfter=No|SpacesBefore=\\s\\s|TokenRange=2:6\n"
    "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=7:12\n"
    "2\tca\tcan\tAUX\tMD\tVerbForm=Fin\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n"
    "4\tpay\tpay\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tSpacesAfter=\\n\\n\n"
    "\n"
    "# newpar\n"
    "# sent_id = 2\n"
    "# text = Benin will.\n"
    "1\tBenin\tBenin\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tSpacesAfter=\\s\\n\n"
    "2\twill\twill\tAUX\tMD\tVerbForm=Fin\t0\troot\t_\tSpaceAfter=No\n"
    "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tSpacesAfter=\\n\n"
    "\n";

TEST(ConlluOfUdpipe, WhiteSpaceIsPutBackAsItWas) {
  std::string theirs(kUdpipe);
  theirs.replace(theirs.find("SpaceAfter=No|SpacesBefore"), 14, "");  // as UDPipe writes it
  ReadAll read(theirs);
  ASSERT_EQ(to_string(read.problems), "");
  ASSERT_EQ(read.reports.size(), 1u);
  EXPECT_EQ(read.reports[0].text, "  Togo can't pay.\n\nBenin \nwill.\n");
  ASSERT_EQ(read.reports[0].blocks.size(), 2u);
  EXPECT_EQ(read.reports[0].blocks[1].span, (Span{19, 31}));
  EXPECT_TRUE(read.reports[0].notes.empty());
}

TEST(ConlluOfUdpipe, IsWrittenAgainWithItsWhiteSpace) {
  std::string theirs(kUdpipe);
  theirs.replace(theirs.find("SpaceAfter=No|SpacesBefore"), 14, "");
  std::string ours = rewritten(ReadAll(theirs).reports.at(0));
  EXPECT_NE(ours.find("\t_\tSpacesBefore=\\s\\s\n"), std::string::npos) << ours;
  EXPECT_NE(ours.find("\t_\tSpacesAfter=\\s\\n\n"), std::string::npos) << ours;
  EXPECT_NE(ours.find("\t_\tSpacesAfter=\\n\n"), std::string::npos) << ours;
  EXPECT_NE(ours.find("# sent_id = 2\n"), std::string::npos) << ours;
  ReadAll again(ours);
  EXPECT_EQ(again.reports.at(0).text, "  Togo can't pay.\n\nBenin \nwill.\n");
  EXPECT_EQ(rewritten(again.reports[0]), ours);
}

TEST(ConlluOfUdpipe, RangesOfCharactersAreKept) {
  ReadAll read(
      "# newdoc id = tide\n# newpar\n"
      "1\tMalé\tMalé\tPROPN\t_\t_\t2\tnsubj\t_\tTokenRange=3:7\n"
      "2\twaits\twait\tVERB\t_\t_\t0\troot\t_\tTokenRange=9:14\n"
      "3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\tTokenRange=14:15\n\n"
      "1\tSo\tso\tADV\t_\t_\t0\troot\t_\tTokenRange=17:19\n");
  ASSERT_EQ(read.reports.size(), 1u) << to_string(read.problems);
  EXPECT_EQ(read.reports[0].text, "   Malé  waits.  So");
  EXPECT_EQ(places(read.reports[0]), "Malé 3-7\nwaits 9-14\n. 14-15\nSo 17-19\n");
  EXPECT_EQ(read.reports[0].blocks.size(), 1u);  // the file tells its paragraphs
}

// Stanza up to 1.6: no SpaceAfter, no paragraphs, sentence numbers from 0.
constexpr std::string_view kStanza =
    "# text = Fiji didn't sign, officials said.\n"
    "# sent_id = 0\n"
    "1\tFiji\tFiji\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tstart_char=0|end_char=4|ner=S-GPE\n"
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tstart_char=5|end_char=11|ner=O\n"
    "2\tdid\tdo\tAUX\tVBD\tTense=Past|VerbForm=Fin\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n"
    "4\tsign\tsign\tVERB\tVB\tVerbForm=Inf\t7\tccomp\t_\tstart_char=12|end_char=16|ner=O\n"
    "5\t,\t,\tPUNCT\t,\t_\t7\tpunct\t_\tstart_char=16|end_char=17|ner=O\n"
    "6\tofficials\tofficial\tNOUN\tNNS\tNumber=Plur\t7\tnsubj\t_\tstart_char=18|end_char=27|ner=O\n"
    "7\tsaid\tsay\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\tstart_char=28|end_char=32|ner=O\n"
    "8\t.\t.\tPUNCT\t.\t_\t7\tpunct\t_\tstart_char=32|end_char=33|ner=O\n"
    "\n"
    "# text = Suva waits.\n"
    "# sent_id = 1\n"
    "1\tSuva\tSuva\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tstart_char=35|end_char=39\n"
    "2\twaits\twait\tVERB\tVBZ\tTense=Pres|VerbForm=Fin\t0\troot\t_\tstart_char=40|end_char=45\n"
    "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tstart_char=45|end_char=46\n";

TEST(ConlluOfStanza, OffsetsTellTheWhiteSpace) {
  ReadAll read(kStanza);
  ASSERT_EQ(to_string(read.problems), "");
  ASSERT_EQ(read.reports.size(), 1u);
  const ConlluReport& report = read.reports[0];
  EXPECT_EQ(report.text, "Fiji didn't sign, officials said.\n\nSuva waits.");
  EXPECT_EQ(report.blocks.size(), 2u);  // two characters between sentences: an empty line
  EXPECT_EQ(places(report),
            "Fiji 0-4\ndid 5-8\nn't 8-11\nsign 12-16\n, 16-17\nofficials 18-27\nsaid 28-32\n. 32-33\n"
            "Suva 35-39\nwaits 40-45\n. 45-46\n");
}

TEST(ConlluOfStanza, OffsetsHoldBehindASentenceThatIsLeftOut) {
  std::string theirs(kStanza);
  theirs.replace(theirs.find("4\tsign"), 1, "9");
  ReadAll read(theirs);
  EXPECT_NE(to_string(read.problems).find("theirs.conllu:7: word number \"9\""), std::string::npos);
  EXPECT_EQ(places(read.reports.at(0)), "Suva 35-39\nwaits 40-45\n. 45-46\n");
}

TEST(ConlluOfStanza, OffsetsThatCannotBeAreNotBelieved) {
  ReadAll read(
      "1\tSuva\tSuva\tPROPN\t_\t_\t2\tnsubj\t_\tstart_char=9|end_char=4\n"
      "2\twaits\twait\tVERB\t_\t_\t0\troot\t_\tstart_char=4000000000|end_char=4000000005\n"
      "3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\tstart_char=2|end_char=x\n");
  EXPECT_EQ(read.reports.at(0).text, "Suva waits .");
}

TEST(ConlluOfStanza, NewerFilesTellTheSpaces) {
  ReadAll read(
      "# text = Suva waits.\n"
      "1\tSuva\tSuva\tPROPN\t_\t_\t2\tnsubj\t_\tstart_char=0|end_char=4\n"
      "2\twaits\twait\tVERB\t_\t_\t0\troot\t_\tstart_char=5|end_char=10|SpaceAfter=No\n"
      "3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\tstart_char=10|end_char=11|SpacesAfter=\\n\\n\n\n"
      "# text = Apia too\n"
      "1\tApia\tApia\tPROPN\t_\t_\t0\troot\t_\tstart_char=13|end_char=17\n"
      "2\ttoo\ttoo\tADV\t_\t_\t1\tadvmod\t_\tstart_char=18|end_char=21|SpaceAfter=No\n");
  EXPECT_EQ(read.reports.at(0).text, "Suva waits.\n\nApia too");
  EXPECT_EQ(read.reports[0].blocks.size(), 2u);
}

// No comments but the text, no XPOS, ROOT in capitals, no SpaceAfter.
TEST(ConlluOfSpacy, TheTextTellsTheWhiteSpace) {
  ReadAll read(
      "# text = Nauru's ships left.\r\n"
      "1\tNauru\tNauru\tPROPN\t_\tNumber=Sing\t3\tnmod:poss\t_\t_\r\n"
      "2\t's\t's\tPART\t_\t_\t1\tcase\t_\t_\r\n"
      "3\tships\tship\tNOUN\t_\tNumber=Plur\t4\tnsubj\t_\t_\r\n"
      "4\tleft\tleave\tVERB\t_\tTense=Past|VerbForm=Fin\t0\tROOT\t_\t_\r\n"
      "5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_");
  ASSERT_EQ(to_string(read.problems), "");
  const ConlluReport& report = read.reports.at(0);
  EXPECT_EQ(report.text, "Nauru's ships left.");
  EXPECT_TRUE(report.notes.empty());
  EXPECT_EQ(report.sentences[0].words[3].relation, Relation::Root);
}

TEST(ConlluOfSpacy, ItsOwnRelationsAndSpacesAreToldWithTheRemedy) {
  ReadAll relation("1\tleft\tleave\tVERB\t_\t_\t0\tROOT\t_\t_\n2\tport\tport\tNOUN\t_\t_\t1\tdobj\t_\t_\n");
  EXPECT_NE(to_string(relation.problems)
                .find("theirs.conllu:2: \"dobj\" is no relation of Universal Dependencies (it is one of "
                      "spaCy's own"),
            std::string::npos)
      << to_string(relation.problems);
  ReadAll space("1\tleft\tleave\tVERB\t_\t_\t0\tROOT\t_\t_\n2\t \t \tSPACE\t_\t_\t1\tdep\t_\t_\n");
  EXPECT_NE(to_string(space.problems).find("leave out what spaCy calls SPACE"), std::string::npos);
}

TEST(ConlluOfOthers, EmptyNodesAndOtherCommentsArePassedBy) {
  ReadAll read(
      "# global.columns = ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC\n"
      "# speaker = Otieno\n# constituency = (ROOT (S (NP we) (VP left)))\n"
      "1\tWe\twe\tPRON\t_\t_\t2\tnsubj\t2:nsubj\t_\n"
      "2\tleft\tleave\tVERB\t_\t_\t0\troot\t0:root\tSpaceAfter=No|Entity=(e1)\n"
      "2.1\tport\tport\tNOUN\t_\t_\t_\t_\t2:obj\tCopyOf=0\n"
      "3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t2:punct\t_\n\n");
  ASSERT_EQ(to_string(read.problems), "");
  EXPECT_EQ(read.reports.at(0).text, "We left.");
  EXPECT_EQ(read.reports[0].sentences[0].words.size(), 3u);
}

TEST(ConlluOfOthers, APartOfTheTextGoesBeforeACustom) {
  // marks say one thing of the first gap, the text tells the second
  ReadAll read(
      "# text = A  B  C\n"
      "1\tA\ta\tX\t_\t_\t0\troot\t_\tSpacesAfter=\\t\n2\tB\tb\tX\t_\t_\t1\tdep\t_\t_\n3\tC\tc\tX\t_\t_\t1\tdep\t_\t_"
      "\n");
  EXPECT_EQ(read.reports.at(0).text, "A\tB  C");
}

TEST(ConlluOfOthers, AWordKeepsTheWhiteSpaceInsideIt) {
  ReadAll read("1\t10 000\t10000\tNUM\t_\t_\t0\troot\t_\tSpacesInToken=10\\s\\s000\n");
  EXPECT_EQ(read.reports.at(0).text, "10  000");
  std::string ours = rewritten(read.reports[0]);
  EXPECT_NE(ours.find("1\t10 000\t10000\tNUM\t_\t_\t0\troot\t_\tSpacesInToken=10\\s\\s000\n"), std::string::npos)
      << ours;
  EXPECT_EQ(rewritten(ReadAll(ours).reports.at(0)), ours);
}

TEST(ConlluSpaces, EscapesAreThoseOfUdpipe) {
  EXPECT_EQ(escaped_spaces(" \t\r\n|\\x"), "\\s\\t\\r\\n\\p\\\\x");
  for (std::string_view text : {" ", "\n\n", "\\", "\\s", "|\\|", "\xC2\xA0", "a\\"})
    EXPECT_EQ(unescaped_spaces(escaped_spaces(text)), text);
  EXPECT_EQ(unescaped_spaces("\\q\\"), "\\q\\");
}

}  // namespace
}  // namespace reportedly::formats
