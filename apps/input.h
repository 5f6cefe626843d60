// Where reports come from: standard input, files, folders and patterns, one after the other.
#pragma once

#include <array>
#include <istream>
#include <memory>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "formats/report_reader.h"

namespace reportedly::apps {

// A file or standard input ("-") as a stream, which tells when reading fails half-way (a folder, a bad disk).
class InputFile : private std::streambuf {
 public:
  static Result<std::unique_ptr<InputFile>> open(const std::string& path);
  ~InputFile() override;

  std::istream& stream() { return stream_; }
  std::string_view first_bytes();          // what the first read gave, still to be read
  std::optional<Problem> failure() const;  // why reading ended early
  const std::string& name() const { return name_; }

 private:
  InputFile(std::string name, int descriptor);
  int underflow() override;

  std::string name_;
  int descriptor_;
  int error_ = 0;
  std::array<char, 1 << 16> buffer_;
  std::istream stream_;
};

// The files that the arguments name: "-" and files as they are, a folder's reports (.txt, .jsonl, .conllu ...) sorted,
// patterns that the shell has left alone. Tells what is not there.
std::vector<std::string> files_of(const std::vector<std::string>& arguments, Problems& problems);

// All reports of all files, in order. What cannot be read is told at once and remembered.
class Inputs {
 public:
  Inputs(std::vector<std::string> files, std::optional<formats::InputForm> form)
      : files_(std::move(files)), form_(form) {}

  std::optional<formats::RawReport> next();
  bool has_failed() const { return has_failed_; }

 private:
  bool open_next();
  void report(const Problems& problems);

  std::vector<std::string> files_;
  std::optional<formats::InputForm> form_;
  size_t at_ = 0;
  std::unique_ptr<InputFile> file_;
  std::unique_ptr<formats::ReportReader> reader_;
  bool has_failed_ = false;
};

}  // namespace reportedly::apps
