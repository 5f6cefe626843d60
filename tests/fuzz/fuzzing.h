// What several fuzzers need: the engine as it is installed, and what must hold for every document.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>

#include "base/utf8.h"
#include "document_laws.h"
#include "engine/engine.h"
#include "engine/record.h"

namespace reportedly {

// A law that broke is a crash, which the fuzzer keeps with its input.
inline void expect(bool law_holds) {
  if (!law_holds) std::abort();
}

inline const Engine& installed_engine() {
  static const std::unique_ptr<Engine> engine = [] {
    Result<std::unique_ptr<Engine>> opened = Engine::open({});
    expect(bool(opened));
    return std::move(*opened);
  }();
  return *engine;
}

inline std::string bytes_of(const uint8_t* data, size_t size) {
  return std::string(reinterpret_cast<const char*>(data), size);
}

inline void expect_tables(const Document& document) {
  std::string_view law = broken_law(document);
  if (!law.empty()) std::cerr << "the law that broke: " << law << std::endl;
  expect(law.empty());
}

}  // namespace reportedly
