#include <gtest/gtest.h>

#include <reportedly/reportedly.hpp>
#include <string>
#include <thread>

namespace {

TEST(Reader, ReadsAReportIntoARecord) {
  reportedly::Opened opened = reportedly::Reader::open({});
  ASSERT_TRUE(opened.reader) << opened.problems;
  std::string record = opened.reader->read(
      {.id = "fuel-1", .text = "Chad denied that Sudan had asked it for fuel.", .published = "2026-03-02"});
  EXPECT_TRUE(record.starts_with("{\"schema\":\"reportedly/1\"")) << record;
  EXPECT_NE(record.find("\"id\":\"fuel-1\""), std::string::npos);
  EXPECT_NE(record.find("\"event\":\"REQUEST\""), std::string::npos) << record;
  EXPECT_NE(record.find("\"status\":\"denied\""), std::string::npos) << record;
  EXPECT_EQ(record.find('\n'), std::string::npos);
}

TEST(Reader, CopiesServeOtherThreads) {
  reportedly::Opened opened = reportedly::Reader::open({});
  ASSERT_TRUE(opened.reader);
  reportedly::Report report{.id = "x", .text = "Norway warned Iceland of tariffs on fish."};
  std::string here = opened.reader->read(report), there;
  std::unique_ptr<reportedly::Reader> copy = opened.reader->copy();
  std::jthread([&] { there = copy->read(report); }).join();
  EXPECT_EQ(here, there);
}

TEST(Reader, TakesAnyBytes) {
  reportedly::Opened opened = reportedly::Reader::open({});
  ASSERT_TRUE(opened.reader);
  std::string record = opened.reader->read({.id = "bad", .text = std::string("\xFF\xFE\0 caf\xE9", 9)});
  EXPECT_NE(record.find("U+FFFD"), std::string::npos) << record;
}

TEST(Reader, TellsAllProblemsOfADataFolder) {
  reportedly::Opened opened = reportedly::Reader::open({.data_folder = "/nowhere"});
  EXPECT_FALSE(opened.reader);
  EXPECT_FALSE(opened.problems.empty());
}

}  // namespace
