// Any bytes as a data file: problems, never a crash.
#include <cstddef>
#include <cstdint>
#include <string>

#include "rules/entry.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace reportedly;
  Problems problems;
  DataFile file{.name = "fuzz.events", .text = std::string(reinterpret_cast<const char*>(data), size)};
  for (const Entry& entry : read_entries(file, problems)) examples_of(entry, problems);
  return 0;
}
