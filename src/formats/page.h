// A report on one page for a person: what happened, who says so, what is denied or unsure, each with its words.
//
//   ✗ Sudan (SDN)  REQUEST assist → Chad (TCD GOV)                          denied
//     │ Chad denied that Sudan had *asked* for fuel.
//     denies: Chad (named institution) [data/events/request.events:41]
//
// Colour only repeats what a mark and a word say already.
#pragma once

#include <string>

#include "formats/format.h"

namespace reportedly::formats {

struct Page {
  static constexpr std::string_view kName = "page";
  static constexpr std::string_view kDescription = "a page to read: what happened, who says so, what is denied";
  static void write(const Document& document, const WriteOptions& options, std::string& out);
};

// One line a report, for many reports: "port-talks  2026-03-02  5 events  1 disputed  Oman → Yemen AGREE meet".
struct Brief {
  static constexpr std::string_view kName = "brief";
  static constexpr std::string_view kDescription = "one line a report to look many of them over";
  static void write(const Document& document, const WriteOptions& options, std::string& out);
};

}  // namespace reportedly::formats
