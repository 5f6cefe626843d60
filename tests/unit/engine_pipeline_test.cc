#include <gtest/gtest.h>

#include "engine/pipeline.h"

namespace reportedly {
namespace {

struct MakesTokens {
  static constexpr std::string_view kName = "tokens";
  using Reads = Layers<Text>;
  using Makes = Tokens;
  Tokens run(View<Reads> doc, Scratch&) const {
    Tokens out(doc.arena());
    out.rows.push_back({.span = {0, 1}, .form = doc.intern("x"), .joins_previous = false});
    return out;
  }
};

struct MakesMorphs {
  static constexpr std::string_view kName = "morphs";
  using Reads = Layers<Tokens>;
  using Makes = Morphs;
  Morphs run(View<Reads> doc, Scratch&) const {
    Morphs out(doc.arena());
    out.rows.resize(doc.get<Tokens>().size());
    return out;
  }
};

std::vector<AnyStage> stages(AnyStage a, AnyStage b) { return {std::move(a), std::move(b)}; }

TEST(PipelinePlan, RunsStagesInOrder) {
  Result<Pipeline> plan = Pipeline::plan(stages(wrap(MakesTokens{}), wrap(MakesMorphs{})), {layer_number<Text>()});
  ASSERT_TRUE(plan);
  Reference reference;
  Document document(reference);
  Scratch scratch;
  std::string order;
  plan->run(document, scratch, [&](std::string_view name) { order += std::string(name) + " "; });
  EXPECT_EQ(order, "tokens morphs ");
  EXPECT_EQ(document.layer<Morphs>().rows.size(), 1u);
  EXPECT_TRUE(document.has(layer_number<Morphs>()));
  EXPECT_FALSE(document.has(layer_number<Arcs>()));
}

TEST(PipelinePlan, TellsAllProblemsAtOnceWithTheirRemedies) {
  Result<Pipeline> plan = Pipeline::plan(stages(wrap(MakesMorphs{}), wrap(MakesTokens{})), {});
  ASSERT_FALSE(plan);
  EXPECT_EQ(to_string(plan.problems()),
            "stage morphs: reads tokens, which no earlier stage makes (put the stage that makes tokens before it)\n"
            "stage tokens: reads text, which no earlier stage makes (add a stage that makes text)\n");
}

TEST(PipelinePlan, RefusesTwoMakersOfOneLayer) {
  Result<Pipeline> plan = Pipeline::plan(stages(wrap(MakesTokens{}), wrap(MakesTokens{})), {layer_number<Text>()});
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.problems().size(), 1u);
  EXPECT_NE(to_string(plan.problems()).find("makes tokens, which stage tokens makes already"), std::string::npos);
}

TEST(PipelinePlan, AGivenLayerTakesTheStagesPlace) {
  Result<Pipeline> plan =
      Pipeline::plan(stages(wrap(MakesTokens{}), wrap(MakesMorphs{})), {layer_number<Text>(), layer_number<Tokens>()});
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->stages().size(), 1u);
  EXPECT_EQ(plan->stages()[0].name, "morphs");
}

}  // namespace
}  // namespace reportedly
