#include "engine/complete_morphs.h"

#include <algorithm>
#include <string>
#include <vector>

namespace reportedly {
namespace {

struct Missing {
  bool lemmas = false, tags = false;
};

Missing missing_in(const Document& document) {
  const auto& rows = document.layer<Morphs>().rows;
  if (rows.empty()) return {};
  auto has_lemma = [&](const Morph& morph) { return !morph.lemma.is_empty() && document.text(morph.lemma) != "_"; };
  auto has_tag = [](const Morph& morph) { return morph.upos != Upos::X || !morph.xpos.is_empty(); };
  return {.lemmas = std::none_of(rows.begin(), rows.end(), has_lemma),
          .tags = std::none_of(rows.begin(), rows.end(), has_tag)};
}

void tag(const Pipeline& from_words, Document& document, Scratch& scratch) {
  for (const AnyStage& stage : from_words.stages()) {
    stage.run(document, scratch);
    if (stage.makes == layer_number<Morphs>()) return;
  }
}

}  // namespace

void complete_morphs(const Pipeline& from_words, Document& document, Scratch& scratch) {
  Missing missing = missing_in(document);
  if (!missing.lemmas && !missing.tags) return;
  const std::vector<Morph> given(document.layer<Morphs>().rows.begin(), document.layer<Morphs>().rows.end());
  tag(from_words, document, scratch);
  Morphs whole(document.arena());
  for (size_t i = 0; i < given.size(); ++i) {
    Morph morph = missing.tags ? document.layer<Morphs>().rows[i] : given[i];
    morph.lemma = missing.lemmas ? document.layer<Morphs>().rows[i].lemma : given[i].lemma;
    whole.rows.push_back(morph);
  }
  document.set(std::move(whole));
  std::string what = missing.lemmas && missing.tags ? "lemmas and parts of speech"
                     : missing.lemmas               ? "lemmas"
                                                    : "parts of speech";
  document.note({}, NoteLevel::Info, "the words came without " + what + ": ours are used");
}

}  // namespace reportedly
