#include <gtest/gtest.h>

#include "base/hash.h"
#include "base/result.h"
#include "base/symbols.h"
#include "base/utf8.h"

namespace reportedly {
namespace {

TEST(RepairUtf8, KeepsValidTextAndDropsOnlyTheMark) {
  Repaired repaired = repair_utf8("\xEF\xBB\xBFT\xC3\xBCrkiye \xF0\x9F\x98\x80");
  EXPECT_EQ(repaired.text, "T\xC3\xBCrkiye \xF0\x9F\x98\x80");
  EXPECT_EQ(repaired.invalid_bytes, 0u);
}

struct BrokenCase {
  std::string_view bytes;
  uint32_t invalid;
};

TEST(RepairUtf8, ReplacesEveryByteThatIsNoUtf8) {
  const BrokenCase kCases[] = {
      {"\xFF", 1},
      {"a\xC3", 1},
      {"\xC0\xAF", 2},          // overlong
      {"\xED\xA0\x80", 3},      // surrogate
      {"\xF4\x90\x80\x80", 4},  // above U+10FFFF
      {"\xE2\x82 x", 2},
      {"caf\xE9 au lait", 1},
  };
  for (const BrokenCase& c : kCases) {
    Repaired repaired = repair_utf8(c.bytes);
    EXPECT_EQ(repaired.invalid_bytes, c.invalid) << c.bytes;
    EXPECT_EQ(repair_utf8(repaired.text).invalid_bytes, 0u);
  }
}

TEST(RepairUtf8, CountsNulCharactersAndKeepsThem) {
  Repaired repaired = repair_utf8(std::string_view("a\0b\0", 4));
  EXPECT_EQ(repaired.nul_characters, 2u);
  EXPECT_EQ(repaired.text.size(), 4u);
}

TEST(Fold, MakesVariantsOfANameEqual) {
  EXPECT_EQ(fold("Türkiye"), "turkiye");
  EXPECT_EQ(fold("Côte d’Ivoire"), "cote d'ivoire");
  EXPECT_EQ(fold("São Tomé"), "sao tome");
  EXPECT_EQ(fold("Łódź"), "lodz");
  EXPECT_EQ(fold("KYÏV"), "kyiv");
  EXPECT_EQ(fold("Київ"), "київ");
}

TEST(CodePoints, AreCountedAsTheRecordCountsThem) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "a\xC3\xBC\xF0\x9F\x98\x80";  // 7 bytes, 3 code points
  CodePointIndex index(text);
  EXPECT_EQ(index.size(), 300u);
  for (uint32_t i = 0; i < 100; ++i) {
    EXPECT_EQ(index.at(i * 7), i * 3);
    EXPECT_EQ(index.at(i * 7 + 1), i * 3 + 1);
    EXPECT_EQ(index.at(i * 7 + 3), i * 3 + 2);
  }
  EXPECT_EQ(CodePointIndex("plain").at(3), 3u);
}

TEST(Symbols, LocalAndSharedNeverMix) {
  Lexicon lexicon;
  Symbol shared = lexicon.intern("warn");
  std::pmr::monotonic_buffer_resource arena;
  LocalSymbols local(lexicon, &arena);
  EXPECT_EQ(local.intern("warn"), shared);
  Symbol own = local.intern("Otieno");
  EXPECT_TRUE(own.is_local());
  EXPECT_EQ(local.intern("Otieno"), own);
  EXPECT_EQ(local.text(own), "Otieno");
  EXPECT_TRUE(local.find("nobody").is_empty());
  EXPECT_TRUE(local.intern("").is_empty());
}

TEST(Problem, IsToldWithPlaceAndRemedy) {
  Problem problem{
      .where = {"data/x.events", 9, 20}, .what = "list PENALTIY is not defined", .hint = "did you mean PENALTY?"};
  EXPECT_EQ(to_string(problem), "data/x.events:9:20: list PENALTIY is not defined (did you mean PENALTY?)");
}

TEST(Hash, IsTheSameOnEveryMachine) {
  EXPECT_EQ(to_hex(hash64("")), "cbf29ce484222325");
  EXPECT_EQ(to_hex(hash64("reportedly")), to_hex(hash64("reportedly")));
  EXPECT_EQ(to_hex(hash64("a")), "af63dc4c8601ec8c");  // the published test vector
}

}  // namespace
}  // namespace reportedly
