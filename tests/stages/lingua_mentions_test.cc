// Trees with names, and the mentions that must be found in them.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "lingua/entities/find_mentions.h"
#include "stages/short_tree.h"
#include "stages/tables.h"

namespace reportedly {
namespace {

// "Bank of Ghana=Organization; Friday=Date": the first place where the words stand.
void set_names(std::string_view text, Document& document) {
  const Tokens& tokens = document.layer<Tokens>();
  Names names(document.arena());
  names.of_token.assign(tokens.size(), {});
  while (!text.empty()) {
    std::string_view entry = text.substr(0, text.find("; "));
    text.remove_prefix(std::min(text.size(), entry.size() + 2));
    size_t equals = entry.find('=');
    size_t at = document.layer<Text>().bytes.find(entry.substr(0, equals));
    Name name{.tokens = {}, .kind = *name_kind_of(entry.substr(equals + 1))};
    for (uint32_t i = 0; i < tokens.size(); ++i) {
      if (tokens.rows[i].span.begin < at || tokens.rows[i].span.end > at + equals) continue;
      if (name.tokens.count++ == 0) name.tokens.first = i;
      names.of_token[i] = {names.size()};
    }
    EXPECT_GT(name.tokens.count, 0u) << entry;
    names.rows.push_back(name);
  }
  document.set(std::move(names));
}

KnownWords known_words(Lexicon& lexicon) {
  KnownWords words;
  words.add(lexicon, "minister", WordKind::Person);
  words.add(lexicon, "Kenyan", WordKind::Demonym);
  words.add(lexicon, "Doctors Without Borders", WordKind::Name);
  return words;
}

// "[Human Rights Watch] name Organization, [Chad] name"
std::string print(const Document& document) {
  const Mentions& mentions = document.layer<Mentions>();
  std::string out;
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions.rows[i];
    constexpr std::string_view kKinds[] = {"name", "nominal", "pronoun"};
    out += (out.empty() ? "[" : ", [") + std::string(document.words(mention.span)) + "] ";
    out += kKinds[static_cast<size_t>(mention.kind)];
    if (const Name* name = name_of(document.layer<Names>(), mentions, {i}))
      out += " " + std::string(to_string(name->kind));
  }
  return out;
}

std::string mentions_of(std::string_view tree, std::string_view names) {
  Reference reference;
  KnownWords words = known_words(reference.lexicon);
  Document document = test::document_of(test::table_of(tree), reference);
  if (!names.empty()) set_names(names, document);
  Scratch scratch;
  wrap(FindMentions(words)).run(document, scratch);
  return print(document);
}

struct Case {
  const char* name;
  const char* tree;
  const char* names;
  const char* expected;
  const char* without_names;  // what comes out of the tree alone
};

class MentionCases : public testing::TestWithParam<Case> {};

TEST_P(MentionCases, AreFound) {
  EXPECT_EQ(mentions_of(GetParam().tree, GetParam().names), GetParam().expected);
  EXPECT_EQ(mentions_of(GetParam().tree, ""), GetParam().without_names);
}

const Case kCases[] = {
    {"a_name_that_the_tree_tore_apart",
     "Human/JJ/2/amod Rights=rights/NNS/4/nsubj Watch/NNP/4/nsubj accused=accuse/VBD/0/root Chad/NNP/4/obj",
     "Human Rights Watch=Organization; Chad=Location", "[Human Rights Watch] name Organization, [Chad] name Location",
     "[Human Rights] nominal, [Watch] name, [Chad] name"},
    {"of_hangs_on_the_verb",
     "The/DT/2/det Bank/NNP/5/nsubj of/IN/4/case Ghana/NNP/5/obl raised=raise/VBD/0/root rates=rate/NNS/5/obj",
     "Bank of Ghana=Organization", "[Bank of Ghana] name Organization, [rates] nominal",
     "[The Bank] name, [Ghana] name, [rates] nominal"},
    {"a_whole_name_keeps_its_pieces",
     "the/DT/2/det Bank/NNP/5/nsubj of/IN/4/case Ghana/NNP/2/nmod raised=raise/VBD/0/root rates=rate/NNS/5/obj",
     "Bank of Ghana=Organization", "[the Bank of Ghana] name Organization, [Ghana] name Organization, [rates] nominal",
     "[the Bank of Ghana] name, [Ghana] name, [rates] nominal"},
    {"a_piece_of_a_longer_name",
     "the/DT/4/det Bank/NNP/4/compound Ghana/NNP/4/compound Fund/NNP/5/nsubj paid=pay/VBD/0/root",
     "Bank Ghana=Organization", "[the Bank Ghana Fund] name", "[the Bank Ghana Fund] name"},
    {"a_known_name_keeps_its_words",
     "Doctors=doctor/NNS/4/nsubj Without/IN/3/case Borders=border/NNS/1/nmod left=leave/VBD/0/root", "Borders=Location",
     "[Doctors Without Borders] name", "[Doctors Without Borders] name"},

    {"a_day_is_nobody", "Norway/NNP/2/nsubj left=leave/VBD/0/root last/JJ/4/amod Ramadan/NNP/2/obl",
     "Norway=Location; last Ramadan=Date", "[Norway] name Location", "[Norway] name, [last Ramadan] name"},
    {"a_sum_is_nobody", "Norway/NNP/2/nsubj paid=pay/VBD/0/root five/CD/4/nummod crowns=crown/NNS/2/obj",
     "Norway=Location; five crowns=Money", "[Norway] name Location", "[Norway] name, [five crowns] nominal"},
    {"somebody_called_as_a_month", "April/NNP/2/nsubj left=leave/VBD/0/root", "April=Person", "[April] name Person",
     ""},
    {"a_month", "rebels=rebel/NNS/2/nsubj left=leave/VBD/0/root in/IN/4/case April/NNP/2/obl", "April=Date",
     "[rebels] nominal", "[rebels] nominal"},
    {"a_noun_that_is_a_name", "Watch/NN/2/nsubj accused=accuse/VBD/0/root Chad/NNP/2/obj", "Watch=Organization",
     "[Watch] name Organization, [Chad] name", "[Watch] nominal, [Chad] name"},
    {"people_are_nominal", "Muslims=muslim/NNS/2/nsubj marched=march/VBD/0/root", "Muslims=NORP",
     "[Muslims] nominal NORP", "[Muslims] nominal"},
    {"a_work_is_not_held_together", "the/DT/2/det Long/NNP/4/nsubj Road/NNP/4/obj sold=sell/VBD/0/root",
     "Long Road=Misc", "[the Long] name Misc, [Road] name Misc", "[the Long] name, [Road] name"},

    {"behind_a_title", "Kenyan/JJ/2/amod Minister/NNP/5/nsubj Amina/NNP/2/flat Otieno/NNP/2/flat left=leave/VBD/0/root",
     "Kenyan=NORP; Amina Otieno=Person", "[Kenyan Minister Amina Otieno] name Person",
     "[Kenyan Minister Amina Otieno] name"},
    {"torn_from_its_title",
     "Kenyan/JJ/2/amod Minister/NNP/5/nsubj Amina/NNP/4/compound Otieno/NNP/5/obj left=leave/VBD/0/root",
     "Kenyan=NORP; Amina Otieno=Person", "[Kenyan Minister Amina Otieno] name Person",
     "[Kenyan Minister Amina Otieno] name"},
    {"a_bridge_is_no_person", "Amina/NNP/2/compound Otieno/NNP/3/compound Bridge/NNP/4/nsubj fell=fall/VBD/0/root",
     "Amina Otieno=Person", "[Amina Otieno Bridge] name", "[Amina Otieno Bridge] name"},
    {"a_possessor_lends_no_name", "Kenya/NNP/3/nmod:poss 's/POS/1/case offer/NN/4/nsubj failed=fail/VBD/0/root",
     "Kenya=Location", "[Kenya] name Location, [Kenya's offer] nominal", "[Kenya] name, [Kenya's offer] nominal"},
};
INSTANTIATE_TEST_SUITE_P(Mentions, MentionCases, testing::ValuesIn(kCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace reportedly
