// Whole sentences are read together until there are enough words for the matrix products to be worth their loads; more
// would only leave the cache. A sentence from outside may have any length, but the net's memory grows with its square:
// it is read in pieces, and the roots of the later ones stand under the root of the first.
#include "lingua/net/read_sentences.h"

#include <algorithm>
#include <vector>

#include "lingua/net/net_reader.h"
#include "lingua/sentences/sentence_ends.h"

namespace reportedly {
namespace {

constexpr size_t kBatchWords = 128;

struct BatchScratch {
  std::vector<lingua::WordKeys> words;
  std::vector<lingua::RowRange> sentences;
  lingua::NetScratch net;
};

uint32_t root_of(std::span<const WordReading> words) {
  auto is_root = [](const WordReading& word) { return word.head == 0; };
  return static_cast<uint32_t>(std::find_if(words.begin(), words.end(), is_root) - words.begin());
}

// Makes one tree of the trees of pieces of kMaxSentence words.
void join_pieces(std::span<WordReading> words, uint8_t relation) {
  uint32_t root = root_of(words.first(lingua::kMaxSentence));
  for (size_t begin = lingua::kMaxSentence; begin < words.size(); begin += lingua::kMaxSentence) {
    for (WordReading& word : words.subspan(begin, std::min<size_t>(lingua::kMaxSentence, words.size() - begin))) {
      bool is_root = word.head == 0;
      word.head = is_root ? root + 1 : word.head + static_cast<uint32_t>(begin);
      if (is_root) word.relation = relation;
    }
  }
}

}  // namespace

Readings ReadSentences::run(View<Reads> doc, Scratch& scratch) const {
  BatchScratch& work = scratch.of<BatchScratch>();
  const Tokens& tokens = doc.get<Tokens>();
  const auto& sentences = doc.get<Sentences>().rows;
  Readings out(doc.arena());
  out.rows.resize(tokens.size());

  uint32_t first = 0;  // token of the batch
  auto finish_batch = [&](uint32_t end) {
    std::span<WordReading> rows(out.rows.data() + first, work.words.size());
    lingua::read_sentences(model->net, *model->kernels, work.words, work.sentences, work.net, rows);
    work.words.clear();
    work.sentences.clear();
    first = end;
  };
  auto add_piece = [&](uint32_t begin, uint32_t end) {
    if (work.words.size() + (end - begin) > kBatchWords) finish_batch(begin);
    uint32_t row = static_cast<uint32_t>(work.words.size());
    work.sentences.push_back({row, row + end - begin});
    for (uint32_t i = begin; i < end; ++i) work.words.push_back(lingua::word_keys(doc.text(tokens.rows[i].form)));
  };
  for (const Sentence& sentence : sentences)
    for (uint32_t begin = sentence.tokens.first; begin < sentence.tokens.last(); begin += lingua::kMaxSentence)
      add_piece(begin, std::min(sentence.tokens.last(), begin + lingua::kMaxSentence));
  finish_batch(tokens.size());

  for (const Sentence& sentence : sentences) {
    if (sentence.tokens.size() <= lingua::kMaxSentence) continue;
    join_pieces({out.rows.data() + sentence.tokens.first, sentence.tokens.size()}, model->joining_relation);
    doc.note(sentence.span, NoteLevel::Warning, "a sentence of more than 512 words was read in pieces");
  }
  return out;
}

}  // namespace reportedly
