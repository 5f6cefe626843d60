// What every document of one engine refers to: the lexicon, the names of rules, the codes of events.
//
// Built once while the engine loads, immutable after that, shared by all documents and threads.
#pragma once

#include <string>
#include <vector>

#include "base/ids.h"
#include "base/symbols.h"

namespace reportedly {

// A rule of a data file ("data/events/threaten.events:9"), a model ("model english-news"), or a named step of
// the engine ("coref: surname").
struct Rule {
  std::string name;
};

// The rule or model that made a row, and how sure it is (0 to 1). Rule 0 is "nobody".
struct Why {
  Id<Rule> rule{0};
  float score = 1;
};

// The political meaning of a frame or example: PLOVER type with modes and contexts, CAMEO code beside it.
// "Norway warned Iceland of tariffs": THREATEN, mode restrict, context economic, CAMEO 1312.
struct EventCode {
  Symbol type;  // PLOVER 2.0 event type
  std::vector<Symbol> modes;
  std::vector<Symbol> contexts;
  Symbol cameo;         // empty where none fits
  int quad = 0;         // 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
  float score = 0;      // PLOVER intensity, -10 to 10
  float goldstein = 0;  // Goldstein value of the CAMEO code, -10 to 10
  bool has_goldstein = false;
};

struct Reference {
  Lexicon lexicon;
  std::vector<Rule> rules{Rule{""}};
  std::vector<EventCode> codes;
  std::vector<std::string> sectors;  // bit k of Sectors is sectors[k], PLOVER names, at most 32

  Id<Rule> add_rule(std::string name) {
    rules.push_back({std::move(name)});
    return {static_cast<uint32_t>(rules.size() - 1)};
  }
};

}  // namespace reportedly
