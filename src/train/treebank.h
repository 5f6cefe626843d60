// Treebanks in CoNLL-U as trainers need them: words with all their columns, and how they were written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "doc/arcs.h"
#include "doc/morphs.h"

namespace reportedly::train {

struct TreebankWord {
  std::string form, lemma, xpos, feats;  // feats is empty for "_"
  Upos upos = Upos::X;
  uint32_t head = 0;  // words count from 1, 0 is the root
  Relation relation = Relation::Dep;
};

// What stood between white space or punctuation: one word, or several ("don't").
struct TreebankToken {
  std::string written;
  uint32_t words = 1;
  bool space_after = true;
};

struct TreebankSentence {
  std::string id, document;
  bool opens_paragraph = false;
  std::vector<TreebankWord> words;
  std::vector<TreebankToken> tokens;
};
using Treebank = std::vector<TreebankSentence>;

// All sentences of a file, with a problem for each line that is no CoNLL-U. Empty nodes are left out.
Result<Treebank> read_treebank(const std::string& path);
Result<Treebank> parse_treebank(std::string_view text, const std::string& name);

// "GUM_news_warhol" -> "news"; empty where the document names no genre.
std::string_view genre_of(std::string_view document);

}  // namespace reportedly::train
