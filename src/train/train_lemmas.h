// Trains the lemmatizer: rules of words and of endings, by tag.
#pragma once

#include "lingua/model_file.h"
#include "train/tag_set.h"
#include "train/treebank.h"

namespace reportedly::train {

// Writes the sections "lemma.rules", "lemma.words", "lemma.endings" and "lemma.known". `tags` has every word's tag.
void train_lemmas(const Treebank& bank, const TagSet& tags, lingua::ModelWriter& out);

}  // namespace reportedly::train
