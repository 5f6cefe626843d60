#include "formats/bio.h"

#include <gtest/gtest.h>

#include <initializer_list>

#include "formats/list.h"
#include "stages/short_tree.h"
#include "stages/tables.h"

namespace reportedly {
namespace {

std::string bio_of(std::string_view sentences, std::initializer_list<Name> rows) {
  Reference reference;
  Document document = test::document_of(test::table_of(sentences), reference);
  Names names(document.arena());
  if (rows.size() > 0) names.of_token.assign(document.layer<Tokens>().size(), {});
  for (const Name& name : rows) {
    for (Id<Token> token : name.tokens) names.of_token[token.index] = {names.size()};
    names.rows.push_back(name);
  }
  document.set(std::move(names));
  std::string out;
  formats::Bio::write(document, {}, out);
  return out;
}

constexpr std::string_view kSentences =
    "The/DT/4/det Arab/NNP/3/amod League/NNP/4/nsubj told=tell/VBD/0/root Chad/NNP/4/obj Omanis/NNPS/4/obj || "
    "Nobody/NN/2/nsubj left=leave/VBD/0/root";

TEST(Bio, BeginsEveryNameAnewAndEndsSentencesWithAnEmptyLine) {
  EXPECT_EQ(bio_of(kSentences, {{.tokens = {1, 2}, .kind = NameKind::Organization},
                                {.tokens = {4, 1}, .kind = NameKind::Location},
                                {.tokens = {5, 1}, .kind = NameKind::Norp}}),
            "The\tO\nArab\tB-Organization\nLeague\tI-Organization\ntold\tO\nChad\tB-Location\nOmanis\tB-NORP\n\n"
            "Nobody\tO\nleft\tO\n\n");
}

TEST(Bio, WritesWordsAloneWhereNoStageFoundNames) {
  EXPECT_EQ(bio_of("Chad/NNP/2/nsubj left=leave/VBD/0/root", {}), "Chad\tO\nleft\tO\n\n");
}

TEST(Bio, IsInTheListOfFormats) { EXPECT_NE(formats::format_named("bio"), nullptr); }

}  // namespace
}  // namespace reportedly
