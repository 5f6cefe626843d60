// Where results go: standard output or a file. A reader who has gone away ends the work quietly; a full disk is told.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace reportedly::apps {

class Output {
 public:
  static Result<Output> open(const std::string& path);  // "" or "-": standard output
  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  ~Output();

  bool write(std::string_view bytes);  // false: nobody takes more, stop working
  bool flush();
  bool has_failed() const { return error_ != 0; }  // the disk is full, say; not when the reader has gone
  Problem failure() const;
  bool is_terminal() const;

 private:
  Output(std::string name, int descriptor) : name_(std::move(name)), descriptor_(descriptor) {}

  std::string name_;
  int descriptor_;
  int error_ = 0;
  bool is_closed_ = false;
  std::string waiting_;
};

}  // namespace reportedly::apps
