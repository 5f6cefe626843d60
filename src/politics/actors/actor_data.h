// The `actor` and `role` entries, compiled: names, role nouns, and what each stands for.
//
// A mistake becomes a Problem with line and remedy; "this name stands in data/actors/africa.actors:88 already".
// Immutable after load; shared by all threads.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "politics/actors/codes.h"
#include "politics/actors/name_index.h"

namespace reportedly {

enum class ActorKind : uint8_t { State, Organisation, Group, Outlet, Person, Place };

struct KnownActor {
  Symbol name{};                     // the heading
  Symbol country{}, key{}, cameo{};  // cameo only where the entry names one
  Sectors sectors = 0;
  ActorKind kind = ActorKind::State;
  Id<Rule> rule{0};
};

struct KnownRole {
  Symbol name{};  // the heading's word that is told as office: "foreign minister"
  Sectors sectors = 0;
  SourceKind kind = SourceKind::Official;
  bool inherits = false;   // sectors of those that it speaks for
  bool is_sender = false;  // country of the sender only: embassies
  bool is_stated = false;  // country of its own words only: "his Turkish counterpart"
  bool is_group = false;   // crowds and groups: "protesters in Quito" are Ecuador's
  Id<Rule> rule{0};
};

// The steps of the engine that no data file holds, and what is said where nobody is found.
struct ActorSteps {
  Id<Rule> unknown_name{0}, apposition{0}, report_country{0};
  Symbol no_role{}, no_country{}, no_name{}, no_antecedent{}, is_place{};
};

// Words for the stages that cannot read data files; see lingua/entities/known_words.h.
struct ActorVocabulary {
  std::vector<std::string> persons, institutions, groups;  // heads of role nouns: minister, ministry, rebel
  std::vector<std::string> demonyms;                       // Kenyan, Kenyans
  std::vector<std::string> names;                  // whole names, and the last words of those that are no persons:
                                                   // South Korea, Korea
  std::vector<std::string> organizations, places;  // whole names of parties, outlets, groups; of states and cities
};

struct ActorData {
  std::vector<KnownActor> actors;
  std::vector<KnownRole> roles;
  NameIndex names{true};
  NameIndex role_names{false};
  std::vector<Symbol> role_texts;  // row i: role_names.names()[i] as it is told as an office
  std::vector<Symbol> role_slugs;  // the same as part of a key
  ActorCodes codes;
  ActorVocabulary vocabulary;
  ActorSteps steps;

  static Result<ActorData> load(std::span<const Entry> entries, const Ontology& ontology, Reference& reference);

 private:
  explicit ActorData(ActorCodes actor_codes) : codes(std::move(actor_codes)) {}
};

// "foreign minister" -> "foreign-minister", "Côte d'Ivoire" -> "cote-d-ivoire"; appended to `out`.
void append_slug(std::string& out, std::string_view text);

}  // namespace reportedly
