#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <string>
#include <vector>

#include "lingua/english_model.h"
#include "lingua/linear.h"
#include "lingua/model_file.h"

namespace reportedly::lingua {
namespace {

std::vector<std::byte> small_file() {
  ModelWriter writer;
  std::array<uint32_t, 3> numbers = {7, 8, 9};
  std::vector<std::string> lines = {"NOUN|NN", "VERB|VB"};
  writer.add<uint32_t>("numbers", numbers);
  writer.add_lines("tags", lines);
  return writer.finish();
}

std::string problem_of(const std::vector<std::byte>& bytes) {
  Result<ModelFile> file = ModelFile::open(bytes, "x.model");
  return file ? "none" : to_string(file.problems());
}

TEST(ModelFile, GivesItsSectionsBack) {
  std::vector<std::byte> bytes = small_file();
  Result<ModelFile> file = ModelFile::open(bytes);
  ASSERT_TRUE(file);
  ASSERT_EQ(file->rows<uint32_t>("numbers").size(), 3u);
  EXPECT_EQ(file->rows<uint32_t>("numbers")[2], 9u);
  EXPECT_EQ(file->lines("tags"), (std::vector<std::string_view>{"NOUN|NN", "VERB|VB"}));
  EXPECT_TRUE(file->rows<uint64_t>("numbers").empty());  // 12 bytes are no rows of 8
  EXPECT_FALSE(file->has("nothing"));
  EXPECT_EQ(
      reinterpret_cast<uintptr_t>(file->rows<uint32_t>("numbers").data()) - reinterpret_cast<uintptr_t>(bytes.data()),
      64u * 2);
}

TEST(ModelFile, TellsWhatIsWrong) {
  std::vector<std::byte> good = small_file();
  EXPECT_EQ(problem_of(good), "none");
  EXPECT_NE(problem_of({}).find("cut short"), std::string::npos);
  auto changed = [&good](size_t at) {
    std::vector<std::byte> bytes = good;
    bytes[at] ^= std::byte{1};
    return bytes;
  };
  EXPECT_NE(problem_of(changed(0)).find("not a model file"), std::string::npos);
  EXPECT_NE(problem_of(changed(8)).find("format version"), std::string::npos);
  EXPECT_NE(problem_of(changed(good.size() - 1)).find("damaged"), std::string::npos);
  std::vector<std::byte> half(good.begin(), good.begin() + static_cast<ptrdiff_t>(good.size() / 2));
  EXPECT_NE(problem_of(half).find("cut short"), std::string::npos);
}

TEST(ModelFile, EveryShorterFileIsRefused) {
  std::vector<std::byte> good = small_file();
  for (size_t size = 0; size < good.size(); ++size) EXPECT_FALSE(ModelFile::open(std::span(good).first(size)));
}

TEST(ModelFile, EveryChangedByteBehindTheHeaderIsRefused) {
  std::vector<std::byte> bytes = small_file();
  for (size_t at = 64; at < bytes.size(); ++at) {
    bytes[at] ^= std::byte{0x40};
    EXPECT_FALSE(ModelFile::open(bytes)) << at;
    bytes[at] ^= std::byte{0x40};
  }
}

TEST(EnglishModel, MissingSectionsAreProblemsNotCrashes) {
  Lexicon lexicon;
  std::vector<std::byte> bytes = small_file();
  Result<EnglishModel> model = EnglishModel::open(bytes, lexicon, "x.model");
  ASSERT_FALSE(model);
  EXPECT_GE(model.problems().size(), 2u);
  EXPECT_NE(to_string(model.problems()).find("tokens"), std::string::npos);
}

// Slots for a table with these keys, laid out as the reader expects.
template <class Slot>
std::vector<Slot> slots_with(std::vector<Slot> entries) {
  std::vector<Slot> slots(kSlotTail + 8);
  for (const Slot& entry : entries) slots[first_slot(entry.key, slots.size())] = entry;
  return slots;
}

TEST(Tables, WithoutAFreeSlotOrWithWildIndexesAreRefused) {
  std::vector<PairSlot> full(kSlotTail + 8, PairSlot{1, {0, 0}});
  std::vector<PairSlot> descending = slots_with<PairSlot>({{0x80000000u, {1, 1}}});
  descending[kSlotTail] = {5, {1, 1}};
  std::vector<LookupSlot> lookup = slots_with<LookupSlot>({{1, 50}});
  ModelWriter writer;
  writer.add<PairSlot>("full", full);
  writer.add<PairSlot>("descending", descending);
  writer.add<LookupSlot>("lookup", lookup);
  std::vector<std::byte> bytes = writer.finish();
  Result<ModelFile> file = ModelFile::open(bytes);
  ASSERT_TRUE(file);
  EXPECT_FALSE(PairTable::open(*file, "full"));  // a search for an unknown key would leave the table
  EXPECT_FALSE(PairTable::open(*file, "descending"));
  EXPECT_FALSE(LookupTable::open(*file, "lookup", 50));
  EXPECT_TRUE(LookupTable::open(*file, "lookup", 51));
}

TEST(PairTable, FindsWhatWasPutAndIgnoresTheRest) {
  FeatureList features;
  features.add(1, 10);
  features.add(2, 20);
  std::vector<PairSlot> slots = slots_with<PairSlot>({{feature_key(features.hash[0]), {5, -7}}});
  ModelWriter writer;
  writer.add<PairSlot>("pairs", slots);
  std::vector<std::byte> bytes = writer.finish();
  Result<ModelFile> file = ModelFile::open(bytes);
  Result<PairTable> table = PairTable::open(*file, "pairs");
  ASSERT_TRUE(table);
  PairScores scores = table->score(features);
  EXPECT_EQ(scores.value[0], 5);
  EXPECT_EQ(scores.value[1], -7);
}

}  // namespace
}  // namespace reportedly::lingua
