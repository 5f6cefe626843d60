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
#include "doc/arcs.h"
#include "doc/morphs.h"
#include "lingua/morph/lemmatizer.h"
#include "lingua/names/name_tags.h"
#include "lingua/net/kernels.h"
#include "lingua/net/net_model.h"
#include "lingua/sentences/sentence_ends.h"
#include "lingua/tokens/split_words.h"

namespace reportedly::lingua {

struct FeatsEntry {
  Symbol text;        // "Number=Plur"
  uint32_t bits = 0;  // feat_bits(text)
};

struct EnglishModel {
  static Result<EnglishModel> open(std::span<const std::byte> bytes, Lexicon& lexicon, std::string_view name = "model");

  // The lemmatizer's number for a pair of the net's numbers.
  uint16_t lemma_tag(uint8_t upos_number, uint8_t xpos_number) const {
    return lemma_tags[upos_number * xpos.size() + xpos_number];
  }

  WordSplitter splitter;
  SentenceFinder sentences;
  NetModel net;
  Lemmatizer lemmatizer;
  const Kernels* kernels = &best_kernels();  // any gives the same bytes

  // What the net's numbers mean.
  std::vector<Upos> upos;
  std::vector<Symbol> xpos;
  std::vector<FeatsEntry> feats;
  std::vector<Relation> relations;
  std::vector<NameTag> name_tags;
  uint8_t joining_relation = 0;      // parataxis: between pieces of a sentence that is too long
  std::vector<uint16_t> lemma_tags;  // by pairs: upos, xpos
  uint64_t content_hash = 0;
};

}  // namespace reportedly::lingua
