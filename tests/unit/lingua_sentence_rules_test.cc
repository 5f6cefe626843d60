// Where a sentence may end by rule alone, and where a sentence without end is cut: no weights are looked at.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lingua/sentences/sentence_ends.h"

namespace reportedly::lingua {
namespace {

// A block of words between spaces; "|" stands before a word that is glued to the one before.
struct Block {
  explicit Block(std::string_view marked) {
    for (size_t at = 0; at < marked.size();) {
      size_t end = std::min(marked.find_first_of(" |", at), marked.size());
      uint32_t begin = static_cast<uint32_t>(text.size());
      text += marked.substr(at, end - at);
      words.push_back({{begin, static_cast<uint32_t>(text.size())}, false});
      if (end < marked.size() && marked[end] == ' ') text += ' ';
      at = end + 1;
    }
    context.read(text, words);
  }
  SentenceEnd after(std::string_view word) const {
    for (uint32_t i = 0; i < words.size(); ++i)
      if (context.word(i) == word) return end_after(context, i);
    ADD_FAILURE() << "no word " << word;
    return SentenceEnd::Never;
  }

  std::string text;
  std::vector<Word> words;
  EndContext context;
};

struct Case {
  std::string_view block, word;
  SentenceEnd end;
};

constexpr Case kCases[] = {
    // behind a stop
    {"Chad denied it| . Sudan did not| .", ".", SentenceEnd::AskAtStop},
    {"\" We agreed| .|\" She left| .", ".", SentenceEnd::Never},  // the quote closes first
    {"\" |We agreed|.|” She left|.", "”", SentenceEnd::AskAtStop},
    {"Gen. Phiri resigned|.", "Gen.", SentenceEnd::Never},
    {"see No. 7 there", "No.", SentenceEnd::Never},
    {"Peru vs. Chile", "vs.", SentenceEnd::Never},
    {"in the U.S. The vote", "U.S.", SentenceEnd::AskAtStop},
    {"by J. Mwangi", "J.", SentenceEnd::Never},
    {"chosen. , he", "chosen.", SentenceEnd::Never},
    // without one
    {"the road has been shut", "has", SentenceEnd::Never},
    {"the road Nobody knows", "road", SentenceEnd::AskElsewhere},
    {"(|Gulf Wire|) - Oman has", "-", SentenceEnd::AskElsewhere},
    {"( Wire ) - Oman", "(", SentenceEnd::Never},
    {"in Quito , it", "Quito", SentenceEnd::Never},
    {"in Quito , it", ",", SentenceEnd::Never},
    {"a state|-|Run agency", "state", SentenceEnd::Never},  // no space
    {"at 10:30 we", "10:30", SentenceEnd::AskElsewhere},
    // other scripts need no space behind their stops
    {"北京|。|上海", "。", SentenceEnd::Always},
    {"北京|！|上海", "！", SentenceEnd::Always},
    {"القاهرة|؟ نعم", "؟", SentenceEnd::Always},
    {"the last", "last", SentenceEnd::Always},
};

TEST(SentenceRules, SayWhereASentenceMayEnd) {
  for (const Case& c : kCases) EXPECT_EQ(Block(c.block).after(c.word), c.end) << c.block << " : " << c.word;
}

TEST(SentenceRules, NoSentenceEndsInsideAToken) {
  Block block("Norway has|n't Replied");
  block.words[2].joins_previous = true;
  EXPECT_EQ(block.after("has"), SentenceEnd::Never);
}

// 600 words "fuel" with another word at one or two places.
std::string endless(std::vector<std::pair<size_t, std::string>> others) {
  std::vector<std::string> words(600, "fuel");
  for (const auto& [place, word] : others) words[place] = word;
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

TEST(SentenceRules, AnEndlessSentenceIsCutAtTheBestPlaceBefore) {
  constexpr uint32_t kLast = kMaxSentence - 1;
  auto cut = [](const std::string& text) { return best_cut(Block(text).context, kLast); };
  EXPECT_EQ(cut(endless({})), kMaxSentence);
  EXPECT_EQ(cut(endless({{400, "and"}})), 400u);                          // before the conjunction
  EXPECT_EQ(cut(endless({{400, ","}, {450, "and"}})), 401u);              // a comma goes before it
  EXPECT_EQ(cut(endless({{300, ";"}, {400, ","}, {450, "and"}})), 301u);  // and a semicolon before both
  EXPECT_EQ(cut(endless({{300, ","}, {400, ","}})), 401u);                // the last of its kind
  EXPECT_EQ(cut(endless({{100, ";"}, {200, ","}})), kMaxSentence);        // too early: half a sentence is kept
}

TEST(SentenceRules, TheWalkGoesOnBehindTheCut) {
  Block block(endless({{400, ","}}));
  FeatureList features;
  std::vector<uint32_t> ends, cuts;
  walk_sentences(
      block.context, features, [](const FeatureList&, uint32_t, SentenceEnd) { return false; },
      [&](uint32_t end, bool cut) {
        ends.push_back(end);
        if (cut) cuts.push_back(end);
      });
  EXPECT_EQ(ends, (std::vector<uint32_t>{401, 600}));
  EXPECT_EQ(cuts, (std::vector<uint32_t>{401}));
}

TEST(SentenceRules, AnEmptyBlockHasNoSentence) {
  Block block("");
  FeatureList features;
  int ends = 0;
  walk_sentences(
      block.context, features, [](const FeatureList&, uint32_t, SentenceEnd) { return true; },
      [&](uint32_t, bool) { ++ends; });
  EXPECT_EQ(ends, 0);
}

}  // namespace
}  // namespace reportedly::lingua
