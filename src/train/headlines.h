// Headlines write most words with a capital ("Chad Denies Fuel Request"), which treebanks hardly do.
#pragma once

#include "train/treebank.h"

namespace reportedly::train {

// Adds a copy in the manner of a headline of every `one_in`th short sentence: capitals, no full stop.
void add_headlines(Treebank& bank, uint32_t one_in);

}  // namespace reportedly::train
