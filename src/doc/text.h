// The text of a report, its blocks and what is known about it from outside.
#pragma once

#include <memory_resource>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/symbols.h"

namespace reportedly {

// The text that all spans count in: valid UTF-8.
struct Text {
  static constexpr std::string_view kName = "text";
  explicit Text(std::pmr::memory_resource* arena) : bytes(arena) {}
  std::pmr::string bytes;
  std::string_view words(Span span) const { return std::string_view(bytes).substr(span.begin, span.size()); }
};

enum class BlockKind : uint8_t { Headline, Byline, Dateline, Paragraph, Caption, Quote };

// A paragraph, headline or byline: no sentence runs over its border.
struct Block {
  Span span;
  BlockKind kind = BlockKind::Paragraph;
};

struct Blocks {
  static constexpr std::string_view kName = "blocks";
  explicit Blocks(std::pmr::memory_resource* arena) : rows(arena) {}
  std::pmr::vector<Block> rows;
};

// What came with the report. Empty symbols and a zero date where nothing is known: never guessed.
struct DocInfo {
  static constexpr std::string_view kName = "info";
  explicit DocInfo(std::pmr::memory_resource*) {}
  Symbol id, url, title, outlet, lang;
  Symbol published;  // "2026-03-02", or empty
};

enum class NoteLevel : uint8_t { Info, Warning };

// Something strange in the input, told to the reader of the output: "sentence of 4,102 words cut at 512".
struct Note {
  Span where;
  Symbol what;
  NoteLevel level = NoteLevel::Info;
};

}  // namespace reportedly
