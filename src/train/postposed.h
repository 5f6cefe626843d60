// News puts the speaker last, which treebanks of the web hardly do, and a parser that has seen it too seldom takes the
// speaker's clause for a second main clause.
//
//   Officials said that the port was shut.   ->   The port was shut, officials said.
//                                                 "The port was shut," officials said.
//
// The clause that was said becomes the root and the verb of saying its parataxis, as Universal Dependencies has it.
#pragma once

#include "train/treebank.h"

namespace reportedly::train {

// Adds such a copy of every sentence whose main verb has a subject before it and a finite clause behind it that runs
// to the end; every third copy has quotation marks.
void add_postposed_speech(Treebank& bank);

}  // namespace reportedly::train
