// What the data files know about single words, for stages that may not read data files themselves.
//
//   "minister" names a person by a role, "ministry" an institution, "rebels" a group, "Kenyan" is a demonym,
//   "Sudan" is a name that cannot be somebody's surname, of a place; "Hezbollah" one of an organisation.
//
// Filled while the engine loads, immutable after that; any number of threads may ask.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/symbols.h"
#include "doc/tokens.h"

namespace reportedly {

enum class WordKind : uint8_t {
  Person = 1,
  Institution = 2,
  Group = 4,
  Demonym = 8,
  Name = 16,  // a name or the last word of one: "Nations"
  Organization = 32,
  Place = 64,
};

class KnownWords {
 public:
  // "minister" is also found as "Minister" and "MINISTER". Of a role ("foreign minister") give the head. A name of
  // several words ("Doctors Without Borders") is kept as a phrase.
  void add(Lexicon& lexicon, std::string_view word, WordKind kind);

  bool is(Symbol word, WordKind kind) const { return (kinds_of(word) & static_cast<uint8_t>(kind)) != 0; }
  bool is_role(Symbol word) const { return (kinds_of(word) & kRoles) != 0; }
  uint8_t kinds_of(Symbol word) const { return word.value < rows_.size() ? rows_[word.value].kinds : uint8_t{0}; }

  // The longest name that begins at a token, of one word or of several: what it is known as, and how many tokens it
  // has; 0 for none. Last words of names are none by themselves: a name is an Organization, a Place or a Demonym.
  struct KnownName {
    uint32_t words = 0;
    uint8_t kinds = 0;
    bool is(WordKind kind) const { return (kinds & static_cast<uint8_t>(kind)) != 0; }
  };
  KnownName name_at(const Tokens& tokens, Range<Token> sentence, Id<Token> first) const;

  // How many of the tokens from `first` on are a name of several words: 3 for "Human Rights Watch accused", 0 for none.
  uint32_t phrase_at(const Tokens& tokens, Range<Token> sentence, Id<Token> first) const;

  // The word in small letters where it is known, so that "Ministry" equals "ministry"; otherwise itself.
  Symbol plain(Symbol word) const { return kinds_of(word) != 0 ? rows_[word.value].plain : word; }

 private:
  static constexpr uint8_t kRoles = 1 | 2 | 4;
  struct Row {
    Symbol plain;
    uint8_t kinds = 0;
    bool begins_phrase = false;
  };
  struct Phrase {
    std::vector<Symbol> words;
    uint8_t kinds = 0;
  };
  void add_form(Symbol form, Symbol plain, WordKind kind);
  void add_phrase(Lexicon& lexicon, std::string_view name, WordKind kind);
  void add_phrase_of(Lexicon& lexicon, const std::vector<std::string>& words, WordKind kind);
  KnownName longest_phrase(const Tokens& tokens, Range<Token> sentence, Id<Token> first, uint8_t kinds) const;

  std::vector<Row> rows_;                                      // row i: the word whose symbol is i
  std::unordered_map<uint32_t, std::vector<Phrase>> phrases_;  // by their first word, longest first
};

}  // namespace reportedly
