// The committed English model, opened once for all tests of a program, and short ways to what it says.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "doc/document.h"
#include "doc/stage.h"
#include "lingua/english_model.h"
#include "lingua/morph/tag_words.h"
#include "lingua/net/read_sentences.h"
#include "lingua/parse/parse_trees.h"
#include "lingua/sentences/find_sentences.h"
#include "lingua/tokens/find_tokens.h"

namespace reportedly {

struct EnglishForTests {
  EnglishForTests()
      : file(MappedFile::open(REPORTEDLY_SOURCE_DIR "/models/english-news.model")),
        model(lingua::EnglishModel::open(file->bytes(), reference.lexicon, "english-news.model")) {}

  static const EnglishForTests& get() {
    static const EnglishForTests english;
    return english;
  }

  Reference reference;
  Result<MappedFile> file;
  Result<lingua::EnglishModel> model;
};

// A document with its blocks (one a line of `text`, or the blocks given) and all that lingua finds in it.
inline Document read_english(std::string_view text, std::vector<Block> given = {}) {
  const EnglishForTests& english = EnglishForTests::get();
  Document document(english.reference);
  Text bytes(document.arena());
  bytes.bytes = text;
  Blocks blocks(document.arena());
  for (const Block& block : given) blocks.rows.push_back(block);
  document.set(std::move(bytes));
  document.set(std::move(blocks));
  Scratch scratch;
  const lingua::EnglishModel* model = &*english.model;
  for (const AnyStage& stage : {wrap(FindTokens{model}), wrap(FindSentences{model}), wrap(ReadSentences{model}),
                                wrap(TagWords{model}), wrap(ParseTrees{model})})
    stage.run(document, scratch);
  return document;
}

// "Norway|has|n't|replied|."
inline std::string tokens_of(const Document& document) {
  std::string out;
  for (const Token& token : document.layer<Tokens>().rows) {
    if (!out.empty()) out += '|';
    out += document.words(token.span);
  }
  return out;
}

inline std::vector<std::string> sentences_of(const Document& document) {
  std::vector<std::string> out;
  for (const Sentence& sentence : document.layer<Sentences>().rows) out.emplace_back(document.words(sentence.span));
  return out;
}

}  // namespace reportedly
