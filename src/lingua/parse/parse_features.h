// The feature templates of the parser, for reading and training.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lingua/features.h"
#include "lingua/parse/configuration.h"
#include "lingua/word_info.h"

namespace reportedly::lingua {

// What the templates read of each word: place 0 is "no word", the last place is the root.
struct ParseWord {
  uint64_t form = 0, fine = 0, middle = 0;
  uint64_t tag = 0;                                              // counts from 2; 0 is "no word", 1 the root
  uint16_t commas = 0, verbs = 0, quotes = 0, conjunctions = 0;  // so many stand before this place
};

enum class WordRole : uint8_t { Plain, Comma, Quote, Verb, Conjunction };  // what the counts count

void fill_parse_words(std::span<const WordInfo> words, std::span<const uint16_t> tags,
                      std::span<const WordRole> role_of_tag, std::vector<ParseWord>& out);

// Which move comes next.
void list_move_features(const Configuration& state, std::span<const ParseWord> words, FeatureList& out);

// Which relation the arc from `head` to `child`, just about to be drawn, has.
void list_relation_features(const Configuration& state, std::span<const ParseWord> words, uint32_t head, uint32_t child,
                            FeatureList& out);

// Which relation it has when the whole tree stands.
void list_final_features(const Configuration& tree, std::span<const ParseWord> words, uint32_t child, FeatureList& out);

}  // namespace reportedly::lingua
