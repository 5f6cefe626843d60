// Any bytes as a report: tables whose spans lie inside the text, a record, never a crash or a hang.
#include "fuzz/fuzzing.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace reportedly;
  static Worker worker(installed_engine());
  Document document = worker.read({.id = "fuzz", .text = bytes_of(data, size)});
  expect_tables(document);
  expect(record_of(installed_engine(), document).starts_with("{\"schema\""));
  return 0;
}
