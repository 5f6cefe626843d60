// The record of a document, stamped with the engine that made it (docs: the contract "reportedly/1").
#pragma once

#include <string>
#include <string_view>

#include "engine/engine.h"
#include "formats/format.h"

namespace reportedly {

inline constexpr std::string_view kEngineVersion = "0.1.0";

formats::EngineStamp stamp_of(const Engine& engine);
std::string record_of(const Engine& engine, const Document& document);  // one line of JSON, no line break

}  // namespace reportedly
