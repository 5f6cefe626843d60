// The numbers were computed by tools/train/words.py, by which the net was trained.
#include <gtest/gtest.h>

#include "lingua/net/word_keys.h"

namespace reportedly::lingua {
namespace {

struct Case {
  std::string_view word;
  uint64_t key;
  std::array<uint32_t, kWordParts> parts;
};

TEST(WordKeys, AreThoseOfTheTrainer) {
  const std::string very_long(100, 'x');
  const Case cases[] = {
      {"Nairobi", 0x83250ca450335a6cull, {892, 1098, 3296, 161, 389}},
      {"NAIROBI", 0x83250ca450335a6cull, {892, 1098, 3296, 161, 672}},
      {"the", 0xd2c17cb5cdb1c536ull, {5733, 41, 5733, 11706, 935}},
      {"", 0xd725c98e9509182eull, {1870, 933, 2933, 8933, 965}},
      {"a", 0x43a941547f0150e5ull, {1780, 1816, 3816, 9816, 943}},
      {".", 0x161759e2ad2b12a4ull, {3090, 644, 4644, 4644, 228}},
      {"1,250", 0x641494753af57d92ull, {1739, 787, 4547, 3599, 630}},
      {"2026-03-02", 0x2e8bc28c00f74abfull, {4547, 787, 4590, 6504, 440}},
      {"“Stop”", 0xdfead01a30a8dea0ull, {5240, 464, 3908, 8208, 316}},
      {"’s", 0x905ca31f8e467f4bull, {175, 175, 5643, 5643, 113}},
      {"n't", 0x74b7dba82791cc88ull, {4376, 337, 4376, 2537, 328}},
      {"Zürich", 0x2a4773dc17f3f713ull, {391, 83, 5242, 9249, 640}},
      {"ÉTÉ", 0x1f67f3335210c995ull, {980, 221, 2645, 6707, 686}},
      {"Øre", 0x9f7527775f491fe9ull, {3186, 1507, 1740, 11159, 144}},
      {"U.S.", 0x2156f097f3d88af7ull, {5356, 756, 5099, 1815, 852}},
      {very_long, 0x22d35e379365589full, {1458, 495, 1458, 2462, 935}},
      {"ABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCABCD",
       0x6190adf99bc6f67cull,
       {1070, 899, 4643, 10097, 672}},
      {"👍🏽", 0xf432c2b62a92d293ull, {5261, 1814, 2418, 2615, 697}},
      {"Москва", 0x449befb4522d3f3full, {1186, 960, 3513, 7493, 697}},
      {"Xi", 0x9c51847b1f69820cull, {27, 27, 1487, 7487, 421}},
      {"don’t", 0x8f4049d1786e1cf6ull, {5882, 337, 4376, 7161, 173}},
      {"€5.6bn", 0x21f7508d438d28caull, {74, 1732, 5148, 11632, 185}},
      {"https://news.example.org/a/b?c=1", 0xb0eb3f1f7f0d49dcull, {4046, 676, 3977, 9547, 309}},
      {"Ms.", 0xd85ed2e34f1dc31full, {3027, 756, 3027, 10391, 589}},
      {"×", 0x843b37000386d7e1ull, {3216, 1216, 1608, 1608, 697}},
      {"İstanbul", 0xbe5f007bf1ac423cull, {5533, 120, 3945, 6281, 144}},
  };
  for (const Case& c : cases) {
    WordKeys keys = word_keys(c.word);
    EXPECT_EQ(keys.word, c.key) << c.word;
    EXPECT_EQ(keys.parts, c.parts) << c.word;
  }
}

TEST(WordKeys, FallInsideTheirTables) {
  std::string word;
  for (int i = 0; i < 300; ++i) {
    word += static_cast<char>(i * 37);
    WordKeys keys = word_keys(word);
    for (size_t part = 0; part < kWordParts; ++part) EXPECT_LT(keys.parts[part], kPartRows[part]);
  }
}

TEST(WordKeys, OnlyTheShapeTellsCapitalsApart) {
  WordKeys small = word_keys("lima"), capitals = word_keys("LIMA");
  EXPECT_EQ(small.word, capitals.word);
  EXPECT_EQ(small.parts[3], capitals.parts[3]);
  EXPECT_NE(small.parts[4], capitals.parts[4]);
}

}  // namespace
}  // namespace reportedly::lingua
