#include "engine/pipeline.h"

#include <algorithm>
#include <array>
#include <string>

namespace reportedly {
namespace {

constexpr size_t kNobody = static_cast<size_t>(-1);
constexpr size_t kGiven = static_cast<size_t>(-2);

bool is_in(const std::vector<size_t>& numbers, size_t number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

Problem missing(const AnyStage& stage, size_t layer, const std::vector<AnyStage>& stages) {
  std::string name(layer_name(layer));
  bool is_later = std::any_of(stages.begin(), stages.end(), [&](const AnyStage& s) { return s.makes == layer; });
  std::string hint = is_later ? "put the stage that makes " + name + " before it" : "add a stage that makes " + name;
  return {.where = {},
          .what = "stage " + std::string(stage.name) + ": reads " + name + ", which no earlier stage makes",
          .hint = hint};
}

Problem made_twice(const AnyStage& stage, const AnyStage& other) {
  return {.where = {},
          .what = "stage " + std::string(stage.name) + ": makes " + std::string(layer_name(stage.makes)) +
                  ", which stage " + std::string(other.name) + " makes already",
          .hint = "a layer has one maker: take one of the two out"};
}

}  // namespace

Result<Pipeline> Pipeline::plan(std::vector<AnyStage> stages, const std::vector<size_t>& given) {
  std::erase_if(stages, [&](const AnyStage& stage) { return is_in(given, stage.makes); });
  Problems problems;
  std::array<size_t, kLayerCount> maker;
  maker.fill(kNobody);
  for (size_t layer : given) maker[layer] = kGiven;
  for (size_t i = 0; i < stages.size(); ++i) {
    for (size_t layer : stages[i].reads)
      if (maker[layer] == kNobody) problems.push_back(missing(stages[i], layer, stages));
    if (maker[stages[i].makes] == kNobody) {
      maker[stages[i].makes] = i;
    } else {
      problems.push_back(made_twice(stages[i], stages[maker[stages[i].makes]]));
    }
  }
  if (!problems.empty()) return problems;
  return Pipeline(std::move(stages));
}

void Pipeline::run(Document& document, Scratch& scratch) const {
  for (const AnyStage& stage : stages_) stage.run(document, scratch);
}

void Pipeline::run(Document& document, Scratch& scratch, const AfterStage& after) const {
  for (const AnyStage& stage : stages_) {
    stage.run(document, scratch);
    after(stage.name);
  }
}

}  // namespace reportedly
