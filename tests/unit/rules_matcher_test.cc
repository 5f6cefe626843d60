// The indexed matcher against a naive one that tries every frame under every word, in every order of arguments, on
// random predicate tables.
#include "rules/matcher.h"

#include <gtest/gtest.h>

#include <chrono>
#include <iostream>
#include <random>

namespace reportedly {
namespace {

const char* kDictionary = R"(list GOODS  fuel, grain, food aid
list DEEDS  shell, bomb, carry out
verb ask, urge
  noun      request, appeal
  light     make, issue
  frame     who ask whom                       => 0
  frame     who ask whom for GOODS             => 1
  frame     who ask for GOODS                  => 2
  frame     who ask whom to do                 => 3
  frame     who ask whom to DEEDS              => 4
  frame     who ask that                       => 5
  example   "x"  => nothing
verb shell, bomb
  noun      shelling
  frame     someone shell whom                 => 6
  frame     who shell whom with GOODS          => 7
  frame     they shell                         => 8
  example   "x"  => nothing
verb offer
  frame     who offer whom GOODS               => 9
  frame     who offer GOODS                    => 10
  frame     who offer to DEEDS whom            => 11
  frame     who offer of doing DEEDS           => 12
  example   "x"  => nothing
noun talks
  light     hold
  frame     who talks with whom                => 13
  frame     between whom talks                 => 14
  frame     they talks                         => 15
  example   "x"  => nothing
adjective ready
  frame     who ready to DEEDS                 => 16
  frame     who ready for something            => 17
  example   "x"  => nothing
)";

struct Rules {
  Reference reference;
  Problems problems;
  std::vector<Entry> entries;
  Frames frames;

  Rules() {
    entries = read_entries({"t.events", kDictionary}, problems);
    auto outcome = [](std::string_view number, const Tell&) {
      return Id<EventCode>{static_cast<uint32_t>(std::stoul(std::string(number)))};
    };
    frames = Frames::compile(entries, outcome, reference, problems);
  }
};

// A table of tokens without sense: every token may be a predicate with any arguments.
struct RandomTable {
  std::pmr::monotonic_buffer_resource arena;
  Predicates predicates{&arena};
  Morphs morphs{&arena};
  Arcs arcs{&arena};
  std::vector<uint8_t> capacities;

  RandomTable(std::mt19937& random, const Lexicon& lexicon, uint32_t tokens) {
    static const char* kLemmas[] = {"ask",  "urge",  "request", "shell",   "shelling", "offer",
                                    "talk", "talks", "ready",   "fuel",    "grain",    "food",
                                    "aid",  "carry", "bomb",    "package", "unheard"};
    static const char* kPrepositions[] = {"", "", "for", "of", "with", "to", "between", "by"};
    static const Relation kRelations[] = {Relation::Compound, Relation::Conj, Relation::Nmod, Relation::Obj,
                                          Relation::CompoundPrt};
    static const char* kSupport[] = {"make", "hold", "deny"};
    auto pick = [&](auto& from) { return from[random() % std::size(from)]; };
    predicates.of_token.resize(tokens);
    for (uint32_t i = 0; i < tokens; ++i) {
      morphs.rows.push_back(
          {.lemma = lexicon.find(pick(kLemmas)), .xpos = {}, .feats = {}, .bits = 0, .upos = Upos::X});
      arcs.rows.push_back({.head = i == 0 ? Id<Token>{} : Id<Token>{static_cast<uint32_t>(random() % i)},
                           .relation = pick(kRelations)});
      capacities.push_back(static_cast<uint8_t>(random() % 8));
      if (random() % 3 == 0) continue;
      predicates.of_token[i] = {static_cast<uint32_t>(predicates.rows.size())};
      const Range<Argument> arguments{static_cast<uint32_t>(predicates.arguments.size()),
                                      static_cast<uint32_t>(random() % 6)};
      for (uint32_t k = 0; k < arguments.count; ++k)
        predicates.arguments.push_back({.head = {static_cast<uint32_t>(random() % tokens)},
                                        .preposition = lexicon.find(pick(kPrepositions)),
                                        .kind = static_cast<ArgumentKind>(random() % 13),
                                        .route = random() % 4 == 0 ? Route::Support : Route::Direct});
      predicates.rows.push_back({.head = {i},
                                 .lemma = morphs.rows[i].lemma,
                                 .arguments = arguments,
                                 .support = {static_cast<uint32_t>(random() % tokens)},
                                 .support_lemma = lexicon.find(pick(kSupport)),
                                 .kind = static_cast<PredicateKind>(random() % 3)});
    }
    arcs.index_children();
  }
  Scene scene() const { return {.predicates = predicates, .morphs = morphs, .arcs = arcs, .capacities = capacities}; }
};

// Looks at every entry of the dictionary, word by word, and takes the strongest frame that fits.
Match naive_best(const Rules& rules, const FrameMatcher& matcher, const Scene& scene, Id<Predicate> id) {
  const Predicate& row = scene.predicates[id];
  const std::string_view lemma = rules.reference.lexicon.text(row.lemma);
  Match best;
  int most = -1;
  uint32_t frame = 0;
  for (const Entry& entry : rules.entries) {
    if (entry.kind == "list") continue;
    auto names = [&](const std::vector<Item>& items, bool as_noun) {
      for (const Item& item : items)
        if (item.text == lemma || (as_noun && singular_of(item.text) == lemma)) return true;
      return false;
    };
    bool is_here = false;
    if (row.kind == PredicateKind::Verb) is_here = entry.kind == "verb" && names(entry.heading, false);
    if (row.kind == PredicateKind::Adjective) is_here = entry.kind == "adjective" && names(entry.heading, false);
    if (row.kind == PredicateKind::Noun) {
      is_here = entry.kind == "noun" && names(entry.heading, true);
      if (const Field* nouns = entry.field("noun")) is_here |= entry.kind == "verb" && names(nouns->items(), true);
    }
    for (size_t k = 0; k < entry.all("frame").size(); ++k, ++frame) {
      Match match;
      if (!is_here || !matcher.try_frame(scene, id, {.frame = {frame}, .guard = {}}, match)) continue;
      if (rules.frames[{frame}].strength > most) {
        most = rules.frames[{frame}].strength;
        best = match;
      }
    }
  }
  return best;
}

// Fills slots by trying every assignment of arguments to slots, without order and without shortcuts: says only
// whether there is one. Only for frames whose elements all hang on the predicate itself.
bool can_fill(const Rules& rules, const Scene& scene, const Predicate& row, const Frame& frame, size_t at,
              uint64_t used) {
  const std::span<const Slot> slots = rules.frames.slots_of(frame);
  if (at == slots.size()) return true;
  const std::span<const Argument> arguments = scene.predicates.arguments_of(row);
  for (size_t i = 0; i < arguments.size(); ++i) {
    const Argument& argument = arguments[i];
    if ((used >> argument.head.index & 1u) != 0) continue;
    bool fits = false;
    if (slots[at].role == SlotRole::Who)
      fits = argument.kind == ArgumentKind::Subject && scene.can(argument.head, kActs);
    if (slots[at].role == SlotRole::Whom)
      fits = (argument.kind == ArgumentKind::Object || argument.kind == ArgumentKind::Recipient) &&
             scene.can(argument.head, kReceives);
    if (slots[at].role == SlotRole::That)
      fits = argument.kind == ArgumentKind::Finite || argument.kind == ArgumentKind::Quotation;
    if (slots[at].role == SlotRole::Deed) fits = argument.kind == ArgumentKind::Infinitive;
    if (fits && can_fill(rules, scene, row, frame, at + 1, used | uint64_t{1} << argument.head.index)) return true;
  }
  return false;
}

TEST(Matcher, AgreesWithANaiveOneOnRandomTables) {
  Rules rules;
  ASSERT_EQ(to_string(rules.problems), "");
  const FrameMatcher matcher(rules.frames, rules.reference.lexicon);
  std::mt19937 random(11);
  size_t matched = 0;
  for (int round = 0; round < 2000; ++round) {
    const RandomTable table(random, rules.reference.lexicon, 40);
    const Scene scene = table.scene();
    for (uint32_t i = 0; i < table.predicates.rows.size(); ++i) {
      const Match indexed = matcher.best(scene, {i});
      const Match naive = naive_best(rules, matcher, scene, {i});
      ASSERT_EQ(indexed.frame, naive.frame) << "round " << round << " predicate " << i;
      ASSERT_EQ(indexed.bound, naive.bound);
      if (indexed) ++matched;
      const bool is_explained = !matcher.explain(scene, {i}).empty() && matcher.explain(scene, {i})[0].fits;
      ASSERT_EQ(is_explained, static_cast<bool>(indexed));
    }
  }
  EXPECT_GT(matched, 500u);
}

TEST(Matcher, FindsAnAssignmentExactlyWhereThereIsOne) {
  Rules rules;
  const FrameMatcher matcher(rules.frames, rules.reference.lexicon);
  std::mt19937 random(12);
  size_t fitting = 0;
  for (int round = 0; round < 400; ++round) {
    const RandomTable table(random, rules.reference.lexicon, 40);
    const Scene scene = table.scene();
    for (uint32_t i = 0; i < table.predicates.rows.size(); ++i) {
      const Predicate& row = table.predicates.rows[i];
      if (row.kind == PredicateKind::Noun) continue;
      for (uint32_t frame : {0u, 3u, 5u}) {  // who ask whom; who ask whom to do; who ask that
        Match match;
        const bool fits = matcher.try_frame(scene, {i}, {.frame = {frame}, .guard = {}}, match);
        ASSERT_EQ(fits, can_fill(rules, scene, row, rules.frames[{frame}], 0, 0)) << round << " " << i << " " << frame;
        if (fits) ++fitting;
      }
    }
  }
  EXPECT_GT(fitting, 100u);
}

TEST(Matcher, TellsWhatAFrameLacked) {
  Rules rules;
  const FrameMatcher matcher(rules.frames, rules.reference.lexicon);
  const Lexicon& lexicon = rules.reference.lexicon;
  std::mt19937 random(1);
  RandomTable table(random, lexicon, 4);
  table.predicates.arguments.assign(
      {{.head = {1}, .preposition = {}, .kind = ArgumentKind::Subject, .route = Route::Direct},
       {.head = {2}, .preposition = {}, .kind = ArgumentKind::Object, .route = Route::Direct}});
  table.predicates.rows.assign(1, {.head = {0},
                                   .lemma = lexicon.find("ask"),
                                   .arguments = {0, 2},
                                   .support = {},
                                   .support_lemma = {},
                                   .kind = PredicateKind::Verb});
  table.capacities = {0, kActs, 0, 0};
  const std::vector<Considered> all = matcher.explain(table.scene(), {0});
  ASSERT_EQ(all.size(), 6u);
  EXPECT_FALSE(all[0].fits);
  for (const Considered& one : all) {
    if (rules.frames[one.frame].text != "who ask whom for GOODS") continue;
    ASSERT_EQ(one.lacks.size(), 2u);
    EXPECT_EQ(one.lacks[0].element, "whom");
    EXPECT_EQ(one.lacks[0].seen, Id<Token>{2});
    EXPECT_EQ(one.lacks[1].element, "for GOODS");
    EXPECT_FALSE(one.lacks[1].seen);
  }
}

// A floor far below what it does, against a slip into something quadratic.
TEST(Matcher, DoesManyPredicatesASecond) {
  Rules rules;
  const FrameMatcher matcher(rules.frames, rules.reference.lexicon);
  std::mt19937 random(13);
  const RandomTable table(random, rules.reference.lexicon, 2000);
  const Scene scene = table.scene();
  const auto start = std::chrono::steady_clock::now();
  size_t done = 0, matched = 0;
  for (int round = 0; round < 50; ++round)
    for (uint32_t i = 0; i < table.predicates.rows.size(); ++i, ++done)
      if (matcher.best(scene, {i})) ++matched;
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  RecordProperty("predicates_per_second", std::to_string(static_cast<long>(static_cast<double>(done) / seconds)));
  EXPECT_GT(matched, 0u);
  EXPECT_GT(static_cast<double>(done) / seconds, 100'000.0);
}

}  // namespace
}  // namespace reportedly
