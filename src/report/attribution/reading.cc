#include "report/attribution/reading.h"

#include <algorithm>

#include "base/utf8.h"

namespace reportedly {

Reading::Reading(const View<AttributionReads>& doc)
    : text(doc.get<Text>()),
      blocks(doc.get<Blocks>()),
      tokens(doc.get<Tokens>()),
      sentences(doc.get<Sentences>()),
      morphs(doc.get<Morphs>()),
      arcs(doc.get<Arcs>()),
      predicates(doc.get<Predicates>()),
      mentions(doc.get<Mentions>()),
      entities(doc.get<Entities>()),
      actors(doc.get<Actors>()),
      reference(doc.reference()),
      view(doc) {}

Symbol Reading::lower_form(Id<Token> token) const { return reference.lexicon.find(lower(word(token))); }

bool Reading::is_nominal(Id<Token> token) const {
  Upos upos = morphs[token].upos;
  return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Pron || upos == Upos::Num;
}

bool Reading::is_clause(Id<Token> token) const {
  if (morphs[token].upos == Upos::Verb) return true;
  for (Id<Token> below : arcs.children(token)) {
    Relation relation = arcs.relation(below);
    if (is_subject(relation) || relation == Relation::Cop) return true;
  }
  return false;
}

BlockKind Reading::block_kind(Id<Sentence> sentence) const {
  Id<Block> block = sentences[sentence].block;
  return block && block.index < blocks.rows.size() ? blocks.rows[block.index].kind : BlockKind::Paragraph;
}

const Argument* Reading::argument(Id<Predicate> predicate, ArgumentKind kind) const {
  if (predicate.is_none()) return nullptr;
  for (const Argument& argument : predicates.arguments_of(predicates[predicate])) {
    if (argument.kind == kind) return &argument;
  }
  return nullptr;
}

bool is_quotation_mark(std::string_view word) {
  return word == "\"" || word == "“" || word == "”" || word == "``" || word == "''" || word == "'" || word == "‘" ||
         word == "’" || word == "«" || word == "»" || word == "„";
}

namespace {

bool is_droppable(const Reading& reading, Id<Token> token) {
  if (!reading.is_punctuation(token)) return false;
  std::string_view word = reading.word(token);
  return !is_quotation_mark(word) && word != "(" && word != ")" && word != "[" && word != "]";
}

bool only_punctuation(const Reading& reading, uint32_t first, uint32_t last) {
  for (uint32_t i = first; i < last; ++i) {
    if (!reading.is_punctuation({i})) return false;
  }
  return true;
}

// The tokens below `heads`, sorted, each once; a token of `cut` and all below it is left out.
std::vector<uint32_t> tokens_below(const Reading& reading, const std::vector<Id<Token>>& heads,
                                   const std::vector<Id<Token>>& cut) {
  std::vector<uint32_t> found;
  std::vector<Id<Token>> open(heads);
  while (!open.empty()) {
    Id<Token> token = open.back();
    open.pop_back();
    if (std::ranges::find(cut, token) != cut.end()) continue;
    found.push_back(token.index);
    for (Id<Token> child : reading.arcs.children(token)) open.push_back(child);
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

Range<Token> trimmed(const Reading& reading, Range<Token> run) {
  while (run.count > 0 && is_droppable(reading, {run.first})) ++run.first, --run.count;
  while (run.count > 0 && is_droppable(reading, {run.last() - 1})) --run.count;
  return run;
}

Runs runs_below(const Reading& reading, const std::vector<Id<Token>>& heads, const std::vector<Id<Token>>& cut) {
  Runs runs;
  for (uint32_t token : tokens_below(reading, heads, cut)) {
    if (!runs.empty() && only_punctuation(reading, runs.back().last(), token)) {
      runs.back().count = token + 1 - runs.back().first;
    } else {
      runs.push_back({token, 1});
    }
  }
  Runs kept;
  for (Range<Token> run : runs) {
    run = trimmed(reading, run);
    if (run.count > 0 && !only_punctuation(reading, run.first, run.last())) kept.push_back(run);
  }
  return kept;
}

Span span_of(const Reading& reading, Range<Token> run) {
  if (run.is_empty()) return {};
  return {reading.tokens[{run.first}].span.begin, reading.tokens[{run.last() - 1}].span.end};
}

}  // namespace reportedly
