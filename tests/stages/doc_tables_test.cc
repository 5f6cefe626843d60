#include <gtest/gtest.h>

#include "stages/tables.h"

namespace reportedly::test {
namespace {

TEST(Tables, MakeADocumentOfCompactLines) {
  Reference reference;
  reference.sectors = {"GOV", "MIL"};
  Document document = document_of(
      "The      the      DET    3  det\n"
      "Kenyan   Kenyan   ADJ    3  amod\n"
      "army     army     NOUN   4  nsubj    @KEN:MIL#1\n"
      "warned   warn     VERB   0  root     Tense=Past|VerbForm=Fin\n"
      "Chad     Chad     PROPN  4  obj      @TCD\n"
      ".        .        PUNCT  4  punct\n"
      "\n"
      "It       it       PRON   2  nsubj    @-#1\n"
      "left     leave    VERB   0  root\n",
      reference);
  EXPECT_EQ(document.layer<Text>().bytes, "The Kenyan army warned Chad. It left ");
  EXPECT_EQ(document.layer<Sentences>().rows.size(), 2u);
  EXPECT_EQ(document.layer<Arcs>().head(token_of(document, "It")), token_of(document, "left"));
  EXPECT_TRUE(document.layer<Morphs>()[token_of(document, "warned")].has(Feat::Past));
  const Mentions& mentions = document.layer<Mentions>();
  ASSERT_EQ(mentions.size(), 3u);
  EXPECT_EQ(document.words(mentions.rows[0].span), "The Kenyan army");
  EXPECT_EQ(mentions.rows[2].kind, MentionKind::Pronoun);
  EXPECT_EQ(document.layer<Entities>().of_mention[2], document.layer<Entities>().of_mention[0]);
  const Actors& actors = document.layer<Actors>();
  EXPECT_EQ(document.text(actors.of_entity[0].country), "KEN");
  EXPECT_EQ(actors.of_entity[0].sectors, 2u);
}

TEST(Tables, MakeADocumentOfConllu) {
  Reference reference;
  Document document = document_of(
      "# text = Norway hasn't replied.\n"
      "1\tNorway\tNorway\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tActor=NOR\n"
      "2-3\thasn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "2\thas\thave\tAUX\tVBZ\t_\t4\taux\t_\t_\n"
      "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n"
      "4\treplied\treply\tVERB\tVBN\t_\t0\troot\t_\tSpaceAfter=No\n"
      "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n",
      reference);
  EXPECT_EQ(document.layer<Text>().bytes, "Norway hasn't replied. ");
  EXPECT_TRUE(document.layer<Tokens>().rows[2].joins_previous);
  EXPECT_EQ(document.layer<Mentions>().size(), 1u);
}

}  // namespace
}  // namespace reportedly::test
