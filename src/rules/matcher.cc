// The slots of a frame are filled in the order of its text, each with the first argument that stands in the right
// place and suits; when a later slot finds nothing, the ones before it are tried with their next argument. What is
// written behind an object or an inner act may hang on it instead of the predicate, as parsers and writers differ
// in "approve [sanctions] [against Chad]" and as it must in "offer to [help Chad]".
#include "rules/matcher.h"

#include <algorithm>

namespace reportedly {
namespace {

bool has(const std::vector<Symbol>& symbols, Symbol symbol) {
  return std::ranges::find(symbols, symbol) != symbols.end();
}

bool is_object_like(SlotRole role) {
  return role == SlotRole::Listed || role == SlotRole::Something || role == SlotRole::Deed;
}
bool is_agent(SlotRole role) { return role == SlotRole::Who || role == SlotRole::They || role == SlotRole::Someone; }

}  // namespace

struct FrameMatcher::Attempt {
  const Scene& scene;
  Id<Predicate> predicate;
  const Frame& frame;
  std::span<const Slot> slots;
  std::array<Id<Token>, kMostSlots> bound;
  Symbol whom_preposition;

  bool is_bound(Id<Token> token, size_t before) const {
    return std::find(bound.begin(), bound.begin() + static_cast<std::ptrdiff_t>(before), token) !=
           bound.begin() + static_cast<std::ptrdiff_t>(before);
  }
  // "give whom AID" is "give AID to whom" as well.
  bool has_bare_object() const {
    return std::ranges::any_of(slots, [](const Slot& slot) {
      return slot.prepositions.is_empty() && (slot.role == SlotRole::Listed || slot.role == SlotRole::Something);
    });
  }
};

FrameMatcher::FrameMatcher(const Frames& frames, Lexicon& lexicon)
    : frames_(&frames),
      by_(lexicon.intern("by")),
      between_(lexicon.intern("between")),
      of_(lexicon.intern("of")),
      to_(lexicon.intern("to")),
      for_(lexicon.intern("for")) {
  for (std::string_view word : {"must", "should", "ought"}) must_words_.push_back(lexicon.intern(word));
  for (std::string_view word : {"by", "from"}) agent_words_.push_back(lexicon.intern(word));
  for (std::string_view word : {"between", "among", "of", "by"}) side_words_.push_back(lexicon.intern(word));
  for (std::string_view word :
       {"of", "to", "on", "against", "with", "for", "at", "toward", "towards", "over", "upon", "in"})
    patient_words_.push_back(lexicon.intern(word));
}

Match FrameMatcher::best(const Scene& scene, Id<Predicate> predicate) const {
  Match match;
  const Predicate& row = scene.predicates[predicate];
  for (Filed filed : frames_->of(row.lemma, row.kind))
    if (try_frame(scene, predicate, filed, match)) break;
  return match;
}

bool FrameMatcher::is_guarded_out(const Scene& scene, const Predicate& predicate, Filed filed) const {
  return filed.guard && !frames_->lists().has(filed.guard, predicate.head, scene.morphs, scene.arcs);
}

bool FrameMatcher::try_frame(const Scene& scene, Id<Predicate> predicate, Filed filed, Match& match) const {
  if (is_guarded_out(scene, scene.predicates[predicate], filed)) return false;
  const Frame& frame = (*frames_)[filed.frame];
  Attempt attempt{.scene = scene,
                  .predicate = predicate,
                  .frame = frame,
                  .slots = frames_->slots_of(frame),
                  .bound = {},
                  .whom_preposition = {}};
  if (!fill(attempt, 0)) return false;
  match = Match{};
  match.frame = filed.frame;
  match.bound = attempt.bound;
  for (size_t i = 0; i < attempt.slots.size(); ++i) {
    const SlotRole role = attempt.slots[i].role;
    if (is_agent(role) || (role == SlotRole::Listed && attempt.slots[i].is_subject)) match.who = attempt.bound[i];
    if (role == SlotRole::Whom) match.whom = attempt.bound[i];
    if (attempt.slots[i].has_whom) match.whom = subject_of(scene, attempt.bound[i]);
    if (role == SlotRole::They) match.is_several = true;
    if (role == SlotRole::Deed || role == SlotRole::That) match.complement = attempt.bound[i];
  }
  match.is_between = match.whom && attempt.whom_preposition == between_;
  return true;
}

bool FrameMatcher::fill(Attempt& attempt, size_t at) const {
  if (at == attempt.slots.size()) return true;
  const Slot& slot = attempt.slots[at];
  attempt.bound[at] = {};
  const bool is_behind_deed =
      slot.prepositions.is_empty() && !is_agent(slot.role) &&
      std::any_of(attempt.slots.begin(), attempt.slots.begin() + static_cast<std::ptrdiff_t>(at),
                  [](const Slot& before) { return before.role == SlotRole::Deed; });
  if (!is_behind_deed && fill_from(attempt, at, attempt.predicate, false)) return true;
  if (fill_from_far_agent(attempt, at)) return true;
  if ((is_behind_deed || !slot.prepositions.is_empty()) && fill_from_inner(attempt, at)) return true;
  attempt.bound[at] = {};
  return slot.role == SlotRole::Someone && fill(attempt, at + 1);
}

// Looks below the objects, recipients and inner acts that are bound already, the nearest first.
bool FrameMatcher::fill_from_inner(Attempt& attempt, size_t at) const {
  for (size_t before = at; before-- > 0;) {
    const Id<Token> token = attempt.bound[before];
    if (!token || attempt.slots[before].is_subject) continue;
    if (attempt.slots[before].role == SlotRole::Whom && fill_from_phrase_below(attempt, at, token)) return true;
    if (!is_object_like(attempt.slots[before].role)) continue;
    const Id<Predicate> inner = attempt.scene.predicates.of_token[token.index];
    if (inner && inner != attempt.predicate && fill_from(attempt, at, inner, true)) return true;
  }
  return false;
}

bool FrameMatcher::fill_from(Attempt& attempt, size_t at, Id<Predicate> predicate, bool is_inner) const {
  const Slot& slot = attempt.slots[at];
  const Predicate& row = attempt.scene.predicates[predicate];
  for (const Argument& argument : attempt.scene.predicates.arguments_of(row)) {
    if (!argument.head || attempt.is_bound(argument.head, at)) continue;
    if (!stands(attempt, slot, row, argument, is_inner) || !suits(attempt, slot, argument)) continue;
    if (slot.role == SlotRole::Whom) attempt.whom_preposition = argument.preposition;
    if (bind(attempt, at, argument.head)) return true;
  }
  return false;
}

// "warned Iceland of tariffs": parsers hang "of tariffs" on Iceland, which as a name is no predicate.
bool FrameMatcher::fill_from_phrase_below(Attempt& attempt, size_t at, Id<Token> noun) const {
  const Slot& slot = attempt.slots[at];
  const Scene& scene = attempt.scene;
  if (slot.prepositions.is_empty() || (slot.role != SlotRole::Listed && slot.role != SlotRole::Deed)) return false;
  for (Id<Token> child : scene.arcs.children(noun)) {
    const Relation relation = scene.arcs.relation(child);
    const bool is_gerund = relation == Relation::Acl;
    if (child < noun || (relation != Relation::Nmod && !is_gerund)) continue;
    const Id<Token> preposition = scene.arcs.child_with(child, is_gerund ? Relation::Mark : Relation::Case);
    if (!preposition || attempt.is_bound(child, at)) continue;
    const Argument below{.head = child,
                         .preposition = scene.morphs[preposition].lemma,
                         .kind = is_gerund ? ArgumentKind::Gerund : ArgumentKind::Oblique,
                         .route = Route::Direct};
    if (stands(attempt, slot, scene.predicates[attempt.predicate], below, true) && suits(attempt, slot, below) &&
        bind(attempt, at, child))
      return true;
  }
  return false;
}

bool FrameMatcher::bind(Attempt& attempt, size_t at, Id<Token> token) const {
  attempt.bound[at] = token;
  if (fill(attempt, at + 1)) return true;
  attempt.bound[at] = {};
  return false;
}

// "was threatened with tariffs by China": parsers hang the agent of a passive on the noun before it.
bool FrameMatcher::fill_from_far_agent(Attempt& attempt, size_t at) const {
  const Scene& scene = attempt.scene;
  const Predicate& row = scene.predicates[attempt.predicate];
  const Slot& slot = attempt.slots[at];
  if (!row.is_passive || !is_agent(slot.role) || !slot.prepositions.is_empty()) return false;
  for (const Argument& argument : scene.predicates.arguments_of(row)) {
    if (argument.kind == ArgumentKind::Subject) return false;
    if (argument.head < row.head) continue;
    for (Id<Token> child : scene.arcs.children(argument.head)) {
      const Id<Token> preposition = scene.arcs.child_with(child, Relation::Case);
      if (scene.arcs.relation(child) != Relation::Nmod || !preposition || scene.morphs[preposition].lemma != by_)
        continue;
      const Argument agent{.head = child, .preposition = by_, .kind = ArgumentKind::Subject, .route = Route::Passive};
      if (!attempt.is_bound(child, at) && suits(attempt, slot, agent) && bind(attempt, at, child)) return true;
    }
  }
  return false;
}

// ---- Does the argument stand in the right place? ----

bool FrameMatcher::stands(const Attempt& attempt, const Slot& slot, const Predicate& predicate,
                          const Argument& argument, bool is_inner) const {
  const bool is_lent = argument.route == Route::Support && predicate.kind == PredicateKind::Noun;
  if (is_lent &&
      (is_inner || !attempt.frame.light || !frames_->lists().has(attempt.frame.light, predicate.support_lemma)))
    return false;
  switch (slot.role) {
    case SlotRole::Who:
    case SlotRole::They:
    case SlotRole::Someone: return stands_as_agent(slot, predicate, argument);
    case SlotRole::Whom:
    case SlotRole::Something:
    case SlotRole::Listed:
      if (slot.is_subject) return stands_as_agent(slot, predicate, argument);
      return stands_as_patient(attempt, slot, predicate, argument);
    case SlotRole::That: return argument.kind == ArgumentKind::Finite || argument.kind == ArgumentKind::Quotation;
    case SlotRole::Deed: return stands_as_deed(slot, argument);
  }
  return false;
}

bool FrameMatcher::stands_as_agent(const Slot& slot, const Predicate& predicate, const Argument& argument) const {
  if (!slot.prepositions.is_empty())
    return argument.kind == ArgumentKind::Oblique && has_preposition(slot, argument.preposition);
  if (argument.kind == ArgumentKind::Subject) return true;
  if (predicate.kind != PredicateKind::Noun) return false;
  switch (argument.kind) {
    case ArgumentKind::Possessor:
    case ArgumentKind::Modifier:
    case ArgumentKind::Compound: return true;
    case ArgumentKind::Oblique:
      return has(slot.role == SlotRole::They ? side_words_ : agent_words_, argument.preposition);
    default: return false;
  }
}

bool FrameMatcher::stands_as_patient(const Attempt& attempt, const Slot& slot, const Predicate& predicate,
                                     const Argument& argument) const {
  if (!slot.prepositions.is_empty())
    return argument.kind == ArgumentKind::Oblique && has_preposition(slot, argument.preposition);
  const bool is_whom = slot.role == SlotRole::Whom;
  switch (argument.kind) {
    case ArgumentKind::Object: return true;
    case ArgumentKind::Recipient: return is_whom;
    case ArgumentKind::Complement: return slot.role == SlotRole::Listed;
    case ArgumentKind::Oblique:
      if (predicate.kind == PredicateKind::Noun) return has(patient_words_, argument.preposition);
      return is_whom && (argument.preposition == to_ || argument.preposition == for_) && attempt.has_bare_object();
    case ArgumentKind::Compound: return predicate.kind == PredicateKind::Noun;
    case ArgumentKind::Possessor: return is_whom && predicate.kind == PredicateKind::Noun;
    default: return false;
  }
}

bool FrameMatcher::stands_as_deed(const Slot& slot, const Argument& argument) const {
  if (slot.is_gerund)
    return argument.kind == ArgumentKind::Gerund &&
           (slot.prepositions.is_empty() ? argument.preposition.is_empty()
                                         : has_preposition(slot, argument.preposition));
  if (argument.kind == ArgumentKind::Infinitive) return true;
  return slot.may_be_phrase && argument.kind == ArgumentKind::Oblique && argument.preposition == to_;
}

bool FrameMatcher::has_preposition(const Slot& slot, Symbol preposition) const {
  const std::span<const Symbol> all = frames_->prepositions(slot);
  return std::ranges::find(all, preposition) != all.end();
}

// ---- Does the word suit? ----

bool FrameMatcher::suits(const Attempt& attempt, const Slot& slot, const Argument& argument) const {
  const Scene& scene = attempt.scene;
  switch (slot.role) {
    case SlotRole::Who:
    case SlotRole::Someone:
      return scene.can(argument.head, kActs) || (attempt.frame.is_crowds && scene.can(argument.head, kMarches)) ||
             (!slot.prepositions.is_empty() && scene.can(argument.head, kReceives));  // "drew criticism from Paris"
    case SlotRole::They: return scene.can(argument.head, kActs | kSeveral);
    case SlotRole::Whom: return scene.can(argument.head, kReceives);
    case SlotRole::Listed:
    case SlotRole::Deed: return !slot.list || is_in_list(scene, slot.list, argument.head);
    case SlotRole::That: return suits_clause(scene, slot, argument.head);
    case SlotRole::Something: return true;
  }
  return false;
}

// "that Chad must withdraw": is the subject somebody, and does the clause say the right thing of them?
bool FrameMatcher::suits_clause(const Scene& scene, const Slot& slot, Id<Token> clause) const {
  if (!slot.has_whom) return true;
  const Id<Token> subject = subject_of(scene, clause);
  if (!subject || !scene.can(subject, kReceives)) return false;
  if (slot.list) return is_in_list(scene, slot.list, clause);
  if (!slot.is_must) return true;
  return std::ranges::any_of(scene.arcs.children(clause), [&](Id<Token> child) {
    return scene.arcs.relation(child) == Relation::Aux && has(must_words_, scene.morphs[child].lemma);
  });
}

Id<Token> FrameMatcher::subject_of(const Scene& scene, Id<Token> clause) const {
  const Id<Predicate> predicate = scene.predicates.of_token[clause.index];
  if (!predicate) return {};
  for (const Argument& argument : scene.predicates.arguments_of(scene.predicates[predicate]))
    if (argument.kind == ArgumentKind::Subject) return argument.head;
  return {};
}

// The word, one that is coordinated with it ("tariffs and sanctions"), or what it measures ("a package of sanctions").
bool FrameMatcher::is_in_list(const Scene& scene, Id<List> list, Id<Token> token) const {
  const Lists& lists = frames_->lists();
  if (lists.has(list, token, scene.morphs, scene.arcs)) return true;
  if (Id<Predicate> predicate = scene.predicates.of_token[token.index];
      predicate && lists.has(list, scene.predicates[predicate].lemma))
    return true;  // with its particle: "carry out"
  const bool is_measure = lists.has(frames_->measures(), scene.morphs[token].lemma);
  for (Id<Token> child : scene.arcs.children(token)) {
    const Relation relation = scene.arcs.relation(child);
    const bool is_other = relation == Relation::Conj || (is_measure && relation == Relation::Nmod);
    if (is_other && lists.has(list, child, scene.morphs, scene.arcs)) return true;
  }
  return false;
}

// ---- What was missing? ----

Lack FrameMatcher::lack_of(const Attempt& attempt, const Slot& slot) const {
  Lack lack{.element = frames_->words(attempt.frame, slot), .seen = {}};
  const Predicate& row = attempt.scene.predicates[attempt.predicate];
  for (const Argument& argument : attempt.scene.predicates.arguments_of(row))
    if (!lack.seen && stands(attempt, slot, row, argument, false)) lack.seen = argument.head;
  return lack;
}

std::vector<Considered> FrameMatcher::explain(const Scene& scene, Id<Predicate> predicate) const {
  std::vector<Considered> out;
  const Predicate& row = scene.predicates[predicate];
  for (Filed filed : frames_->of(row.lemma, row.kind)) {
    if (is_guarded_out(scene, row, filed)) continue;
    Match match;
    Considered considered{.frame = filed.frame, .fits = try_frame(scene, predicate, filed, match), .lacks = {}};
    const Frame& frame = (*frames_)[filed.frame];
    Attempt attempt{.scene = scene,
                    .predicate = predicate,
                    .frame = frame,
                    .slots = frames_->slots_of(frame),
                    .bound = {},
                    .whom_preposition = {}};
    for (const Slot& slot : attempt.slots) {
      if (considered.fits || slot.role == SlotRole::Someone) continue;
      const bool is_there = std::ranges::any_of(scene.predicates.arguments_of(row), [&](const Argument& argument) {
        return stands(attempt, slot, row, argument, false) && suits(attempt, slot, argument);
      });
      if (!is_there) considered.lacks.push_back(lack_of(attempt, slot));
    }
    out.push_back(std::move(considered));
  }
  std::ranges::stable_sort(out, [](const Considered& a, const Considered& b) {
    return a.fits != b.fits ? a.fits : a.lacks.size() < b.lacks.size();
  });
  return out;
}

}  // namespace reportedly
