// Scores trees against a treebank as the CoNLL 2018 shared task does.
//
//   gold    Chad | has | n't | replied | .        system   Chad | hasn't | replied | .      words F1 67
//
// Words are aligned over the characters of the text, so the system may split it in its own way; inside a written
// token of several words (hasn't) they are aligned by their forms. A word counts as right for LAS when its head is
// right and its relation, without the subtype, too.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace reportedly::score {

struct Ratio {
  uint32_t right = 0, gold = 0, system = 0;

  double precision() const { return system == 0 ? 0 : 100.0 * right / system; }
  double recall() const { return gold == 0 ? 0 : 100.0 * right / gold; }
  double f1() const { return gold + system == 0 ? 0 : 200.0 * right / (gold + system); }
};

struct RelationScore {
  std::string relation;  // without subtype
  Ratio arcs;            // right where head and relation are
};

struct ParseScore {
  Ratio words, sentences, upos, xpos, feats, lemmas, uas, las;
  std::vector<RelationScore> relations;  // by name
};

// Both in CoNLL-U. A problem where they are no CoNLL-U or do not have the same text (white space aside).
Result<ParseScore> score_parse(std::string_view gold, std::string_view system);

// "UAS       84.31  83.90  84.10", a line each.
std::string to_table(const ParseScore& score);

}  // namespace reportedly::score
