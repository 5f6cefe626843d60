// The layers that FindAttributions reads, in one hand, and the questions about trees that its steps share.
//
// Lives during one run over one document; owns nothing.
#pragma once

#include <string_view>
#include <vector>

#include "doc/document.h"
#include "doc/stage.h"

namespace reportedly {

using AttributionReads =
    Layers<Text, Blocks, DocInfo, Tokens, Sentences, Morphs, Arcs, Predicates, Mentions, Entities, Actors>;

struct Reading {
  explicit Reading(const View<AttributionReads>& doc);

  const Text& text;
  const Blocks& blocks;
  const Tokens& tokens;
  const Sentences& sentences;
  const Morphs& morphs;
  const Arcs& arcs;
  const Predicates& predicates;
  const Mentions& mentions;
  const Entities& entities;
  const Actors& actors;
  const Reference& reference;
  View<AttributionReads> view;

  std::string_view word(Id<Token> token) const { return text.words(tokens[token].span); }
  Symbol lemma(Id<Token> token) const { return morphs[token].lemma; }
  std::string_view lemma_text(Id<Token> token) const { return view.text(lemma(token)); }
  Symbol lower_form(Id<Token> token) const;  // empty where no data file has the word
  bool is_punctuation(Id<Token> token) const { return morphs[token].upos == Upos::Punct; }
  bool is_nominal(Id<Token> token) const;
  bool is_clause(Id<Token> token) const;  // a verb, or a predicate noun or adjective
  Id<Sentence> sentence_of(Id<Token> token) const { return sentences.of_token[token.index]; }
  Range<Token> sentence_tokens(Id<Token> token) const { return sentences[sentence_of(token)].tokens; }
  BlockKind block_kind(Id<Sentence> sentence) const;
  Id<Predicate> predicate_of(Id<Token> token) const {
    return token.is_none() ? Id<Predicate>{} : predicates.of_token[token.index];
  }
  const Argument* argument(Id<Predicate> predicate, ArgumentKind kind) const;  // the first one, or null
  Id<Token> child(Id<Token> head, Relation relation) const { return arcs.child_with(head, relation); }
};

// Neighbouring tokens, in text order.
using Runs = std::vector<Range<Token>>;

// The tokens of the phrases or clauses that `heads` head, without what hangs below the tokens of `cut`: runs of
// neighbours, joined over punctuation, with commas and full stops at their ends dropped.
Runs runs_below(const Reading& reading, const std::vector<Id<Token>>& heads, const std::vector<Id<Token>>& cut);

// Drops commas, full stops and the like from both ends, but no quotation mark or bracket.
Range<Token> trimmed(const Reading& reading, Range<Token> run);
bool is_quotation_mark(std::string_view word);

Span span_of(const Reading& reading, Range<Token> run);

}  // namespace reportedly
