#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "base/files.h"
#include "engine/batch.h"
#include "engine/record.h"

namespace reportedly {
namespace {

const Engine& engine() {
  static const std::unique_ptr<Engine> opened = [] {
    Result<std::unique_ptr<Engine>> result = Engine::open({});
    EXPECT_TRUE(result) << to_string(result.problems());
    return std::move(*result);
  }();
  return *opened;
}

// The ten sample reports, and pieces of them, so that short and long ones mix.
std::vector<std::string> texts() {
  std::vector<std::string> out;
  Result<std::vector<std::string>> names = files_below(std::string(REPORTEDLY_SOURCE_DIR) + "/examples");
  for (const std::string& name : *names) {
    if (!name.ends_with(".txt")) continue;
    std::string text = *read_file(name);
    for (size_t part : {1, 3, 7}) out.push_back(text.substr(0, text.size() / part));
    out.push_back(text);
  }
  return out;
}

std::string records_on(int threads) {
  std::vector<std::string> inputs = texts();
  size_t next = 0;
  std::string out;
  run_batch(
      engine(), {.threads = threads},
      [&]() -> std::optional<ReportInput> {
        if (next == inputs.size()) return std::nullopt;
        ReportInput input{.id = std::to_string(next), .text = inputs[next]};
        ++next;
        return input;
      },
      [&](const Document& document) { return record_of(engine(), document); },
      [&](std::string record) {
        out += record + "\n";
        return true;
      });
  return out;
}

TEST(Batch, GivesTheSameBytesOnOneThreadAndOnFour) {
  std::string one = records_on(1);
  EXPECT_GT(one.size(), 10000u);
  EXPECT_EQ(one, records_on(4));
}

TEST(Batch, EndsWhenTheTakerHasEnough) {
  size_t given = 0, taken = 0;
  run_batch(
      engine(), {.threads = 3},
      [&]() -> std::optional<ReportInput> {
        ++given;
        return ReportInput{.id = "again", .text = "Peru thanked Chile."};
      },
      [&](const Document& document) { return record_of(engine(), document); },
      [&](std::string) { return ++taken < 5; });
  EXPECT_EQ(taken, 5u);
  EXPECT_LT(given, 100u);
}

TEST(Engine, SaysWhatIsWrongWithItsFiles) {
  Result<std::unique_ptr<Engine>> opened = Engine::open({.data_folder = "/nowhere/at/all", .model_file = ""});
  ASSERT_FALSE(opened);
  EXPECT_NE(to_string(opened.problems()).find("/nowhere/at/all"), std::string::npos);
}

}  // namespace
}  // namespace reportedly
