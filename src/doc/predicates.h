// Predicates and their arguments in logical order: who does it, to whom, with what, saying what.
//
// Voice, relative clauses, control and coordination are undone here, once, so that rules about politics and about
// speech can be written as short active sentences. The following four have the same predicate rows for "warn":
//
//   "Norway warned Iceland of tariffs."                  "Iceland was warned by Norway of tariffs."
//   "Norway, which warned Iceland of tariffs, ..."       "Norway wanted to warn Iceland of tariffs."
//        warn: Subject Norway, Object Iceland, Oblique(of) tariffs
//
// Nouns and adjectives have rows too: "Norway's offer of fuel to Chad" is offer: Possessor Norway, Oblique(of)
// fuel, Oblique(to) Chad; "made a request" gives `request` the support verb "make", whose subject and obliques are
// handed down as its own.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/symbols.h"
#include "doc/tokens.h"

namespace reportedly {

enum class ArgumentKind : uint8_t {
  Subject,     // logical subject: who does it (undone passive, relative, control)
  Object,      // logical direct object: to whom or what it is done
  Recipient,   // indirect object, "gave Chad fuel"; also the person told: "told Reuters that"
  Oblique,     // with a preposition, "of tariffs", "at the border"
  Finite,      // complement clause with a subject, with or without "that"
  Infinitive,  // "to withdraw"; the head of the clause
  Gerund,      // "denied shelling", "accused of shelling" (then with the preposition)
  Quotation,   // clause joined by punctuation only (parataxis, either way round)
  Possessor,   // of a noun: "Norway's offer", "its offer"
  Modifier,    // of a noun: adjective, "Russian shelling"
  Compound,    // of a noun: "Chad talks", "army raid"
  Adverb,      // "reportedly", "not" and other adverbial words
  Complement,  // predicate noun or adjective: "named him envoy", "is willing" has none
};

// How an argument was found: directly, or over which construction.
enum class Route : uint8_t { Direct, Passive, Relative, Control, Conjunction, Support, Participle, Apposition };

struct Predicate;

struct Argument {
  Id<Token> head;      // the head of the phrase or clause
  Symbol preposition;  // lemma; "of", "because of"; of a clause its marker: "that", "if", "from"
  ArgumentKind kind = ArgumentKind::Subject;
  Route route = Route::Direct;
};

enum class PredicateKind : uint8_t { Verb, Noun, Adjective };

struct Predicate {
  Id<Token> head;
  Symbol lemma;  // with its particle: "carry out"
  Range<Argument> arguments;
  Id<Token> support;  // of a noun: the verb that it is the object (or subject of a passive) of, else none
  Symbol support_lemma;
  PredicateKind kind = PredicateKind::Verb;
  bool is_passive = false;  // as written; arguments are in logical order all the same
};

struct Predicates {
  static constexpr std::string_view kName = "predicates";
  explicit Predicates(std::pmr::memory_resource* arena) : rows(arena), arguments(arena), of_token(arena) {}
  std::pmr::vector<Predicate> rows;  // in text order of their heads
  std::pmr::vector<Argument> arguments;
  std::pmr::vector<Id<Predicate>> of_token;  // the predicate that a token heads, or none

  const Predicate& operator[](Id<Predicate> id) const { return rows[id.index]; }
  std::span<const Argument> arguments_of(const Predicate& p) const {
    return {arguments.data() + p.arguments.first, p.arguments.count};
  }
};

}  // namespace reportedly
