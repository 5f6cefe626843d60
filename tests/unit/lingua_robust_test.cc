// Strange text: no crash, exact ascending spans, linear time.
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "base/utf8.h"
#include "unit/lingua_fixture.h"

namespace reportedly {
namespace {

// Every byte that is no white space stands in exactly one token.
void expect_exact_spans(const Document& document) {
  std::string_view text = document.layer<Text>().bytes;
  uint32_t at = 0;
  for (const Token& token : document.layer<Tokens>().rows) {
    ASSERT_LE(at, token.span.begin);
    ASSERT_LT(token.span.begin, token.span.end);
    ASSERT_LE(token.span.end, text.size());
    ASSERT_EQ(lingua::skip_spaces(text, at, token.span.begin), token.span.begin);
    at = token.span.end;
  }
  ASSERT_EQ(lingua::skip_spaces(text, at, static_cast<uint32_t>(text.size())), text.size());
  ASSERT_EQ(document.layer<Morphs>().rows.size(), document.layer<Tokens>().size());
  ASSERT_EQ(document.layer<Arcs>().rows.size(), document.layer<Tokens>().size());
}

TEST(AnyText, RandomBytesHaveExactTokens) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 300, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    expect_exact_spans(read_english(repair_utf8(bytes).text));
  }
}

TEST(AnyText, RandomMixturesOfNewsCharactersHaveExactTokens) {
  static constexpr std::string_view kPieces[] = {"Mr.", "U.S.",     "\"",   "“",     "”", "’s", "n't", ".",   "...",
                                                 "$",   "5",        "m",    "%",     "-", "—",  "@",   "://", "www.",
                                                 "é",   "👍🏽", "Lima", "gonna", " ", " ",  "\n",  "(",   ")"};
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += kPieces[random() % std::size(kPieces)];
    expect_exact_spans(read_english(text));
  }
}

double seconds_for(const std::string& text) {
  auto start = std::chrono::steady_clock::now();
  expect_exact_spans(read_english(text));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Twice the text must not take more than some three times as long, whatever the machine.
void expect_linear(const std::string& piece, size_t times) {
  auto repeated = [&piece](size_t n) {
    std::string text;
    for (size_t i = 0; i < n; ++i) text += piece;
    return text;
  };
  seconds_for(repeated(times));
  double once = seconds_for(repeated(times)), fourfold = seconds_for(repeated(4 * times));
  EXPECT_LT(fourfold, 10 * once + 0.2) << piece;
}

TEST(AnyText, LongTextsTakeLinearTime) {
  expect_linear("a", 300000);
  expect_linear(".", 20000);
  expect_linear("a.", 20000);
  expect_linear("a@b.", 10000);
  expect_linear("www.a,", 6000);
  expect_linear("\"'", 10000);
  expect_linear("fuel ", 5000);
  expect_linear("Go. ", 5000);
}

std::string repeated(std::string_view piece, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(AnyText, ASentenceOfTenThousandWordsIsCutAtCommas) {
  std::string text = repeated("the envoy spoke of grain and fuel, ", 1250);
  Document document = read_english(text);
  const Sentences& sentences = document.layer<Sentences>();
  ASSERT_GE(document.layer<Tokens>().size(), 10000u);
  for (size_t i = 0; i + 1 < sentences.rows.size(); ++i) {
    EXPECT_LE(sentences.rows[i].tokens.size(), 512u);
    EXPECT_EQ(text[sentences.rows[i].span.end - 1], ',');
  }
  ASSERT_EQ(document.notes().size(), 1u);  // one note, however many cuts
}

TEST(AnyText, CapitalsHaveWordsAndSentences) {
  Document document =
      read_english("CHAD DENIED THE REPORT. SUDAN HAS NOT COMMENTED ON IT. MR. BANDA, WHO ISN'T WELL, LEFT LUSAKA.");
  EXPECT_EQ(sentences_of(document),
            (std::vector<std::string>{"CHAD DENIED THE REPORT.", "SUDAN HAS NOT COMMENTED ON IT.",
                                      "MR. BANDA, WHO ISN'T WELL, LEFT LUSAKA."}));
}

TEST(AnyText, ChineseSentencesEndWithoutASpace) {
  EXPECT_EQ(sentences_of(read_english("他们同意了。会谈结束！谁付钱？")),
            (std::vector<std::string>{"他们同意了。", "会谈结束！", "谁付钱？"}));
}

TEST(AnyText, HalfASurrogateIsRepairedAndStaysInItsPlace) {
  std::string text = repair_utf8("Lima \xED\xA0\x80 agreed.").text;
  Document document = read_english(text);
  expect_exact_spans(document);
  EXPECT_EQ(document.words(document.layer<Tokens>().rows.back().span), ".");
  EXPECT_EQ(tokens_of(document).substr(0, 5), "Lima|");
}

TEST(AnyText, AMegabyteWithoutASpaceIsReadInPieces) {
  const lingua::EnglishModel& model = *EnglishForTests::get().model;
  for (std::string_view piece : {"a", "京", "ไ", "م", "👍", "\x01", "\u200D", "a-b"}) {
    std::string text = repeated(piece, (1u << 20) / piece.size());
    lingua::Chunk chunk;
    std::vector<lingua::Word> words;
    model.splitter.split(text, {0, static_cast<uint32_t>(text.size())}, chunk, words);
    uint32_t at = 0;
    for (const lingua::Word& word : words) {
      ASSERT_EQ(word.span.begin, at) << piece;
      ASSERT_LE(word.span.size(), 4 * lingua::kMaxChunk) << piece;
      at = word.span.end;
    }
    EXPECT_EQ(at, text.size());
    expect_exact_spans(read_english(repeated(piece, 3000)));
  }
}

}  // namespace
}  // namespace reportedly
