#include "reportedly/reportedly.hpp"

#include <new>
#include <utility>

#include "engine/engine.h"
#include "engine/record.h"

namespace reportedly {

// Copies of a reader share the engine; each has a worker of its own.
struct Reader::Inside {
  std::shared_ptr<const Engine> engine;
  Worker worker;
};

Reader::Reader(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Reader::~Reader() = default;

Opened Reader::open(const Options& options) noexcept try {
  Result<std::unique_ptr<Engine>> engine =
      Engine::open({.data_folder = options.data_folder, .model_file = options.model_file});
  if (!engine) return {.reader = nullptr, .problems = to_string(engine.problems())};
  std::shared_ptr<const Engine> shared = std::move(*engine);
  auto inside = std::make_unique<Inside>(Inside{shared, Worker(*shared)});
  return {.reader = std::unique_ptr<Reader>(new Reader(std::move(inside))), .problems = ""};
} catch (const std::bad_alloc&) {
  return {.reader = nullptr, .problems = ""};
}

std::string Reader::read(const Report& report) noexcept try {
  ReportInput input{.id = report.id,
                    .text = report.text,
                    .published = report.published,
                    .title = report.title,
                    .outlet = report.outlet,
                    .url = report.url};
  return record_of(*inside_->engine, inside_->worker.read(input));
} catch (const std::bad_alloc&) {
  return "";
}

std::unique_ptr<Reader> Reader::copy() const noexcept try {
  auto inside = std::make_unique<Inside>(Inside{inside_->engine, Worker(*inside_->engine)});
  return std::unique_ptr<Reader>(new Reader(std::move(inside)));
} catch (const std::bad_alloc&) {
  return nullptr;
}

std::string_view version() noexcept { return kEngineVersion; }

}  // namespace reportedly
