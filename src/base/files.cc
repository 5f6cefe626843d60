#include "base/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace reportedly {
namespace {

Problem cannot_read(const std::string& path, int error) {
  std::string hint = error == ENOENT ? "check the path" : error == EACCES ? "check its permissions" : "";
  return {.where = {.file = path}, .what = std::string("cannot be read: ") + std::strerror(error), .hint = hint};
}

// A file descriptor that closes itself.
struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

}  // namespace

Result<std::string> read_file(const std::string& path) {
  Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.number < 0) return cannot_read(path, errno);
  struct stat about {};
  if (::fstat(file.number, &about) != 0) return cannot_read(path, errno);
  if (S_ISDIR(about.st_mode)) return Problem{.where = {.file = path}, .what = "is a folder, not a file", .hint = ""};
  std::string text;
  if (about.st_size > 0) text.reserve(static_cast<size_t>(about.st_size));
  char buffer[1 << 16];
  while (true) {
    ssize_t count = ::read(file.number, buffer, sizeof buffer);
    if (count == 0) return text;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return cannot_read(path, errno);
    text.append(buffer, static_cast<size_t>(count));
  }
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

Result<std::vector<std::string>> files_below(const std::string& folder) {
  std::error_code error;
  std::filesystem::recursive_directory_iterator entry(folder, error), end;
  std::vector<std::string> names;
  while (!error && entry != end) {
    bool is_hidden = entry->path().filename().string().starts_with(".");
    if (is_hidden && entry->is_directory(error)) entry.disable_recursion_pending();
    if (!is_hidden && entry->is_regular_file(error)) names.push_back(entry->path().string());
    entry.increment(error);
  }
  if (error) return cannot_read(folder, error.value());
  std::sort(names.begin(), names.end());
  return names;
}

Result<MappedFile> MappedFile::open(const std::string& path) {
  Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.number < 0) return cannot_read(path, errno);
  struct stat about {};
  if (::fstat(file.number, &about) != 0) return cannot_read(path, errno);
  if (!S_ISREG(about.st_mode)) return Problem{.where = {.file = path}, .what = "is not a regular file", .hint = ""};
  if (about.st_size == 0) return MappedFile({});
  size_t size = static_cast<size_t>(about.st_size);
  void* memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number, 0);
  if (memory == MAP_FAILED) return cannot_read(path, errno);
  return MappedFile({static_cast<const std::byte*>(memory), size});
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace reportedly
