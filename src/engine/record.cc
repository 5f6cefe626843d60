#include "engine/record.h"

#include "formats/jsonl.h"

namespace reportedly {

formats::EngineStamp stamp_of(const Engine& engine) {
  const Versions& versions = engine.versions();
  return {.version = versions.engine, .data = versions.data, .models = {{versions.model_name, versions.model}}};
}

std::string record_of(const Engine& engine, const Document& document) {
  formats::WriteOptions options;
  options.stamp = stamp_of(engine);
  std::string out;
  formats::Jsonl::write(document, options, out);
  while (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

}  // namespace reportedly
