#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "report/attribution/cue_table.h"

namespace reportedly {
namespace {

CueTable compile(const std::string& text, Reference& reference, Problems& problems) {
  return CueTable::compile(read_entries({"data/cues/test.cues", text}, problems), reference, problems);
}

TEST(CueTable, CompilesAnEntryToARowForEachWordOfItsHeading) {
  Reference reference;
  Problems problems;
  CueTable cues = compile(
      "cue deny, dispute\n"
      "  content   that, doing, of|about X\n"
      "  recipient to|with\n"
      "  holder    CT-\n"
      "  mode      denied\n"
      "  example   \"Chad denied that it fired.\"   => source \"Chad\" content \"that it fired\"\n",
      reference, problems);
  ASSERT_EQ(to_string(problems), "");
  ASSERT_EQ(cues.size(), 2u);
  auto senses = cues.senses_of(reference.lexicon.find("dispute"));
  ASSERT_EQ(senses.size(), 1u);
  const Cue& cue = cues[senses[0]];
  EXPECT_EQ(reference.lexicon.text(cue.lemma), "dispute");
  EXPECT_TRUE(cue.takes(ContentKind::That));
  EXPECT_TRUE(cue.takes(ContentKind::Phrase));
  EXPECT_FALSE(cue.takes(ContentKind::To));
  EXPECT_EQ(cue.content_prepositions.size(), 2u);
  EXPECT_EQ(cue.recipient_prepositions.size(), 2u);
  EXPECT_EQ(cue.holder, Value::CtMinus);
  EXPECT_EQ(cue.mode, ClaimMode::Denied);
  EXPECT_FALSE(cue.is_factive);
  EXPECT_EQ(reference.rules[cue.why.rule.index].name, "data/cues/test.cues:1");
}

TEST(CueTable, KeepsTheSensesOfAWordInTheirOrder) {
  Reference reference;
  Problems problems;
  const char* example = "  example   \"Chad asked.\"   => nothing\n";
  CueTable cues = compile(std::string("cue ask\n  content to\n") + example + "cue ask\n  content that\n" + example,
                          reference, problems);
  auto senses = cues.senses_of(reference.lexicon.find("ask"));
  ASSERT_EQ(senses.size(), 2u);
  EXPECT_TRUE(cues[senses[0]].takes(ContentKind::To));
  EXPECT_TRUE(cues[senses[1]].takes(ContentKind::That));
}

TEST(CueTable, FindsAPrepositionByItsFirstWord) {
  Reference reference;
  Problems problems;
  CueTable cues = compile("cue according to\n  part preposition\n  content clause\n  example \"A.\"   => nothing\n",
                          reference, problems);
  auto senses = cues.senses_of(reference.lexicon.find("according"));
  ASSERT_EQ(senses.size(), 1u);
  EXPECT_EQ(cues[senses[0]].words.size(), 2u);
}

TEST(CueTable, ReadsLightVerbsAndMedia) {
  Reference reference;
  Problems problems;
  CueTable cues = compile("list LIGHT make, issue\nlist MEDIUM interview\n", reference, problems);
  EXPECT_TRUE(cues.is_light(reference.lexicon.find("issue")));
  EXPECT_FALSE(cues.is_light(reference.lexicon.find("interview")));
  EXPECT_TRUE(cues.is_medium(reference.lexicon.find("interview")));
}

TEST(CueTable, KnowsNothingOfWordsThatNoCueHas) {
  Reference reference;
  Problems problems;
  CueTable cues = compile("", reference, problems);
  EXPECT_TRUE(cues.senses_of(reference.lexicon.intern("say")).empty());
  EXPECT_TRUE(cues.senses_of(Symbol{Symbol::kLocal | 3}).empty());
}

struct Mistake {
  const char* field;
  const char* told;
};

TEST(CueTable, TellsMistakesWithTheNearestName) {
  const Mistake mistakes[] = {
      {"mode      denyed", "denied"},
      {"holder    CT", "CT+"},
      {"content   thet", "that"},
  };
  for (const Mistake& mistake : mistakes) {
    Reference reference;
    Problems problems;
    CueTable cues = compile(std::string("cue deny\n  content   that\n  ") + mistake.field +
                                "\n  example   \"Chad denied it.\"   => nothing\n",
                            reference, problems);
    if (std::string(mistake.field).starts_with("content")) {
      problems.clear();
      cues = compile(std::string("cue deny\n  ") + mistake.field + "\n  example   \"Chad denied it.\"   => nothing\n",
                     reference, problems);
    }
    ASSERT_FALSE(problems.empty()) << mistake.field;
    EXPECT_NE(to_string(problems).find(mistake.told), std::string::npos) << to_string(problems);
    EXPECT_EQ(cues.size(), 0u) << mistake.field;
  }
}

TEST(CueTable, ReadsTheDataOfTheProject) {
  Reference reference;
  Problems problems;
  std::vector<Entry> entries;
  for (const auto& file : std::filesystem::directory_iterator(std::string(REPORTEDLY_SOURCE_DIR) + "/data/cues")) {
    if (file.path().extension() != ".cues") continue;
    std::ifstream in(file.path());
    std::stringstream text;
    text << in.rdbuf();
    for (Entry& entry : read_entries({file.path().filename().string(), text.str()}, problems)) entries.push_back(entry);
  }
  CueTable cues = CueTable::compile(entries, reference, problems);
  EXPECT_EQ(to_string(problems), "");
  std::set<std::string_view> lemmas;
  for (uint32_t row = 0; row < cues.size(); ++row) lemmas.insert(reference.lexicon.text(cues[row].lemma));
  EXPECT_GE(lemmas.size(), 180u);
  EXPECT_FALSE(cues.senses_of(reference.lexicon.find("say")).empty());
  EXPECT_TRUE(cues.is_light(reference.lexicon.find("issue")));
}

}  // namespace
}  // namespace reportedly
