// Does the name of a place act, or does something happen there? Decided by its place in the sentence.
//
//   "Nairobi offered to host the talks."      acts: subject of what only somebody can do
//   "talks between Nairobi and Kampala"       acts
//   "the marathon in Nairobi"                 a place
//   "Shells hit Kharkiv."                     open: of a state's name the state is meant, a city is a place
#pragma once

#include "politics/actors/actor_view.h"

namespace reportedly {

enum class PlaceUse : uint8_t { Acts, Open, IsPlace };

PlaceUse place_use(const ActorView& doc, Id<Token> name);

// Where place_use() leaves it open: "the hills of Bougainville", "the storm reached Bermuda". A state may be meant by
// these all the same ("the president of Peru", "the envoy left Peru"), a territory is not.
bool is_scenery(const ActorView& doc, Id<Token> name);

}  // namespace reportedly
