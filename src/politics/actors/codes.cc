#include "politics/actors/codes.h"

#include <algorithm>

namespace reportedly {
namespace {

constexpr int kCameoSectors = 3;

}  // namespace

ActorCodes::ActorCodes(const Ontology& ontology, const Reference& reference) : sectors_(reference.sectors) {
  for (const std::string& sector : sectors_) sector_cameo_.emplace_back(ontology.cameo_of_sector(sector));
}

Sectors ActorCodes::sector(std::string_view name) const {
  for (size_t k = 0; k < sectors_.size(); ++k)
    if (sectors_[k] == name) return 1u << k;
  return 0;
}

void ActorCodes::append_cameo(std::string& out, std::string_view country, Symbol country_symbol,
                              std::string_view prefix, Sectors sectors) const {
  if (!prefix.empty()) {
    out += prefix;
  } else if (auto found = country_cameo_.find(country_symbol.value); found != country_cameo_.end()) {
    out += found->second;
  } else {
    out += country;
  }
  int written = 0;
  for (size_t k = 0; k < sectors_.size() && written < kCameoSectors; ++k)
    if ((sectors >> k & 1u) != 0 && !sector_cameo_[k].empty()) out += sector_cameo_[k], ++written;
}

CodeList read_codes(const Entry& entry, const Field& field, const Ontology& ontology, bool has_country,
                    Problems& problems) {
  CodeList out;
  auto complain = [&](size_t at, const std::string& what, const std::string& near) {
    problems.push_back({{entry.file, field.line, field.column + static_cast<int>(at)},
                        what,
                        near.empty() ? "" : "did you mean " + near + "?"});
  };
  size_t at = 0;
  bool is_first = true;
  while (at < field.text.size()) {
    size_t end = std::min(field.text.find_first_of(" ,", at), field.text.size());
    std::string word = field.text.substr(at, end - at);
    if (!word.empty() && has_country && is_first) {
      if (!ontology.is_country(word))
        complain(at, "country " + word + " is not defined", nearest(word, ontology.countries()));
      out.country = word;
    } else if (!word.empty()) {
      if (!ontology.sector(word))
        complain(at, "sector " + word + " is not defined", nearest(word, ontology.sector_names()));
      out.sectors |= ontology.sector(word).value_or(0);
    }
    is_first = is_first && word.empty();
    at = end + 1;
  }
  return out;
}

}  // namespace reportedly
