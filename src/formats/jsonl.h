// One report as one line of JSON: the record (schema reportedly/1), the contract with everything that reads us.
//
//   {"schema":"reportedly/1","engine":{...},"id":"port-talks",...,"events":[{"id":"v0",...}],...}
//
// Offsets are code points of `text`. Keys stand in the order of the contract and are always there; null or [] where
// there is nothing. The same document gives the same bytes on every machine.
#pragma once

#include <string>

#include "formats/format.h"

namespace reportedly::formats {

struct Jsonl {
  static constexpr std::string_view kName = "jsonl";
  static constexpr std::string_view kDescription = "one JSON object a report and line: the whole record";
  static void write(const Document& document, const WriteOptions& options, std::string& out);
};

}  // namespace reportedly::formats
