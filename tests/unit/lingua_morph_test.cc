#include <gtest/gtest.h>

#include "lingua/morph/lemmatizer.h"
#include "lingua/morph/verb_forms.h"
#include "unit/lingua_fixture.h"

namespace reportedly {
namespace {

// The lemma of `word` where it has this tag.
std::string lemma_of(std::string_view word, std::string_view tag) {
  const lingua::EnglishModel& model = *EnglishForTests::get().model;
  std::string lemma;
  for (uint16_t i = 0; i < model.lemmatizer.tags().size(); ++i) {
    const lingua::Tag& known = model.lemmatizer.tags()[i];
    if (std::string(to_string(known.upos)) + "|" + std::string(known.xpos) == tag)
      model.lemmatizer.lemma_of(word, i, lemma);
  }
  return lemma;
}

struct Case {
  std::string_view word, tag, lemma;
};
constexpr Case kCases[] = {
    {"said", "VERB|VBD", "say"},
    {"went", "VERB|VBD", "go"},
    {"warned", "VERB|VBD", "warn"},
    {"denied", "VERB|VBD", "deny"},
    {"stopped", "VERB|VBD", "stop"},
    {"imposed", "VERB|VBD", "impose"},
    {"threatening", "VERB|VBG", "threaten"},
    {"signing", "VERB|VBG", "sign"},
    {"seizes", "VERB|VBZ", "seize"},
    {"carries", "VERB|VBZ", "carry"},
    {"fought", "VERB|VBD", "fight"},
    {"was", "AUX|VBD", "be"},
    {"'s", "AUX|VBZ", "be"},
    {"’s", "AUX|VBZ", "be"},
    {"has", "AUX|VBZ", "have"},
    {"n't", "PART|RB", "not"},
    {"n’t", "PART|RB", "not"},
    {"ca", "AUX|MD", "can"},
    {"wo", "AUX|MD", "will"},
    {"ministers", "NOUN|NNS", "minister"},
    {"parties", "NOUN|NNS", "party"},
    {"children", "NOUN|NNS", "child"},
    {"women", "NOUN|NNS", "woman"},
    {"Talks", "NOUN|NNS", "talk"},
    {"Nairobi", "PROPN|NNP", "Nairobi"},
    {"McAllister", "PROPN|NNP", "McAllister"},
    {"BBC", "PROPN|NNP", "BBC"},
    {"worse", "ADJ|JJR", "bad"},
    {"larger", "ADJ|JJR", "large"},
    {"him", "PRON|PRP", "he"},
    {"They", "PRON|PRP", "they"},
    {"’s", "PART|POS", "'s"},
    {"n’t", "PART|RB", "not"},
    {"”", "PUNCT|''", "\""},
    {"1,000", "NUM|CD", "1000"},
    {"27", "NUM|CD", "27"},
    {"The", "DET|DT", "the"},
    // words that no treebank has
    {"blorted", "VERB|VBD", "blort"},
    {"zankified", "VERB|VBD", "zankify"},
    {"regreening", "VERB|VBG", "regreen"},
    {"blorters", "NOUN|NNS", "blorter"},
    {"zanklities", "NOUN|NNS", "zanklity"},
    {"Zanklistan", "PROPN|NNP", "Zanklistan"},
};

// The learned rules make "flead", "extradit", "shel" and "patroll" of these.
TEST(VerbForms, AreMendedWhereALemmaIsNoWord) {
  Lexicon lexicon;
  for (std::string_view word : {"flee", "extradite", "shell", "patrol", "rally", "misled"}) lexicon.intern(word);
  auto mended = [&](std::string_view form, std::string lemma) {
    lingua::mend_verb_lemma(form, lexicon, lemma);
    return lemma;
  };
  EXPECT_EQ(mended("fled", "flead"), "flee");
  EXPECT_EQ(mended("Misled", "misled"), "mislead");  // the table goes before the lexicon
  EXPECT_EQ(mended("extradited", "extradit"), "extradite");
  EXPECT_EQ(mended("shelling", "shel"), "shell");
  EXPECT_EQ(mended("patrolled", "patroll"), "patrol");
  EXPECT_EQ(mended("rallied", "ralli"), "rally");
  EXPECT_EQ(mended("blogged", "blogg"), "blogg");  // nothing better is known
  EXPECT_EQ(mended("found", "find"), "find");
  EXPECT_EQ(mended("shells", "shell"), "shell");
}

TEST(Lemmas, FollowTheTreebankAndRegularWords) {
  for (const Case& c : kCases) EXPECT_EQ(lemma_of(c.word, c.tag), c.lemma) << c.word << " " << c.tag;
}

TEST(LemmaRule, IsReadAndApplied) {
  lingua::LemmaRule rule;
  std::string lemma;
  ASSERT_TRUE(lingua::LemmaRule::parse("s\t3\te", rule));
  EXPECT_TRUE(lingua::apply(rule, "Making", lemma));
  EXPECT_EQ(lemma, "make");
  EXPECT_FALSE(lingua::apply(rule, "in", lemma));  // shorter than what it strips
  ASSERT_TRUE(lingua::LemmaRule::parse("n\t0\t", rule));
  EXPECT_TRUE(lingua::apply(rule, "12,500,000", lemma));
  EXPECT_EQ(lemma, "12500000");
  EXPECT_FALSE(lingua::LemmaRule::parse("s\tx\te", rule));
  EXPECT_FALSE(lingua::LemmaRule::parse("q\t3\te", rule));
  EXPECT_FALSE(lingua::LemmaRule::parse("", rule));
}

TEST(Morph, TellsPartOfSpeechAndFeatures) {
  Document document = read_english("The ministers had signed two treaties in Quito.");
  const auto& rows = document.layer<Morphs>().rows;
  ASSERT_EQ(rows.size(), 9u);
  EXPECT_EQ(rows[1].upos, Upos::Noun);
  EXPECT_TRUE(rows[1].has(Feat::Plural));
  EXPECT_EQ(document.text(rows[1].xpos), "NNS");
  EXPECT_EQ(rows[2].upos, Upos::Aux);
  EXPECT_EQ(rows[3].upos, Upos::Verb);
  EXPECT_TRUE(rows[3].has(Feat::Participle));
  EXPECT_EQ(rows[4].upos, Upos::Num);
  EXPECT_EQ(rows[7].upos, Upos::Propn);
}

}  // namespace
}  // namespace reportedly
