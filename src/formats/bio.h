// Names as the corpora of the field hold them: a word and its tag a line, an empty line behind each sentence.
//
//   The<TAB>O  African<TAB>B-Organization  Union<TAB>I-Organization  gave<TAB>O  Chad<TAB>B-Location
//
// B begins a name, I goes on with it, O is outside of names. Source of the format: Ramshaw & Marcus 1995, "Text
// Chunking using Transformation-Based Learning", with B at every name (IOB2). `reportedly score ner` reads it.
#pragma once

#include <string>

#include "formats/format.h"

namespace reportedly::formats {

struct Bio {
  static constexpr std::string_view kName = "bio";
  static constexpr std::string_view kDescription =
      "a word and its BIO tag a line: persons, organisations, places, dates ...";
  static void write(const Document& document, const WriteOptions& options, std::string& out);
};

}  // namespace reportedly::formats
