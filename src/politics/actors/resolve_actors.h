// Says whom each mention and each entity stands for in politics.
//
//   "Kenya's foreign minister Amina Otieno"   KEN GOV, person.otieno-amina, office foreign minister
//   "Nairobi offered to host the talks."      KEN GOV: a capital that acts is its government
//   "the marathon in Nairobi"                 a place, of KEN, that does not act
//   "farmers"                                 nobody: "no role in the data files"
//
// A mention is read from its own words and its place in the sentence; an entity takes the actor of its best mention
// and what its other mentions add. Immutable after load(); one object serves all threads.
#pragma once

#include "politics/actors/actor_data.h"
#include "politics/actors/actor_view.h"

namespace reportedly {

class ResolveActors {
 public:
  static constexpr std::string_view kName = "actors";
  using Reads = ActorLayers;
  using Makes = Actors;

  // Compiles the `actor` and `role` entries, passing over other kinds. The ontology has filled the reference's
  // sectors; names and rules are added to the reference.
  static Result<ResolveActors> load(std::span<const Entry> entries, const Ontology& ontology, Reference& reference);

  Actors run(View<Reads> doc, Scratch& scratch) const;

  // Words for the stages that find mentions and entities.
  const ActorVocabulary& vocabulary() const { return data_.vocabulary; }

 private:
  explicit ResolveActors(ActorData data) : data_(std::move(data)) {}

  ActorData data_;
};

// May the mention be the actor or recipient of an event? Actors, roles, groups, persons and personal pronouns may;
// places, documents and other nouns may not.
bool can_act(const Actors& actors, const Mentions& mentions, const Morphs& morphs, Id<Mention> mention);

}  // namespace reportedly
