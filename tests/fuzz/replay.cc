// replay FUZZER FOLDER : gives the fuzzer each file of the folder once. A new fuzzer is a new line here.
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>

#include "base/files.h"

using Fuzzer = int (*)(const uint8_t*, size_t);
extern "C" {
int fuzz_conllu(const uint8_t* data, size_t size);
int fuzz_data(const uint8_t* data, size_t size);
int fuzz_entries(const uint8_t* data, size_t size);
int fuzz_jsonl(const uint8_t* data, size_t size);
int fuzz_model(const uint8_t* data, size_t size);
int fuzz_report(const uint8_t* data, size_t size);
}

int main(int count, char** arguments) {
  const std::map<std::string, Fuzzer> fuzzers = {{"fuzz_conllu", fuzz_conllu},   {"fuzz_data", fuzz_data},
                                                 {"fuzz_entries", fuzz_entries}, {"fuzz_jsonl", fuzz_jsonl},
                                                 {"fuzz_model", fuzz_model},     {"fuzz_report", fuzz_report}};
  auto fuzzer = count == 3 ? fuzzers.find(arguments[1]) : fuzzers.end();
  if (fuzzer == fuzzers.end()) return std::cerr << "replay FUZZER FOLDER\n", 2;
  int inputs = 0;
  for (const auto& file : std::filesystem::directory_iterator(arguments[2])) {
    std::cout << file.path().string() << std::endl;
    std::string bytes = *reportedly::read_file(file.path().string());
    fuzzer->second(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
    ++inputs;
  }
  return inputs == 0;
}
