// Which entries there are, which fields they may have and what stands in them: one table.
//
// The reader checks every data file against it; help, documentation and `reportedly new` are written from it.
// A new field of the format is a new row in schema.cc and nothing else.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace reportedly {

enum class Shape : uint8_t {
  Text,     // "Threaten to boycott, embargo, or sanction"
  Word,     // one word or one of `choices`
  Items,    // "sanction, embargo, punitive measure"; with `choices` only those
  Number,   // "-5.8"
  YesNo,    // "yes"
  Frame,    // "who warn whom => THREATEN"
  Example,  // "\"Norway warned Iceland.\" => NOR THREATEN ISL"
};

struct FieldSchema {
  std::string_view name;
  Shape shape = Shape::Text;
  bool is_required = false;
  bool is_repeatable = false;
  std::string_view choices;  // "yes|no"; empty where anything may stand
  std::string_view help;
};

enum class HeadingShape : uint8_t {
  Name,     // "type THREATEN"
  Names,    // "verb warn, caution, threaten"
  Members,  // "list PENALTY  sanction, embargo": a name, then the field "members"
};

struct KindSchema {
  std::string_view kind;
  std::string_view ending;  // of the files that hold such entries: ".events"
  HeadingShape heading = HeadingShape::Names;
  bool needs_example = false;
  std::span<const FieldSchema> fields;
  std::string_view help;

  const FieldSchema* field(std::string_view name) const;  // null where there is none
};

std::span<const KindSchema> schema();
const KindSchema* schema_of(std::string_view kind);  // null where there is none

}  // namespace reportedly
