// Files as bytes: read whole, or mapped into memory.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace reportedly {

// The bytes of a file, with a problem in plain words where it cannot be read ("is a folder", "no such file").
Result<std::string> read_file(const std::string& path);

// The names of the regular files below a folder, sorted, so that every machine loads them in the same order.
// Hidden files and folders are passed by.
Result<std::vector<std::string>> files_below(const std::string& folder);
bool is_folder(const std::string& path);

// A file in memory for as long as this object lives; shared read-only by all threads.
class MappedFile {
 public:
  static Result<MappedFile> open(const std::string& path);
  MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~MappedFile();
  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::span<const std::byte> bytes) : bytes_(bytes) {}
  std::span<const std::byte> bytes_;
};

}  // namespace reportedly
