// Makes the dependency tree of each sentence, from what the net says of its words.
//
//   "Quito asked Lima for generators."   nsubj(asked, Quito)  obj(asked, Lima)  obl(asked, generators) ...
#pragma once

#include <string_view>

#include "doc/stage.h"
#include "lingua/english_model.h"

namespace reportedly {

struct ParseTrees {
  static constexpr std::string_view kName = "parse";
  using Reads = Layers<Tokens, Sentences, Readings>;
  using Makes = Arcs;

  const lingua::EnglishModel* model;  // outlives the stage

  Arcs run(View<Reads> doc, Scratch& scratch) const;
};

}  // namespace reportedly
