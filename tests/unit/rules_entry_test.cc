#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "rules/entry.h"
#include "rules/schema.h"

namespace reportedly {
namespace {

std::vector<Entry> read(std::string_view text, Problems& problems) {
  return read_entries({.name = "t.events", .text = std::string(text)}, problems);
}

std::string problems_of(std::string_view text) {
  Problems problems;
  read(text, problems);
  return to_string(problems);
}

TEST(Entries, AreReadWithTheirPlaces) {
  Problems problems;
  std::vector<Entry> entries = read(
      "# how states threaten\n"
      "list PENALTY  sanction, embargo,   # of any kind\n"
      "              \"tariffs, and the like\", CURBS\n"
      "\n"
      "verb warn, caution\r\n"
      "  noun      warning, threat\r\n"
      "  frame     who warn whom     => THREATEN   # comment\n"
      "  frame     who warn that     => nothing\n"
      "  example   \"Norway warned Iceland of file #3.\"   => NOR THREATEN ISL\n",
      problems);
  ASSERT_EQ(to_string(problems), "");
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0].kind, "list");
  EXPECT_EQ(entries[0].heading[0].text, "PENALTY");
  std::vector<Item> members = entries[0].field("members")->items();
  ASSERT_EQ(members.size(), 4u);
  EXPECT_EQ(members[1].text, "embargo");
  EXPECT_EQ(members[1].line, 2);
  EXPECT_EQ(members[1].column, 25);
  EXPECT_EQ(members[2].text, "tariffs, and the like");
  EXPECT_EQ(members[3].text, "CURBS");
  EXPECT_EQ(members[3].line, 3);
  EXPECT_EQ(members[3].column, 40);
  const Entry& warn = entries[1];
  EXPECT_EQ(warn.line, 5);
  EXPECT_EQ(warn.heading[1].text, "caution");
  EXPECT_EQ(warn.heading[1].column, 12);
  EXPECT_EQ(warn.all("frame").size(), 2u);
  EXPECT_EQ(warn.field("frame")->text, "who warn whom     => THREATEN");
  EXPECT_EQ(warn.field("frame")->column, 13);
  EXPECT_EQ(warn.rule_name(7), "t.events:7");
  EXPECT_EQ(warn.rule_name(), "t.events:5");
}

TEST(Entries, GoOnInLinesOfFourSpaces) {
  Problems problems;
  std::vector<Entry> entries = read(
      "verb warn,\n"
      "    caution\n"
      "  frame     who warn whom\n"
      "            => THREATEN\n"
      "  example   \"Norway warned\n"
      "            Iceland.\"  => NOR THREATEN ISL\n",
      problems);
  ASSERT_EQ(to_string(problems), "");
  EXPECT_EQ(entries[0].heading[1].text, "caution");
  EXPECT_EQ(entries[0].heading[1].line, 2);
  EXPECT_EQ(entries[0].value("frame"), "who warn whom => THREATEN");
  EXPECT_EQ(examples_of(entries[0], problems)[0].sentence, "Norway warned Iceland.");
}

TEST(Entries, GiveTheirExamples) {
  Problems problems;
  std::vector<Entry> entries = read(
      "verb warn\n"
      "  frame     who warn whom  => THREATEN\n"
      "  example   \"\\\"The bridge stays shut,\\\" Ms Otieno said.\" => source \"Ms Otieno\"\n"
      "  example   \"\"The port is open,\" she said.\"=> nothing\n"
      "  not       \"Forecasters warned residents.\"   => nothing\n",
      problems);
  ASSERT_EQ(to_string(problems), "");
  std::vector<ExampleLine> examples = examples_of(entries[0], problems);
  ASSERT_EQ(examples.size(), 3u);
  EXPECT_EQ(examples[0].sentence, "\"The bridge stays shut,\" Ms Otieno said.");
  EXPECT_EQ(examples[0].expected, "source \"Ms Otieno\"");
  EXPECT_EQ(examples[1].sentence, "\"The port is open,\" she said.");
  EXPECT_FALSE(examples[1].is_counter);
  EXPECT_TRUE(examples[2].is_counter);
  EXPECT_EQ(examples[2].line, 5);
}

TEST(Entries, TellTwentyMistakesInOneRun) {
  const char* kText =
      "  frame     who warn whom  => THREATEN\n"  // 1  no entry above
      "verbs warn\n"                              // 2  unknown kind
      "  frame     who warn whom  => THREATEN\n"
      "verb\n"  // 4  no name
      "  frame     who warn whom  => THREATEN\n"
      "  example   \"Norway warned Iceland.\" => NOR THREATEN ISL\n"
      "verb warn, caution, warn, , threaten\n"   // 7  twice, and an empty item
      "  frame     who warn whom\n"              // 8  no outcome
      "  frame     => THREATEN\n"                // 9  no words
      "  frame     who warn whom =>\n"           // 10 nothing behind the arrow
      "  frme      who warn whom => THREATEN\n"  // 11 unknown field
      "  light     issue\n"
      "  light     make\n"                                        // 13 twice
      "  noun\n"                                                  // 14 empty
      "  example   Norway warned Iceland. => NOR THREATEN ISL\n"  // 15 no quotation marks
      "  example   \"Norway warned Iceland.\"\n"                  // 16 nothing expected
      "  example   \"\" => nothing\n"                             // 17 empty sentence
      "verb urge\n"                                               // 18 no frame, no example
      "type THREATEN\n"                                           // 19 no quad
      "  score     high\n"                                        // 20 no number
      "cue deny\n"
      "  layer     spech\n"                           // 22 unknown choice
      "  hedges    maybe\n"                           // 23 neither yes nor no
      "  content   that, , doing\n"                   // 24 empty item
      "\tspeaker   who\n"                             // 25 tab
      "  example   \"Chad denied it.  => nothing\n";  // 26 not closed
  const std::string told = problems_of(kText);
  const std::vector<std::string> expected = {
      "t.events:1:3: this field belongs to no entry (an entry begins at the margin, without spaces)",
      "t.events:2:1: 'verbs' is no kind of entry (did you mean verb?)",
      "t.events:4:6: this verb has no name (write verb and its name)",
      "t.events:7:21: 'warn' stands twice in this heading (drop one)",
      "t.events:7:27: an item of the heading is empty (drop one comma)",
      "t.events:8:13: this frame has no outcome (add => and a type, or => nothing)",
      "t.events:9:13: this frame has no words before =>",
      "t.events:10:13: this frame has nothing behind => (add a type, or nothing)",
      "t.events:11:3: 'frme' is no field of a verb (did you mean frame?)",
      "t.events:13:13: field light stands twice (the first is in line 12)",
      "t.events:14:8: field noun is empty (fill it or drop the line)",
      "t.events:15:13: the sentence of this example is not in quotation marks",
      "t.events:16:13: this example does not say what must come out",
      "t.events:17:13: the sentence of this example is empty",
      "t.events:18: verb has no field frame",
      "t.events:18: verb has no example",
      "t.events:19: type has no field quad",
      "t.events:20:13: 'high' is not a number",
      "t.events:22:13: 'spech' is no layer (did you mean speech?)",
      "t.events:23:13: 'maybe' is neither yes nor no",
      "t.events:24:19: an item of content is empty",
      "t.events:25:1: a tab stands at the beginning of this line (indent with two spaces)",
      "t.events:26:13: a quotation mark is not closed",
  };
  for (const std::string& line : expected) EXPECT_NE(told.find(line), std::string::npos) << line << "\n in\n" << told;
  EXPECT_GE(std::count(told.begin(), told.end(), '\n'), 20);
}

TEST(Entries, WithAMistakeAreLeftOutAndTheOthersStay) {
  Problems problems;
  std::vector<Entry> entries =
      read("context economic\ncontxt legal\ncontext military\n  nme x\ncontext asylum\n", problems);
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[1].heading[0].text, "asylum");
  EXPECT_EQ(problems.size(), 2u);
}

TEST(Entries, TellBadBytesOnceAndGoOn) {
  Problems problems;
  std::vector<Entry> entries = read(
      std::string_view("context economic\ncontext \xC3\xA9\xFF\xFE\ncontext a\0b\ncontext asylum\n", 53), problems);
  EXPECT_EQ(to_string(problems),
            "t.events:2:10: 2 bytes are no valid UTF-8 (save the file as UTF-8)\n"
            "t.events:3:10: NUL characters stand in this file (it should hold text only)\n");
  EXPECT_EQ(entries.size(), 4u);
}

TEST(Entries, StandLinesOfAMegabyte) {
  Problems problems;
  std::string line = "list LONG  word";
  while (line.size() < 1'000'000) line += ", w" + std::to_string(line.size());
  std::vector<Entry> entries =
      read(line + "\n" + std::string(1'000'000, 'x') + "\n  " + std::string(1'000'000, 'y'), problems);
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_GT(entries[0].field("members")->items().size(), 50'000u);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_LT(to_string(problems).size(), 200u);
}

TEST(Entries, StandGarbage) {
  std::mt19937 random(7);
  constexpr char kLetters[] = "verb list frame example \"#=>|,\n\n  \t\r\\\x00\xC3\xFFwho warn whom";
  const std::string_view alphabet(kLetters, sizeof(kLetters) - 1);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (size_t i = 0; i < 400; ++i) text += alphabet[random() % alphabet.size()];
    Problems problems;
    for (const Entry& entry : read_entries({"t.events", text}, problems)) examples_of(entry, problems);
    EXPECT_LE(problems.size(), 201u);
  }
}

TEST(Nearest, NamesWhatWasMeant) {
  const std::vector<std::string> known = {"PENALTY", "CURBS", "restrict", "THREATEN"};
  EXPECT_EQ(nearest("PENALTIY", known), "PENALTY");
  EXPECT_EQ(nearest("threaten", known), "THREATEN");
  EXPECT_EQ(nearest("retsrict", known), "restrict");
  EXPECT_EQ(nearest("zebra", known), "");
  EXPECT_EQ(nearest("", known), "");
}

TEST(Schema, HasHelpForEveryField) {
  for (const KindSchema& kind : schema()) {
    EXPECT_FALSE(kind.help.empty()) << kind.kind;
    for (const FieldSchema& field : kind.fields) EXPECT_FALSE(field.help.empty()) << kind.kind << " " << field.name;
    EXPECT_EQ(kind.needs_example, kind.field("example") != nullptr) << kind.kind;
  }
}

}  // namespace
}  // namespace reportedly
