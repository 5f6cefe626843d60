// The order of stages, checked once: every layer that a stage reads is given or made before it.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "doc/stage.h"

namespace reportedly {

class Pipeline {
 public:
  // Answers with all problems at once, each with its remedy: "stage events: reads predicates, which no earlier stage
  // makes (put the stage that makes predicates before it)". `given` are the layers that come with the input. Stages
  // whose layer is given are left out: a tree from outside takes the parser's place.
  static Result<Pipeline> plan(std::vector<AnyStage> stages, const std::vector<size_t>& given);

  void run(Document& document, Scratch& scratch) const;

  // The same, telling after each stage (for measuring and for progress).
  using AfterStage = std::function<void(std::string_view stage)>;
  void run(Document& document, Scratch& scratch, const AfterStage& after) const;

  const std::vector<AnyStage>& stages() const { return stages_; }

 private:
  explicit Pipeline(std::vector<AnyStage> stages) : stages_(std::move(stages)) {}
  std::vector<AnyStage> stages_;
};

}  // namespace reportedly
