// Political events: who did what to whom.
//
//   "Quito has asked Lima for generators."   ECU REQUEST PER, mode assist, CAMEO 0233, trigger "asked"
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "doc/mentions.h"
#include "doc/predicates.h"
#include "doc/reference.h"

namespace reportedly {

// PLOVER's auxiliary modes, one bit each. Filled by the stance stage's rules from the report's own view.
enum class Auxiliary : uint8_t { Historical = 1, Future = 2, Hypothetical = 4, Negated = 8 };

enum class ParticipantRole : uint8_t { Actor, Recipient };

struct Participant {
  Id<Mention> mention;
  ParticipantRole role = ParticipantRole::Actor;
};

struct Event {
  Id<Token> trigger;
  Id<Predicate> predicate;
  Id<EventCode> code;               // row of Reference::codes
  Range<Participant> participants;  // actors first
  Id<Token> complement;             // the inner act of "asked Lima to withdraw", "threatened to close", or none
  Why why;
};

struct Events {
  static constexpr std::string_view kName = "events";
  explicit Events(std::pmr::memory_resource* arena) : rows(arena), participants(arena) {}
  std::pmr::vector<Event> rows;  // in text order of their triggers
  std::pmr::vector<Participant> participants;

  const Event& operator[](Id<Event> id) const { return rows[id.index]; }
};

}  // namespace reportedly
