// Judges every word that may head an event, from the root of each tree downwards.
//
//   "Norway, which had planned to reply, failed to do so."    planned: presupposed; reply: planned, U
//
// A judgement of a word is made from the judgement of the word above it, what the operator between them says
// (operator_table.h), whose mouth they stand in (scopes.h) and the words around it (own_words.h). It is about the
// innermost holder; `values_of` gives the others theirs.
#pragma once

#include <vector>

#include "report/stance/own_words.h"
#include "report/stance/scopes.h"

namespace reportedly {

struct Judgement {
  Degree degree{};  // of the innermost holder
  ClaimMode mode = ClaimMode::Asserted;
  ClaimTime time = ClaimTime::Past;
  Id<Rule> rule{0};  // the operator or cue that decided last
  bool is_hedged = false;
};

// Working memory, kept from document to document.
struct StanceScratch {
  Scopes scopes;
  std::vector<Judgement> context;    // by token: before its own words
  std::vector<Judgement> judgement;  // by token: with them
  std::vector<OwnWords> own;
  std::vector<uint8_t> is_judged;
  std::vector<uint8_t> is_shared;   // by attribution: the holder outside holds what its speaker holds
  std::vector<uint32_t> argument;   // by token: the argument row in which the word above it holds it, or kNone
  std::vector<Id<Token>> governor;  // by token: the word whose argument it is, else its head in the tree
  std::vector<ClaimMode> demand;    // by token: the mode that an event above it gives its complement
  std::vector<uint8_t> has_demand;
  std::vector<Id<Token>> stack;
};

class JudgeWords {
 public:
  JudgeWords(const StanceReading& reading, StanceScratch& scratch) : r_(reading), s_(scratch) {}

  void judge_all();
  const Judgement& operator[](Id<Token> t) const { return s_.judgement[t.index]; }

  // The report's own value first, then the holders' from the outermost to the innermost.
  void values_of(Id<Token> t, std::pmr::vector<Value>& out) const;
  bool is_hedged(Id<Token> t) const;

 private:
  void note_arguments();
  void note_demands();
  void judge(Id<Token> t);
  Judgement context_of(Id<Token> t);
  Judgement base(Id<Attribution> a) const;
  bool is_cue_negated(const Attribution& a) const;
  bool is_shared(Id<Attribution> a) const;
  Judgement presupposed(Id<Attribution> a) const;
  Judgement entered(Id<Token> t, Id<Token> head);
  Judgement below(Id<Token> t, Id<Token> head) const;
  Judgement coordinated(Id<Token> t, Id<Token> head) const;
  Judgement complement(Id<Token> t, Id<Token> head) const;
  Judgement adverbial(Id<Token> t, Id<Token> head) const;
  Judgement adnominal(Id<Token> t, Id<Token> head) const;
  Judgement described(Id<Token> t, Id<Token> head) const;
  Judgement nominal(Id<Token> t, Id<Token> head) const;
  const Operator* operator_over(Id<Token> t, Id<Token> head) const;
  Judgement applied(const Operator& one, const Judgement& above, Id<Token> t) const;
  Judgement irrealis(Judgement from, ClaimMode mode) const;
  bool is_question_word_inside(Id<Token> t) const;
  bool shares_words(Id<Token> t, Id<Token> head) const;
  Judgement with_words(Judgement from, const OwnWords& own, Id<Token> t) const;
  ClaimMode base_mode(Id<Attribution> a) const { return a ? ClaimMode::Attributed : ClaimMode::Asserted; }

  const StanceReading& r_;
  StanceScratch& s_;
};

}  // namespace reportedly
