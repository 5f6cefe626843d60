#include "lingua/names/name_tags.h"

#include <optional>

namespace reportedly {
namespace {

std::optional<NameTag> name_tag_of(std::string_view tag) {
  constexpr std::string_view kParts = "OBILU";
  if (tag == "O") return NameTag{};
  size_t part = tag.empty() ? std::string_view::npos : kParts.find(tag[0], 1);
  if (part == std::string_view::npos || !tag.substr(1).starts_with('-')) return std::nullopt;
  std::optional<NameKind> kind = name_kind_of(tag.substr(2));
  if (!kind) return std::nullopt;
  return NameTag{.part = static_cast<NameTag::Part>(part), .kind = *kind};
}

}  // namespace

Result<std::vector<NameTag>> name_tags_of(std::span<const std::string_view> tags, const std::string& file) {
  std::vector<NameTag> out;
  Problems problems;
  for (std::string_view text : tags) {
    std::optional<NameTag> tag = name_tag_of(text);
    out.push_back(tag.value_or(NameTag{}));
    if (!tag)
      problems.push_back({.where = {.file = file},
                          .what = "\"" + std::string(text) + "\" is no tag of a name",
                          .hint = "tags are O, or one of B- I- L- U- with one of Person, Organization, Location, NORP, "
                                  "Facility, Product, Date, Money, Misc"});
  }
  if (!problems.empty()) return problems;
  return out;
}

}  // namespace reportedly
