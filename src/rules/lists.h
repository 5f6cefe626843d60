// The lists of words that frames and cues call by one name.
//
//   list PENALTY  sanction, embargo, punitive measure, CURBS
//
//   "Norway threatened tariffs."            "tariffs" is in CURBS, so it is in PENALTY
//   "... punitive economic measures"        head measure with the modifier punitive: in PENALTY
//
// Members are lemmas. A member of several words is found on its last word with the others as modifiers
// ("punitive measure") or on its first with the others below it ("carry out", "use of force"). Filled while
// loading; immutable and shared by all threads after freeze().
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/ids.h"
#include "base/result.h"
#include "base/symbols.h"
#include "doc/arcs.h"
#include "doc/morphs.h"
#include "rules/entry.h"

namespace reportedly {

struct List;

class Lists {
 public:
  // Takes the `list` entries among `entries`. Unknown, repeated and circular lists are problems.
  static Lists compile(const std::vector<Entry>& entries, Lexicon& lexicon, Problems& problems);

  Id<List> find(std::string_view name) const;                                   // none where unknown
  Id<List> add_words(const std::vector<std::string>& words, Lexicon& lexicon);  // `ceasefire|truce`: without a name
  std::vector<std::string> names() const;
  const std::string& name(Id<List> list) const { return names_[list.index]; }
  const std::vector<std::string>& words(Id<List> list) const { return members_[list.index]; }
  void freeze();  // after the last add_words()

  bool has(Id<List> list, Symbol lemma) const;  // members of one word only
  bool has(Id<List> list, Id<Token> token, const Morphs& morphs, const Arcs& arcs) const;

 private:
  struct Phrase {
    std::vector<Symbol> others;  // the words beside the one that it is found on
    bool is_found_on_last = false;
  };
  struct Membership {
    uint32_t list = 0;
    uint32_t phrase = kNone;  // none for a member of one word
  };

  void add_member(Id<List> list, std::string_view member, Lexicon& lexicon);
  void add_phrase(Id<List> list, const std::vector<std::string>& words, Lexicon& lexicon);
  bool has_phrase(const Phrase& phrase, Id<Token> token, const Morphs& morphs, const Arcs& arcs) const;

  std::vector<std::string> names_;                 // empty for lists without a name
  std::vector<std::vector<std::string>> members_;  // as written, other lists spelled out
  std::unordered_map<std::string, uint32_t> by_name_;
  std::vector<Phrase> phrases_;
  std::unordered_map<uint32_t, std::vector<Membership>> by_lemma_;
  std::vector<uint32_t> row_of_symbol_;  // into rows_, or kNone; made by freeze()
  std::vector<std::vector<Membership>> rows_;
};

// "PENALTY", "HUMAN-RIGHTS": what a list is called.
bool is_list_name(std::string_view word);

// A noun as dictionaries have it where the writer gave its plural: "talks" -> "talk"; else the same word.
std::string singular_of(std::string_view noun);

}  // namespace reportedly
