// Many reports on several threads, results in input order: one thread or sixteen, the same output.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "engine/engine.h"

namespace reportedly {

struct BatchOptions {
  int threads = 1;  // 0: as many as the machine has
};

// Takes inputs from `next` until it answers nothing, reads each on one of the threads, and hands what `render` makes
// of it to `take`, in input order. `next` and `take` are called by one thread at a time, `render` by many. A `take`
// that answers false ends the batch early. No more than a few inputs a thread are under way at once, so memory
// stays bounded however long the input is.
using NextInput = std::function<std::optional<ReportInput>()>;
using Render = std::function<std::string(const Document&)>;
using Take = std::function<bool(std::string)>;

void run_batch(const Engine& engine, const BatchOptions& options, const NextInput& next, const Render& render,
               const Take& take);

}  // namespace reportedly
