// Makes the tokens: Universal Dependencies' words, each with its exact bytes.
//
//   "Norway hasn't replied."  ->  Norway | has | n't | replied | .
//
// Words never cross the border of a block. Text outside all blocks has no tokens; a document without blocks is
// read as one.
#pragma once

#include <string_view>

#include "doc/stage.h"
#include "lingua/english_model.h"

namespace reportedly {

struct FindTokens {
  static constexpr std::string_view kName = "tokens";
  using Reads = Layers<Text, Blocks>;
  using Makes = Tokens;

  const lingua::EnglishModel* model;  // outlives the stage

  Tokens run(View<Reads> doc, Scratch& scratch) const;
};

}  // namespace reportedly
