// The tags of a sequence tagger: which part of a name a word is.
//
//   "gave the African Union Chad's"   O O B-Organization L-Organization U-Location O
//
// BILOU: Begin, Inside and Last word of a name of several, Unit for a name of one, Outside. Source: Ratinov & Roth
// 2009, "Design Challenges and Misconceptions in Named Entity Recognition", section 3.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "doc/names.h"

namespace reportedly {

struct NameTag {
  enum class Part : uint8_t { Outside, Begin, Inside, Last, Unit };
  Part part = Part::Outside;
  NameKind kind = NameKind::Misc;  // of no meaning where `part` is Outside
  friend bool operator==(const NameTag&, const NameTag&) = default;
};

// Row i: the meaning of tag number i, from the strings of a model: "O", "B-Person", "U-NORP" ... All strings that are
// no tag are told; `file` is the model's name.
Result<std::vector<NameTag>> name_tags_of(std::span<const std::string_view> tags, const std::string& file);

}  // namespace reportedly
