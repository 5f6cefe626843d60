// Which words can act or be acted on in politics, and which mention a word stands for.
//
//   "Two of the ministers in Lima warned forecasters."
//     Two       -> the mention [the ministers]: may act, several
//     Lima      -> a place of Peru: may receive ("shelled Lima"), not act
//     forecasters -> neither
//
//   "Russian drones struck the Ukrainian grid."      A thing stands for its country where it is struck, asked or
//     drones  -> the mention [Russian]: may act,     criticised ("the Ukrainian grid", "Norway's plan"), and acts for
//                as they are in list AGENT           it only where the data files say so (list AGENT).
//     grid    -> the mention [Ukrainian]: may receive
//
// Built for one document; used by the stage that finds events.
#pragma once

#include <memory_resource>
#include <vector>

#include "doc/actors.h"
#include "doc/stage.h"
#include "rules/frame.h"
#include "rules/matcher.h"

namespace reportedly {

using EventReads = Layers<Text, Tokens, Sentences, Morphs, Arcs, Predicates, Mentions, Entities, Actors>;

// The actor that a mention stands for: its own words where they name a country, else its entity's. A place stays one.
const Actor& actor_of(Id<Mention> mention, const Actors& actors, const Entities& entities);

// Actor and recipient of one sentence: what each of its words may be.
class Acting {
 public:
  struct Tables {
    std::vector<uint8_t> own;           // by token: what it can on its own account
    std::vector<uint8_t> lent;          // the same with things that stand for their country
    std::vector<Id<Mention>> mentions;  // by token
  };

  Acting(View<EventReads> doc, const Frames& frames, Tables& tables);

  std::span<const uint8_t> own_capacities() const { return tables_.own; }
  std::span<const uint8_t> lent_capacities() const { return tables_.lent; }
  Id<Mention> mention_of(Id<Token> token) const { return tables_.mentions[token.index]; }
  const Actor& actor_of(Id<Mention> mention) const;
  Id<Entity> entity_of(Id<Mention> mention) const { return entities_.of_mention[mention.index]; }
  bool can(Id<Token> token, uint8_t capacity) const { return (tables_.lent[token.index] & capacity) == capacity; }
  bool is_thing(Id<Token> token) const {
    return (tables_.own[token.index] & ~kMarches) == 0 && (tables_.lent[token.index] & ~kMarches) != 0;
  }
  bool is_each_other(Id<Token> token) const;

 private:
  void take(Id<Token> token);
  Id<Mention> mention_near(Id<Token> token) const;
  Id<Mention> mention_measured_by(Id<Token> token) const;
  Id<Mention> owner_of(Id<Token> token) const;
  bool owns(Id<Token> thing, Id<Token> owner) const;
  bool is_agent_phrase(Id<Token> phrase) const;
  std::string_view preposition_of(Id<Token> phrase) const;
  uint8_t capacity_of(Id<Token> token) const;
  bool is_person_pronoun(Id<Token> token) const;
  bool is_several(Id<Token> token) const;
  bool is_crowd(Id<Token> token) const;

  const Tokens& tokens_;
  const Morphs& morphs_;
  const Arcs& arcs_;
  const Mentions& rows_;
  const Entities& entities_;
  const Actors& actors_;
  View<EventReads> doc_;
  const Frames& frames_;
  Id<List> agents_, crowds_, doings_;
  Tables& tables_;
};

}  // namespace reportedly
