#include "lingua/english_model.h"

#include <utility>

#include "doc/morphs.h"

namespace reportedly::lingua {
namespace {

// Moves what a part's open() gave into its place, or adds its problems.
template <class Part>
void take(Result<Part> part, Part& into, Problems& problems) {
  if (part) {
    into = std::move(*part);
  } else {
    problems.insert(problems.end(), part.problems().begin(), part.problems().end());
  }
}

}  // namespace

Result<EnglishModel> EnglishModel::open(std::span<const std::byte> bytes, Lexicon& lexicon, std::string_view name) {
  Result<ModelFile> file = ModelFile::open(bytes, name);
  if (!file) return file.problems();
  EnglishModel model;
  Problems problems;
  take(WordKnowledge::open(*file), model.known, problems);
  take(WordSplitter::open(*file), model.splitter, problems);
  take(SentenceFinder::open(*file), model.sentences, problems);
  take(Tagger::open(*file), model.tagger, problems);
  take(Lemmatizer::open(*file), model.lemmatizer, problems);
  if (!problems.empty()) return problems;
  take(Parser::open(*file, model.tagger.tags()), model.parser, problems);
  if (!problems.empty()) return problems;

  for (const Tag& tag : model.tagger.tags()) model.xpos.push_back(lexicon.intern(tag.xpos));
  for (std::string_view feats : model.tagger.feats()) model.feats.push_back({lexicon.intern(feats), feat_bits(feats)});
  for (std::string_view lemma : file->lines("lemma.known")) lexicon.intern(lemma);
  model.content_hash = file->content_hash();
  return model;
}

}  // namespace reportedly::lingua
