// Lets the net read each sentence: the one pass that tags, trees and names come from.
//
//   "Quito asked Lima"   asked: VERB, VBD, past tense, root of the tree, no name
#pragma once

#include <string_view>

#include "doc/stage.h"
#include "lingua/english_model.h"

namespace reportedly {

struct ReadSentences {
  static constexpr std::string_view kName = "net";
  using Reads = Layers<Text, Tokens, Sentences>;
  using Makes = Readings;

  const lingua::EnglishModel* model;  // outlives the stage

  Readings run(View<Reads> doc, Scratch& scratch) const;
};

}  // namespace reportedly
