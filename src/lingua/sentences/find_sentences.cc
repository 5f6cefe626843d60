// Tokens and blocks both ascend, so one walk over both gives each block its words.
#include "lingua/sentences/find_sentences.h"

#include <vector>

namespace reportedly {
namespace {

struct SentenceScratch {
  std::vector<lingua::Word> words;
  lingua::EndContext context;
  std::vector<lingua::FoundEnd> ends;
};

// The block that the token stands in, from block `from` on; none for a document without blocks.
Id<Block> block_of(const Blocks& blocks, const Token& token, uint32_t from) {
  while (from < blocks.rows.size() && blocks.rows[from].span.end <= token.span.begin) ++from;
  return from < blocks.rows.size() ? Id<Block>{from} : Id<Block>{};
}

}  // namespace

Sentences FindSentences::run(View<Reads> doc, Scratch& scratch) const {
  SentenceScratch& work = scratch.of<SentenceScratch>();
  const Tokens& tokens = doc.get<Tokens>();
  const Blocks& blocks = doc.get<Blocks>();
  Sentences out(doc.arena());
  out.of_token.resize(tokens.size());
  bool cut = false;
  for (uint32_t first = 0; first < tokens.size();) {
    Id<Block> block = block_of(blocks, tokens.rows[first],
                               out.rows.empty() || !out.rows.back().block ? 0 : out.rows.back().block.index);
    uint32_t block_end = block ? blocks.rows[block.index].span.end : kNone;
    work.words.clear();
    work.ends.clear();
    for (uint32_t i = first; i < tokens.size() && tokens.rows[i].span.begin < block_end; ++i)
      work.words.push_back({tokens.rows[i].span, tokens.rows[i].joins_previous});
    model->sentences.find(doc.get<Text>().bytes, work.words, work.context, work.ends);
    uint32_t begin = 0;
    for (const lingua::FoundEnd& found : work.ends) {
      Id<Sentence> id = {static_cast<uint32_t>(out.rows.size())};
      Span span = {work.words[begin].span.begin, work.words[found.end - 1].span.end};
      out.rows.push_back({.span = span, .tokens = {first + begin, found.end - begin}, .block = block});
      for (Id<Token> token : out.rows.back().tokens) out.of_token[token.index] = id;
      if (found.cut && !cut) doc.note(span, NoteLevel::Warning, "a sentence of more than 512 words was cut");
      cut = cut || found.cut;
      begin = found.end;
    }
    first += static_cast<uint32_t>(work.words.size());
  }
  return out;
}

}  // namespace reportedly
