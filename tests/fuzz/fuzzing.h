// What several fuzzers need: the engine as it is installed, and what must hold for every document.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "base/utf8.h"
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

// Tokens ascend without overlap inside the text, and each of them has its row in the tables that describe tokens.
inline void expect_tables(const Document& document) {
  const Text& text = document.layer<Text>();
  const auto& tokens = document.layer<Tokens>().rows;
  uint32_t last = 0;
  for (const Token& token : tokens) {
    expect(token.span.begin >= last && token.span.end <= text.bytes.size() && !token.span.is_empty());
    last = token.span.end;
  }
  expect(document.layer<Morphs>().rows.size() == tokens.size());
  expect(document.layer<Arcs>().rows.size() == tokens.size());
}

}  // namespace reportedly
