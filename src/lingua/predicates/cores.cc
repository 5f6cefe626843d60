#include "lingua/predicates/cores.h"

#include "lingua/predicates/control.h"

namespace reportedly::lingua {
namespace {

constexpr int kLongestGapPath = 8;  // "the town that they said they wanted to try to ... leave"

Filler over(Filler filler, Route route) {
  return {.token = filler.token, .route = filler.route == Route::Relative ? Route::Relative : route};
}

}  // namespace

void Cores::find() {
  scratch_.cores.assign(tree_.size(), Core{});
  order_tokens();
  mark_relative_clauses();
  for (Id<Token> t : scratch_.order) find_core(t);
}

void Cores::order_tokens() {
  scratch_.order.clear();
  for (uint32_t i = 0; i < tree_.size(); ++i) {
    if (tree_.head({i})) continue;
    scratch_.stack.assign(1, {i});
    while (!scratch_.stack.empty()) {
      Id<Token> t = scratch_.stack.back();
      scratch_.stack.pop_back();
      scratch_.order.push_back(t);
      std::span<const Id<Token>> children = tree_.children(t);
      for (size_t k = children.size(); k > 0; --k) scratch_.stack.push_back(children[k - 1]);
    }
  }
}

void Cores::mark_relative_clauses() {
  for (Id<Token> t : scratch_.order) {
    Relation r = tree_.relation(t);
    Id<Token> head = tree_.head(t);
    if (r == Relation::AclRelcl || r == Relation::AdvclRelcl) {
      core(t).relative_clause = t;
    } else if (head) {
      core(t).relative_clause = core(head).relative_clause;
    }
    if (Id<Token> clause = core(t).relative_clause; clause && tree_.is_relative_word(t))
      core(clause).has_relative_word = true;
  }
}

Filler Cores::resolve(Id<Token> t) const {
  if (!t) return {};
  Id<Token> clause = (*this)[t].relative_clause;
  if (!clause || !tree_.is_relative_word(t)) return {.token = t};
  Id<Token> antecedent = tree_.head(clause);
  return antecedent ? Filler{.token = antecedent, .route = Route::Relative} : Filler{.token = t};
}

void Cores::set_gap(Id<Token> t, Gap gap, Id<Token> filler, Id<Token> preposition) {
  Core& c = core(t);
  c.gap = gap;
  c.gap_filler = filler;
  c.gap_preposition = preposition;
}

// "the town Chad wants to shell": the clause with the gap is the last one of the chain wants > shell.
void Cores::place_gap(Id<Token> clause) {
  Id<Token> antecedent = tree_.head(clause);
  if (!antecedent || core(clause).has_relative_word || tree_.verb_of_misplaced(clause)) return;
  if (tree_.is_that_clause(clause)) return;  // "signs that Chad left": no relative clause at all
  if (!tree_.subject_child(clause)) return set_gap(clause, Gap::Subject, antecedent);
  if (is_time_or_manner(tree_.lemma(antecedent))) return;
  Id<Token> t = clause;
  for (int step = 0; step < kLongestGapPath; ++step) {
    Id<Token> inner = tree_.child(t, Relation::Xcomp);
    if (!inner && !tree_.has(t, Relation::Obj)) inner = tree_.child(t, Relation::Ccomp);
    if (!inner) break;
    bool lacks_subject = tree_.relation(inner) == Relation::Ccomp && !tree_.subject_child(inner);
    if (lacks_subject && tree_.form_of(inner) == Form::Finite) return set_gap(inner, Gap::Subject, antecedent);
    t = inner;
  }
  if (tree_.morph(t).upos != Upos::Verb || tree_.has(t, Relation::Obj) || tree_.is_passive_form(t)) return;
  for (Id<Token> c : tree_.children(t)) {
    bool is_stranded =
        tree_.morph(c).upos == Upos::Adp && tree_.relation(c) != Relation::CompoundPrt && tree_.children(c).empty();
    if (is_stranded) return set_gap(t, Gap::Oblique, antecedent, c);
  }
  set_gap(t, Gap::Object, antecedent);
}

void Cores::classify(Id<Token> t) {
  Core& c = core(t);
  c.is_clause = tree_.is_clause(t);
  switch (tree_.morph(t).upos) {
    case Upos::Verb:
    case Upos::Aux:
      c.kind = PredicateKind::Verb;
      c.is_predicate = c.is_clause;
      break;
    case Upos::Noun:
      c.kind = PredicateKind::Noun;
      c.is_predicate = true;
      break;
    case Upos::Adj:
      c.kind = PredicateKind::Adjective;
      c.is_predicate = is_predicative(t);
      c.is_clause |= c.is_predicate;
      break;
    default: break;
  }
}

// "is willing", "seems willing", "troops loyal to Chad"; not "loyal troops".
bool Cores::is_predicative(Id<Token> t) const {
  switch (tree_.relation(t)) {
    case Relation::Root:
    case Relation::Ccomp:
    case Relation::Xcomp:
    case Relation::Advcl:
    case Relation::Acl:
    case Relation::AclRelcl:
    case Relation::Parataxis: return true;
    case Relation::Conj:
      if ((*this)[tree_.head(t)].is_clause) return true;
      break;
    default: break;
  }
  for (Id<Token> c : tree_.children(t)) {
    Relation r = tree_.relation(c);
    if (r == Relation::Cop || r == Relation::Obl || r == Relation::Xcomp || r == Relation::Ccomp || is_subject(r))
      return true;
  }
  return false;
}

void Cores::find_core(Id<Token> t) {
  classify(t);
  if (tree_.relation(t) == Relation::AclRelcl) place_gap(t);
  if (core(t).is_clause) find_clause_core(t);
  if (core(t).kind == PredicateKind::Noun && core(t).is_predicate) find_support(t);
}

bool Cores::is_passive(Id<Token> t) const {
  if (tree_.is_passive_form(t)) return true;
  if (tree_.relation(t) != Relation::Conj || !(*this)[tree_.head(t)].is_passive) return false;
  return tree_.is_past_participle(t) && !tree_.has(t, Relation::Aux) && !tree_.subject_child(t);
}

// "It is likely that Chad leaves": a complement rather than a subject.
bool Cores::is_extraposed(Id<Token> t, Id<Token> subject) const {
  Relation r = tree_.relation(subject);
  return subject > t && (r == Relation::Csubj || r == Relation::CsubjPass);
}

void Cores::find_clause_core(Id<Token> t) {
  Core& c = core(t);
  c.is_passive = c.kind == PredicateKind::Verb && is_passive(t);
  if (Id<Token> own = tree_.subject_child(t)) {
    if (!is_extraposed(t, own)) c.surface = resolve(own);
  } else if (c.gap == Gap::Subject) {
    c.surface = {.token = c.gap_filler, .route = Route::Relative};
  } else {
    c.surface = inherited_subject(t);
  }
  Filler object, recipient;
  for (Id<Token> child : tree_.children(t)) {
    if (tree_.relation(child) == Relation::Iobj) {
      recipient = resolve(child);
    } else if (tree_.relation(child) == Relation::Obj) {
      if (tree_.morph(child).upos == Upos::Sconj && tree_.is_that_clause(t)) continue;
      if (object && !recipient) recipient = object;  // two objects: "gave Chad fuel"
      object = resolve(child);
    }
  }
  if (c.gap == Gap::Object && !object) object = {.token = c.gap_filler, .route = Route::Relative};
  share_object(t, object);
  set_logical(t, object, recipient);
  hand_up_to_antecedent(t);
}

// "shelled and looted the town", "which it bought and sold": an object of the first verb that stands behind the
// second, or before both, is an object of both; so is one of the second that the first verb leans on.
void Cores::share_object(Id<Token> t, Filler& object) const {
  if (object || (*this)[t].kind != PredicateKind::Verb || (*this)[t].is_passive) return;
  if (tree_.has(t, Relation::Ccomp) || tree_.has(t, Relation::Xcomp)) return;
  Id<Token> head = tree_.head(t);
  if (tree_.relation(t) == Relation::Conj && head && !tree_.subject_child(t)) {
    const Core& first = (*this)[head];
    bool is_shared =
        first.object && !first.is_passive && (first.object.token > t || first.object.route == Route::Relative);
    if (is_shared) object = over(first.object, Route::Conjunction);
    return;
  }
  for (Id<Token> c : tree_.children(t)) {
    bool is_adjacent = c.index == t.index + 2 && tree_.relation(c) == Relation::Conj && tree_.has(c, Relation::Cc);
    if (!is_adjacent || tree_.morph(c).upos != Upos::Verb || tree_.is_passive_form(c)) continue;
    if (Id<Token> shared = tree_.child(c, Relation::Obj)) object = over(resolve(shared), Route::Conjunction);
  }
}

Id<Token> Cores::agent_of(Id<Token> t) const {
  for (Id<Token> c : tree_.children(t)) {
    if (tree_.relation(c) == Relation::OblAgent) return c;
    if (tree_.relation(c) != Relation::Obl || tree_.preposition_of(c).view() != "by") continue;
    ShortText word;
    word.add(tree_.lemma(c));
    if (tree_.morph(c).upos != Upos::Num && !is_no_agent(word.view())) return c;
  }
  return {};
}

// Turns what is written into who did it to whom.
void Cores::set_logical(Id<Token> t, Filler object, Filler recipient) {
  Core& c = core(t);
  bool tells = false;
  for (Id<Token> child : tree_.children(t))
    if (tree_.relation(child) == Relation::Ccomp && tree_.form_of(child) == Form::Finite) tells = true;
  if (!c.is_passive) {
    c.subject = c.surface;
    if (recipient && !object && !tells) std::swap(object, recipient);  // "urged Chad to withdraw"
    if (object && !recipient && tells && tree_.lemma(object.token) != "it") std::swap(object, recipient);
    c.object = object;
    c.recipient = recipient;
    return;
  }
  c.agent = agent_of(t);
  c.subject = over(resolve(c.agent), Route::Passive);
  if (tree_.relation(t) == Relation::Conj && !c.agent) {
    const Core& first = (*this)[tree_.head(t)];
    if (first.agent && first.agent > t) c.subject = over(first.subject, Route::Conjunction);
  }
  Filler surface = c.surface;
  if (surface.route == Route::Direct) surface.route = Route::Passive;
  bool to_recipient = (object || tells) && !recipient;  // "was given fuel", "was told that"
  c.recipient = to_recipient ? surface : recipient;
  c.object = to_recipient ? object : surface;
}

Filler Cores::inherited_subject(Id<Token> t) const {
  Id<Token> head = tree_.head(t);
  if (!head) return {};
  switch (tree_.relation(t)) {
    case Relation::Conj: return from_coordination(t);
    case Relation::Xcomp: return controller(head, t);
    case Relation::Ccomp:
      return tree_.form_of(t) == Form::Finite ? Filler{} : over((*this)[head].subject, Route::Control);
    case Relation::Advcl: return from_adverbial(t);
    case Relation::Acl:
    case Relation::AclRelcl:
    case Relation::Amod: return from_noun_above(t);
    default: return {};
  }
}

Filler Cores::from_coordination(Id<Token> t) const {
  const Core& first = (*this)[tree_.head(t)];
  return first.is_clause ? over(first.surface, Route::Conjunction) : Filler{};
}

Filler Cores::from_adverbial(Id<Token> t) const {
  Id<Token> head = tree_.head(t);
  const Core& main = (*this)[head];
  if (!main.is_clause) return from_noun_above(t);
  switch (tree_.form_of(t)) {
    case Form::Finite: return {};
    case Form::Infinitive:
      if (Filler directed = directed_oblique(head, t)) return directed;
      if (main.object && directs_object(tree_.lemma(head))) return over(main.object, Route::Control);
      return over(main.surface, Route::Control);
    case Form::Gerund:
      if (main.object && t > head && hands_object_to_gerund(tree_.marker_of(t).view()))
        return over(main.object, Route::Control);
      return over(main.surface, Route::Participle);
    default: return over(main.surface, Route::Participle);
  }
}

// "troops sent by Chad", "rebels shelling the town", "forces loyal to Chad", "a plan to withdraw", "shelled towns".
Filler Cores::from_noun_above(Id<Token> t) const {
  Id<Token> noun = tree_.head(t);
  if (tree_.verb_of_misplaced(t)) return over(resolve(noun), Route::Control);
  Form form = tree_.form_of(t);
  if (form == Form::Finite) return {};
  bool is_content = form == Form::Infinitive || (form == Form::Gerund && !tree_.marker_of(t).view().empty());
  if (is_content) return controller_in_noun(noun, t);
  return {.token = noun, .route = Route::Participle};
}

Filler Cores::directed_oblique(Id<Token> governor, Id<Token> t) const {
  for (Id<Token> c : tree_.children(governor)) {
    if (c > t || c < governor || tree_.relation(c) != Relation::Obl) continue;
    if (is_directed(tree_.lemma(governor), tree_.preposition_of(c).view())) return over(resolve(c), Route::Control);
  }
  return {};
}

Filler Cores::controller(Id<Token> governor, Id<Token> t) const {
  const Core& above = (*this)[governor];
  if (above.kind == PredicateKind::Noun && !above.is_clause) return controller_in_noun(governor, t);
  if (Filler directed = directed_oblique(governor, t)) return directed;
  if (!is_promise(tree_.lemma(governor)) || above.is_passive) {
    if (above.object) return over(above.object, Route::Control);
    if (above.recipient) return over(above.recipient, Route::Control);
  }
  if (above.kind == PredicateKind::Adjective && !above.surface) return oblique_with(governor, {"for", "of"});
  return over(above.is_passive ? above.surface : above.subject, Route::Control);
}

Filler Cores::oblique_with(Id<Token> noun, std::initializer_list<std::string_view> prepositions) const {
  for (Id<Token> c : tree_.children(noun)) {
    Relation r = tree_.relation(c);
    if (r != Relation::Nmod && r != Relation::Obl && r != Relation::OblAgent) continue;
    if (is_one_of(tree_.preposition_of(c).view(), prepositions)) return over(resolve(c), Route::Control);
  }
  return {};
}

// "Norway's offer to mediate", "made an offer to mediate", "an order to Chad to withdraw", "the Russian plan to
// withdraw", "the first country to sign".
Filler Cores::controller_in_noun(Id<Token> noun, Id<Token> t) const {
  const Core& above = (*this)[noun];
  std::string_view lemma = tree_.lemma(noun);
  if (is_directive_noun(lemma)) {
    if (Filler directed = oblique_with(noun, {"to", "on", "upon", "for"}); directed && directed.token < t)
      return directed;
  }
  if (above.support && !is_promise(lemma) && is_giving(tree_.lemma(above.support)))
    if (Filler given = (*this)[above.support].recipient) return over(given, Route::Control);
  if (is_directive_noun(lemma)) return {};
  if (Id<Token> possessor = tree_.child(noun, Relation::NmodPoss)) return over(resolve(possessor), Route::Control);
  for (Id<Token> c : tree_.children(noun)) {
    if (tree_.relation(c) != Relation::Amod) continue;
    std::string_view word = tree_.form(c);
    bool is_demonym = !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
    if (is_demonym) return {.token = c, .route = Route::Control};
    if (tree_.morph(c).has(Feat::Ordinal) ||
        is_one_of(tree_.lemma(c), {"first", "second", "third", "last", "only", "next"}))
      return {.token = noun, .route = Route::Control};
  }
  if (above.subject) return over(above.subject, Route::Control);
  return oblique_with(noun, {"by"});
}

void Cores::support_with(Id<Token> noun, Id<Token> verb, Filler subject) {
  Core& c = core(noun);
  c.support = verb;
  bool has_own = tree_.has(noun, Relation::NmodPoss) || oblique_with(noun, {"by"}).token;
  if (!has_own && !c.is_clause && subject) c.subject = {.token = subject.token, .route = Route::Support};
}

void Cores::find_support(Id<Token> noun) {
  Id<Token> head = tree_.head(noun);
  if (Id<Token> copula = tree_.child(noun, Relation::Cop)) return support_with(noun, copula, {});
  if (!head) return;
  const Core& above = (*this)[head];
  bool is_verb = above.is_predicate && above.kind == PredicateKind::Verb;
  switch (tree_.relation(noun)) {
    case Relation::Obj:
    case Relation::NsubjPass:
      if (is_verb) support_with(noun, head, above.subject);
      break;
    case Relation::Obl: {
      if (!is_verb) break;
      ShortText preposition = tree_.preposition_of(noun);
      if (above.object && holds_responsible(tree_.lemma(head), preposition.view())) {
        support_with(noun, head, above.object);
      } else if (!above.object && !above.is_passive && carries_noun(tree_.lemma(head), preposition.view())) {
        support_with(noun, head, above.subject);
      }
      break;
    }
    case Relation::Conj:
      if (above.kind == PredicateKind::Noun && above.support && !above.is_clause)
        support_with(noun, above.support, above.subject);
      break;
    case Relation::Nmod:
      if (above.support && is_transparent(tree_.lemma(head)) && tree_.preposition_of(noun).view() == "of")
        support_with(noun, above.support, above.subject);
      break;
    default: break;
  }
}

// "the talks that Chad held", "an attack carried out by rebels": nearer than the verb that the noun is object of.
void Cores::hand_up_to_antecedent(Id<Token> clause) {
  const Core& c = core(clause);
  Relation r = tree_.relation(clause);
  Id<Token> noun = tree_.head(clause);
  if ((r != Relation::AclRelcl && r != Relation::Acl) || !c.subject || c.object.token != noun) return;
  if (core(noun).is_predicate && core(noun).kind == PredicateKind::Noun) support_with(noun, clause, c.subject);
}

}  // namespace reportedly::lingua
