// Puts together the mentions that mean the same: a rule sieve over the tree and the names, no model.
//
//   "Amina Otieno, the Kenyan foreign minister, flew to Oslo. Ms Otieno said she would meet ..."
//   {Amina Otieno, the Kenyan foreign minister, Ms Otieno, she}   by: same name, apposition, surname, pronoun
//   "The African Union (AU) ... the AU"                            by: acronym
//
// A wrong join puts words into the wrong mouth, so a rule that is not sure leaves the mention alone. Each join
// says which rule made it. Looks back over a window of mentions, so a document of any size takes linear time.
// Immutable; one object serves all threads.
#pragma once

#include "doc/stage.h"
#include "lingua/entities/known_words.h"

namespace reportedly {

// The rules of the sieve as they are named in answers: "coref: surname".
struct CorefRules {
  Id<Rule> same_name{0}, surname{0}, acronym{0}, apposition{0}, copula{0}, role{0}, pronoun{0}, speaker{0};

  static CorefRules add_to(Reference& reference);
};

class FindEntities {
 public:
  static constexpr std::string_view kName = "entities";
  using Reads = Layers<Text, Tokens, Sentences, Morphs, Arcs, Mentions>;
  using Makes = Entities;

  explicit FindEntities(CorefRules rules = {}, KnownWords words = {}) : rules_(rules), words_(std::move(words)) {}
  Entities run(View<Reads> doc, Scratch& scratch) const;

 private:
  CorefRules rules_;
  KnownWords words_;
};

}  // namespace reportedly
