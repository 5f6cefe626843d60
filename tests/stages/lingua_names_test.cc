// Words with the tags of a net, and the names that must come out.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lingua/names/find_names.h"

namespace reportedly {
namespace {

const std::vector<std::string>& tag_strings() {
  static const std::vector<std::string> tags = [] {
    std::vector<std::string> out = {"O"};
    for (const char* kind :
         {"Person", "Organization", "Location", "NORP", "Facility", "Product", "Date", "Money", "Misc"})
      for (const char* part : {"B-", "I-", "L-", "U-"}) out.push_back(std::string(part) + kind);
    return out;
  }();
  return tags;
}

// What the data files would know.
KnownWords known_words(Lexicon& lexicon) {
  KnownWords words;
  words.add(lexicon, "minister", WordKind::Person);
  words.add(lexicon, "rebel", WordKind::Group);
  for (const char* people : {"Omani", "South Sudanese"}) {
    words.add(lexicon, people, WordKind::Demonym);
    words.add(lexicon, people, WordKind::Name);
  }
  for (const char* organization : {"Hezbollah", "Doctors Without Borders", "Arab League"}) {
    words.add(lexicon, organization, WordKind::Organization);
    words.add(lexicon, organization, WordKind::Name);
  }
  words.add(lexicon, "League", WordKind::Name);
  for (const char* place : {"Kampala", "Jordan", "South Sudan", "US", "The Gambia", "Asia"}) {
    words.add(lexicon, place, WordKind::Place);
    words.add(lexicon, place, WordKind::Name);
  }
  return words;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> out(1);
  for (char c : text) {
    if (c == separator) {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

// "met Amina/B-Person Otieno/L-Person || She left": words without a tag are O.
void fill(std::string_view words, Document& document) {
  Tokens tokens(document.arena());
  Sentences sentences(document.arena());
  Readings readings(document.arena());
  sentences.rows.emplace_back();
  for (const std::string& word : split(words, ' ')) {
    if (word == "||") {
      sentences.rows.push_back({.span = {}, .tokens = {tokens.size(), 0}, .block = {}});
      continue;
    }
    size_t slash = word.find('/');
    std::string tag = slash == std::string::npos ? "O" : word.substr(slash + 1);
    auto found = std::find(tag_strings().begin(), tag_strings().end(), tag);
    EXPECT_NE(found, tag_strings().end()) << tag;
    WordReading reading;
    reading.name = static_cast<uint8_t>(found - tag_strings().begin());
    readings.rows.push_back(reading);
    tokens.rows.push_back({.span = {}, .form = document.symbols().intern(word.substr(0, slash))});
    sentences.of_token.push_back({static_cast<uint32_t>(sentences.rows.size()) - 1});
    ++sentences.rows.back().tokens.count;
  }
  document.set(std::move(tokens));
  document.set(std::move(sentences));
  document.set(std::move(readings));
}

void find_names(Document& document, const KnownWords& words) {
  std::vector<std::string_view> strings(tag_strings().begin(), tag_strings().end());
  Result<std::vector<NameTag>> tags = name_tags_of(strings, "test.model");
  ASSERT_TRUE(tags);
  Scratch scratch;
  wrap(FindNames(*tags, words)).run(document, scratch);
}

// "[Friday] Date, [Amina Otieno] Person"
std::string print(const Document& document) {
  std::string out;
  for (const Name& name : document.layer<Names>().rows) {
    out += out.empty() ? "[" : ", [";
    for (Id<Token> token : name.tokens) {
      if (token.index > name.tokens.first) out += ' ';
      out += document.text(document.layer<Tokens>()[token].form);
    }
    out += "] ";
    out += to_string(name.kind);
  }
  return out;
}

struct Case {
  const char* name;
  const char* words;
  const char* expected;
};

class NameCases : public testing::TestWithParam<Case> {};

TEST_P(NameCases, AreFound) {
  Reference reference;
  KnownWords words = known_words(reference.lexicon);
  Document document(reference);
  fill(GetParam().words, document);
  find_names(document, words);
  EXPECT_EQ(print(document), GetParam().expected);
  const Names& names = document.layer<Names>();
  ASSERT_EQ(names.of_token.size(), document.layer<Tokens>().size());
  for (uint32_t i = 0; i < names.of_token.size(); ++i) {
    Id<Name> id = names.of_token[i];
    for (uint32_t n = 0; n < names.size(); ++n) EXPECT_EQ(id == Id<Name>{n}, names.rows[n].tokens.has({i}));
  }
}

constexpr Case kCases[] = {
    // Tags.
    {"tags", "On Friday/U-Date the Lagoon/B-Organization Trust/L-Organization paid $/B-Money 5/I-Money million/L-Money",
     "[Friday] Date, [Lagoon Trust] Organization, [$ 5 million] Money"},
    {"names_side_by_side", "gave Bole/U-Person Tema/U-Person maps", "[Bole] Person, [Tema] Person"},
    {"broken_off", "the Lagoon/B-Misc Trust/I-Misc paid Bole/I-Person", "[Lagoon Trust] Misc, [Bole] Person"},
    {"broken_off_at_the_end_of_a_sentence", "met Bole/B-Person || Tema/L-Person left", "[Bole] Person, [Tema] Person"},
    {"changed_kind_inside", "Bole/B-Person Tema/L-Misc left", "[Bole] Person, [Tema] Misc"},
    {"none", "nobody replied", ""},

    // The data files.
    {"known_without_tag", "envoys of Hezbollah left", "[Hezbollah] Organization"},
    {"known_of_another_kind", "aides of Jordan/U-Person left", "[Jordan] Location"},
    {"known_of_several_words_in_pieces", "Doctors/U-Misc Without Borders/U-Location left",
     "[Doctors Without Borders] Organization"},
    {"known_inside_a_longer_name", "the Kampala/B-Organization Times/L-Organization reported",
     "[Kampala Times] Organization"},
    {"known_beside_a_capital", "the Kampala Times reported", ""},
    {"known_people", "the South Sudanese Army left", "[South Sudanese] NORP"},
    {"known_with_article", "talks in The Gambia", "[Gambia] Location"},
    {"the_longest", "South Sudan closed the road", "[South Sudan] Location"},
    {"last_word_of_a_known_name", "a League of five", ""},
    {"known_money", "paid 5 US dollars", ""},
    {"known_in_a_sum", "paid US/U-Money", "[US] Money"},
    {"known_with_hyphen", "the Asia - Pacific region", ""},

    // Organisations.
    {"commission", "the Lagoon/B-Location Commission/L-Location met", "[Lagoon Commission] Organization"},
    {"ministry_of", "the Ministry/B-Misc of/I-Misc Fish/L-Misc met", "[Ministry of Fish] Organization"},
    {"court_as_a_building", "the Lagoon/B-Facility Court/L-Facility burned", "[Lagoon Court] Facility"},
    {"commission_alone", "the Commission/U-Misc met", "[Commission] Misc"},

    // Surnames.
    {"surname", "Amina/B-Person Otieno/L-Person left || Otieno said no", "[Amina Otieno] Person, [Otieno] Person"},
    {"surname_of_another_kind", "Amina/B-Person Otieno/L-Person left || for Otieno/U-Location",
     "[Amina Otieno] Person, [Otieno] Person"},
    {"surname_before", "Otieno left || so did Amina/B-Person Otieno/L-Person",
     "[Otieno] Person, [Amina Otieno] Person"},
    {"surname_behind_a_title", "Amina/B-Person Otieno/L-Person left || Then Minister Otieno and Mr Otieno spoke",
     "[Amina Otieno] Person, [Otieno] Person, [Otieno] Person"},
    {"surname_in_another_name", "Amina/B-Person Otieno/L-Person left || the Otieno Park and Nancy Otieno",
     "[Amina Otieno] Person"},
    {"surname_that_is_known", "Michael/B-Person Jordan/L-Person left || to Jordan",
     "[Michael Jordan] Person, [Jordan] Location"},
    {"surname_that_is_a_role", "the Grey/B-Person Rebel/L-Person left || A Rebel said no", "[Grey Rebel] Person"},

    // The majority.
    {"majority", "Foxtel/U-Organization sued || Foxtel/U-Organization won || Foxtel/U-Person paid",
     "[Foxtel] Organization, [Foxtel] Organization, [Foxtel] Organization"},
    {"no_majority", "Foxtel/U-Organization sued || Foxtel/U-Person paid", "[Foxtel] Organization, [Foxtel] Person"},
    {"majority_of_dates", "May/U-Date and May/U-Date || but May/U-Person left", "[May] Date, [May] Date, [May] Person"},
    {"majority_against_the_data_files", "Hezbollah/U-Person left || Hezbollah/U-Person won",
     "[Hezbollah] Organization, [Hezbollah] Organization"},
};
INSTANTIATE_TEST_SUITE_P(Names, NameCases, testing::ValuesIn(kCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(FindNames, LeavesNoNamesWithoutReadings) {
  Reference reference;
  KnownWords words = known_words(reference.lexicon);
  Document document(reference);
  fill("envoys of Hezbollah left", document);
  document.set(Readings(document.arena()));
  find_names(document, words);
  EXPECT_EQ(document.layer<Names>().size(), 0u);
  EXPECT_EQ(document.layer<Names>().at(Id<Token>{2}), nullptr);
}

TEST(FindNames, TakesNumbersThatTheModelDoesNotHaveForNoName) {
  Reference reference;
  Document document(reference);
  fill("envoys left", document);
  Readings readings(document.arena());
  WordReading reading;
  reading.name = 255;
  readings.rows.assign(2, reading);
  document.set(std::move(readings));
  find_names(document, {});
  EXPECT_EQ(document.layer<Names>().size(), 0u);
}

// Any numbers whatever give names in text order, without overlap, inside of sentences, and the same ones again.
TEST(FindNames, KeepsItsLawsOnAnyTags) {
  Reference reference;
  KnownWords words = known_words(reference.lexicon);
  constexpr const char* kForms[] = {"Amina", "Otieno",   "Doctors", "Without", "Borders", "Jordan", "||",   "the",
                                    "South", "Sudanese", "-",       "Otieno",  "Party",   "of",     "Bole", "South"};
  uint32_t state = 7;
  auto next = [&](uint32_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 16) % below;
  };
  for (int round = 0; round < 300; ++round) {
    std::string text = "Bole";
    for (uint32_t n = next(40); n-- > 0;) {
      std::string form = kForms[next(16)];
      text += " " + form;
      if (form != "||") text += "/" + tag_strings()[next(static_cast<uint32_t>(tag_strings().size()))];
    }
    Document document(reference), again(reference);
    fill(text, document);
    fill(text, again);
    find_names(document, words);
    find_names(again, words);
    EXPECT_EQ(print(document), print(again));
    const Sentences& sentences = document.layer<Sentences>();
    uint32_t end = 0;
    for (const Name& name : document.layer<Names>().rows) {
      ASSERT_GE(name.tokens.first, end) << text;
      ASSERT_GT(name.tokens.count, 0u);
      end = name.tokens.last();
      ASSERT_EQ(sentences.of_token[name.tokens.first], sentences.of_token[end - 1]) << text;
    }
  }
}

}  // namespace
}  // namespace reportedly
