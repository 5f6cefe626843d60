#include "lingua/parse/parse_trees.h"

namespace reportedly {

Arcs ParseTrees::run(View<Reads> doc, Scratch&) const {
  const Readings& readings = doc.get<Readings>();
  Arcs out(doc.arena());
  out.rows.resize(doc.get<Tokens>().size());
  for (const Sentence& sentence : doc.get<Sentences>().rows) {
    for (Id<Token> token : sentence.tokens) {
      const WordReading& reading = readings[token];
      Id<Token> head = reading.head == 0 ? Id<Token>{} : Id<Token>{sentence.tokens.first + reading.head - 1};
      out.rows[token.index] = {.head = head, .relation = model->relations[reading.relation]};
    }
  }
  out.index_children();
  return out;
}

}  // namespace reportedly
