// Tokens and sentences: UD words in text order, each with its own bytes.
//
//   "Norway hasn't replied."  ->  Norway | has | n't | replied | .      (has and n't are one written token)
//
// Words of one written token that do not spell it share all its bytes; only CoNLL-U brings such ("zum": zu + dem).
#pragma once

#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/symbols.h"
#include "doc/text.h"

namespace reportedly {

struct Token {
  Span span;
  Symbol form;                  // as the treebanks write the word; nearly always the bytes of `span`
  bool joins_previous = false;  // part of one written token with the word before (n't, 's)
};

struct Tokens {
  static constexpr std::string_view kName = "tokens";
  explicit Tokens(std::pmr::memory_resource* arena) : rows(arena) {}
  std::pmr::vector<Token> rows;

  const Token& operator[](Id<Token> id) const { return rows[id.index]; }
  uint32_t size() const { return static_cast<uint32_t>(rows.size()); }
};

struct Sentence {
  Span span;
  Range<Token> tokens;
  Id<Block> block;
  Symbol name;  // as the CoNLL-U that the report came from calls it; empty elsewhere
};

struct Sentences {
  static constexpr std::string_view kName = "sentences";
  explicit Sentences(std::pmr::memory_resource* arena) : rows(arena), of_token(arena) {}
  std::pmr::vector<Sentence> rows;
  std::pmr::vector<Id<Sentence>> of_token;  // the sentence of each token

  const Sentence& operator[](Id<Sentence> id) const { return rows[id.index]; }
  Range<Sentence> all() const { return {0, static_cast<uint32_t>(rows.size())}; }
};

}  // namespace reportedly
