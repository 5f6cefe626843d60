#include <gtest/gtest.h>

#include "politics/actors/actor_data.h"

namespace reportedly {
namespace {

constexpr std::string_view kOntology = "sector GOV\n  name  government\nsector MIL\n  name  military\ncountry UNO\n";

// All problems of one data file, a line each.
std::string problems_of(const std::string& name, const std::string& text) {
  Problems problems;
  std::vector<Entry> entries = read_entries({"test.ontology", std::string(kOntology)}, problems);
  for (Entry& entry : read_entries({name, text}, problems)) entries.push_back(std::move(entry));
  Reference reference;
  Ontology ontology = Ontology::compile(entries, reference, problems);
  Result<ActorData> data = ActorData::load(entries, ontology, reference);
  for (const Problem& problem : data.problems()) problems.push_back(problem);
  return to_string(problems);
}

TEST(ActorData, NamesBothLinesOfAClash) {
  std::string told =
      problems_of("x.actors",
                  "actor Chad\n  code  TCD\n  kind  state\n  names Chad\n  example \"Chad left.\" => Chad is TCD\n"
                  "actor Niger\n  code  NER\n  kind  state\n  names Niger\n  cities Chad\n  example \"Niger left.\" => "
                  "Niger is NER\n");
  EXPECT_NE(told.find("x.actors:10"), std::string::npos) << told;
  EXPECT_NE(told.find("the name Chad stands in x.actors:4 already"), std::string::npos) << told;
}

TEST(ActorData, RefusesCodesThatTheOntologyDoesNotHave) {
  std::string told = problems_of(
      "x.actors",
      "actor Chad\n  code  TCX GOW\n  kind  state\n  names Chad\n  example \"Chad left.\" => Chad is TCD\n");
  EXPECT_NE(told.find("x.actors:2:9: country TCX is not defined"), std::string::npos) << told;
  EXPECT_NE(told.find("x.actors:2:13: sector GOW is not defined"), std::string::npos) << told;
  EXPECT_NE(told.find("did you mean GOV?"), std::string::npos) << told;
}

TEST(ActorData, RefusesARoleThatStandsTwice) {
  std::string told = problems_of(
      "x.roles",
      "role army\n  kind  institution\n  sectors MIL\n  example \"The army left.\" => army is ? MIL\n"
      "role troops, army\n  kind  institution\n  sectors MIL\n  example \"Troops left.\" => Troops is ? MIL\n");
  EXPECT_NE(told.find("the role army stands in x.roles:1 already"), std::string::npos) << told;
}

TEST(ActorData, TellsOtherStagesItsWords) {
  Problems problems;
  std::vector<Entry> entries = read_entries({"test.ontology", std::string(kOntology)}, problems);
  const std::string text =
      "actor Republic of Chad\n  code  TCD\n  kind  state\n  names Republic of Chad\n  people Chadian\n"
      "  example \"Chad left.\" => Chad is TCD\nrole minister of defence\n  kind official\n  sectors GOV\n"
      "  example \"The minister of defence left.\" => minister is ? GOV\n";
  for (const char* name : {"x.actors", "x.roles"})
    for (Entry& entry : read_entries({name, name == std::string("x.actors") ? text.substr(0, text.find("role "))
                                                                            : text.substr(text.find("role "))},
                                     problems))
      entries.push_back(std::move(entry));
  Reference reference;
  Ontology ontology = Ontology::compile(entries, reference, problems);
  Result<ActorData> data = ActorData::load(entries, ontology, reference);
  ASSERT_TRUE(data) << to_string(data.problems()) << to_string(problems);
  EXPECT_EQ(data->vocabulary.persons, std::vector<std::string>{"minister"});
  EXPECT_EQ(data->vocabulary.demonyms, std::vector<std::string>{"Chadian"});
  EXPECT_EQ(data->vocabulary.names, (std::vector<std::string>{"Republic of Chad", "Chad", "Chadian"}));
}

std::vector<StreamWord> stream_of(std::string_view form) {
  std::vector<StreamWord> words;
  append_words(form, 0, words);
  return words;
}

TEST(WordStream, FoldsWhatNamesDoNotTellApart) {
  EXPECT_EQ(stream_of("U.S.")[0].key, stream_of("US")[0].key);
  EXPECT_EQ(stream_of("Kenya's")[0].key, stream_of("Kenya")[0].key);
  EXPECT_EQ(stream_of("Côte")[0].key, stream_of("cote")[0].key);
  EXPECT_NE(stream_of("Niger")[0].key, stream_of("Nigeria")[0].key);
  EXPECT_EQ(stream_of("Guinea-Bissau").size(), 2u);
  EXPECT_TRUE(stream_of("-").empty());
  EXPECT_TRUE(stream_of("'s").empty());
  EXPECT_EQ(stream_of("WHO")[0].letters, Letters::Capitals);
  EXPECT_EQ(stream_of("Who")[0].letters, Letters::Capital);
}

}  // namespace
}  // namespace reportedly
