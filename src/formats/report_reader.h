// Reads reports from a stream, one after the other, so that a file larger than the memory can be read.
//
//   {"id": "port-talks", "text": "Oman has offered to mediate.", "published": "2026-03-02"}      a row of JSON Lines
//
// A broken row is a Problem with its line, and reading goes on with the next. What is merely strange (bytes in a row
// that are not UTF-8, a date that is none) becomes a note of the report. A reader belongs to one thread.
#pragma once

#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/conllu.h"

namespace reportedly::formats {

struct RawReport {
  std::string id;
  std::string text;       // any bytes of a file, UTF-8 of a row; empty where `trees` has it
  std::string published;  // "2026-03-02" or ""
  std::string title, outlet, url, lang;
  std::vector<std::string> notes;
  std::shared_ptr<const ConlluReport> trees;  // words and trees that came with the report, or null
};

class ReportReader {
 public:
  virtual ~ReportReader() = default;
  // The next report, or nothing at the end. Adds what could not be read to `problems`, each with file and line.
  virtual std::optional<RawReport> next(Problems& problems) = 0;
};

enum class InputForm { Text, Jsonl, Conllu };

// `name` is the file's name for messages; its stem is the id of reports that bring none. The stream must outlive the
// reader.
std::unique_ptr<ReportReader> open_reports(std::istream& in, const std::string& name, InputForm form);

// By the ending of the name ("reports.jsonl"), and where it tells nothing by how the file begins.
InputForm guess_form(std::string_view name, std::string_view first_bytes);

// "2026-03-02" of "2026-03-02T09:30:00Z"; "" where the text is no date of the calendar.
std::string date_of(std::string_view text);

}  // namespace reportedly::formats
