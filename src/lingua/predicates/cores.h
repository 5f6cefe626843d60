// Who acts and who is acted on in every clause and noun of a document, before arguments are written out.
//
//   "The rebels, whom Chad had asked to withdraw, shelled and looted the town."
//   asked: Subject Chad, Object rebels;  withdraw: Subject rebels;  shelled, looted: Subject rebels, Object town
//
// Whoever is found for a word depends only on words above it in the tree, so one walk from the root downwards is
// enough. The single exception are nouns whose support verb stands in their own relative clause ("the talks that
// Chad held"); the clause hands its subject up as soon as it is known.
#pragma once

#include <vector>

#include "doc/predicates.h"
#include "lingua/predicates/clause.h"

namespace reportedly::lingua {

struct Filler {
  Id<Token> token;
  Route route = Route::Direct;

  explicit operator bool() const { return static_cast<bool>(token); }
};

// What a relative clause without pronoun lacks: "the town Chad [shelled _]", "the town they [fled to _]".
enum class Gap : uint8_t { None, Subject, Object, Oblique };

struct Core {
  Filler surface;  // the subject as written: of a passive the one acted on
  Filler subject, object, recipient;
  Id<Token> agent;            // the by-phrase that became the subject
  Id<Token> support;          // of a noun: the verb that it is object of
  Id<Token> relative_clause;  // the head of the nearest relative clause around this word
  Id<Token> gap_filler;
  Id<Token> gap_preposition;  // "to" of "the town they fled to"
  Gap gap = Gap::None;
  bool is_clause = false;
  bool is_predicate = false;
  bool is_passive = false;
  bool has_relative_word = false;  // of the head of a relative clause
  PredicateKind kind = PredicateKind::Verb;
};

// Working memory, kept from document to document.
struct PredicateScratch {
  std::vector<Core> cores;
  std::vector<Id<Token>> order;  // heads before what hangs on them
  std::vector<Id<Token>> stack;
};

class Cores {
 public:
  Cores(const Clause& tree, PredicateScratch& scratch) : tree_(tree), scratch_(scratch) {}

  void find();
  const Core& operator[](Id<Token> t) const { return scratch_.cores[t.index]; }

  // "which" -> its antecedent; every other word is itself.
  Filler resolve(Id<Token> t) const;

 private:
  Core& core(Id<Token> t) { return scratch_.cores[t.index]; }
  void order_tokens();
  void mark_relative_clauses();
  void place_gap(Id<Token> clause);
  void set_gap(Id<Token> t, Gap gap, Id<Token> filler, Id<Token> preposition = {});
  void find_core(Id<Token> t);
  void classify(Id<Token> t);
  bool is_predicative(Id<Token> t) const;
  bool is_passive(Id<Token> t) const;
  bool is_extraposed(Id<Token> t, Id<Token> subject) const;

  void find_clause_core(Id<Token> t);
  Filler inherited_subject(Id<Token> t) const;
  Filler from_coordination(Id<Token> t) const;
  Filler from_adverbial(Id<Token> t) const;
  Filler from_noun_above(Id<Token> t) const;
  Filler controller(Id<Token> governor, Id<Token> t) const;
  Filler controller_in_noun(Id<Token> noun, Id<Token> t) const;
  Filler directed_oblique(Id<Token> governor, Id<Token> t) const;
  Filler oblique_with(Id<Token> noun, std::initializer_list<std::string_view> prepositions) const;
  Id<Token> agent_of(Id<Token> t) const;
  void set_logical(Id<Token> t, Filler object, Filler recipient);
  void share_object(Id<Token> t, Filler& object) const;

  void find_support(Id<Token> noun);
  void support_with(Id<Token> noun, Id<Token> verb, Filler subject);
  void hand_up_to_antecedent(Id<Token> clause);

  const Clause& tree_;
  PredicateScratch& scratch_;
};

}  // namespace reportedly::lingua
