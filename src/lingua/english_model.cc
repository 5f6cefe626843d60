#include "lingua/english_model.h"

#include <algorithm>
#include <utility>

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

// The lemmatizer knows the pairs of the treebanks, the frequent ones first; a pair that is none of them counts as the
// most frequent one of its part of speech.
uint16_t lemma_tag_of(std::span<const Tag> tags, Upos upos, std::string_view xpos) {
  auto exact = std::find_if(tags.begin(), tags.end(), [&](Tag tag) { return tag.upos == upos && tag.xpos == xpos; });
  if (exact == tags.end()) exact = std::find_if(tags.begin(), tags.end(), [&](Tag tag) { return tag.upos == upos; });
  return static_cast<uint16_t>(exact == tags.end() ? 0 : exact - tags.begin());
}

void name_numbers(Lexicon& lexicon, EnglishModel& model) {
  const NetModel& net = model.net;
  for (std::string_view upos : net.upos()) model.upos.push_back(upos_of(upos));
  for (std::string_view xpos : net.xpos()) model.xpos.push_back(lexicon.intern(xpos));
  for (std::string_view feats : net.feats()) {
    std::string_view text = feats == "_" ? std::string_view() : feats;
    model.feats.push_back({lexicon.intern(text), feat_bits(text)});
  }
  for (std::string_view relation : net.relations()) {
    if (relation == "parataxis") model.joining_relation = static_cast<uint8_t>(model.relations.size());
    model.relations.push_back(relation_of(relation));
  }
  for (Upos upos : model.upos)
    for (std::string_view xpos : net.xpos())
      model.lemma_tags.push_back(lemma_tag_of(model.lemmatizer.tags(), upos, xpos));
}

}  // namespace

Result<EnglishModel> EnglishModel::open(std::span<const std::byte> bytes, Lexicon& lexicon, std::string_view name) {
  Result<ModelFile> file = ModelFile::open(bytes, name);
  if (!file) return file.problems();
  EnglishModel model;
  Problems problems;
  take(WordSplitter::open(*file), model.splitter, problems);
  take(SentenceFinder::open(*file), model.sentences, problems);
  take(NetModel::open(*file), model.net, problems);
  take(Lemmatizer::open(*file), model.lemmatizer, problems);
  if (!problems.empty()) return problems;
  take(name_tags_of(model.net.name_tags(), file->name()), model.name_tags, problems);
  if (!problems.empty()) return problems;

  name_numbers(lexicon, model);
  for (std::string_view lemma : file->lines("lemma.known")) lexicon.intern(lemma);
  model.content_hash = file->content_hash();
  return model;
}

}  // namespace reportedly::lingua
