#include "lingua/morph/tag_words.h"

#include <string>
#include <vector>

#include "lingua/morph/verb_forms.h"

namespace reportedly {
namespace {

struct MorphScratch {
  std::vector<lingua::WordInfo> words;
  std::vector<uint16_t> tags, feats;
  std::string lemma;
};

}  // namespace

Morphs TagWords::run(View<Reads> doc, Scratch& scratch) const {
  MorphScratch& work = scratch.of<MorphScratch>();
  const Tokens& tokens = doc.get<Tokens>();
  Morphs out(doc.arena());
  out.rows.reserve(tokens.size());
  for (const Sentence& sentence : doc.get<Sentences>().rows) {
    work.words.clear();
    for (Id<Token> token : sentence.tokens) work.words.push_back(model->known.info(doc.text(tokens[token].form)));
    work.tags.resize(work.words.size());
    work.feats.resize(work.words.size());
    model->tagger.tag(work.words, work.tags);
    model->tagger.choose_feats(work.words, work.tags, work.feats);
    for (uint32_t i = 0; i < work.words.size(); ++i) {
      uint16_t tag = work.tags[i];
      std::string_view form = doc.text(tokens.rows[sentence.tokens.first + i].form);
      model->lemmatizer.lemma_of(form, work.words[i], tag, work.lemma);
      if (model->tagger.tags()[tag].upos == Upos::Verb)
        lingua::mend_verb_lemma(form, doc.reference().lexicon, work.lemma);
      const lingua::FeatsEntry& feats = model->feats[work.feats[i]];
      out.rows.push_back({.lemma = doc.intern(work.lemma),
                          .xpos = model->xpos[tag],
                          .feats = feats.text,
                          .bits = feats.bits,
                          .upos = model->tagger.tags()[tag].upos});
    }
  }
  return out;
}

}  // namespace reportedly
