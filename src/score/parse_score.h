// Scores trees against a treebank to the letter of the CoNLL 2018 shared task.
//
//   gold    Chad | has | n't | replied | .        system   Chad | hasn't | replied | .      words F1 67
//
// Words are aligned over the characters of the text, so the system may split it in its own way; inside a written
// token of several words (hasn't) they are aligned by their forms. A word counts as right for LAS when its head is
// right and its relation, without the subtype, too.
//
// Source of the measures: Zeman et al. 2018, "CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal
// Dependencies", section 5. Written from that definition.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "score/measure.h"
#include "score/scored_text.h"

namespace reportedly::score {

// One measure. Words that are not aligned are neither right nor among `aligned`.
struct Measure {
  std::string_view name;  // "LAS"
  Ratio ratio;
  uint32_t aligned = 0;     // gold words of this measure that a word of the system is aligned with
  bool is_of_words = true;  // tokens, sentences and words have no accuracy over aligned words

  double aligned_accuracy() const { return aligned == 0 ? 0 : 100.0 * ratio.right / aligned; }
};

struct RelationScore {
  std::string relation;  // without subtype
  Ratio arcs;            // right where head and relation are
};

// Tokens, Sentences, Words; and with trees UPOS, XPOS, UFeats, AllTags, Lemmas, UAS, LAS, CLAS, MLAS, BLEX.
struct ParseScore {
  std::string name;                      // of the documents that were counted: "all", "news"
  uint32_t documents = 0;                // of the gold file; 0 where it names none
  std::vector<Measure> measures;         // in this order
  std::vector<RelationScore> relations;  // by name

  const Ratio& operator[](std::string_view measure) const;  // must be one of the names above
  const Measure& measure(std::string_view name) const;
};

// Documents to be scored apart, by their `# newdoc id` in the gold file: news and interviews of a mixed treebank, say.
// What the system wrote belongs to the document on whose characters it begins.
struct DocumentGroup {
  std::string name;
  std::function<bool(std::string_view id)> holds;
};

struct ParseOptions {
  Depth depth = Depth::Trees;  // Words: tokens, sentences and words only; the files need no trees
  std::string gold_name = "gold", system_name = "system";  // of the files, for messages
  std::vector<DocumentGroup> groups;
};

// Both in CoNLL-U. The first score is of everything, then one a group. Problems where they are no CoNLL-U,
// do not have the same text (spaces aside) or a group holds no document.
Result<std::vector<ParseScore>> score_parses(std::string_view gold, std::string_view system,
                                             const ParseOptions& options);
Result<ParseScore> score_parse(std::string_view gold, std::string_view system);  // of everything

// "LAS       84.31  83.90  84.10", a line each.
std::string to_table(const ParseScore& score);

// [{"name": "all", "documents": 3, "measures": {"LAS": {"gold": 5, ... "f1": 80}}, "relations": [{"relation": "nsubj",
// ...}]}]
std::string to_json(const std::vector<ParseScore>& scores);

}  // namespace reportedly::score
