#include "doc/names.h"

#include <array>

namespace reportedly {
namespace {

constexpr std::array<std::string_view, 9> kKinds = {"Person",  "Organization", "Location", "NORP", "Facility",
                                                    "Product", "Date",         "Money",    "Misc"};

}  // namespace

std::string_view to_string(NameKind kind) { return kKinds[static_cast<size_t>(kind)]; }

std::optional<NameKind> name_kind_of(std::string_view text) {
  for (size_t i = 0; i < kKinds.size(); ++i)
    if (kKinds[i] == text) return static_cast<NameKind>(i);
  return std::nullopt;
}

const Name* name_of(const Names& names, const Mentions& mentions, Id<Mention> mention) {
  const Mention& row = mentions[mention];
  if (const Name* name = names.at(row.head)) return name;
  if (row.kind != MentionKind::Name) return nullptr;
  for (uint32_t i = row.head.index + 1; i < row.tokens.last(); ++i) {
    const Name* name = names.at({i});
    Id<Mention> other = mentions.of_token[i];
    if (name != nullptr && name->kind == NameKind::Person && (other.is_none() || other == mention)) return name;
  }
  return nullptr;
}

}  // namespace reportedly
