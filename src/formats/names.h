// The words by which the record names kinds: "named-person", "headline", "indirect". docs: RECORD, `a|b|c` lists.
#pragma once

#include <string_view>

#include "doc/document.h"

namespace reportedly::formats {

std::string_view name_of(BlockKind kind);
std::string_view name_of(EntityType type);
std::string_view name_of(MentionKind kind);
std::string_view name_of(SourceKind kind);
std::string_view name_of(Anonymity anonymity);
std::string_view name_of(Quote quote);
std::string_view name_of(AttributionLayer layer);
std::string_view name_of(NoteLevel level);

}  // namespace reportedly::formats
