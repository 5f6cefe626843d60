// One tree with its words: the questions that all steps of this folder ask of it.
//
//   "Iceland was warned by Norway of tariffs."    is_passive_form(warned); preposition_of(tariffs) = "of"
//
// A view: it belongs to the stage that made it and lives no longer than one call of run().
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>

#include "doc/stage.h"

namespace reportedly::lingua {

using PredicateReads = Layers<Text, Tokens, Sentences, Morphs, Arcs>;

// How the verb of a clause stands there: "shelled", "to shell", "shelling", "shelled by".
enum class Form : uint8_t { None, Finite, Infinitive, Gerund, PastParticiple };

// A few words in lower case, joined by spaces, without an allocation; what does not fit is cut.
class ShortText {
 public:
  void add(std::string_view word);
  std::string_view view() const { return {bytes_, size_}; }

 private:
  char bytes_[96];
  size_t size_ = 0;
};

class Clause {
 public:
  explicit Clause(View<PredicateReads> doc)
      : doc_(doc), tokens_(&doc.get<Tokens>()), morphs_(&doc.get<Morphs>()), arcs_(&doc.get<Arcs>()) {}

  uint32_t size() const { return static_cast<uint32_t>(arcs_->rows.size()); }
  Id<Token> head(Id<Token> t) const { return arcs_->head(t); }
  Relation relation(Id<Token> t) const { return arcs_->relation(t); }
  std::span<const Id<Token>> children(Id<Token> t) const { return arcs_->children(t); }
  const Morph& morph(Id<Token> t) const { return (*morphs_)[t]; }
  std::string_view lemma(Id<Token> t) const { return doc_.text(morph(t).lemma); }
  std::string_view form(Id<Token> t) const { return doc_.text((*tokens_)[t].form); }

  Id<Token> child(Id<Token> t, Relation relation) const { return arcs_->child_with(t, relation); }
  bool has(Id<Token> t, Relation relation) const { return static_cast<bool>(child(t, relation)); }
  // "told drivers [to stop]", with the infinitive hung on the object: "told"; none where it is the noun's own.
  Id<Token> verb_of_misplaced(Id<Token> infinitive) const;
  // "the claim [that Chad left]", as an adnominal or by mistake as a relative clause.
  bool is_that_clause(Id<Token> clause) const;
  Id<Token> subject_child(Id<Token> t) const;  // the inner one where there are two ("The aim is Chad leaves")

  bool is_gerund_form(Id<Token> t) const;      // "shelling"
  bool is_past_participle(Id<Token> t) const;  // "shelled", as in "was shelled", "has shelled"
  bool is_infinitive_form(Id<Token> t) const;  // "shell", as in "to shell", "will shell"
  bool is_passive_form(Id<Token> t) const;     // by its own words; coordination is decided elsewhere
  bool is_relative_word(Id<Token> t) const;    // "which", "who", "whose"; "that" as a pronoun
  bool is_clause(Id<Token> t) const;           // a verb, or something with a copula or a subject of its own
  Form form_of(Id<Token> t) const;

  // "of", "because of", "according to"; empty where the phrase has none.
  ShortText preposition_of(Id<Token> t) const;
  // "that", "if", "from", "in order"; the "to" of an infinitive does not count.
  ShortText marker_of(Id<Token> t) const;
  ShortText lemma_with_particle(Id<Token> t) const;

 private:
  void add_with_fixed(ShortText& text, Id<Token> t) const;
  bool is_to(Id<Token> t) const;
  Form form_with_copula(Id<Token> t, Id<Token> copula) const;

  View<PredicateReads> doc_;
  const Tokens* tokens_;
  const Morphs* morphs_;
  const Arcs* arcs_;
};

inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (std::string_view other : words)
    if (word == other) return true;
  return false;
}

}  // namespace reportedly::lingua
