// Named entities: stretches of tokens that name somebody or something, dates and sums of money among them.
//
//   "On Friday the African Union gave Chad $5 million."
//   [Friday] Date, [the African Union] Organization, [Chad] Location, [$5 million] Money
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "doc/tokens.h"

namespace reportedly {

// Norp: nationalities, religious and political groups ("Kenyan", "Sunni"). Facility: "Kabul airport". Misc: works, laws,
// events, languages.
enum class NameKind : uint8_t { Person, Organization, Location, Norp, Facility, Product, Date, Money, Misc };

struct Name {
  Range<Token> tokens;  // inside one sentence
  NameKind kind = NameKind::Misc;
};

struct Names {
  static constexpr std::string_view kName = "names";
  explicit Names(std::pmr::memory_resource* arena) : rows(arena), of_token(arena) {}
  std::pmr::vector<Name> rows;          // in text order, without overlap
  std::pmr::vector<Id<Name>> of_token;  // one a token: the name that it is part of, or none

  const Name& operator[](Id<Name> id) const { return rows[id.index]; }
  uint32_t size() const { return static_cast<uint32_t>(rows.size()); }
};

}  // namespace reportedly
