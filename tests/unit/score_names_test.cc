#include "score/name_score.h"

#include <gtest/gtest.h>

#include <sstream>

namespace reportedly::score {
namespace {

// "Amina/B-Person Otieno/I-Person spoke/O": sentences are apart by " | ".
std::string file_of(const std::string& shown) {
  std::string out;
  std::istringstream in(shown);
  for (std::string one; in >> one;) {
    size_t slash = one.rfind('/');
    out += one == "|" ? "\n" : one.substr(0, slash) + "\t" + one.substr(slash + 1) + "\n";
  }
  return out;
}

Ratio score_of(const std::string& gold, const std::string& system) {
  Result<NameScore> score = score_names(file_of(gold), file_of(system));
  EXPECT_TRUE(score) << to_string(score.problems());
  return score->all;
}

const std::string kGold = "Amina/B-Person Otieno/I-Person met/O Oman/B-Location Air/O | Lima/B-Location";

TEST(NameScore, CountsWholeNamesWithTheirType) {
  Result<NameScore> score = score_names(
      file_of(kGold), file_of("Amina/B-Person Otieno/I-Person met/O Oman/B-Organization Air/I-Organization | "
                              "Lima/B-Location"));
  ASSERT_TRUE(score);
  EXPECT_EQ(score->words, 6u);
  EXPECT_EQ(score->sentences, 2u);
  EXPECT_EQ(score->all.gold, 3u);
  EXPECT_EQ(score->all.system, 3u);
  EXPECT_EQ(score->all.right, 2u);
  ASSERT_EQ(score->types.size(), 3u);
  EXPECT_EQ(score->types[0].type, "Location");
  EXPECT_DOUBLE_EQ(score->types[0].names.precision(), 100);
  EXPECT_DOUBLE_EQ(score->types[0].names.recall(), 50);
  EXPECT_EQ(score->types[1].type, "Organization");
  EXPECT_DOUBLE_EQ(score->types[1].names.f1(), 0);
  EXPECT_EQ(score->types[2].type, "Person");
  EXPECT_DOUBLE_EQ(score->types[2].names.f1(), 100);
}

TEST(NameScore, HalfANameIsWrong) {
  Ratio all = score_of(kGold, "Amina/B-Person Otieno/O met/O Oman/B-Location Air/O | Lima/O");
  EXPECT_EQ(all.right, 1u);
  EXPECT_DOUBLE_EQ(all.precision(), 50);
  EXPECT_DOUBLE_EQ(all.recall(), 100.0 / 3);
  EXPECT_DOUBLE_EQ(all.f1(), 40);
}

TEST(NameScore, FlavoursOfTagsMeanTheSame) {
  const std::string gold = "Chad/B-NORP Togo/B-NORP Air/I-NORP rose/O Lima/B-NORP Gulf/B-Misc One/I-Misc Two/I-Misc";
  for (const std::string system : {
           "Chad/I-NORP Togo/B-NORP Air/I-NORP rose/O Lima/I-NORP Gulf/I-Misc One/I-Misc Two/I-Misc",  // B where two
                                                                                                       // touch
           "Chad/U-NORP Togo/B-NORP Air/L-NORP rose/O Lima/U-NORP Gulf/B-Misc One/I-Misc Two/L-Misc",  // BILOU
           "Chad/S-NORP Togo/B-NORP Air/E-NORP rose/O Lima/S-NORP Gulf/B-Misc One/I-Misc Two/E-Misc",  // BIOES
           "Chad/S-NORP Togo/B-NORP Air/E-NORP rose/O Lima/S-NORP Gulf/B-Misc One/M-Misc Two/E-Misc",  // BMES
       }) {
    Ratio all = score_of(gold, system);
    EXPECT_EQ(all.system, 4u) << system;
    EXPECT_EQ(all.right, 4u) << system;
  }
}

TEST(NameScore, NamesEndWithTheSentence) {
  EXPECT_EQ(score_of("Oman/B-Location | Air/I-Location", "Oman/B-Location | Air/I-Location").gold, 2u);
}

TEST(NameScore, NoNamesAreNoScore) {
  Ratio all = score_of("Nobody/O spoke/O", "Nobody/O spoke/O");
  EXPECT_DOUBLE_EQ(all.f1(), 0);
}

TEST(NameScore, LineEndsDoNotMatter) {
  EXPECT_TRUE(score_names("Lima\tB-Location\n", "\xEF\xBB\xBFLima\tB-Location\r\n\r\n\r\n"));
  EXPECT_TRUE(score_names("Lima\tB-Location", "Lima\tB-Location\n\n"));
}

std::string problems_of(std::string_view gold, std::string_view system) {
  return to_string(score_names(gold, system, "gold.bio", "ours.bio").problems());
}

TEST(NameScoreProblems, AreToldWithTheirLine) {
  const std::string_view gold = "Lima\tB-Location\nspoke\tO\n\nChad\tO\n";
  EXPECT_EQ(
      problems_of(gold, "Lima\tB-Location\nspeaks\tO\n\nChad\tO\n"),
      "ours.bio:2: \"speaks\" stands here, where \"spoke\" stands in gold.bio:2 (both files must have the same words "
      "and sentences)\n");
  EXPECT_NE(problems_of(gold, "Lima\tB-Location\nspoke\tO\nChad\tO\n")
                .find("ours.bio:3: \"Chad\" stands here, where the sentence ends in gold.bio:3"),
            std::string::npos);
  EXPECT_NE(problems_of(gold, "Lima\tB-Location\nspoke\tO\n")
                .find("ours.bio:3: the file ends here, where \"Chad\" stands in gold.bio:4"),
            std::string::npos);
  EXPECT_NE(problems_of(gold, "Lima B-Location\n").find("ours.bio:1: this line is not a word, a tab and a tag"),
            std::string::npos);
  EXPECT_NE(problems_of("Lima\tB-Location\tx\n", gold).find("gold.bio:1: this line is not"), std::string::npos);
  EXPECT_NE(problems_of("Lima\tLOC\n\nChad\tB-\n", gold).find("gold.bio:1: \"LOC\" is no tag"), std::string::npos);
  EXPECT_NE(problems_of("Lima\tLOC\n\nChad\tB-\n", gold).find("gold.bio:3: \"B-\" is no tag"), std::string::npos);
  EXPECT_EQ(problems_of("", ""), "gold.bio: there is no word in it\n");
}

TEST(NameScore, IsShownAsATableAndAsJson) {
  Result<NameScore> score = score_names(file_of(kGold), file_of(kGold));
  ASSERT_TRUE(score);
  EXPECT_EQ(to_table(*score),
            "names            gold  system  right  precision  recall      F1\n"
            "all                 3       3      3     100.00  100.00  100.00\n"
            "Location            2       2      2     100.00  100.00  100.00\n"
            "Person              1       1      1     100.00  100.00  100.00\n");
  EXPECT_EQ(to_json(*score).substr(0, 49), "{\"words\":6,\"sentences\":2,\"all\":{\"gold\":3,\"system\"");
}

}  // namespace
}  // namespace reportedly::score
