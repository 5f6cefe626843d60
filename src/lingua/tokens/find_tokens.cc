#include "lingua/tokens/find_tokens.h"

#include <vector>

namespace reportedly {
namespace {

struct TokenScratch {
  lingua::Chunk chunk;
  std::vector<lingua::Word> words;
};

}  // namespace

Tokens FindTokens::run(View<Reads> doc, Scratch& scratch) const {
  TokenScratch& work = scratch.of<TokenScratch>();
  std::string_view text = doc.get<Text>().bytes;
  const auto& blocks = doc.get<Blocks>().rows;
  work.words.clear();
  for (const Block& block : blocks) model->splitter.split(text, block.span, work.chunk, work.words);
  if (blocks.empty()) model->splitter.split(text, {0, static_cast<uint32_t>(text.size())}, work.chunk, work.words);

  Tokens tokens(doc.arena());
  tokens.rows.reserve(work.words.size());
  for (const lingua::Word& word : work.words)
    tokens.rows.push_back(
        {.span = word.span, .form = doc.intern(doc.words(word.span)), .joins_previous = word.joins_previous});
  return tokens;
}

}  // namespace reportedly
