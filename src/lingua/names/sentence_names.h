// Puts right the names of one sentence by what is known of words.
//
//   "The Jordan government" with [Jordan] Person            -> [Jordan] Location, as the data files have it
//   "the Peace Commission" with [Peace Commission] Location -> Organization, as a commission is one
//
// Lives during the work on one sentence; owns nothing.
#pragma once

#include <string_view>
#include <vector>

#include "doc/stage.h"
#include "lingua/entities/known_words.h"

namespace reportedly {

class SentenceNames {
 public:
  using Doc = View<Layers<Tokens, Sentences, Readings>>;
  SentenceNames(const Doc& doc, const KnownWords& words, Range<Token> sentence)
      : doc_(doc), tokens_(doc.get<Tokens>()), words_(words), sentence_(sentence) {}

  // Adds the names that the data files know, gives found ones their kind, and joins pieces of a known one. Names that
  // reach beyond a known one stay: "the Kampala Times" is no place.
  void add_known(std::vector<Name>& names) const;

  // Names that end in "Commission" or begin with "Ministry of" are organisations.
  void name_organizations(std::vector<Name>& names) const;

 private:
  void add(Name known, std::vector<Name>& names) const;
  bool stands_alone(const Name& name) const;
  std::string_view word(uint32_t index) const;  // "" outside of the sentence

  const Doc& doc_;
  const Tokens& tokens_;
  const KnownWords& words_;
  Range<Token> sentence_;
};

}  // namespace reportedly
