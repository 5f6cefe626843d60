// Makes the sentences: neighbouring tokens of one block.
//
//   Mr. Banda met Gen. Phiri in Lusaka. "We agreed," he said.     two sentences
//
// A sentence of more than 512 words is cut before that, at a semicolon, a comma or a conjunction if there is one, and a
// note says so.
#pragma once

#include <string_view>

#include "doc/stage.h"
#include "lingua/english_model.h"

namespace reportedly {

struct FindSentences {
  static constexpr std::string_view kName = "sentences";
  using Reads = Layers<Text, Blocks, Tokens>;
  using Makes = Sentences;

  const lingua::EnglishModel* model;  // outlives the stage

  Sentences run(View<Reads> doc, Scratch& scratch) const;
};

}  // namespace reportedly
