// Dependency trees by greedy arc-hybrid parsing with linear models.
//
//   "Quito asked Lima for generators."   nsubj(asked, Quito)  obj(asked, Lima)  obl(asked, generators) ...
//
// One model chooses the move, a second the relation of each arc as it is drawn (later moves look at it), a third
// chooses it again when the whole tree stands.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "doc/arcs.h"
#include "lingua/linear.h"
#include "lingua/model_file.h"
#include "lingua/morph/tagger.h"
#include "lingua/parse/configuration.h"
#include "lingua/parse/parse_features.h"
#include "lingua/word_info.h"

namespace reportedly::lingua {

inline constexpr uint32_t kRelations = static_cast<uint32_t>(Relation::Xcomp) + 1;

// Working memory of a worker; grows to the longest sentence and stays.
struct ParserScratch {
  Configuration state;
  std::vector<ParseWord> words;
};

// The arc above a word of the sentence: words count from 1, 0 is the root of the tree.
struct ParsedArc {
  uint32_t head = 0;
  Relation relation = Relation::Root;
};

// The roles of tags that ParseWord counts: computed once from the tag set.
std::vector<WordRole> roles_of(std::span<const Tag> tags);

// Immutable; one object serves all threads.
class Parser {
 public:
  static Result<Parser> open(const ModelFile& file, std::span<const Tag> tags);

  // One arc a word. At most kMaxSentence words are meant; more only cost time in proportion.
  void parse(std::span<const WordInfo> words, std::span<const uint16_t> tags, ParserScratch& scratch,
             std::span<ParsedArc> arcs) const;

 private:
  PairTable moves_;
  RowTable relations_, final_;
  bool has_final_ = false;
  std::vector<WordRole> roles_;
};

// The best move that is allowed.
Move best_move(const Configuration& state, PairScores scores);

}  // namespace reportedly::lingua
