// reportedly: reads news reports and writes down who did what to whom, who says so, and how surely.
//
//   #include <reportedly/reportedly.hpp>
//
//   reportedly::Opened opened = reportedly::Reader::open({});
//   if (!opened.reader) { std::cerr << opened.problems; return 2; }
//   std::string record = opened.reader->read({.id = "fuel-1",
//       .text = "Chad denied that Sudan had asked it for fuel.", .published = "2026-03-02"});
//
// `record` is one JSON object, "reportedly/1", the same that `reportedly read --to jsonl` prints: entities, events,
// attributions and claims, each with code point offsets into the text and the rule that made it.
//
// Threads: a Reader belongs to one thread. copy() makes another for another thread; all copies share the loaded data
// and model, which are immutable. The library never prints, exits, reads the environment or throws.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#define REPORTEDLY_API __attribute__((visibility("default")))

namespace reportedly {

struct Options {
  std::string data_folder = "";  // "": the data built into the library
  std::string model_file = "";   // "": the model built into the library
};

// One report. Only `text` is needed; it may be any bytes (what is not UTF-8 is replaced and noted).
struct Report {
  std::string id = "";
  std::string text = "";
  std::string published = "";  // "YYYY-MM-DD": anchors dates and offices; "" leaves them open
  std::string title = "", outlet = "", url = "";
};

class Reader;

struct Opened {
  std::unique_ptr<Reader> reader;  // null where something is wrong with data or model
  std::string problems;            // all of it then, a line each: "data/x.events:9:20: list ... is not defined"
};

class REPORTEDLY_API Reader {
 public:
  // Loads data and model; takes some tenths of a second.
  static Opened open(const Options& options) noexcept;
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  // The record of one report as a line of JSON, without a line break. Empty only when memory ran out.
  std::string read(const Report& report) noexcept;

  std::unique_ptr<Reader> copy() const noexcept;  // null when memory ran out

  struct Inside;

 private:
  explicit Reader(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

REPORTEDLY_API std::string_view version() noexcept;  // "0.1.0"

}  // namespace reportedly
