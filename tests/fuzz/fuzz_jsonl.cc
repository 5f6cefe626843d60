// Any bytes as JSON Lines: rows that are valid UTF-8, or problems; never a crash.
#include <sstream>

#include "formats/report_reader.h"
#include "fuzz/fuzzing.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace reportedly;
  std::string bytes = bytes_of(data, size);
  formats::guess_form("standard input", bytes);
  std::istringstream in(bytes);
  std::unique_ptr<formats::ReportReader> reader = formats::open_reports(in, "fuzz.jsonl", formats::InputForm::Jsonl);
  Problems problems;
  while (std::optional<formats::RawReport> report = reader->next(problems)) {
    expect(repair_utf8(report->text).invalid_bytes == 0);
    expect(report->published.empty() || formats::date_of(report->published) == report->published);
  }
  return 0;
}
