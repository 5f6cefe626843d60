#include "formats/report_reader.h"

#include <gtest/gtest.h>

#include <sstream>

namespace reportedly::formats {
namespace {

struct ReadAll {
  std::vector<RawReport> reports;
  std::string problems;
  ReadAll(const std::string& bytes, InputForm form, const std::string& name = "in/port-talks.txt") {
    std::istringstream in(bytes);
    Problems told;
    auto reader = open_reports(in, name, form);
    while (auto report = reader->next(told)) reports.push_back(std::move(*report));
    problems = to_string(told);
  }
};

TEST(ReportReader, AFileIsOneReportNamedAfterIt) {
  ReadAll read("Oman has offered to mediate.\r\n", InputForm::Text);
  ASSERT_EQ(read.reports.size(), 1u);
  EXPECT_EQ(read.reports[0].id, "port-talks");
  EXPECT_EQ(read.reports[0].text, "Oman has offered to mediate.\r\n");
  EXPECT_EQ(read.problems, "");
}

TEST(ReportReader, StrangeBytesOfAFileAreLeftToTheEngine) {
  const std::string bytes("\xEF\xBB\xBFOman\xFF offered\0 help.", 22);
  EXPECT_EQ(ReadAll(bytes, InputForm::Text).reports.at(0).text, bytes);
}

TEST(ReportReader, NothingToReadIsAProblem) {
  EXPECT_EQ(ReadAll("", InputForm::Text).problems, "in/port-talks.txt: the file is empty (a report needs text)\n");
  EXPECT_EQ(ReadAll(" \n\t\xC2\xA0\n", InputForm::Text).problems,
            "in/port-talks.txt: the file has only white space (a report needs text)\n");
  EXPECT_EQ(ReadAll("\n\n", InputForm::Jsonl).problems, "in/port-talks.txt: there is no report in it\n");
  EXPECT_EQ(ReadAll("\n", InputForm::Conllu).problems, "in/port-talks.txt: there is no sentence in it\n");
}

TEST(ReportReader, RowsKeepTheirFields) {
  ReadAll read(
      "{\"id\": 7, \"text\": \"Oman offered help.\", \"published\": \"2026-03-02T09:30:00Z\", \"title\": \"Help\", "
      "\"outlet\": \"Gulf Wire\", \"url\": null, \"lang\": \"en\", \"views\": [1]}\n"
      "\n"
      "{\"text\": \"\"}",
      InputForm::Jsonl, "day.jsonl");
  ASSERT_EQ(read.problems, "");
  ASSERT_EQ(read.reports.size(), 2u);
  EXPECT_EQ(read.reports[0].id, "7");
  EXPECT_EQ(read.reports[0].published, "2026-03-02");
  EXPECT_EQ(read.reports[0].outlet, "Gulf Wire");
  EXPECT_EQ(read.reports[0].url, "");
  EXPECT_EQ(read.reports[1].id, "day-3");
}

TEST(ReportReader, ABrokenRowIsToldWithItsPlaceAndTheRestIsRead) {
  ReadAll read(
      "{\"id\": \"a\", \"text\": \"Chad replied.\"}\n{\"id\": \"b\" \"text\": 1}\n{\"id\": \"c\", "
      "\"text\n[]\n{}\n{\"text\": 3}\n"
      "{\"id\": \"d\", \"text\": \"Oman \xFF replied.\"}\n",
      InputForm::Jsonl, "day.jsonl");
  ASSERT_EQ(read.reports.size(), 2u);
  EXPECT_EQ(read.reports[1].id, "d");
  EXPECT_EQ(read.reports[1].notes.size(), 1u);
  for (const char* message : {"day.jsonl:2:17: this row stops being JSON here", "day.jsonl:3:", "cut short",
                              "day.jsonl:4: this row is no JSON object", "day.jsonl:5: this row has no field \"text\"",
                              "day.jsonl:6: \"text\" is no string"})
    EXPECT_NE(read.problems.find(message), std::string::npos) << message << "\n" << read.problems;
}

TEST(ReportReader, ANumberOutOfRangeCostsOnlyItsRow) {
  ReadAll read("{\"text\": \"Oman offered help.\", \"views\": 1e999}\n{\"text\": \"Chad agreed.\"}\n", InputForm::Jsonl,
               "day.jsonl");
  ASSERT_EQ(read.reports.size(), 1u);
  EXPECT_EQ(read.reports[0].text, "Chad agreed.");
  EXPECT_EQ(read.problems, "day.jsonl:1: this row has a number that is out of range (write it as a string)\n");
}

TEST(ReportReader, DatesAreThoseOfTheCalendar) {
  EXPECT_EQ(date_of("2026-03-02"), "2026-03-02");
  EXPECT_EQ(date_of("2024-02-29 10:00"), "2024-02-29");
  for (const char* wrong : {"", "2026-3-2", "2026-02-29", "2026-13-01", "0000-01-01", "2026-03-021", "yesterday!"})
    EXPECT_EQ(date_of(wrong), "") << wrong;
}

TEST(ReportReader, TheFormIsGuessedFromNameThenFromTheFirstBytes) {
  EXPECT_EQ(guess_form("a.jsonl", "Chad"), InputForm::Jsonl);
  EXPECT_EQ(guess_form("a.conllu", ""), InputForm::Conllu);
  EXPECT_EQ(guess_form("a.txt", "{\"id\""), InputForm::Text);
  EXPECT_EQ(guess_form("-", "\n {\"id\": 1}"), InputForm::Jsonl);
  EXPECT_EQ(guess_form("-", "{sic} Chad replied"), InputForm::Text);
  EXPECT_EQ(guess_form("-", "# sent_id = 1\n"), InputForm::Conllu);
  EXPECT_EQ(guess_form("-", "1\tChad\tChad\tPROPN\t_\t_\t2\tnsubj\t_\t_\n"), InputForm::Conllu);
  EXPECT_EQ(guess_form("-", "# A heading\nChad"), InputForm::Text);
}

TEST(ReportReader, TreesOfAnotherParserComeAlong) {
  ReadAll read(
      "# newdoc id = one\n1\tGo\tgo\tVERB\t_\t_\t0\troot\t_\t_\n\n# newdoc\n1\tStop\tstop\tVERB\t_\t_\t0\troot\t_\t_\n",
      InputForm::Conllu, "orders.conllu");
  ASSERT_EQ(read.reports.size(), 2u);
  EXPECT_EQ(read.reports[0].id, "one");
  EXPECT_EQ(read.reports[1].id, "orders-2");
  EXPECT_EQ(read.reports[1].trees->text, "Stop");
}

}  // namespace
}  // namespace reportedly::formats
