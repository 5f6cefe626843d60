// Named entities: stretches of tokens that name somebody or something, dates and sums of money among them.
//
//   "On Friday the African Union gave Chad $5 million."
//   [Friday] Date, [the African Union] Organization, [Chad] Location, [$5 million] Money
#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "doc/mentions.h"
#include "doc/tokens.h"

namespace reportedly {

// Norp: nationalities, religious and political groups ("Kenyan", "Sunni"). Facility: "Kabul airport". Misc: works,
// laws, events, languages.
enum class NameKind : uint8_t { Person, Organization, Location, Norp, Facility, Product, Date, Money, Misc };

std::string_view to_string(NameKind kind);                    // "Person", "NORP": as corpora spell them
std::optional<NameKind> name_kind_of(std::string_view text);  // the other way; nothing for another word
// Dates and sums name no party: nobody acts under the name "Friday" or "$5 million".
constexpr bool is_amount(NameKind kind) { return kind == NameKind::Date || kind == NameKind::Money; }

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
  // The name that a token is part of, or null. Also where no stage made names: then the tables are empty.
  const Name* at(Id<Token> token) const {
    return token.index < of_token.size() && of_token[token.index] ? &rows[of_token[token.index].index] : nullptr;
  }
  uint32_t size() const { return static_cast<uint32_t>(rows.size()); }
};

// The name that a mention goes by, or null: the name of its head; the person behind a title ("Foreign Minister [Amina
// Otieno]"), who is part of the same mention. Not the names of those that modify: [Kenya]'s offer, the [Omani] envoy.
const Name* name_of(const Names& names, const Mentions& mentions, Id<Mention> mention);

}  // namespace reportedly
