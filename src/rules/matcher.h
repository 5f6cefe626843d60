// Finds the frame that a predicate and its arguments fill best.
//
//   "Iceland was warned by Norway of tariffs on fish."
//   warn: Subject Norway, Object Iceland, Oblique(of) tariffs  ->  `who warn whom of|about|over PENALTY`
//
// Frames are filed by lemma and tried from the strongest down; the first that fits wins, so a predicate that no
// entry knows costs one look-up, and nothing is allocated. Immutable; one object serves all threads.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "doc/arcs.h"
#include "doc/morphs.h"
#include "doc/predicates.h"
#include "rules/frame.h"

namespace reportedly {

// What a token can be in politics, one bit each; the caller knows it from mentions and actors.
enum Capacity : uint8_t {
  kActs = 1,      // may be who: a state, a role, a group, a person, a pronoun
  kReceives = 2,  // may be whom: all of these and the places of a country
  kSeveral = 4,   // may be they: a plural or a coordination
  kMarches = 8,   // may be who of a PROTEST: nurses, thousands of people
};

// The tables that a match looks at.
struct Scene {
  const Predicates& predicates;
  const Morphs& morphs;
  const Arcs& arcs;
  std::span<const uint8_t> capacities;  // by token

  bool can(Id<Token> token, uint8_t capacity) const {
    return token.index < capacities.size() && (capacities[token.index] & capacity) == capacity;
  }
};

struct Match {
  Id<Frame> frame;                          // none: no frame fits
  std::array<Id<Token>, kMostSlots> bound;  // by slot of the frame; none for an absent `someone`
  Id<Token> who, whom;
  Id<Token> complement;     // the inner act of "asked Lima to withdraw"
  bool is_several = false;  // `they`: who act on each other
  bool is_between = false;  // whom stands behind "between": the two sides

  explicit operator bool() const { return static_cast<bool>(frame); }
};

// A frame that was considered, and what it lacked.
struct Lack {
  std::string_view element;  // "of|about|over PENALTY"
  Id<Token> seen;            // the word that stands there but does not suit, or none
};
struct Considered {
  Id<Frame> frame;
  bool fits = false;
  std::vector<Lack> lacks;  // empty for a frame that fits, or whose elements want the same word
};

class FrameMatcher {
 public:
  // Both must outlive the matcher, which adds a few prepositions to the lexicon.
  FrameMatcher(const Frames& frames, Lexicon& lexicon);

  Match best(const Scene& scene, Id<Predicate> predicate) const;
  bool try_frame(const Scene& scene, Id<Predicate> predicate, Filed filed, Match& match) const;
  std::vector<Considered> explain(const Scene& scene, Id<Predicate> predicate) const;  // nearest misses first

 private:
  struct Attempt;

  bool is_guarded_out(const Scene& scene, const Predicate& predicate, Filed filed) const;
  bool fill(Attempt& attempt, size_t slot) const;
  bool fill_from(Attempt& attempt, size_t slot, Id<Predicate> predicate, bool is_inner) const;
  bool fill_from_inner(Attempt& attempt, size_t slot) const;
  bool fill_from_phrase_below(Attempt& attempt, size_t slot, Id<Token> noun) const;
  bool fill_from_far_agent(Attempt& attempt, size_t slot) const;
  bool bind(Attempt& attempt, size_t slot, Id<Token> token) const;
  bool stands(const Attempt& attempt, const Slot& slot, const Predicate& predicate, const Argument& argument,
              bool is_inner) const;
  bool stands_as_agent(const Slot& slot, const Predicate& predicate, const Argument& argument) const;
  bool stands_as_patient(const Attempt& attempt, const Slot& slot, const Predicate& predicate,
                         const Argument& argument) const;
  bool stands_as_deed(const Slot& slot, const Argument& argument) const;
  bool suits(const Attempt& attempt, const Slot& slot, const Argument& argument) const;
  bool is_in_list(const Scene& scene, Id<List> list, Id<Token> token) const;
  bool suits_clause(const Scene& scene, const Slot& slot, Id<Token> clause) const;
  Id<Token> subject_of(const Scene& scene, Id<Token> clause) const;
  bool has_preposition(const Slot& slot, Symbol preposition) const;
  Lack lack_of(const Attempt& attempt, const Slot& slot) const;

  const Frames* frames_;
  Symbol by_, between_, of_, to_, for_;
  std::vector<Symbol> must_words_;     // "said that Chad must leave"
  std::vector<Symbol> agent_words_;    // "an attack by rebels"
  std::vector<Symbol> side_words_;     // "talks between them"
  std::vector<Symbol> patient_words_;  // "its warning to Iceland"
};

}  // namespace reportedly
