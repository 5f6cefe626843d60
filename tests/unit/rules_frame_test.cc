// Frames as they are written: what they come to, and which mistakes are told.
#include "rules/frame.h"

#include <gtest/gtest.h>

namespace reportedly {
namespace {

// Knows the types A and B only, each a code of its own.
struct Loaded {
  Reference reference;
  Problems problems;
  Frames frames;

  explicit Loaded(std::string_view text) : Loaded(std::vector<DataFile>{{"t.events", std::string(text)}}) {}
  explicit Loaded(const std::vector<DataFile>& files) {
    std::vector<Entry> entries;
    for (const DataFile& file : files)
      for (Entry& entry : read_entries(file, problems)) entries.push_back(std::move(entry));
    reference.codes.resize(2);
    auto outcome = [](std::string_view type, const Tell& tell) -> Id<EventCode> {
      if (type == "A") return {0};
      if (type == "B") return {1};
      tell(0, "type " + std::string(type) + " is not defined", "");
      return {};
    };
    frames = Frames::compile(entries, outcome, reference, problems);
  }

  std::vector<std::string> under(std::string_view lemma, PredicateKind kind) const {
    std::vector<std::string> out;
    for (Filed filed : frames.of(reference.lexicon.find(lemma), kind)) out.push_back(frames[filed.frame].text);
    return out;
  }
};

const std::string kExample = "  example   \"Norway warned Iceland.\"  => NOR A ISL\n";

TEST(Frames, AreFiledUnderAllWordsOfTheirEntryStrongestFirst) {
  Loaded loaded(
      "list PENALTY  sanction, CURBS\n"
      "list CURBS  tariff\n"
      "verb warn, caution, set aside\n"
      "  noun      warning, phone call\n"
      "  frame     who warn whom                 => A\n"
      "  frame     who warn whom of|about PENALTY  => B\n"
      "  frame     who warning to whom            => A\n" +
      kExample);
  ASSERT_EQ(to_string(loaded.problems), "");
  const std::vector<std::string> of_verb = {"who warn whom of|about PENALTY", "who warn whom"};
  EXPECT_EQ(loaded.under("warn", PredicateKind::Verb), of_verb);
  EXPECT_EQ(loaded.under("caution", PredicateKind::Verb), of_verb);
  EXPECT_EQ(loaded.under("set aside", PredicateKind::Verb), of_verb);
  EXPECT_EQ(loaded.under("set", PredicateKind::Verb), of_verb);
  EXPECT_EQ(loaded.under("warning", PredicateKind::Noun).size(), 3u);
  EXPECT_EQ(loaded.under("call", PredicateKind::Noun).size(), 3u);
  EXPECT_TRUE(loaded.under("warning", PredicateKind::Verb).empty());
  const Lists& lists = loaded.frames.lists();
  EXPECT_TRUE(lists.has(lists.find("PENALTY"), loaded.reference.lexicon.find("tariff")));
  EXPECT_FALSE(lists.has(lists.find("CURBS"), loaded.reference.lexicon.find("sanction")));
}

TEST(Frames, HaveTheElementsOfTheFormat) {
  Loaded loaded(
      "list DEEDS  shell, bomb\n"
      "list TALKS  talks\n"
      "verb ask\n"
      "  frame     who ask whom to do                     => A\n"
      "  frame     someone ask whom of doing DEEDS        => A\n"
      "  frame     they ask that                          => B\n"
      "  frame     who ask to TALKS with whom             => B\n"
      "  frame     who ask ceasefire|truce because of something  => B\n" +
      kExample);
  ASSERT_EQ(to_string(loaded.problems), "");
  auto slots = [&](size_t frame) {
    return loaded.frames.slots_of(loaded.frames[Id<Frame>{static_cast<uint32_t>(frame)}]);
  };
  EXPECT_EQ(slots(0)[2].role, SlotRole::Deed);
  EXPECT_FALSE(slots(0)[2].list);
  EXPECT_EQ(slots(1)[0].role, SlotRole::Someone);
  EXPECT_TRUE(slots(1)[2].is_gerund);
  EXPECT_EQ(slots(1)[2].prepositions.size(), 1u);
  EXPECT_EQ(slots(1)[2].list, loaded.frames.lists().find("DEEDS"));
  EXPECT_EQ(slots(2)[1].role, SlotRole::That);
  EXPECT_TRUE(slots(3)[1].may_be_phrase);
  EXPECT_EQ(slots(3)[2].role, SlotRole::Whom);
  EXPECT_EQ(slots(4)[1].role, SlotRole::Listed);
  EXPECT_EQ(slots(4)[2].role, SlotRole::Something);
}

struct Mistake {
  const char* name;
  const char* frame;
  const char* told;
};

class FrameMistakes : public testing::TestWithParam<Mistake> {};

TEST_P(FrameMistakes, AreToldWithPlaceAndRemedy) {
  Loaded loaded("list PENALTY  sanction\nverb warn, caution\n  frame     " + std::string(GetParam().frame) + "\n" +
                kExample);
  EXPECT_NE(to_string(loaded.problems).find(GetParam().told), std::string::npos) << to_string(loaded.problems);
}

INSTANTIATE_TEST_SUITE_P(
    All, FrameMistakes,
    testing::Values(
        Mistake{"unknown_list", "who warn whom of PENALTIY  => A",
                "t.events:3:30: list PENALTIY is not defined (did you mean PENALTY?)"},
        Mistake{"unknown_list_among_words", "who warn of tariff|PENALTIES  => A",
                "t.events:3:32: list PENALTIES is not defined (did you mean PENALTY?)"},
        Mistake{"no_word_of_the_heading", "who threaten whom  => A",
                "t.events:3:13: this frame lacks the word of its heading (write warn or caution)"},
        Mistake{"nobody_acts", "warn of PENALTY  => A", "t.events:3:13: nobody acts in this frame"},
        Mistake{"whom_twice", "who warn whom about whom  => A", "t.events:3:13: whom stands in this frame twice"},
        Mistake{"two_actors", "who they warn  => A", "t.events:3:13: more than one of who, they and someone"},
        Mistake{"preposition_at_the_end", "who warn whom of  => A", "t.events:3:27: a preposition ends this frame"},
        Mistake{"support_verb_in_frame", "who issue warn to whom  => A",
                "t.events:3:17: 'issue' stands before the heading's word (support verbs belong into the field light)"},
        Mistake{"element_as_alternative", "who warn of tariff|whom  => A",
                "t.events:3:32: 'whom' cannot be an alternative"},
        Mistake{"unknown_type", "who warn whom  => C", "t.events:3:31: type C is not defined"},
        Mistake{"no_outcome", "who warn whom", "t.events:3:13: this frame has no outcome"}),
    [](const auto& one) { return std::string(one.param.name); });

TEST(Frames, ThatTieAreTold) {
  Loaded loaded(
      "verb warn\n"
      "  frame     who warn whom of|about something  => A\n"
      "  frame     who warn whom about|over something  => B\n"
      "  frame     who warn truce|ceasefire  => A\n"
      "  frame     who warn ceasefire|peace  => B\n" +
      kExample +
      "verb caution\n"
      "  frame     who caution of something whom  => A\n"
      "  frame     who caution whom of something  => A\n" +
      kExample);
  EXPECT_EQ(to_string(loaded.problems),
            "t.events:3:13: this frame and the one in t.events:2 match the same sentences with different outcomes"
            " (both stand under 'warn')\n"
            "t.events:5:13: this frame and the one in t.events:4 match the same sentences with different outcomes"
            " (both stand under 'warn')\n"
            "t.events:9:13: this frame stands in t.events:8 already (both stand under 'caution')\n");
}

TEST(Frames, OfTwoFilesThatTieAreTold) {
  Loaded loaded({{"a.events", "verb warn\n  frame     who warn whom  => A\n" + kExample},
                 {"b.events", "verb warn, caution\n  frame     who warn whom  => B\n" + kExample}});
  EXPECT_EQ(to_string(loaded.problems),
            "b.events:2:13: this frame and the one in a.events:2 match the same sentences with different outcomes"
            " (both stand under 'warn')\n");
}

TEST(Frames, WrittenForANounGoBeforeThoseOfAVerb) {
  Loaded loaded("verb withdraw\n  noun      withdrawal\n  frame     who withdraw  => A\n" + kExample +
                "noun withdrawal\n  frame     who withdrawal  => B\n" + kExample);
  ASSERT_EQ(to_string(loaded.problems), "");
  EXPECT_EQ(loaded.under("withdrawal", PredicateKind::Noun),
            (std::vector<std::string>{"who withdrawal", "who withdraw"}));
}

TEST(Entries, OfOneHeadingInOneFileAreTold) {
  Loaded loaded("verb warn\n  frame     who warn whom  => A\n" + kExample +
                "verb warn\n  frame     who warn that  => A\n" + kExample);
  EXPECT_EQ(to_string(loaded.problems),
            "t.events:4:1: verb warn stands in this file twice (join it with the one in line 1)\n");
}

TEST(Lists, TellCirclesDoublesAndSmallNames) {
  Loaded loaded(
      "list ONE  sanction, TWO\n"
      "list TWO  THREE\n"
      "list THREE  ONE\n"
      "list ONE  embargo\n"
      "list small  embargo\n");
  EXPECT_EQ(to_string(loaded.problems),
            "t.events:4:6: list ONE is defined twice (the first is in t.events:1)\n"
            "t.events:5:6: the name of a list is written in capitals (not 'small')\n"
            "t.events:3:13: list ONE goes in a circle: it holds itself over THREE (drop it here)\n");
}

}  // namespace
}  // namespace reportedly
