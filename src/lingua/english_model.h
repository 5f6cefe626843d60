// The models of a language behind the stages from text to trees.
//
//   MappedFile file = ...;                                   // models/english-news.model
//   Result<EnglishModel> model = EnglishModel::open(file.bytes(), reference.lexicon, "models/english-news.model");
//
// The model reads its weights where they lie, so the bytes must outlive it. It interns its tags, features and
// lemmas in the lexicon, which must not be frozen yet. Immutable after open(); one object serves all threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/symbols.h"
#include "lingua/morph/lemmatizer.h"
#include "lingua/morph/tagger.h"
#include "lingua/parse/parser.h"
#include "lingua/sentences/sentence_ends.h"
#include "lingua/tokens/split_words.h"
#include "lingua/word_info.h"

namespace reportedly::lingua {

struct FeatsEntry {
  Symbol text;        // "Number=Plur"
  uint32_t bits = 0;  // feat_bits(text)
};

struct EnglishModel {
  static Result<EnglishModel> open(std::span<const std::byte> bytes, Lexicon& lexicon, std::string_view name = "model");

  WordKnowledge known;
  WordSplitter splitter;
  SentenceFinder sentences;
  Tagger tagger;
  Lemmatizer lemmatizer;
  Parser parser;
  std::vector<Symbol> xpos;       // by tag
  std::vector<FeatsEntry> feats;  // by number of features
  uint64_t content_hash = 0;
};

}  // namespace reportedly::lingua
