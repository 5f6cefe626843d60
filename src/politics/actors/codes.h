// The codes of actors, as the ontology knows them, and the CAMEO code that they make together.
//
//   KEN + GOV = KENGOV; PLOVER's JRN is MED in CAMEO, and MED is HLH there
//
// Filled while loading, immutable after that.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "doc/actors.h"
#include "doc/reference.h"
#include "politics/ontology/ontology.h"
#include "rules/entry.h"

namespace reportedly {

class ActorCodes {
 public:
  ActorCodes(const Ontology& ontology, const Reference& reference);

  Sectors sector(std::string_view name) const;  // one bit, or 0
  void set_cameo(Symbol country, std::string_view cameo) { country_cameo_[country.value] = cameo; }
  // Appends the CAMEO code to `out`, at most three sectors. `prefix` stands for the country where it is not empty.
  void append_cameo(std::string& out, std::string_view country, Symbol country_symbol, std::string_view prefix,
                    Sectors sectors) const;

 private:
  std::unordered_map<uint32_t, std::string> country_cameo_;
  std::vector<std::string> sectors_;       // by bit
  std::vector<std::string> sector_cameo_;  // by bit, may be empty
};

// "KEN GOV" or "GOV, MIL" taken apart; unknown codes become problems at the field's place.
struct CodeList {
  std::string country;
  Sectors sectors = 0;
};
CodeList read_codes(const Entry& entry, const Field& field, const Ontology& ontology, bool has_country,
                    Problems& problems);

}  // namespace reportedly
