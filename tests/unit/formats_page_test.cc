#include "formats/page.h"

#include <gtest/gtest.h>

#include "formats/list.h"
#include "formats/page_names.h"
#include "formats/rows.h"
#include "formats/statements.h"
#include "formats/terminal_text.h"
#include "unit/formats_story.h"

namespace reportedly::formats {
namespace {

std::string page_of_story(bool has_colour, uint32_t width = 80) {
  Reference reference;
  test::name_codes(reference);
  Document document = test::story(reference);
  WriteOptions options;
  options.has_colour = has_colour;
  options.width = width;
  std::string out;
  Page::write(document, options, out);
  return out;
}

std::string without_colour(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b')
      i = text.find('m', i);
    else
      out += text[i];
  }
  return out;
}

TEST(Page, ShowsWhatHappenedAndWhoSaysSo) {
  EXPECT_EQ(page_of_story(false),
            "fuel\n"
            "Sahel Courier · 2026-03-02\n"
            "2 sentences · 2 events · 1 statement\n"
            "────────────────────────────────────────────────────────────────────────────────\n"
            "\n"
            "DISPUTED OR DENIED\n"
            "\n"
            "✗ Sudan (SDN) REQUEST assist → Chad (TCD GOV)                             denied\n"
            "  │ Chad denied that Sudan had *asked* for fuel.\n"
            "  denies: Chad (named institution) [data/events/request.events:41]\n"
            "\n"
            "NOT YET  planned, called for, possible or conditional\n"
            "\n"
            "○ Sudan (SDN) THREATEN                                                  possible\n"
            "  │ It may *close* the port.\n"
            "  says: the report itself\n"
            "\n"
            "WHO SAYS WHAT\n"
            "\n"
            "  Chad denied: that Sudan had asked for fuel\n"
            "\n"
            "NOTES\n"
            "  ! a strange name\n");
}

// A tree with one attribution of the subject: which cue and which content, as words.
size_t statements_in(std::string_view tree, std::string_view cue, std::string_view from, std::string_view to,
                     AttributionLayer layer = AttributionLayer::Speech, bool has_source = true) {
  Reference reference;
  Document document = test::document_of(tree, reference);
  Attributions attributions(document.arena());
  Attribution row;
  row.cue_token = test::token_of(document, cue);
  row.layer = layer;
  const Tokens& tokens = document.layer<Tokens>();
  row.cue = test::add_span(attributions, tokens[row.cue_token].span);
  row.content = test::add_span(
      attributions, {tokens[test::token_of(document, from)].span.begin, tokens[test::token_of(document, to)].span.end});
  if (has_source) row.source.words = test::add_span(attributions, tokens[{0}].span);
  attributions.rows.push_back(row);
  document.set(std::move(attributions));
  return statements_of(document).size();
}

TEST(Statements, AreClausesThatSomebodyTells) {
  constexpr std::string_view kClause =
      "Unions  union  NOUN  2  nsubj\n"
      "say     say    VERB  0  root\n"
      "ports   port   NOUN  4  nsubj\n"
      "closed  close  VERB  2  ccomp  Tense=Past\n";
  constexpr std::string_view kAct =
      "Unions  union     NOUN  2  nsubj\n"
      "called  announce  VERB  0  root\n"
      "the     the       DET   4  det\n"
      "march   march     NOUN  2  obj\n";
  EXPECT_EQ(statements_in(kClause, "say", "ports", "closed"), 1u);
  EXPECT_EQ(statements_in(kClause, "say", "ports", "closed", AttributionLayer::Belief, false), 0u);  // "it is clear"
  EXPECT_EQ(statements_in(kAct, "called", "the", "march"), 0u);
  EXPECT_EQ(statements_in(kAct, "called", "the", "march", AttributionLayer::Intention), 0u);
}

TEST(Names, AreCutBetweenWords) {
  EXPECT_EQ(cut_at_word("The government of Yemen", 18), "The government …");
  EXPECT_EQ(cut_at_word("Chad", 18), "Chad");
}

TEST(Page, StaysWithinItsColumnsWithAndWithoutColour) {
  for (uint32_t width : {40u, 52u, 80u, 100u}) {
    for (bool has_colour : {false, true}) {
      std::string page = without_colour(page_of_story(has_colour, width));
      for (size_t at = 0; at < page.size();) {
        size_t end = page.find('\n', at);
        EXPECT_LE(columns_of(std::string_view(page).substr(at, end - at)), width);
        at = end + 1;
      }
    }
  }
}

TEST(Page, ColourOnlyWhenAsked) {
  EXPECT_EQ(page_of_story(false).find('\x1b'), std::string::npos);
  EXPECT_NE(page_of_story(true).find("\x1b[31mdenied\x1b[0m"), std::string::npos);
}

TEST(Brief, IsOneLineAReport) {
  Reference reference;
  test::name_codes(reference);
  Document document = test::story(reference);
  std::string out;
  Brief::write(document, {}, out);
  EXPECT_EQ(out, "fuel                      2026-03-02  2 events, 1 denied: Sudan REQUEST assist …\n");
  EXPECT_LE(columns_of(out.substr(0, out.size() - 1)), 80u);
}

TEST(TerminalText, CountsColumnsAsTerminalsDo) {
  EXPECT_EQ(columns_of("Türkiye"), 7u);
  EXPECT_EQ(columns_of("东京"), 4u);
  EXPECT_EQ(columns_of("e\xCC\x81"), 1u);
  EXPECT_EQ(shortened("Türkiye's army", 8), "Türkiye…");
  EXPECT_EQ(shortened("东京 news", 4), "东…");
}

TEST(TerminalText, LongWordsAreBrokenAndControlCharactersDropped) {
  std::string out;
  Paragraph()
      .add(
          "a\x1b[31mb \xC2\x9B"
          "c \xE2\x80\xAE"
          "d")
      .print({}, out);
  EXPECT_EQ(out, "a [31mb c d\n");
  out.clear();
  Paragraph().add(std::string(150, 'x')).print({.width = 60, .first = "", .next = ""}, out);
  EXPECT_EQ(out, std::string(60, 'x') + "\n" + std::string(60, 'x') + "\n" + std::string(30, 'x') + "\n");
}

TEST(TerminalText, CutsAfterTheLinesThatThereAre) {
  std::string out;
  Paragraph().add("one two three four five six").print({.width = 10, .first = "", .next = "", .most_lines = 2}, out);
  EXPECT_EQ(out, "one two\nthree …\n");
}

TEST(Formats, AreFoundByName) {
  for (const Format& format : all_formats()) EXPECT_EQ(format_named(format.name), &format);
  EXPECT_EQ(format_named("yaml"), nullptr);
}

}  // namespace
}  // namespace reportedly::formats
