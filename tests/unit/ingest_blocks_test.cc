#include <gtest/gtest.h>

#include "doc/document.h"
#include "ingest/find_blocks.h"

namespace reportedly {
namespace {

std::string blocks_of(std::string_view text) {
  Reference reference;
  Document document(reference);
  Text layer(document.arena());
  layer.bytes = text;
  document.set(std::move(layer));
  document.set(DocInfo(document.arena()));
  Scratch scratch;
  wrap(FindBlocks{}).run(document, scratch);
  std::string out;
  for (const Block& block : document.layer<Blocks>().rows) {
    constexpr const char* kNames[] = {"headline", "byline", "dateline", "paragraph", "caption", "quote"};
    out += std::string(kNames[static_cast<int>(block.kind)]) + "|" + std::string(document.words(block.span)) + "\n";
  }
  return out;
}

TEST(FindBlocks, KnowsHeadlineBylineAndDateline) {
  EXPECT_EQ(
      blocks_of("Oman offers to host talks\nBy Salma Haddad\n\nMUSCAT, March 2 (Gulf Wire) - Oman has offered.\n"),
      "headline|Oman offers to host talks\nbyline|By Salma Haddad\ndateline|MUSCAT, March 2 (Gulf Wire) -\n"
      "paragraph|Oman has offered.\n");
}

TEST(FindBlocks, TakesALineAsAParagraph) {
  EXPECT_EQ(blocks_of("The port is shut.\nThe union said it would strike.\n"),
            "paragraph|The port is shut.\nparagraph|The union said it would strike.\n");
}

TEST(FindBlocks, JoinsWrappedLines) {
  EXPECT_EQ(blocks_of("The port of Beira has been\nshut since Monday, the\nunion said.\n\nShips wait\noff the coast of "
                      "the\ncountry.\n"),
            "paragraph|The port of Beira has been\nshut since Monday, the\nunion said.\n"
            "paragraph|Ships wait\noff the coast of the\ncountry.\n");
}

TEST(FindBlocks, DoesNotTakeADashInASentenceForADateline) {
  EXPECT_EQ(blocks_of("The minister - once a teacher - resigned."),
            "paragraph|The minister - once a teacher - resigned.\n");
  EXPECT_EQ(blocks_of("Quito - the capital - was calm."), "paragraph|Quito - the capital - was calm.\n");
}

TEST(FindBlocks, HasNothingToSayAboutNothing) {
  EXPECT_EQ(blocks_of(""), "");
  EXPECT_EQ(blocks_of(" \n\t\n "), "");
}

}  // namespace
}  // namespace reportedly
