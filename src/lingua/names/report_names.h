// Puts right the names of a report by one another: within a report a name means one thing.
//
//   "Amina Otieno resigned. Otieno blamed the press."   [Otieno] without a tag, or Location -> Person
//   [Foxtel] Organization, three times, and Person once -> Organization
//
// Source of the idea: Gale, Church & Yarowsky 1992, "One Sense per Discourse". Lives during the work on one report;
// owns nothing.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "doc/stage.h"
#include "lingua/entities/known_words.h"

namespace reportedly {

// All functions take the names of the report in text order, and leave them so.
class ReportNames {
 public:
  using Doc = View<Layers<Tokens, Sentences, Readings>>;
  ReportNames(const Doc& doc, const KnownWords& words)
      : doc_(doc), tokens_(doc.get<Tokens>()), sentences_(doc.get<Sentences>()), words_(words) {}

  // The last word of a person's full name is a person alone, too. Not where it is a word that the data files know.
  void add_surnames(std::vector<Name>& names) const;

  // A name of two kinds gets the one that it has most often, where that is at least half as often again.
  void settle_kinds(std::vector<Name>& names) const;

 private:
  bool is_full_name(const Name& name) const;
  bool may_be_surname(Symbol form) const;
  bool stands_alone(Id<Token> token) const;
  void settle(std::span<const uint32_t> same, std::vector<Name>& names) const;
  std::string_view word(Id<Token> token) const { return doc_.text(tokens_[token].form); }
  bool is_known(const Name& name) const;

  const Doc& doc_;
  const Tokens& tokens_;
  const Sentences& sentences_;
  const KnownWords& words_;
};

}  // namespace reportedly
