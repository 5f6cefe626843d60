// The text of each paragraph is put together again from its tokens; where the treebank parts it, and where it ends
// a sentence, is what the perceptrons learn. Borders that a rule decides are never shown to them.
#include "train/train_words.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "lingua/sentences/sentence_ends.h"
#include "lingua/tokens/chunk.h"
#include "lingua/tokens/split_words.h"
#include "train/perceptron.h"

namespace reportedly::train {
namespace {

using lingua::FeatureList;
using lingua::Word;

struct Paragraph {
  std::string text;
  std::vector<uint32_t> cuts;  // bytes at which a token begins
  std::vector<Word> words;     // as our contraction rules part the treebank's tokens
  std::vector<uint32_t> ends;  // numbers of the words that end a sentence
};

std::vector<Paragraph> paragraphs_of(const Treebank& bank) {
  std::vector<Paragraph> out;
  for (const TreebankSentence& sentence : bank) {
    if (out.empty() || sentence.opens_paragraph) out.emplace_back();
    Paragraph& paragraph = out.back();
    for (const TreebankToken& token : sentence.tokens) {
      uint32_t begin = static_cast<uint32_t>(paragraph.text.size());
      paragraph.cuts.push_back(begin);
      paragraph.text += token.written;
      uint32_t end = static_cast<uint32_t>(paragraph.text.size());
      lingua::append_words(paragraph.text, {begin, end}, paragraph.words);
      if (token.space_after) paragraph.text += ' ';
    }
    if (!paragraph.text.empty() && paragraph.text.back() != ' ') paragraph.text += ' ';
    paragraph.ends.push_back(static_cast<uint32_t>(paragraph.words.size()) - 1);
  }
  return out;
}

// One decision between no and yes; narrow successes count as mistakes, which gives the model some margin.
void learn(Perceptron& model, const FeatureList& features, bool gold) {
  std::array<int32_t, 2> scores{};
  model.score(features, scores);
  model.tick();
  int32_t lead = scores[1] - scores[0];
  if ((lead > 0) != gold || std::abs(lead) < 2) model.update(features, gold, !gold);
}

void learn_tokens(const Paragraph& paragraph, lingua::Chunk& chunk, Perceptron& model) {
  FeatureList features;
  uint32_t end = static_cast<uint32_t>(paragraph.text.size());
  uint32_t at = lingua::skip_spaces(paragraph.text, 0, end);
  while (at < end) {
    at = chunk.read(paragraph.text, at, end);
    auto decide = [&](const FeatureList& list, uint32_t i) {
      bool gold = std::binary_search(paragraph.cuts.begin(), paragraph.cuts.end(), chunk.offset(i));
      learn(model, list, gold);
      return gold;
    };
    chunk.split(features, decide, [](uint32_t, uint32_t) {});
    at = lingua::skip_spaces(paragraph.text, at, end);
  }
}

void learn_sentences(const Paragraph& paragraph, Perceptron& model) {
  FeatureList features;
  uint32_t first = 0;
  for (uint32_t i = 0; i + 1 < paragraph.words.size(); ++i) {
    bool gold = std::binary_search(paragraph.ends.begin(), paragraph.ends.end(), i);
    if (lingua::end_after(paragraph.text, paragraph.words, i) == lingua::SentenceEnd::Ask) {
      lingua::list_end_features(paragraph.text, paragraph.words, i, i - first, features);
      learn(model, features, gold);
    }
    if (gold) first = i + 1;
  }
}

}  // namespace

void train_words(const Treebank& bank, uint32_t epochs, uint64_t seed, lingua::ModelWriter& out) {
  std::vector<Paragraph> paragraphs = paragraphs_of(bank);
  Perceptron tokens(2), sentences(2);
  Random random(seed);
  lingua::Chunk chunk;
  for (uint32_t epoch = 0; epoch < epochs; ++epoch) {
    random.shuffle(paragraphs);
    for (const Paragraph& paragraph : paragraphs) {
      learn_tokens(paragraph, chunk, tokens);
      learn_sentences(paragraph, sentences);
    }
  }
  write_pair_table(tokens, {.most_rows = 300000}, "tokens", out);
  write_pair_table(sentences, {.most_rows = 200000}, "sentences", out);
}

}  // namespace reportedly::train
