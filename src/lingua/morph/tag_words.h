// Makes lemma, part of speech and features of each token, from what the net says of it.
//
//   "Talks stalled"  ->  talk NOUN NNS Number=Plur | stall VERB VBD Tense=Past|VerbForm=Fin...
#pragma once

#include <string_view>

#include "doc/stage.h"
#include "lingua/english_model.h"

namespace reportedly {

struct TagWords {
  static constexpr std::string_view kName = "morph";
  using Reads = Layers<Text, Tokens, Readings>;
  using Makes = Morphs;

  const lingua::EnglishModel* model;  // outlives the stage

  Morphs run(View<Reads> doc, Scratch& scratch) const;
};

}  // namespace reportedly
