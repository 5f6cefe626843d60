// Any bytes as CoNLL-U: problems with their line, never a crash; trees that were taken go through all stages, and are
// the same when they are written and read again.
#include <sstream>

#include "formats/conllu.h"
#include "fuzz/fuzzing.h"

namespace reportedly {
namespace {

std::string written(const formats::ConlluReport& report) {
  Document document(installed_engine().reference());
  document.set(DocInfo(document.arena()));
  report.fill(document);
  std::string out;
  formats::Conllu::write(document, {}, out);
  return out;
}

void expect_same_again(const formats::ConlluReport& report) {
  std::string first = written(report);
  std::istringstream in(first);
  formats::ConlluReader reader(in, "again.conllu");
  Problems problems;
  std::optional<formats::ConlluReport> again = reader.next(problems);
  expect(problems.empty() && again.has_value());
  expect(written(*again) == first);
}

void read_through(const std::string& bytes, formats::ConlluReader::Unit unit) {
  static Worker worker(installed_engine());
  std::istringstream in(bytes);
  formats::ConlluReader reader(in, "fuzz.conllu", unit);
  Problems problems;
  while (std::optional<formats::ConlluReport> report = reader.next(problems)) {
    if (report->has_trees) expect_same_again(*report);
    Document document = worker.read({.id = report->id, .text = "", .given = [&](Document& d) { report->fill(d); }});
    expect_tables(document);
    expect(record_of(installed_engine(), document).starts_with("{\"schema\""));
  }
}

}  // namespace
}  // namespace reportedly

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace reportedly;
  std::string bytes = bytes_of(data, size);
  read_through(bytes, formats::ConlluReader::Unit::Report);
  read_through(bytes, formats::ConlluReader::Unit::Sentence);
  return 0;
}
