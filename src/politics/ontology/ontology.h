// The codes that a rule may use: PLOVER's types, modes and contexts, CAMEO's codes, sectors and countries.
//
//   "THREATEN restrict   context economic   cameo 1312"
//       ->  an EventCode of the Reference: type THREATEN, mode restrict, quad 3, score -3.5, Goldstein -5.8
//   sectors GOV, MIL  ->  bits 0, 1 in the order of data/ontology;  country KEN, UNO  ->  known
//
// Compiled while loading, in which it fills Reference::sectors; immutable after that. What is not in data/ontology
// does not load: unknown names, codes that contradict each other and modes of another type are problems.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "doc/actors.h"
#include "doc/reference.h"
#include "rules/entry.h"
#include "rules/frame.h"

namespace reportedly {

class Ontology {
 public:
  // Takes the type, mode, context, code, sector and country entries among `entries`.
  static Ontology compile(const std::vector<Entry>& entries, Reference& reference, Problems& problems);

  // The row of Reference::codes for an outcome, made where there is none yet; none and told where it is wrong.
  Id<EventCode> outcome(std::string_view text, const Tell& tell, Reference& reference) const;

  std::optional<Sectors> sector(std::string_view name) const;     // one bit, or nothing where unknown
  std::string_view cameo_of_sector(std::string_view name) const;  // "GOV", or "" where CAMEO has none
  bool is_country(std::string_view code) const;                   // ISO 3166 alpha-3 of a state, or a `country` entry
  bool is_type(std::string_view name) const { return types_.count(std::string(name)) > 0; }
  bool is_mode(std::string_view name) const { return modes_.count(std::string(name)) > 0; }
  std::vector<std::string> countries() const { return {countries_.begin(), countries_.end()}; }
  std::vector<std::string> sector_names() const;

 private:
  friend class OntologyCompiler;
  friend class OutcomeReading;
  struct Type {
    int quad = 0;
    float score = 0;
    std::string cameo;
    std::set<std::string> modes;
  };
  struct Code {
    float goldstein = 0;
    bool has_goldstein = false;
    std::string type;
  };
  struct Sector {
    Sectors bit = 0;
    std::string cameo;
  };

  std::map<std::string, Type> types_;
  std::map<std::string, std::set<std::string>> modes_;  // of which types
  std::set<std::string> contexts_;
  std::map<std::string, Code> codes_;  // CAMEO
  std::map<std::string, Sector> sectors_;
  std::set<std::string> countries_;
};

}  // namespace reportedly
