#include <gtest/gtest.h>

#include "base/files.h"
#include "politics/ontology/ontology.h"
#include "rules/frame.h"

namespace reportedly {
namespace {

constexpr std::string_view kSmall = R"(type THREATEN
  quad       3
  score      -3.5
  modes      restrict, violence
  cameo      130
type AGREE
  quad       1
  score      2.5
mode restrict
  of         THREATEN
mode violence
  of         THREATEN
context economic
code 130
  name       Threaten, not specified below
  goldstein  -4.4
  type       THREATEN
code 1312
  name       Threaten with sanctions, boycott, embargo
  goldstein  -5.8
  type       THREATEN
  modes      restrict
  contexts   economic
sector GOV
  name       government
sector JRN
  name       journalism
  cameo      MED
country UNO
)";

struct Loaded {
  Reference reference;
  Problems problems;
  Ontology ontology;

  explicit Loaded(std::string_view text) {
    ontology = Ontology::compile(read_entries({"t.ontology", std::string(text)}, problems), reference, problems);
  }
  Id<EventCode> outcome(std::string_view text) {
    return ontology.outcome(
        text,
        [&](size_t offset, std::string what, std::string hint) {
          problems.push_back({{"outcome", 1, static_cast<int>(offset) + 1}, what, hint});
        },
        reference);
  }
};

TEST(Ontology, MakesEventCodesOfOutcomes) {
  Loaded loaded(kSmall);
  const Id<EventCode> id = loaded.outcome("THREATEN restrict   context economic   cameo 1312");
  ASSERT_EQ(to_string(loaded.problems), "");
  const EventCode& code = loaded.reference.codes[id.index];
  EXPECT_EQ(loaded.reference.lexicon.text(code.type), "THREATEN");
  EXPECT_EQ(loaded.reference.lexicon.text(code.modes.at(0)), "restrict");
  EXPECT_EQ(loaded.reference.lexicon.text(code.contexts.at(0)), "economic");
  EXPECT_EQ(code.quad, 3);
  EXPECT_FLOAT_EQ(code.score, -3.5f);
  EXPECT_FLOAT_EQ(code.goldstein, -5.8f);
  EXPECT_EQ(loaded.outcome("THREATEN restrict  context economic  cameo 1312"), id);
  const EventCode& plain = loaded.reference.codes[loaded.outcome("THREATEN").index];
  EXPECT_EQ(loaded.reference.lexicon.text(plain.cameo), "130");
  EXPECT_FALSE(loaded.reference.codes[loaded.outcome("AGREE").index].has_goldstein);
}

TEST(Ontology, KnowsSectorsAndCountries) {
  Loaded loaded(kSmall);
  EXPECT_EQ(loaded.ontology.sector("JRN"), Sectors{2});
  EXPECT_FALSE(loaded.ontology.sector("XYZ").has_value());
  EXPECT_EQ(loaded.ontology.cameo_of_sector("JRN"), "MED");
  EXPECT_EQ(loaded.reference.sectors, (std::vector<std::string>{"GOV", "JRN"}));
  EXPECT_TRUE(loaded.ontology.is_country("KEN"));
  EXPECT_TRUE(loaded.ontology.is_country("UNO"));
  EXPECT_FALSE(loaded.ontology.is_country("XXX"));
}

TEST(Ontology, TellsMisspeltOutcomes) {
  Loaded loaded(kSmall);
  EXPECT_FALSE(loaded.outcome("THREATN restrict"));
  EXPECT_FALSE(loaded.outcome("THREATEN restrct  context economy"));
  EXPECT_FALSE(loaded.outcome("AGREE restrict  cameo 1313"));
  EXPECT_EQ(to_string(loaded.problems),
            "outcome:1:1: type THREATN is not defined (did you mean THREATEN?)\n"
            "outcome:1:10: mode restrct is not defined (did you mean restrict?)\n"
            "outcome:1:27: context economy is not defined (did you mean economic?)\n"
            "outcome:1:7: AGREE has no mode restrict (it has none)\n"
            "outcome:1:23: code 1313 is not defined (did you mean 1312?)\n");
}

TEST(Ontology, TellsContradictions) {
  Loaded loaded(R"(type THREATEN
  quad       3
  score      -3.5
  modes      restrict, violense
  cameo      030
type AGREE
  quad       1
  score      2.5
mode restrict
  of         AGREE
mode violence
  of         THREATN
context economic
context economic
code 030
  name       Express intent to cooperate
  type       AGREE
  modes      restrict
  contexts   econmic
sector Government
  name       government
)");
  EXPECT_EQ(to_string(loaded.problems),
            "t.ontology:14:9: context economic is defined twice (the first is in t.ontology:13)\n"
            "t.ontology:4:14: mode restrict does not name THREATEN among its types (add it in t.ontology:9)\n"
            "t.ontology:4:24: mode violense is not defined (did you mean violence?)\n"
            "t.ontology:5:14: code 030 stands for AGREE, not for THREATEN (see t.ontology:15)\n"
            "t.ontology:10:14: type AGREE does not name restrict among its modes (add it in t.ontology:6)\n"
            "t.ontology:12:14: type THREATN is not defined (did you mean THREATEN?)\n"
            "t.ontology:18:14: AGREE has no mode restrict\n"
            "t.ontology:19:14: context econmic is not defined (did you mean economic?)\n"
            "t.ontology:20:8: the code of a sector is three capital letters\n");
}

// The dictionaries that come with the program load without a problem.
TEST(DataFiles, LoadWithoutProblems) {
  Problems problems;
  std::vector<Entry> entries;
  for (std::string_view folder : {"ontology", "events"}) {
    const std::string path = std::string(REPORTEDLY_SOURCE_DIR) + "/data/" + std::string(folder);
    Result<std::vector<std::string>> files = files_below(path);
    ASSERT_TRUE(files) << to_string(files.problems());
    for (const std::string& file : *files) {
      if (file.ends_with(".trees")) continue;
      Result<std::string> text = read_file(file.find('/') == std::string::npos ? path + "/" + file : file);
      ASSERT_TRUE(text) << to_string(text.problems());
      for (Entry& entry : read_entries({file, *text}, problems)) entries.push_back(std::move(entry));
    }
  }
  Reference reference;
  const Ontology ontology = Ontology::compile(entries, reference, problems);
  const Frames frames = Frames::compile(
      entries, [&](std::string_view outcome, const Tell& tell) { return ontology.outcome(outcome, tell, reference); },
      reference, problems);
  EXPECT_EQ(to_string(problems), "");
  EXPECT_GT(frames.size(), 0u);
}

}  // namespace
}  // namespace reportedly
