// The entries of data files, read but not yet understood: kind, heading, fields, each with its place.
//
//   cue deny                       kind "cue", heading {"deny"}
//     layer     speech             field "layer", text "speech"
//     example   "..."  => ...      field "example"
//
// What the fields mean is decided by who compiles them (actors and events in politics/, cues in report/); which
// fields an entry may have is one table, rules/schema.cc. The format is described in docs/formats/entries.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace reportedly {

// One item of a list, "punitive measure" or PENALTY; its column is for messages.
struct Item {
  std::string text;
  int column = 0;
  int line = 0;
};

// Where a character of a field stands in its file.
struct Spot {
  int line = 0;
  int column = 0;
};

struct Field {
  std::string name;
  std::string text;  // everything behind the name, comments and outer spaces dropped, lines joined by a space
  int line = 0;
  int column = 0;  // of the first character of `text`

  struct Piece {  // one line of the text: where it begins in `text` and where in the file
    size_t offset = 0;
    int line = 0;
    int column = 0;
  };
  std::vector<Piece> pieces;

  Spot spot(size_t offset) const;   // of the character at `offset` of `text`
  std::vector<Item> items() const;  // split at commas outside of quotation marks; quotation marks dropped
};

struct Entry {
  std::string kind;
  std::vector<Item> heading;  // "warn, caution, threaten"; of `list PENALTY ...` only the name,
                              // the members are a field "members"
  std::vector<Field> fields;
  std::string file;  // as given to the reader, "data/events/threaten.events"
  int line = 0;

  const Field* field(std::string_view name) const;             // the first one, or null
  std::vector<const Field*> all(std::string_view name) const;  // every `frame`, every `example`
  std::string_view value(std::string_view name, std::string_view otherwise = "") const;
  bool is_yes(std::string_view name) const;
  std::string rule_name(int at_line = 0) const;  // "data/events/threaten.events:9"
};

// One data file, as read from disk or embedded in the program.
struct DataFile {
  std::string name;  // "data/events/threaten.events"
  std::string text;
};

// Reads entries and checks them against the schema. Reading goes on after a mistake: all problems come at once, each
// with file, line, column and, where one is near, the name that was probably meant.
// `problems` may hold warnings of other files as well; entries with a mistake in them are left out.
std::vector<Entry> read_entries(const DataFile& file, Problems& problems);

// An example of any kind: the sentence, what must come out, and whether it is a counter-example (`not`).
struct ExampleLine {
  std::string sentence;
  std::string expected;  // behind =>, "NOR THREATEN ISL"
  bool is_counter = false;
  std::string file;
  int line = 0;
};
std::vector<ExampleLine> examples_of(const Entry& entry, Problems& problems);

// The nearest of `known` to `word` by edit distance, or "" where none is near: "did you mean PENALTY?"
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace reportedly
