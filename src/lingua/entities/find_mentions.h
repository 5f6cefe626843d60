// Finds the noun phrases that may name somebody.
//
//   "Kenyan Foreign Minister Amina Otieno said three of the rebels had left Goma."
//   [Kenyan Foreign Minister Amina Otieno] name, [three of the rebels] nominal, [the rebels] nominal, [Goma] name
//
// A title and the name behind it are one mention, however the parser joined them. Its head is the word that the rest
// of the sentence hangs on; where that is the title, `of_token` leads from the name's own head to the mention as well.
// Names that modify are mentions of their own: [Kenya]'s offer, the [Kenya] talks, [Russian] shelling, an [army] raid;
// the last two only where the word is known as a demonym or a role. Dates, sums of money and pieces of names are none.
// Names that were found hold together what the tree tore apart: [Human Rights Watch] said. Without names (trees from
// outside) the tree and the data files decide alone.
#pragma once

#include "doc/stage.h"
#include "lingua/entities/known_words.h"

namespace reportedly {

class FindMentions {
 public:
  static constexpr std::string_view kName = "mentions";
  using Reads = Layers<Text, Tokens, Sentences, Morphs, Arcs, Names>;
  using Makes = Mentions;

  explicit FindMentions(KnownWords words = {}) : words_(std::move(words)) {}
  Mentions run(View<Reads> doc, Scratch& scratch) const;

 private:
  KnownWords words_;
};

}  // namespace reportedly
