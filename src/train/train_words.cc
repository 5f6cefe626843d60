// The text of each paragraph is put together again from its tokens; where the treebank parts it, and where it ends
// a sentence, is what the perceptrons learn. Borders that a rule decides are never shown to them. Treebanks hardly have
// capitals and headlines, so some paragraphs come again in capitals and some sentences as headlines.
#include "train/train_words.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "lingua/sentences/sentence_ends.h"
#include "lingua/tokens/chunk.h"
#include "lingua/tokens/contractions.h"
#include "lingua/tokens/split_words.h"
#include "train/perceptron.h"

namespace reportedly::train {
namespace {

using lingua::FeatureList;
using lingua::Word;

constexpr uint32_t kCapitalsOneIn = 6, kHeadlinesOneIn = 8;

struct Paragraph {
  struct OpenParting {
    Span token;
    bool parts;
  };
  std::string text;
  std::vector<uint32_t> cuts;  // bytes at which a token begins
  std::vector<OpenParting> partings;
  std::vector<Word> words;     // as our contraction rules part the treebank's tokens
  std::vector<uint32_t> ends;  // numbers of the words that end a sentence
};

void add_token(const TreebankToken& token, Paragraph& paragraph) {
  uint32_t begin = static_cast<uint32_t>(paragraph.text.size());
  paragraph.cuts.push_back(begin);
  paragraph.text += token.written;
  Span span = {begin, static_cast<uint32_t>(paragraph.text.size())};
  uint32_t parting = lingua::open_parting_of(token.written);
  if (parting == 0) {
    lingua::append_words(paragraph.text, span, paragraph.words);
  } else {
    paragraph.partings.push_back({span, token.words > 1});
    lingua::append_parted(span, token.words > 1 ? parting : 0, paragraph.words);
  }
  if (token.space_after) paragraph.text += ' ';
}

void add_sentence(const TreebankSentence& sentence, Paragraph& paragraph) {
  for (const TreebankToken& token : sentence.tokens) add_token(token, paragraph);
  if (!paragraph.text.empty() && paragraph.text.back() != ' ') paragraph.text += ' ';
  paragraph.ends.push_back(static_cast<uint32_t>(paragraph.words.size()) - 1);
}

std::vector<Paragraph> paragraphs_of(const Treebank& bank) {
  std::vector<Paragraph> out;
  for (const TreebankSentence& sentence : bank) {
    if (out.empty() || sentence.opens_paragraph) out.emplace_back();
    add_sentence(sentence, out.back());
  }
  return out;
}

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

// Text in capitals has the same words and ends.
void add_in_capitals(std::vector<Paragraph>& paragraphs, uint32_t one_in) {
  for (size_t i = 0, count = paragraphs.size(); i < count; i += one_in) {
    Paragraph loud = paragraphs[i];
    for (char& c : loud.text) c = capital(c);
    paragraphs.push_back(std::move(loud));
  }
}

// A headline has most words with a capital and no full stop, and is a paragraph of its own.
void add_headlines(const Treebank& bank, uint32_t one_in, std::vector<Paragraph>& paragraphs) {
  constexpr size_t kShortest = 4, kLongest = 20;
  uint32_t number = 0;
  for (const TreebankSentence& sentence : bank) {
    bool fits = sentence.tokens.size() >= kShortest && sentence.tokens.size() <= kLongest;
    if (!fits || ++number % one_in != 0) continue;
    TreebankSentence headline = sentence;
    if (headline.tokens.back().written == ".") headline.tokens.pop_back();
    for (TreebankToken& token : headline.tokens)
      if (token.written.size() > 3 || token.written == "is") token.written[0] = capital(token.written[0]);
    headline.tokens[0].written[0] = capital(headline.tokens[0].written[0]);
    add_sentence(headline, paragraphs.emplace_back());
  }
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
  for (const Paragraph::OpenParting& open : paragraph.partings) {
    lingua::list_parting_features(paragraph.text, open.token, {0, end}, features);
    learn(model, features, open.parts);
  }
}

// The sentence so far always begins where the treebank has it: training on its own mistakes did not help.
void learn_sentences(const Paragraph& paragraph, lingua::EndContext& context, Perceptron& model) {
  FeatureList features;
  auto decide = [&](const FeatureList& list, uint32_t i, lingua::SentenceEnd) {
    bool gold = std::binary_search(paragraph.ends.begin(), paragraph.ends.end(), i);
    learn(model, list, gold);
    return gold;
  };
  context.read(paragraph.text, paragraph.words);
  lingua::walk_sentences(context, features, decide, [](uint32_t, bool) {});
}

}  // namespace

void train_words(const Treebank& bank, uint32_t epochs, uint64_t seed, lingua::ModelWriter& out) {
  std::vector<Paragraph> paragraphs = paragraphs_of(bank);
  add_in_capitals(paragraphs, kCapitalsOneIn);
  add_headlines(bank, kHeadlinesOneIn, paragraphs);
  Perceptron tokens(2), sentences(2);
  Random random(seed);
  lingua::Chunk chunk;
  lingua::EndContext context;
  for (uint32_t epoch = 0; epoch < epochs; ++epoch) {
    random.shuffle(paragraphs);
    for (const Paragraph& paragraph : paragraphs) {
      learn_tokens(paragraph, chunk, tokens);
      learn_sentences(paragraph, context, sentences);
    }
  }
  write_pair_table(tokens, {.most_rows = 300000}, "tokens", out);
  write_pair_table(sentences, {.most_rows = 400000}, "sentences", out);
}

}  // namespace reportedly::train
