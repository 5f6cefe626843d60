// Scores names of persons, places, organisations ... against gold: a name is right when its first word, its last word
// and its type are.
//
//   The<TAB>O  Omani<TAB>B-NORP  port<TAB>O  of<TAB>O  Duqm<TAB>B-Location
//
// Two columns, an empty line between sentences. Tags may be of any usual flavour: BIO with B at every name or only
// where two of a type touch, BILOU, BIOES. Source of the counting: Tjong Kim Sang & De Meulder 2003, "Introduction to
// the CoNLL-2003 Shared Task", section 2.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "score/measure.h"

namespace reportedly::score {

struct TypeScore {
  std::string type;  // "Person"
  Ratio names;
};

struct NameScore {
  Ratio all;  // over all names of all types (micro)
  uint32_t words = 0, sentences = 0;
  std::vector<TypeScore> types;  // by name
};

// Problems with their line: lines of another shape, tags that are none, words or sentence ends that differ.
Result<NameScore> score_names(std::string_view gold, std::string_view system, const std::string& gold_name = "gold",
                              const std::string& system_name = "system");

std::string to_table(const NameScore& score);
std::string to_json(const NameScore& score);

}  // namespace reportedly::score
