// The operators of data/cues, compiled: words that decide whether the act below them happened.
//
//   operator fail, neglect                   "Norway failed to reply": there was no reply
//     takes      to                          "did not fail to reply": there was one
//     signature  -/+
//     mode       negated
//
// A signature gives what holds for the inner act when the operator itself is affirmed and when it is negated: `+`, `-`,
// `o` (nothing follows), or a value with its certainty, "PR+/PR-". What an operator takes:
//
//   that, to, doing, something      a clause, an infinitive, a gerund, an object
//   whom to                         an infinitive with an object before it, "helped Chad to withdraw"
//   from|of doing, for something    a gerund or a noun behind one of these prepositions
//   who                             the logical subject: "the talks collapsed"
//   clause                          of an adverb: the clause around it; of an adjective before a noun, `something`
//
// Immutable after compile(); one table serves all threads.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "doc/claims.h"
#include "doc/reference.h"
#include "report/stance/degree.h"
#include "rules/entry.h"

namespace reportedly {

enum class OperatorPart : uint8_t { Verb, Noun, Adjective, Adverb, Preposition };
enum class Takes : uint16_t {
  That = 1,
  To = 2,
  Doing = 4,
  Something = 8,
  WhomTo = 16,
  PrepositionDoing = 32,
  PrepositionSomething = 64,
  Who = 128,
  Clause = 256,
};

struct Operator {
  Symbol lemma;
  std::vector<Symbol> doing_prepositions, something_prepositions;
  std::optional<ClaimMode> mode;  // of the inner act, where the operator itself is affirmed
  Degree affirmed, negated;       // the two halves of the signature
  Why why;                        // "data/cues/implicatives.cues:12"
  uint16_t takes = 0;             // bits of Takes
  OperatorPart part = OperatorPart::Verb;

  bool has(Takes one) const { return (takes & static_cast<uint16_t>(one)) != 0; }
};

// What stands below a word that may be an operator.
struct Taken {
  Takes kind = Takes::That;
  Symbol preposition{};   // of PrepositionDoing and PrepositionSomething
  bool has_whom = false;  // "asked [Chad] to withdraw"
};

class OperatorTable {
 public:
  OperatorTable() = default;

  // Takes the entries of kind `operator` and leaves all others alone. One with a mistake is left out and told.
  static OperatorTable compile(const std::vector<Entry>& entries, Reference& reference, Problems& problems);

  // The operator that fits best, or null. `lemma` has its particle: "carry out".
  const Operator* find(Symbol lemma, OperatorPart part, const Taken& taken) const;
  uint32_t size() const { return static_cast<uint32_t>(rows_.size()); }

 private:
  void index(uint32_t symbols);

  std::vector<Operator> rows_;
  std::vector<uint32_t> first_;  // by symbol: where its rows start in `order_`
  std::vector<uint32_t> order_;
};

}  // namespace reportedly
