// The file of a language's models: one block of bytes, used where it lies.
//
// Layout (little-endian): a header of 64 bytes (magic "RPTDLING", format version, number of sections, file size,
// content hash), a table of sections (16 bytes of name, offset, size), then the sections, each at a multiple of
// 64 bytes. The hash covers everything behind the header, so a file cut short or damaged never gets as far as
// being read. Nothing is copied: the sections are views of the caller's bytes, which must outlive them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace reportedly::lingua {

inline constexpr uint32_t kModelVersion = 3;

// Views of the sections. Immutable; any number of threads may read.
class ModelFile {
 public:
  // `name` is only used in problems ("models/english-news.model").
  static Result<ModelFile> open(std::span<const std::byte> bytes, std::string_view name = "model");

  // The section as rows of T; an empty span where the section is missing or no multiple of T.
  template <class T>
  std::span<const T> rows(std::string_view section) const {
    std::span<const std::byte> raw = bytes_of(section);
    if (raw.size() % sizeof(T) != 0) return {};
    return {reinterpret_cast<const T*>(raw.data()), raw.size() / sizeof(T)};
  }
  // The section as strings, each ended by '\n'.
  std::vector<std::string_view> lines(std::string_view section) const;
  bool has(std::string_view section) const { return bytes_of(section).data() != nullptr; }
  std::vector<std::string> section_names() const;  // in the order of the file

  uint64_t content_hash() const { return hash_; }
  const std::string& name() const { return name_; }

 private:
  std::span<const std::byte> bytes_of(std::string_view section) const;

  std::string name_;
  std::span<const std::byte> bytes_;
  uint64_t hash_ = 0;
  uint32_t sections_ = 0;
};

// Collects sections and lays the file out. Used by trainers.
class ModelWriter {
 public:
  template <class T>
  void add(std::string_view section, std::span<const T> rows) {
    add_bytes(section, std::as_bytes(rows));
  }
  void add_lines(std::string_view section, std::span<const std::string> lines);
  // Copies the sections of `file` that have not been added here, but none whose name begins with `except`.
  void add_missing(const ModelFile& file, std::string_view except = "\n");
  std::vector<std::byte> finish() const;

 private:
  void add_bytes(std::string_view section, std::span<const std::byte> bytes);

  std::vector<std::pair<std::string, std::vector<std::byte>>> sections_;
};

}  // namespace reportedly::lingua
