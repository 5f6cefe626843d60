#include "lingua/morph/tag_words.h"

#include <string>

#include "lingua/morph/verb_forms.h"

namespace reportedly {
namespace {

struct LemmaScratch {
  std::string lemma;
};

}  // namespace

Morphs TagWords::run(View<Reads> doc, Scratch& scratch) const {
  std::string& lemma = scratch.of<LemmaScratch>().lemma;
  const Tokens& tokens = doc.get<Tokens>();
  const Readings& readings = doc.get<Readings>();
  Morphs out(doc.arena());
  out.rows.reserve(tokens.size());
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    const WordReading& reading = readings.rows[i];
    std::string_view form = doc.text(tokens.rows[i].form);
    Upos upos = model->upos[reading.upos];
    model->lemmatizer.lemma_of(form, model->lemma_tag(reading.upos, reading.xpos), lemma);
    if (upos == Upos::Verb) lingua::mend_verb_lemma(form, doc.reference().lexicon, lemma);
    const lingua::FeatsEntry& feats = model->feats[reading.feats];
    out.rows.push_back({.lemma = doc.intern(lemma),
                        .xpos = model->xpos[reading.xpos],
                        .feats = feats.text,
                        .bits = feats.bits,
                        .upos = upos});
  }
  return out;
}

}  // namespace reportedly
