// Cuts plain text into headline, byline, dateline and paragraphs.
//
//   "Oman offers to host talks\nBy Salma Haddad\n\nMUSCAT, March 2 (Gulf Wire) - Oman has offered ..."
//   ->  Headline | Byline | Dateline "MUSCAT, March 2 (Gulf Wire) -" | Paragraph "Oman has offered ..."
//
// No sentence runs over the border of a block. Immutable; one object serves all threads.
#pragma once

#include "doc/stage.h"

namespace reportedly {

struct FindBlocks {
  static constexpr std::string_view kName = "blocks";
  using Reads = Layers<Text, DocInfo>;
  using Makes = Blocks;
  Blocks run(View<Reads> doc, Scratch& scratch) const;
};

}  // namespace reportedly
