// The options of all commands that load the engine: --data DIR and --model FILE in place of what is built in.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>

#include "engine/engine.h"
#include "formats/report_reader.h"

namespace reportedly::apps {

void add_engine_options(CLI::App& command, EngineOptions& options);

// The engine, or null with all problems told.
std::unique_ptr<Engine> open_engine(const EngineOptions& options);

ReportInput input_of(formats::RawReport report);

}  // namespace reportedly::apps
