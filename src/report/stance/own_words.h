// What the words directly around a predicate say about it: negation, modals, adverbs, tense, question, condition.
//
//   "Quito may not ask Lima for help."     negated, at most possible, future
//   "Norway has allegedly replied."        past, alleged
//
// Only the word's own children are read; what stands above it is judge_words.cc's business.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

#include "doc/document.h"
#include "doc/stage.h"
#include "report/attribution/cue_table.h"
#include "report/stance/operator_table.h"

namespace reportedly {

using StanceReads = Layers<Text, Blocks, DocInfo, Tokens, Sentences, Morphs, Arcs, Predicates, Mentions, Entities,
                           Actors, Events, Attributions>;

// The layers and tables that judging needs, in one hand. Lives during one run.
struct StanceReading {
  View<StanceReads> view;
  const Tokens& tokens;
  const Sentences& sentences;
  const Morphs& morphs;
  const Arcs& arcs;
  const Predicates& predicates;
  const Attributions& attributions;
  const CueTable& cues;
  const OperatorTable& operators;

  StanceReading(View<StanceReads> doc, const CueTable& cue_table, const OperatorTable& operator_table)
      : view(doc),
        tokens(doc.get<Tokens>()),
        sentences(doc.get<Sentences>()),
        morphs(doc.get<Morphs>()),
        arcs(doc.get<Arcs>()),
        predicates(doc.get<Predicates>()),
        attributions(doc.get<Attributions>()),
        cues(cue_table),
        operators(operator_table) {}

  std::string_view lemma(Id<Token> t) const { return view.text(morphs[t].lemma); }
  std::string_view word(Id<Token> t) const { return view.text(tokens[t].form); }
  Upos upos(Id<Token> t) const { return morphs[t].upos; }
  bool is_verb(Id<Token> t) const { return upos(t) == Upos::Verb || upos(t) == Upos::Aux; }
  bool is_nominal(Id<Token> t) const { return upos(t) == Upos::Noun || upos(t) == Upos::Propn; }
  Id<Token> subject(Id<Token> t) const;
  bool is_clause(Id<Token> t) const;  // a verb, or something with a copula or a subject
  bool is_to_infinitive(Id<Token> t) const;
  bool is_bare_infinitive(Id<Token> t) const;  // "withdraw", with no auxiliary of its own
  bool is_gerund(Id<Token> t) const;
  bool is_participle(Id<Token> t) const;
  bool is_finite(Id<Token> t) const;
  bool is_definite(Id<Token> t) const;         // "the offer", "its offer", "this offer"
  std::string_view marker(Id<Token> t) const;  // "if", "after", "without"; the first one that is not "to"
  bool has_fixed(Id<Token> t, std::string_view first, std::string_view second) const;  // "in case", "so that"
  bool is_headline(Id<Token> t) const;
};

bool is_among(std::string_view word, std::initializer_list<std::string_view> words);
bool is_condition_marker(std::string_view marker);  // "if", "unless"

struct OwnWords {
  std::optional<ClaimTime> time;
  std::optional<ClaimMode> mode;  // "should": demanded; "allegedly": alleged
  Certainty limit = Certainty::Certain;
  Id<Rule> rule{0};  // of the adverb's or adjective's entry
  bool is_negated = false;
  bool is_negated_by_argument = false;  // "made no request"
  bool has_auxiliary = false;
  bool has_condition = false;  // an if-clause hangs on it
  bool is_question = false;
  bool is_would = false;
};

// `negates_noun`: whether a "no" before a noun counts, or was counted at its verb already.
OwnWords own_words(const StanceReading& reading, Id<Token> t, bool negates_noun);

}  // namespace reportedly
