// A CoNLL-U file as the evaluation of the CoNLL 2018 shared task looks at it: characters without white space, and
// written tokens, words and sentences as ranges of them.
//
//   Chad | hasn't | replied | .     written tokens, the second of two words: has, n't
//   [0,4)  [4,10)  [10,17) [17,18)
//
// Source of the definitions: Zeman et al. 2018, "CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to
// Universal Dependencies", section 5, and the evaluation page of the shared task.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace reportedly::score {

inline constexpr uint32_t kNoWord = 0xFFFFFFFFu;

struct CharacterRange {
  uint32_t begin = 0, end = 0;
  friend bool operator==(const CharacterRange&, const CharacterRange&) = default;
};

struct ScoredWord {
  CharacterRange span;         // of its written token where that has several words
  bool is_multiword = false;   // one of the words of a written token: "2-3"
  bool is_content = false;     // by its relation: nsubj, obj, root ...
  bool is_functional = false;  // aux, cop, mark, det, clf, case, cc
  std::string form;            // in small letters
  std::string lemma, upos, xpos;
  std::string feats;                          // universal features only, sorted: "Number=Sing|Person=3"
  std::string relation;                       // without subtype
  uint32_t head = kNoWord;                    // row of ScoredText::words; kNoWord for the root
  std::vector<uint32_t> functional_children;  // in text order
};

struct ScoredDocument {
  std::string id;  // of `# newdoc id`; "" for what stands before the first
  CharacterRange span;
};

struct ScoredText {
  std::u32string characters;  // without spaces (Unicode category Zs)
  std::vector<int> line_of;   // of each character in the file, for messages
  std::vector<CharacterRange> tokens, sentences;
  std::vector<ScoredWord> words;
  std::vector<ScoredDocument> documents;
};

enum class Depth : uint8_t { Words, Trees };  // Words: heads and relations are not looked at

// All problems with their line: lines that are no CoNLL-U, word numbers out of order, heads outside the sentence, none
// or several roots, cycles. `name` is the file for messages. A last sentence without the empty line behind it counts.
Result<ScoredText> read_scored_text(std::string_view name, std::string_view conllu, Depth depth);

// Where the two texts stop being the same, or nothing: "ours.conllu:8: the text differs from gold.conllu:7 ...".
Problems differences(const ScoredText& gold, std::string_view gold_name, const ScoredText& system,
                     std::string_view system_name);

// For each word of the system the word of the gold that it is aligned with, or kNoWord. Words with the same characters
// are aligned; around written tokens of several words, those of the longest common subsequence of forms.
std::vector<uint32_t> align_words(const std::vector<ScoredWord>& gold, const std::vector<ScoredWord>& system);

}  // namespace reportedly::score
