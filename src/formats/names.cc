#include "formats/names.h"

#include <array>

namespace reportedly::formats {
namespace {

template <class Enum, size_t N>
constexpr std::string_view pick(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<size_t>(value)];
}

}  // namespace

std::string_view name_of(BlockKind kind) {
  constexpr std::array<std::string_view, 6> kNames = {"headline",  "byline",  "dateline",
                                                      "paragraph", "caption", "quote"};
  return pick(kNames, kind);
}

std::string_view name_of(EntityType type) {
  constexpr std::array<std::string_view, 8> kNames = {"person", "organisation", "government", "state",
                                                      "place",  "group",        "outlet",     "other"};
  return pick(kNames, type);
}

std::string_view name_of(MentionKind kind) {
  constexpr std::array<std::string_view, 3> kNames = {"name", "nominal", "pronoun"};
  return pick(kNames, kind);
}

std::string_view name_of(SourceKind kind) {
  constexpr std::array<std::string_view, 10> kNames = {"person", "official",   "spokesperson", "institution",
                                                       "state",  "outlet",     "document",     "poll",
                                                       "crowd",  "unspecified"};
  return pick(kNames, kind);
}

std::string_view name_of(Anonymity anonymity) {
  constexpr std::array<std::string_view, 6> kNames = {"named-person", "named-institution", "named-outlet",
                                                      "role-only",    "group-unnamed",     "unspecified"};
  return pick(kNames, anonymity);
}

std::string_view name_of(Quote quote) {
  constexpr std::array<std::string_view, 3> kNames = {"direct", "mixed", "indirect"};
  return pick(kNames, quote);
}

std::string_view name_of(AttributionLayer layer) {
  constexpr std::array<std::string_view, 6> kNames = {"speech",   "belief",    "knowledge",
                                                      "attitude", "intention", "directive"};
  return pick(kNames, layer);
}

std::string_view name_of(NoteLevel level) { return level == NoteLevel::Info ? "info" : "warning"; }

}  // namespace reportedly::formats
