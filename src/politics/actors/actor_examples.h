// The examples of `actor` and `role` entries: what a mention of the sentence must stand for.
//
//   Nairobi is KEN GOV      that country and exactly these sectors
//   Kenya is KEN            no sector
//   Nairobi is place        a place that does not act
//   minister is nobody      no country
//   protesters is ? CVL     no country, but a sector
//
// Several are separated by `;`. Words in quotation marks or not; a mention that is these words, or has its head in
// them, or else holds them.
#pragma once

#include <string>
#include <string_view>

#include "doc/document.h"

namespace reportedly {

// Empty where the document is as expected; otherwise a sentence for the editor: "Nairobi is a place, not KEN GOV".
std::string difference(const Document& document, std::string_view expected);

}  // namespace reportedly
