// Documents from tables in text, so that a stage can be tested without the stages before it.
//
//   Norway    Norway   PROPN  2  nsubj   @NOR
//   warned    warn     VERB   0  root    Tense=Past|VerbForm=Fin
//   Iceland   Iceland  PROPN  2  obj     @ISL:GOV
//   .         .        PUNCT  2  punct
//
// A line is form, lemma, UPOS, head (0 is the root), relation; then, in any order, features and `@ACTOR`. A blank
// line ends the sentence. `@NOR:GOV` makes the token the head of a mention of that country and sectors, `@?:CVL` of
// a sector alone, `@?` of somebody unresolved, `@-` of a mention that is no actor; `@KEN:GOV~minister` holds an office;
// `@ISL#2` puts it into entity 2 (mentions without a number are entities of their own). Lines of ten columns with tabs
// are read as CoNLL-U, whose last column may hold `Actor=ISL:GOV#2`.
#pragma once

#include <string_view>

#include "doc/document.h"

namespace reportedly::test {

// Fills Text, Blocks (one paragraph a sentence group), Tokens, Sentences, Morphs, Arcs, Mentions, Entities, Actors.
// `reference` must live as long as the document; its `sectors` name the sector bits.
Document document_of(std::string_view table, const Reference& reference);

// The token of that form, the n-th from 0.
Id<Token> token_of(const Document& document, std::string_view form, int n = 0);

}  // namespace reportedly::test
