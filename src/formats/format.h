// What an output format is: a name, a sentence for the help, and a function that adds one report to a string.
//
// Add one: a file with a struct as in jsonl.h, and a line in list.cc. --to, the help and the docs follow.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doc/document.h"

namespace reportedly::formats {

// Bytes of text. What is larger is a collection, not a report; a long article has some 60,000.
inline constexpr uint32_t kLargestReport = 4 << 20;

// Which program, data and models made the answer; the same three give the same answer anywhere.
struct EngineStamp {
  std::string version;                                      // "0.1.0"
  std::string data;                                         // hash of the data files
  std::vector<std::pair<std::string, std::string>> models;  // name and hash: {"english-news", "51ab..."}
};

struct WriteOptions {
  EngineStamp stamp;
  bool has_text = true;     // jsonl: write the text itself
  bool has_colour = false;  // page, brief: terminal colours
  uint32_t width = 80;      // page, brief: columns
};

struct Format {
  std::string_view name;
  std::string_view description;
  void (*write)(const Document& document, const WriteOptions& options, std::string& out);
};

}  // namespace reportedly::formats
