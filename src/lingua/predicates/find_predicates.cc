// Two walks. The first decides who acts in every clause and noun (cores.h). The second, here, writes the arguments
// down in text order: the core ones first, then what hangs on the predicate, then what it shares with the verb that
// it is coordinated with or supported by.

#include "lingua/predicates/find_predicates.h"

#include "lingua/predicates/cores.h"

namespace reportedly::lingua {
namespace {

constexpr uint32_t kMostShared = 16;  // obliques handed down from one verb: more is a broken tree

class ArgumentWriter {
 public:
  ArgumentWriter(View<PredicateReads> doc, const Clause& tree, const Cores& cores, Predicates& out)
      : doc_(doc), tree_(tree), cores_(cores), out_(out) {}

  void write(Id<Token> t);

 private:
  void add(ArgumentKind kind, Filler filler, std::string_view preposition = "");
  void add_core(const Core& core);
  void add_child(Id<Token> t, Id<Token> child);
  void add_oblique(Id<Token> child, Route route = Route::Direct);
  void add_clause(Id<Token> t, Id<Token> clause);
  void add_adverbial(Id<Token> t, Id<Token> clause);
  void add_adnominal(Id<Token> clause);
  void add_misplaced(Id<Token> object);
  void add_wh_place(Id<Token> adverb);
  void add_interrupted_quotation(Id<Token> t);
  void add_shared(Id<Token> t);
  void add_possessor_of_first(Id<Token> t);
  bool is_oblique(Id<Token> child) const;

  View<PredicateReads> doc_;
  const Clause& tree_;
  const Cores& cores_;
  Predicates& out_;
};

void ArgumentWriter::add(ArgumentKind kind, Filler filler, std::string_view preposition) {
  if (!filler) return;
  out_.arguments.push_back(
      {.head = filler.token, .preposition = doc_.intern(preposition), .kind = kind, .route = filler.route});
}

void ArgumentWriter::add_core(const Core& core) {
  add(ArgumentKind::Subject, core.subject);
  add(ArgumentKind::Object, core.object);
  add(ArgumentKind::Recipient, core.recipient);
  if (core.gap == Gap::Oblique) {
    add(ArgumentKind::Oblique, {.token = core.gap_filler, .route = Route::Relative}, tree_.lemma(core.gap_preposition));
  }
}

bool ArgumentWriter::is_oblique(Id<Token> child) const {
  switch (tree_.relation(child)) {
    case Relation::Obl:
    case Relation::OblAgent:
    case Relation::OblUnmarked:
    case Relation::Nmod: return true;
    case Relation::Dep: return tree_.has(child, Relation::Case);
    default: return false;
  }
}

void ArgumentWriter::add_oblique(Id<Token> child, Route route) {
  Filler filler = cores_.resolve(child);
  if (filler.route == Route::Direct) filler.route = route;
  add(ArgumentKind::Oblique, filler, tree_.preposition_of(child).view());
}

void ArgumentWriter::add_child(Id<Token> t, Id<Token> child) {
  const Core& core = cores_[t];
  if (child == core.agent || child == core.gap_preposition) return;
  if (is_oblique(child)) return add_oblique(child);
  switch (tree_.relation(child)) {
    case Relation::NmodPoss: return add(ArgumentKind::Possessor, cores_.resolve(child));
    case Relation::NmodUnmarked:
    case Relation::NmodDesc:
    case Relation::Compound:
      if (core.kind == PredicateKind::Noun) add(ArgumentKind::Compound, {.token = child});
      return;
    case Relation::Amod:
      if (core.kind == PredicateKind::Noun) add(ArgumentKind::Modifier, {.token = child});
      return;
    case Relation::Advmod: add_wh_place(child); return add(ArgumentKind::Adverb, {.token = child});
    case Relation::Ccomp:
    case Relation::Xcomp: return add_clause(t, child);
    case Relation::Csubj:
    case Relation::CsubjPass:
      if (child > t) add_clause(t, child);  // "it is likely that", "it was said that"
      return;
    case Relation::Advcl:
      return core.kind == PredicateKind::Noun && !core.is_clause ? add_adnominal(child) : add_adverbial(t, child);
    case Relation::Acl:
      if (!tree_.verb_of_misplaced(child)) add_adnominal(child);
      return;
    case Relation::AclRelcl:
      if (tree_.is_that_clause(child)) add(ArgumentKind::Finite, {.token = child}, "that");
      return;
    case Relation::Obj:
    case Relation::Iobj: return add_misplaced(child);
    case Relation::Parataxis: return add(ArgumentKind::Quotation, {.token = child});
    default: return;
  }
}

// "the town where Chad shelled rebels"
void ArgumentWriter::add_wh_place(Id<Token> adverb) {
  Filler place = cores_.resolve(adverb);
  if (place.route == Route::Relative) add(ArgumentKind::Oblique, place, tree_.lemma(adverb));
}

void ArgumentWriter::add_clause(Id<Token> t, Id<Token> clause) {
  ShortText marker = tree_.marker_of(clause);
  bool is_open = tree_.relation(clause) == Relation::Xcomp && cores_[t].is_clause;
  switch (tree_.form_of(clause)) {
    case Form::Infinitive: return add(ArgumentKind::Infinitive, {.token = clause}, marker.view());
    case Form::Gerund: return add(ArgumentKind::Gerund, {.token = clause}, marker.view());
    case Form::Finite: return add(ArgumentKind::Finite, {.token = clause}, marker.view());
    default: return add(is_open ? ArgumentKind::Complement : ArgumentKind::Finite, {.token = clause}, marker.view());
  }
}

// "told drivers to stop", where the infinitive hangs on the drivers
void ArgumentWriter::add_misplaced(Id<Token> object) {
  for (Id<Token> c : tree_.children(object))
    if (tree_.verb_of_misplaced(c)) add(ArgumentKind::Infinitive, {.token = c});
}

// Of adverbial clauses only those count that may be complements: "called on Chad to withdraw", "accused of
// shelling", and "stopped shelling" where the parser took it for an adverbial.
void ArgumentWriter::add_adverbial(Id<Token> t, Id<Token> clause) {
  ShortText marker = tree_.marker_of(clause);
  Form form = tree_.form_of(clause);
  if (form == Form::Infinitive) return add(ArgumentKind::Infinitive, {.token = clause}, marker.view());
  bool is_next = clause.index == t.index + 1;
  if (form == Form::Gerund && (is_next || !marker.view().empty()))
    add(ArgumentKind::Gerund, {.token = clause}, marker.view());
}

void ArgumentWriter::add_adnominal(Id<Token> clause) {
  ShortText marker = tree_.marker_of(clause);
  bool has_marker = !marker.view().empty();
  switch (tree_.form_of(clause)) {
    case Form::Infinitive: return add(ArgumentKind::Infinitive, {.token = clause}, marker.view());
    case Form::Gerund:
      if (has_marker) add(ArgumentKind::Gerund, {.token = clause}, marker.view());
      return;
    case Form::Finite:
      if (has_marker || tree_.subject_child(clause)) add(ArgumentKind::Finite, {.token = clause}, marker.view());
      return;
    default: return;
  }
}

// "The bridge, she said, stays shut": the clause above is what was said.
void ArgumentWriter::add_interrupted_quotation(Id<Token> t) {
  if (tree_.relation(t) != Relation::Parataxis || cores_[t].kind != PredicateKind::Verb) return;
  if (!cores_[t].surface || tree_.has(t, Relation::Ccomp)) return;
  add(ArgumentKind::Quotation, {.token = tree_.head(t)});
}

// "shelled and looted the town on Monday": obliques behind the second verb belong to both; and what hangs on the
// verb of "held talks with Sudan" belongs to the talks.
void ArgumentWriter::add_shared(Id<Token> t) {
  const Core& core = cores_[t];
  Id<Token> head = tree_.head(t);
  bool is_second = core.kind == PredicateKind::Verb && tree_.relation(t) == Relation::Conj && head &&
                   cores_[head].kind == PredicateKind::Verb && !tree_.subject_child(t);
  uint32_t shared = 0;
  if (is_second) {
    for (Id<Token> c : tree_.children(head))
      if (c > t && is_oblique(c) && c != cores_[head].agent && shared++ < kMostShared)
        add_oblique(c, Route::Conjunction);
  }
  if (!core.support || core.kind != PredicateKind::Noun) return;
  if (Filler told = cores_[core.support].recipient; told && told.token != t)
    add(ArgumentKind::Recipient, {.token = told.token, .route = Route::Support});
  for (Id<Token> c : tree_.children(core.support))
    if (c != t && is_oblique(c) && c != cores_[core.support].agent && shared++ < kMostShared)
      add_oblique(c, Route::Support);
}

void ArgumentWriter::add_possessor_of_first(Id<Token> t) {
  Id<Token> head = tree_.head(t);
  bool is_second = cores_[t].kind == PredicateKind::Noun && tree_.relation(t) == Relation::Conj && head &&
                   !tree_.has(t, Relation::NmodPoss) && !tree_.has(t, Relation::Det) && !cores_[t].is_clause;
  if (!is_second) return;
  Filler shared = cores_.resolve(tree_.child(head, Relation::NmodPoss));
  add(ArgumentKind::Possessor, {.token = shared.token, .route = Route::Conjunction});
}

void ArgumentWriter::write(Id<Token> t) {
  const Core& core = cores_[t];
  uint32_t first = static_cast<uint32_t>(out_.arguments.size());
  add_core(core);
  for (Id<Token> child : tree_.children(t)) add_child(t, child);
  add_interrupted_quotation(t);
  add_possessor_of_first(t);
  add_shared(t);
  out_.of_token[t.index] = {static_cast<uint32_t>(out_.rows.size())};
  out_.rows.push_back(
      {.head = t,
       .lemma = doc_.intern(tree_.lemma_with_particle(t).view()),
       .arguments = {first, static_cast<uint32_t>(out_.arguments.size()) - first},
       .support = core.support,
       .support_lemma = core.support ? doc_.intern(tree_.lemma_with_particle(core.support).view()) : Symbol{},
       .kind = core.kind,
       .is_passive = core.is_passive});
}

}  // namespace

Predicates FindPredicates::run(View<Reads> doc, Scratch& scratch) const {
  Clause tree(doc);
  Cores cores(tree, scratch.of<PredicateScratch>());
  cores.find();
  Predicates out(doc.arena());
  out.of_token.resize(tree.size());
  out.rows.reserve(tree.size() / 2);
  out.arguments.reserve(tree.size());
  ArgumentWriter writer(doc, tree, cores, out);
  for (uint32_t i = 0; i < tree.size(); ++i)
    if (cores[{i}].is_predicate) writer.write({i});
  return out;
}

}  // namespace reportedly::lingua
