// Whom an entity stands for in politics: country and sectors, PLOVER's and CAMEO's.
//
//   "the Kenyan foreign ministry spokeswoman"  ->  KEN, GOV; a spokesperson
//   "Nairobi" in "Nairobi denied the claim"    ->  KEN, GOV (a capital that speaks or acts is its government)
//   "Nairobi" in "the marathon in Nairobi"     ->  a place
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/symbols.h"
#include "doc/mentions.h"

namespace reportedly {

using Sectors = uint32_t;  // bit k is Reference::sectors[k]

enum class EntityType : uint8_t { Person, Organisation, Government, State, Place, Group, Outlet, Other };

// Who speaks, as attributions call it (RECORD.md, attributions.source.kind).
enum class SourceKind : uint8_t {
  Person,
  Official,
  Spokesperson,
  Institution,
  State,
  Outlet,
  Document,
  Poll,
  Crowd,
  Unspecified
};

struct Actor {
  Symbol country{};     // "KEN", "UNO", "NGO"; empty where unresolved
  Symbol key{};         // stable over reports: "state.KEN", "person.otieno-amina"; empty where none
  Symbol cameo{};       // "KENGOV"
  Symbol office{};      // "foreign minister", as the report calls it, or empty
  Symbol unresolved{};  // why there is no country, or empty
  Sectors sectors = 0;
  Why why{};
  EntityType type = EntityType::Other;
  SourceKind kind = SourceKind::Unspecified;
};

struct Actors {
  static constexpr std::string_view kName = "actors";
  explicit Actors(std::pmr::memory_resource* arena) : of_mention(arena), of_entity(arena) {}
  std::pmr::vector<Actor> of_mention;  // row i: mention i on its own words and place in the sentence
  std::pmr::vector<Actor> of_entity;   // row i: entity i, from its best mention
};

}  // namespace reportedly
