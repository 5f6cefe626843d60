// Every function below answers for one kind of arc: what follows for the lower word from the judgement of the upper
// one. A word in the content of another attribution than its head starts afresh from what that speaker holds.
#include "report/stance/judge_words.h"

#include <string>
#include <string_view>

namespace reportedly {
namespace {

bool is_plain(ClaimMode mode) {
  return mode == ClaimMode::Asserted || mode == ClaimMode::Presupposed || mode == ClaimMode::Attributed ||
         mode == ClaimMode::Open;
}

// What no operator further down can undo: "if Chad agrees to withdraw" does not commit Chad.
bool is_dominant(ClaimMode mode) {
  return mode == ClaimMode::Antecedent || mode == ClaimMode::Conditional || mode == ClaimMode::Questioned ||
         mode == ClaimMode::ToBePrevented || mode == ClaimMode::NoKnowledge;
}

bool looks_ahead(ClaimMode mode) {
  return mode == ClaimMode::Planned || mode == ClaimMode::Scheduled || mode == ClaimMode::Offered ||
         mode == ClaimMode::Committed || mode == ClaimMode::Requested || mode == ClaimMode::Demanded ||
         mode == ClaimMode::ToBePrevented;
}

// Modes in which a speaker does not stand behind the act at all, whatever an entry says.
bool is_uncommitted(ClaimMode mode) {
  return mode == ClaimMode::Requested || mode == ClaimMode::Demanded || mode == ClaimMode::ToBePrevented ||
         mode == ClaimMode::Questioned || mode == ClaimMode::Open || mode == ClaimMode::NoKnowledge;
}

ClaimMode merged(ClaimMode above, ClaimMode mode) { return is_dominant(above) ? above : mode; }

}  // namespace

void JudgeWords::note_arguments() {
  s_.argument.assign(r_.tokens.size(), kNone);
  s_.governor.resize(r_.tokens.size());
  for (uint32_t i = 0; i < r_.tokens.size(); ++i) s_.governor[i] = r_.arcs.head({i});
  for (const Predicate& p : r_.predicates.rows)
    for (uint32_t i = p.arguments.first; i < p.arguments.last(); ++i) {
      const Argument& argument = r_.predicates.arguments[i];
      Id<Token> above = r_.arcs.head(argument.head);
      bool is_lifted = argument.kind == ArgumentKind::Infinitive && above && r_.arcs.head(above) == p.head;
      if (above != p.head && !is_lifted) continue;  // lifted: "told drivers [to stop]", hung on the drivers
      s_.argument[argument.head.index] = i;
      if (is_lifted) s_.governor[argument.head.index] = p.head;
    }
}

// What an event does to its own inner act, where no operator says it: a REQUEST makes it requested.
void JudgeWords::note_demands() {
  s_.demand.assign(r_.tokens.size(), ClaimMode::Asserted);
  s_.has_demand.assign(r_.tokens.size(), 0);
  for (const Event& event : r_.view.get<Events>().rows) {
    if (!event.complement || !event.code || event.code.index >= r_.view.reference().codes.size()) continue;
    std::string_view type = r_.view.text(r_.view.reference().codes[event.code.index].type);
    ClaimMode mode = type == "REQUEST"    ? ClaimMode::Requested
                     : type == "THREATEN" ? ClaimMode::Planned
                     : type == "AGREE"    ? ClaimMode::Committed
                     : type == "ACCUSE"   ? ClaimMode::Alleged
                                          : ClaimMode::Asserted;
    s_.demand[event.complement.index] = mode;
    s_.has_demand[event.complement.index] = mode != ClaimMode::Asserted;
  }
}

void JudgeWords::judge_all() {
  size_t count = r_.tokens.size();
  s_.scopes.fill(r_.attributions, r_.tokens);
  s_.context.assign(count, {});
  s_.judgement.assign(count, {});
  s_.own.assign(count, {});
  s_.is_judged.assign(count, 0);
  s_.is_shared.assign(r_.attributions.rows.size(), 0);
  note_arguments();
  note_demands();
  for (uint32_t i = 0; i < r_.arcs.rows.size(); ++i) {
    if (r_.arcs.head({i})) continue;
    s_.stack.assign(1, {i});
    while (!s_.stack.empty()) {
      Id<Token> t = s_.stack.back();
      s_.stack.pop_back();
      judge(t);
      std::span<const Id<Token>> children = r_.arcs.children(t);
      for (size_t k = children.size(); k > 0; --k) s_.stack.push_back(children[k - 1]);
    }
  }
}

void JudgeWords::judge(Id<Token> t) {
  if (r_.upos(t) == Upos::Punct) return;
  Id<Token> head = s_.governor[t.index];
  Judgement context = context_of(t);
  bool is_undecided = is_plain(context.mode) || (context.mode == ClaimMode::Planned && context.rule.index == 0);
  if (s_.has_demand[t.index] && is_undecided) {
    context.mode = s_.demand[t.index];
    context.degree = kOpenDegree;
    if (looks_ahead(context.mode)) context.time = ClaimTime::Future;
  }
  bool is_counted_above = head && s_.scopes[t] == s_.scopes[head] && r_.is_clause(head);
  OwnWords own = own_words(r_, t, !is_counted_above);
  if (head && r_.arcs.relation(t) == Relation::Conj && s_.scopes[t] == s_.scopes[head] && !r_.subject(t)) {
    const OwnWords& first = s_.own[head.index];
    own.limit = std::min(own.limit, first.limit);
    if (!own.mode) own.mode = first.mode;
    if (shares_words(t, head)) {
      Id<Token> conjunction = r_.arcs.child_with(t, Relation::Cc);
      bool is_but = conjunction && r_.lemma(conjunction) == "but";
      own.is_negated |= first.is_negated && !is_but && !first.is_negated_by_argument;
      if (!own.time) own.time = first.time;
      own.is_would |= first.is_would;
      own.has_auxiliary |= first.has_auxiliary;
    }
  }
  s_.own[t.index] = own;
  s_.context[t.index] = context;
  s_.judgement[t.index] = with_words(context, own, t);
  s_.is_judged[t.index] = 1;
}

// "did not attack or shell", "will meet and sign": auxiliaries and "not" belong to both.
bool JudgeWords::shares_words(Id<Token> t, Id<Token> head) const {
  if (!r_.is_verb(t)) return !r_.is_verb(head);
  if (!r_.is_verb(head) || r_.arcs.child_with(t, Relation::Aux) || r_.arcs.child_with(t, Relation::AuxPass))
    return false;
  const Morph& a = r_.morphs[t];
  const Morph& b = r_.morphs[head];
  return (a.has(Feat::Infinitive) && b.has(Feat::Infinitive)) || (r_.is_participle(t) && r_.is_participle(head)) ||
         (r_.is_gerund(t) && r_.is_gerund(head));
}

bool JudgeWords::is_cue_negated(const Attribution& a) const {
  if (a.is_negated) return true;
  if (!a.cue_token || !s_.is_judged[a.cue_token.index]) return false;
  return s_.judgement[a.cue_token.index].degree.sign < 0 && !s_.own[a.cue_token.index].is_negated_by_argument;
}

// What the speaker of `a` holds of all that stands in its content.
Judgement JudgeWords::base(Id<Attribution> a) const {
  if (!a) return {};
  const Attribution& attribution = r_.attributions[a];
  Judgement from{.mode = ClaimMode::Attributed, .rule = attribution.why.rule};
  if (attribution.sense == kNone || attribution.sense >= r_.cues.size()) return from;
  const Cue& cue = r_.cues[attribution.sense];
  from.degree = degree_of(cue.holder);
  from.mode = cue.mode;
  from.rule = cue.why.rule;
  from.is_hedged = cue.is_hedging;
  if (is_uncommitted(cue.mode)) from.degree = kOpenDegree;
  if (!is_cue_negated(attribution) || cue.is_factive) return from;
  if (attribution.layer == AttributionLayer::Belief && from.degree.sign > 0) {  // "does not believe that"
    from.degree = from.degree.flipped().at_most(Certainty::Probable);
    from.mode = ClaimMode::Negated;
    return from;
  }
  bool is_speech = attribution.layer == AttributionLayer::Speech || attribution.layer == AttributionLayer::Knowledge;
  from.mode = is_speech && from.degree.sign > 0 ? ClaimMode::NoKnowledge : ClaimMode::Open;
  from.degree = kOpenDegree;
  return from;
}

Judgement JudgeWords::presupposed(Id<Attribution> a) const {
  return {.mode = a ? ClaimMode::Attributed : ClaimMode::Presupposed};
}

Judgement JudgeWords::irrealis(Judgement from, ClaimMode mode) const {
  if (mode == ClaimMode::Planned && looks_ahead(from.mode)) return from.degree = kOpenDegree, from;
  if (from.degree.sign >= 0 || !is_plain(mode)) from.mode = from.degree.sign < 0 ? from.mode : merged(from.mode, mode);
  from.degree = kOpenDegree;
  return from;
}

Judgement JudgeWords::context_of(Id<Token> t) {
  Id<Token> head = s_.governor[t.index];
  Id<Attribution> mine = s_.scopes[t];
  if (!head) return base(mine);
  if (mine == s_.scopes[head]) return below(t, head);
  return mine && is_inside(r_.attributions, mine, s_.scopes[head]) ? entered(t, head) : base(mine);
}

bool JudgeWords::is_shared(Id<Attribution> a) const {
  uint32_t sense = r_.attributions[a].sense;
  return s_.is_shared[a.index] || (sense < r_.cues.size() && r_.cues[sense].is_factive);
}

// The first word of what somebody says: "Chad denied [attacking] the port".
Judgement JudgeWords::entered(Id<Token> t, Id<Token> head) {
  Id<Attribution> a = s_.scopes[t];
  Judgement from = base(a);
  from.time = s_.judgement[head.index].time;
  if (const Operator* one = operator_over(t, head)) {
    Judgement decided = applied(*one, s_.judgement[head.index], t);
    const Degree half = s_.judgement[head.index].degree.sign < 0 ? one->negated : one->affirmed;
    if (!half.is_open() && r_.attributions[a].cue_token == head) {  // "declined to reply": so the report says, too
      s_.is_shared[a.index] = 1;
      return decided;
    }
    bool is_denied = is_cue_negated(r_.attributions[a]) || s_.judgement[head.index].degree.sign < 0;
    if (half.is_open() && is_denied) {  // "did not confirm that", "found no evidence that"
      from.degree = kOpenDegree;
      if (is_plain(from.mode)) from.mode = ClaimMode::NoKnowledge;
    }
    if (from.mode == ClaimMode::Attributed) from = applied(*one, from, t);
    if (one->mode == ClaimMode::ToBePrevented && is_uncommitted(from.mode)) from.mode = *one->mode;  // "warned against"
  }
  if (looks_ahead(from.mode) && !r_.is_finite(t)) from.time = ClaimTime::Future;
  bool is_whether = is_among(r_.marker(t), {"whether", "if"});
  if (is_whether && from.mode == ClaimMode::Attributed) from = irrealis(from, ClaimMode::Questioned);
  for (Id<Token> c : r_.arcs.children(head)) {  // "said it would leave if ...", with the if-clause hung on "said"
    bool is_condition =
        c > t && t > head && r_.arcs.relation(c) == Relation::Advcl && is_condition_marker(r_.marker(c));
    if (is_condition && from.mode == ClaimMode::Attributed) from = irrealis(from, ClaimMode::Conditional);
  }
  return from;
}

Judgement JudgeWords::below(Id<Token> t, Id<Token> head) const {
  switch (r_.arcs.relation(t)) {
    case Relation::Conj: return coordinated(t, head);
    case Relation::Ccomp:
    case Relation::Xcomp:
    case Relation::Csubj:
    case Relation::CsubjPass:
      return r_.is_clause(head) || r_.arcs.relation(t) != Relation::Ccomp ? complement(t, head) : adnominal(t, head);
    case Relation::Advcl: return r_.is_clause(head) ? adverbial(t, head) : adnominal(t, head);
    case Relation::AdvclRelcl: return s_.context[head.index];
    case Relation::Acl: return head == r_.arcs.head(t) ? adnominal(t, head) : complement(t, head);
    case Relation::AclRelcl:
      if (head != r_.arcs.head(t)) return complement(t, head);
      return s_.argument[t.index] != kNone ? adnominal(t, head) : described(t, head);
    case Relation::Amod: return described(t, head);
    case Relation::Parataxis:
    case Relation::List: return s_.context[head.index];
    default: return nominal(t, head);
  }
}

Judgement JudgeWords::coordinated(Id<Token> t, Id<Token> head) const {
  Judgement from = s_.context[head.index];
  if (!r_.subject(t)) from.time = s_.judgement[head.index].time;
  return from;
}

// The entry that speaks of `t` below `head`, or null.
const Operator* JudgeWords::operator_over(Id<Token> t, Id<Token> head) const {
  Id<Predicate> id = r_.predicates.of_token[head.index];
  uint32_t row = s_.argument[t.index];
  if (!id || row == kNone) return nullptr;
  const Predicate& p = r_.predicates[id];
  const Argument& argument = r_.predicates.arguments[row];
  Taken taken{.preposition = argument.preposition};
  for (const Argument& other : r_.predicates.arguments_of(p))
    taken.has_whom |= other.head != t && (other.kind == ArgumentKind::Object || other.kind == ArgumentKind::Recipient);
  switch (argument.kind) {
    case ArgumentKind::Finite: taken.kind = Takes::That; break;
    case ArgumentKind::Infinitive: taken.kind = Takes::To; break;
    case ArgumentKind::Gerund:
      taken.kind = argument.preposition.is_empty() ? Takes::Doing : Takes::PrepositionDoing;
      break;
    case ArgumentKind::Object: taken.kind = Takes::Something; break;
    case ArgumentKind::Subject: taken.kind = Takes::Who; break;
    case ArgumentKind::Oblique: taken.kind = Takes::PrepositionSomething; break;
    case ArgumentKind::Compound:  // "ceasefire proposal"
      taken = {.kind = Takes::PrepositionSomething, .preposition = r_.view.intern("of")};
      break;
    default: return nullptr;
  }
  Symbol idiom;  // "took place": a verb with a bare object
  for (const Argument& other : r_.predicates.arguments_of(p))
    if (other.kind == ArgumentKind::Object && taken.kind == Takes::Who && r_.arcs.children(other.head).empty())
      idiom = r_.view.intern(std::string(r_.lemma(head)) + " " + std::string(r_.lemma(other.head)));
  OperatorPart part = p.kind == PredicateKind::Verb   ? OperatorPart::Verb
                      : p.kind == PredicateKind::Noun ? OperatorPart::Noun
                                                      : OperatorPart::Adjective;
  if (const Operator* one = r_.operators.find(p.lemma, part, taken)) return one;
  if (!idiom.is_empty()) return r_.operators.find(idiom, part, taken);
  // The parser may take "refrained from [shelling]" for a noun, and a noun for a gerund.
  bool is_ing = r_.is_gerund(t) || r_.word(t).ends_with("ing");
  if (taken.kind == Takes::PrepositionSomething && is_ing)
    taken.kind = Takes::PrepositionDoing;
  else if (taken.kind == Takes::Something && is_ing)
    taken.kind = Takes::Doing;
  else
    return nullptr;
  return r_.operators.find(p.lemma, part, taken);
}

Judgement JudgeWords::applied(const Operator& one, const Judgement& above, Id<Token> t) const {
  bool is_affirmed = above.degree.sign >= 0;
  Degree half = is_affirmed ? one.affirmed : one.negated;
  Judgement from = above;
  from.rule = one.why.rule;
  bool is_factive = one.affirmed.sign > 0 && one.negated.sign > 0;  // "asked Chad to stop shelling": it shells
  if (is_factive && above.degree.is_open()) {
    Judgement granted = presupposed(s_.scopes[t]);
    granted.rule = one.why.rule;
    return granted;
  }
  from.degree = above.degree.is_open() ? kOpenDegree : half.at_most(std::min(half.certainty, above.degree.certainty));
  if (above.degree.is_open() && half.sign < 0) {  // "moved to prevent an attack"
    from.mode = merged(above.mode, ClaimMode::ToBePrevented);
    return from;
  }
  if (is_affirmed && one.mode) {
    from.mode = merged(above.mode, *one.mode);
  } else if (half.is_open()) {
    if (is_affirmed) from.mode = merged(above.mode, ClaimMode::Open);
  } else if (half.sign < 0) {
    if (is_plain(above.mode)) from.mode = ClaimMode::Negated;
  } else if (!is_affirmed) {
    from.mode = base_mode(s_.scopes[t]);
  }
  bool is_infinitive = r_.is_to_infinitive(t) || r_.is_bare_infinitive(t);
  bool is_ahead = looks_ahead(from.mode) || (is_infinitive && from.degree.is_open()) ||
                  (is_infinitive && one.part == OperatorPart::Adjective && above.time == ClaimTime::Present);
  if (is_ahead && !r_.is_finite(t)) from.time = ClaimTime::Future;
  if (from.mode == ClaimMode::Alleged) from.is_hedged = true;
  return from;
}

// "asked [who] attacked": a clause that asks rather than tells.
bool JudgeWords::is_question_word_inside(Id<Token> t) const {
  for (Id<Token> c : r_.arcs.children(t))
    if (r_.morphs[c].has(Feat::Interrogative) && c < t) return true;
  return false;
}

Judgement JudgeWords::complement(Id<Token> t, Id<Token> head) const {
  Judgement above = s_.judgement[head.index];
  std::string_view marker = r_.marker(t);
  const Operator* one = operator_over(t, head);
  if (is_among(marker, {"whether", "if"})) return irrealis(above, ClaimMode::Questioned);
  bool had_to = r_.lemma(head) == "have" && above.time == ClaimTime::Past && r_.is_to_infinitive(t);
  if (had_to && above.degree.sign > 0) return above;  // "had to withdraw": it did
  if (one != nullptr) return applied(*one, above, t);
  if (r_.is_finite(t)) return irrealis(above, is_question_word_inside(t) ? ClaimMode::Questioned : ClaimMode::Open);
  if (r_.is_to_infinitive(t) || r_.is_bare_infinitive(t)) {
    bool is_going_to = r_.lemma(head) == "go" && r_.is_gerund(head);
    Judgement from = is_going_to ? above : irrealis(above, ClaimMode::Planned);
    from.time = ClaimTime::Future;
    return from;
  }
  return above;
}

Judgement JudgeWords::adverbial(Id<Token> t, Id<Token> head) const {
  const Judgement& above = s_.judgement[head.index];
  const Judgement& around = s_.context[head.index];
  std::string_view marker = r_.marker(t);
  bool is_open_condition = is_condition_marker(marker) || r_.has_fixed(t, "in", "case");
  Id<Token> subject = r_.subject(t);
  for (Id<Token> c : r_.arcs.children(t))  // "Should Chad attack, ..."
    is_open_condition |= marker.empty() && subject && c < subject && r_.arcs.relation(c) == Relation::Aux;
  if (is_open_condition) {
    Judgement from = irrealis({.mode = around.mode}, ClaimMode::Antecedent);
    from.mode = marker == "lest" ? ClaimMode::ToBePrevented : ClaimMode::Antecedent;
    from.time = ClaimTime::Future;
    return from;
  }
  if (const Operator* one = operator_over(t, head)) return applied(*one, above, t);
  if (is_among(marker, {"without", "instead", "rather"})) {
    Judgement from = above;
    from.degree = above.degree.sign > 0 ? above.degree.flipped() : kOpenDegree;
    from.mode = merged(above.mode, ClaimMode::Negated);
    return from;
  }
  bool is_purpose = r_.is_to_infinitive(t) || r_.has_fixed(t, "so", "that") || r_.has_fixed(t, "in", "order");
  if (is_purpose) {
    Judgement from = irrealis(above, ClaimMode::Planned);
    from.time = ClaimTime::Future;
    return from;
  }
  if (is_among(marker, {"after", "before", "once", "since", "until", "till", "when", "whenever", "while", "as"})) {
    bool is_ahead = above.time == ClaimTime::Future || above.degree.is_open();
    if (!is_ahead || is_among(marker, {"since", "while", "as"})) {
      Judgement from = presupposed(s_.scopes[t]);
      from.time = above.time;
      return from;
    }
    Judgement from = irrealis({.mode = around.mode}, marker == "before" ? ClaimMode::Open : ClaimMode::Antecedent);
    from.time = ClaimTime::Future;
    return from;
  }
  Judgement from = is_among(marker, {"by", "in"}) ? above : around;
  from.time = above.time;
  return from;
}

// "a plan to withdraw", "the claim that Chad withdrew", "accusations of shelling"
Judgement JudgeWords::adnominal(Id<Token> t, Id<Token> head) const {
  const Judgement& above = s_.judgement[head.index];
  if (const Operator* one = operator_over(t, head)) return applied(*one, above, t);
  if (r_.is_to_infinitive(t)) {
    Judgement from = irrealis(above, ClaimMode::Planned);
    from.time = ClaimTime::Future;
    return from;
  }
  if (s_.argument[t.index] == kNone) return described(t, head);
  return r_.is_finite(t) ? irrealis(above, ClaimMode::Open) : above;
}

// "troops sent by Chad", "the rebels, who had fled": taken for granted, but for "any troops that stay".
Judgement JudgeWords::described(Id<Token> t, Id<Token> head) const {
  Judgement from = presupposed(s_.scopes[t]);
  if (r_.is_gerund(t)) from.time = s_.judgement[head.index].time;
  Id<Token> determiner = r_.arcs.child_with(head, Relation::Det);
  if (determiner && r_.lemma(determiner) == "any") from = irrealis(from, ClaimMode::Antecedent);
  return from;
}

// "rejected the offer", "made no offer", "talks collapsed", "died in an attack"
Judgement JudgeWords::nominal(Id<Token> t, Id<Token> head) const {
  const Judgement& above = s_.judgement[head.index];
  if (const Operator* one = operator_over(t, head)) return applied(*one, above, t);
  if (!r_.is_nominal(t) || !r_.is_clause(head)) {
    bool is_apart = r_.is_nominal(t) && r_.is_definite(t) && above.degree.sign <= 0;
    return is_apart ? presupposed(s_.scopes[t]) : above;
  }
  Id<Predicate> id = r_.predicates.of_token[t.index];
  bool is_supported = id && r_.predicates[id].support == head;
  Id<Token> determiner = r_.arcs.child_with(t, Relation::Det);
  bool is_no = determiner && is_among(r_.lemma(determiner), {"no", "neither", "any"});
  bool is_real = above.degree == Degree{} && !is_dominant(above.mode);
  bool is_apart = r_.is_definite(t) || (above.degree.sign < 0 && !is_supported && !is_no);
  if (!is_apart) return above;
  Judgement from = presupposed(s_.scopes[t]);
  if (is_real) from.time = above.time;
  return from;
}

Judgement JudgeWords::with_words(Judgement from, const OwnWords& own, Id<Token> t) const {
  bool is_root_like = r_.arcs.relation(t) == Relation::Root || r_.arcs.relation(t) == Relation::Parataxis;
  bool is_imperative = is_root_like && r_.is_bare_infinitive(t) && !r_.subject(t) && !own.has_auxiliary;
  bool is_announced = is_root_like && r_.is_to_infinitive(t) && r_.subject(t);  // "Chad to recall envoy"
  bool keeps_future =
      from.mode == ClaimMode::Antecedent && from.time == ClaimTime::Future && own.time == ClaimTime::Present;
  if (own.time && !keeps_future) from.time = *own.time;
  if (own.rule.index != 0) from.rule = own.rule;
  Certainty limit = own.limit;
  if (own.is_would && !s_.scopes[t]) limit = std::min(limit, Certainty::Probable);
  if (own.is_negated) {
    from.degree = from.degree.flipped();
    if (from.mode == ClaimMode::Requested || from.mode == ClaimMode::Demanded) {
      from.mode = ClaimMode::ToBePrevented;
    } else if (is_plain(from.mode) || looks_ahead(from.mode) || from.mode == ClaimMode::Alleged) {
      from.mode = ClaimMode::Negated;
    } else if (from.degree.sign > 0 && !is_dominant(from.mode)) {
      from.mode = base_mode(s_.scopes[t]);
    }
  }
  from.degree = from.degree.is_open() ? kOpenDegree : from.degree.at_most(limit);
  if (own.mode && !is_dominant(from.mode) && from.mode != ClaimMode::Denied) {
    bool is_prevented = own.is_negated && *own.mode == ClaimMode::Demanded;
    from.mode = is_prevented ? ClaimMode::ToBePrevented : *own.mode;
    if (is_uncommitted(from.mode)) from.degree = kOpenDegree;
    from.is_hedged |= from.mode == ClaimMode::Alleged;
  }
  if (is_imperative) {
    from.mode = own.is_negated ? ClaimMode::ToBePrevented : ClaimMode::Demanded;
    from.degree = kOpenDegree;
    from.time = ClaimTime::Future;
  } else if (is_announced) {
    from.mode = ClaimMode::Scheduled;
    from.time = ClaimTime::Future;
  }
  if (own.has_condition && from.mode != ClaimMode::Antecedent) {
    from.mode = ClaimMode::Conditional;
    from.degree = kOpenDegree;
  }
  if (own.is_question) {
    from.mode = ClaimMode::Questioned;
    from.degree = kOpenDegree;
  }
  return from;
}

void JudgeWords::values_of(Id<Token> t, std::pmr::vector<Value>& out) const {
  size_t first = out.size();
  uint32_t depth = s_.scopes.depth_of(s_.scopes[t]);
  out.resize(first + depth + 1, Value::U);
  Value value = value_of(s_.judgement[t.index].degree);
  Id<Attribution> a = s_.scopes[t];
  for (uint32_t k = depth + 1; k > 0; --k) {
    out[first + k - 1] = value;
    if (!a) break;
    if (!is_shared(a)) value = Value::U;
    a = r_.attributions[a].inside;
  }
}

// A distancing cue, "allegedly", or nobody named in the whole chain.
bool JudgeWords::is_hedged(Id<Token> t) const {
  if (s_.judgement[t.index].is_hedged) return true;
  bool is_anybody_named = !s_.scopes[t];
  for (Id<Attribution> a = s_.scopes[t]; a; a = r_.attributions[a].inside) {
    const Attribution& attribution = r_.attributions[a];
    if (attribution.sense < r_.cues.size() && r_.cues[attribution.sense].is_hedging) return true;
    is_anybody_named |= attribution.source.anonymity <= Anonymity::NamedOutlet;
  }
  return !is_anybody_named;
}

}  // namespace reportedly
