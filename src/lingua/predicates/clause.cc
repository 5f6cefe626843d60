#include "lingua/predicates/clause.h"

#include "lingua/predicates/control.h"

namespace reportedly::lingua {

void ShortText::add(std::string_view word) {
  if (size_ > 0 && size_ < sizeof bytes_) bytes_[size_++] = ' ';
  for (char c : word) {
    if (size_ == sizeof bytes_) return;
    bytes_[size_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
}

Id<Token> Clause::subject_child(Id<Token> t) const {
  Id<Token> outer;
  for (Id<Token> c : children(t)) {
    Relation r = relation(c);
    if (r == Relation::NsubjOuter || r == Relation::CsubjOuter) {
      outer = c;
    } else if (is_subject(r)) {
      return c;
    }
  }
  return outer;
}

Id<Token> Clause::verb_of_misplaced(Id<Token> infinitive) const {
  Relation r = relation(infinitive);
  Id<Token> noun = head(infinitive);
  if ((r != Relation::Acl && r != Relation::AclRelcl) || !noun || subject_child(infinitive)) return {};
  bool is_object = relation(noun) == Relation::Obj || relation(noun) == Relation::Iobj;
  bool has_to = false;
  for (Id<Token> c : children(infinitive)) has_to |= is_to(c);
  if (!is_object || !has_to || takes_infinitive(lemma(noun))) return {};
  return directs_object(lemma(head(noun))) ? head(noun) : Id<Token>{};
}

bool Clause::is_that_clause(Id<Token> clause) const {
  if (relation(clause) != Relation::Acl && relation(clause) != Relation::AclRelcl) return false;
  for (Id<Token> c : children(clause)) {
    if (lemma(c) != "that" || morph(c).upos != Upos::Sconj || c > clause) continue;
    return relation(c) == Relation::Mark || (subject_child(clause) != c && takes_that(lemma(head(clause))));
  }
  return false;
}

bool Clause::is_gerund_form(Id<Token> t) const {
  const Morph& m = morph(t);
  return m.has(Feat::Gerund) || (m.has(Feat::Participle) && m.has(Feat::Present)) || doc_.text(m.xpos) == "VBG";
}

bool Clause::is_past_participle(Id<Token> t) const {
  const Morph& m = morph(t);
  return (m.has(Feat::Participle) && m.has(Feat::Past)) || doc_.text(m.xpos) == "VBN";
}

bool Clause::is_infinitive_form(Id<Token> t) const {
  const Morph& m = morph(t);
  return m.has(Feat::Infinitive) || doc_.text(m.xpos) == "VB";
}

bool Clause::is_passive_form(Id<Token> t) const {
  bool has_auxiliary = false, has_agent = false, has_active_subject = false;
  for (Id<Token> c : children(t)) {
    Relation r = relation(c);
    if (r == Relation::AuxPass || r == Relation::NsubjPass || r == Relation::CsubjPass) return true;
    has_auxiliary |= r == Relation::Aux;
    has_agent |= r == Relation::OblAgent;
    has_active_subject |= r == Relation::Nsubj;  // the tree knows better than a tag: "The bishops called for calm"
  }
  if (!is_past_participle(t) || has_auxiliary) return false;
  if (has_active_subject && !has_agent) return false;
  if (has_agent || morph(t).has(Feat::Passive)) return true;
  Relation r = relation(t);
  if (r == Relation::Acl || r == Relation::Advcl || r == Relation::Amod) return true;
  return r == Relation::Xcomp && morph(t).upos == Upos::Verb;  // "had him arrested"
}

bool Clause::is_relative_word(Id<Token> t) const {
  const Morph& m = morph(t);
  if (m.has(Feat::Relative)) return true;
  if (m.upos == Upos::Sconj)  // "that" with the tag of a conjunction and the place of a pronoun
    return lemma(t) == "that" && (is_subject(relation(t)) || relation(t) == Relation::Obj) && !is_that_clause(head(t));
  if (m.has(Feat::Interrogative) || relation(t) == Relation::Mark) return false;
  std::string_view tag = doc_.text(m.xpos);
  return tag == "WDT" || tag == "WP" || tag == "WP$" || (tag == "WRB" && relation(t) == Relation::Advmod);
}

bool Clause::is_clause(Id<Token> t) const {
  const Morph& m = morph(t);
  if (m.upos == Upos::Verb) return true;
  Relation r = relation(t);
  if (m.upos == Upos::Aux) return r != Relation::Aux && r != Relation::AuxPass && r != Relation::Cop;
  return has(t, Relation::Cop) || subject_child(t);
}

bool Clause::is_to(Id<Token> t) const {
  if (relation(t) != Relation::Mark || (lemma(t) != "to" && doc_.text(morph(t).xpos) != "TO")) return false;
  return !is_gerund_form(head(t)) || has(head(t), Relation::Aux);  // "committed to planting" is no infinitive
}

Form Clause::form_with_copula(Id<Token> t, Id<Token> copula) const {
  for (Id<Token> c : children(t))
    if (is_to(c)) return Form::Infinitive;
  return is_gerund_form(copula) ? Form::Gerund : Form::Finite;
}

Form Clause::form_of(Id<Token> t) const {
  if (Id<Token> copula = child(t, Relation::Cop)) return form_with_copula(t, copula);
  const Morph& m = morph(t);
  if (m.upos != Upos::Verb && m.upos != Upos::Aux) return subject_child(t) ? Form::Finite : Form::None;
  bool has_finite_auxiliary = false, has_participle_auxiliary = false;
  for (Id<Token> c : children(t)) {
    if (is_to(c)) return Form::Infinitive;
    Relation r = relation(c);
    if (r != Relation::Aux && r != Relation::AuxPass) continue;
    (is_gerund_form(c) ? has_participle_auxiliary : has_finite_auxiliary) = true;
  }
  if (has_participle_auxiliary && !has_finite_auxiliary) return Form::Gerund;
  if (has_finite_auxiliary) return Form::Finite;
  if (is_gerund_form(t)) return Form::Gerund;
  bool has_subject = static_cast<bool>(subject_child(t));
  if (is_past_participle(t)) return has_subject ? Form::Finite : Form::PastParticiple;
  if (is_infinitive_form(t)) return has_subject ? Form::Finite : Form::Infinitive;
  return Form::Finite;
}

void Clause::add_with_fixed(ShortText& text, Id<Token> t) const {
  text.add(form(t));
  for (Id<Token> c : children(t))
    if (relation(c) == Relation::Fixed) text.add(form(c));
}

ShortText Clause::preposition_of(Id<Token> t) const {
  ShortText text;
  for (Id<Token> c : children(t))
    if (relation(c) == Relation::Case && doc_.text(morph(c).xpos) != "POS") add_with_fixed(text, c);
  return text;
}

ShortText Clause::marker_of(Id<Token> t) const {
  ShortText text;
  for (Id<Token> c : children(t)) {
    Relation r = relation(c);
    if ((r == Relation::Mark && !is_to(c)) || (r == Relation::Case && is_clause(t) && !has(t, Relation::Cop)))
      add_with_fixed(text, c);
  }
  return text;
}

ShortText Clause::lemma_with_particle(Id<Token> t) const {
  ShortText text;
  text.add(lemma(t));
  Id<Token> particle = child(t, Relation::CompoundPrt);
  for (Id<Token> c : children(t)) {  // "went on to win": parsers waver between particle and adverb
    bool is_particle = c.index == t.index + 1 && relation(c) == Relation::Advmod && children(c).empty();
    if (!particle && is_particle && is_one_of(lemma(c), {"down", "off", "on", "out", "up"})) particle = c;
  }
  if (particle) text.add(lemma(particle));
  return text;
}

}  // namespace reportedly::lingua
