// Trees of other programs may come without lemmas or without parts of speech, which the later stages stand on. A column
// that is empty for all words is filled by our own tagger; what the file tells is left as it is.
//
//   1  Quito  _  PROPN ...  2  nsubj      2  asked  _  VERB ...  0  root        lemmas Quito, ask
#pragma once

#include "doc/stage.h"
#include "engine/pipeline.h"

namespace reportedly {

// `from_words` makes Morphs from words. Does nothing where the document has no Morphs or nothing is missing. A note
// says what was filled. Sets the layer of Morphs anew; ids of tokens stay.
void complete_morphs(const Pipeline& from_words, Document& document, Scratch& scratch);

}  // namespace reportedly
