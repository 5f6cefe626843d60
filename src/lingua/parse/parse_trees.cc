// The parser's features want the model's own numbers of tags, which are found again from UPOS and XPOS; a tag that
// the model has never seen (from another tagger) becomes the most frequent tag of its part of speech.
#include "lingua/parse/parse_trees.h"

#include <vector>

namespace reportedly {
namespace {

struct TreeScratch {
  std::vector<lingua::WordInfo> words;
  std::vector<uint16_t> tags;
  std::vector<lingua::ParsedArc> arcs;
  lingua::ParserScratch parser;
};

uint16_t tag_number(const lingua::EnglishModel& model, const Morph& morph) {
  uint16_t same_upos = 0;
  bool found = false;
  std::span<const lingua::Tag> tags = model.tagger.tags();
  for (size_t i = 0; i < tags.size(); ++i) {  // the frequent ones come first
    if (tags[i].upos != morph.upos) continue;
    if (model.xpos[i] == morph.xpos) return static_cast<uint16_t>(i);
    if (!found) same_upos = static_cast<uint16_t>(i);
    found = true;
  }
  return same_upos;
}

}  // namespace

Arcs ParseTrees::run(View<Reads> doc, Scratch& scratch) const {
  TreeScratch& work = scratch.of<TreeScratch>();
  const Tokens& tokens = doc.get<Tokens>();
  const Morphs& morphs = doc.get<Morphs>();
  Arcs out(doc.arena());
  out.rows.resize(tokens.size());
  for (const Sentence& sentence : doc.get<Sentences>().rows) {
    work.words.clear();
    work.tags.clear();
    for (Id<Token> token : sentence.tokens) {
      work.words.push_back(model->known.info(doc.text(tokens[token].form)));
      work.tags.push_back(tag_number(*model, morphs[token]));
    }
    work.arcs.resize(work.words.size());
    model->parser.parse(work.words, work.tags, work.parser, work.arcs);
    for (uint32_t i = 0; i < work.arcs.size(); ++i) {
      const lingua::ParsedArc& arc = work.arcs[i];
      Id<Token> head = arc.head == 0 ? Id<Token>{} : Id<Token>{sentence.tokens.first + arc.head - 1};
      out.rows[sentence.tokens.first + i] = {.head = head, .relation = arc.relation};
    }
  }
  out.index_children();
  return out;
}

}  // namespace reportedly
