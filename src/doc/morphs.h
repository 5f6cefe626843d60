// Lemma, part of speech and features of each token, in Universal Dependencies' terms.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/symbols.h"
#include "doc/tokens.h"

namespace reportedly {

enum class Upos : uint8_t {
  Adj,
  Adp,
  Adv,
  Aux,
  Cconj,
  Det,
  Intj,
  Noun,
  Num,
  Part,
  Pron,
  Propn,
  Punct,
  Sconj,
  Sym,
  Verb,
  X
};

std::string_view to_string(Upos upos);  // "ADJ"
Upos upos_of(std::string_view name);    // X where unknown

// The features that later stages ask for, one bit each; the whole string stands in Morph::feats.
enum class Feat : uint32_t {
  Plural = 1 << 0,
  Singular = 1 << 1,
  Past = 1 << 2,
  Present = 1 << 3,
  Finite = 1 << 4,
  Infinitive = 1 << 5,
  Participle = 1 << 6,
  Gerund = 1 << 7,
  Imperative = 1 << 8,
  Passive = 1 << 9,
  Negative = 1 << 10,
  First = 1 << 11,
  Second = 1 << 12,
  Third = 1 << 13,
  Masculine = 1 << 14,
  Feminine = 1 << 15,
  Neuter = 1 << 16,
  Personal = 1 << 17,
  Possessive = 1 << 18,
  Relative = 1 << 19,
  Interrogative = 1 << 20,
  Definite = 1 << 21,
  Indefinite = 1 << 22,
  Ordinal = 1 << 23,
  Cardinal = 1 << 24,
  Reflexive = 1 << 25,
  Demonstrative = 1 << 26,
};

uint32_t feat_bits(std::string_view feats);  // of "Number=Plur|Tense=Past"

struct Morph {
  Symbol lemma;
  Symbol xpos;        // Penn Treebank tag, may be empty
  Symbol feats;       // the UD string, empty for "_"
  uint32_t bits = 0;  // feat_bits(feats)
  Upos upos = Upos::X;

  bool has(Feat feat) const { return (bits & static_cast<uint32_t>(feat)) != 0; }
};

struct Morphs {
  static constexpr std::string_view kName = "morphs";
  explicit Morphs(std::pmr::memory_resource* arena) : rows(arena) {}
  std::pmr::vector<Morph> rows;  // row i describes token i

  const Morph& operator[](Id<Token> id) const { return rows[id.index]; }
};

}  // namespace reportedly
