// What the examples of cues expect, against what was found.
//
//   source "Chad" content "that Sudan had asked for fuel" mode denied
//   source none content "The rebels" + "to have left the valley"; source "the army" content "..."
//   nothing
//
// Words are compared without punctuation at their ends, attributions in any order. Pure function; any thread.
#pragma once

#include <string>
#include <string_view>

#include "doc/document.h"
#include "report/attribution/cue_table.h"

namespace reportedly {

// Empty where the document's attributions are the expected ones; else what differs, in one sentence.
std::string difference(const Document& document, const CueTable& cues, std::string_view expected);

}  // namespace reportedly
