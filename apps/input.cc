#include "input.h"

#include <fcntl.h>
#include <glob.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/files.h"
#include "messages.h"

namespace reportedly::apps {
namespace {

constexpr std::array<std::string_view, 6> kEndings = {".txt", ".jsonl", ".ndjson", ".json", ".conllu", ".conll"};

std::string shown_name(const std::string& path) { return path == "-" ? "standard input" : path; }

Problem cannot_read(const std::string& path, int error) {
  std::string hint = error == ENOENT ? "check the path" : error == EACCES ? "check its permissions" : "";
  return {.where = {.file = path}, .what = std::string("cannot be read: ") + std::strerror(error), .hint = hint};
}

bool exists(const std::string& path) {
  struct stat about {};
  return ::stat(path.c_str(), &about) == 0;
}

bool is_report(const std::string& path) {
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return path.ends_with(ending); });
}

void add_folder(const std::string& folder, std::vector<std::string>& files, Problems& problems) {
  Result<std::vector<std::string>> all = files_below(folder);
  if (!all) {
    problems.insert(problems.end(), all.problems().begin(), all.problems().end());
    return;
  }
  size_t before = files.size();
  std::copy_if(all->begin(), all->end(), std::back_inserter(files), is_report);
  if (files.size() == before)
    problems.push_back({.where = {.file = folder},
                        .what = "there is no report in this folder",
                        .hint = "reports end in .txt, .jsonl or .conllu"});
}

void add_pattern(const std::string& pattern, std::vector<std::string>& files, Problems& problems) {
  glob_t found{};
  if (::glob(pattern.c_str(), 0, nullptr, &found) == 0) {
    files.insert(files.end(), found.gl_pathv, found.gl_pathv + found.gl_pathc);
  } else {
    problems.push_back({.where = {.file = pattern}, .what = "no file has such a name", .hint = "check the pattern"});
  }
  ::globfree(&found);
}

}  // namespace

// ---- InputFile

Result<std::unique_ptr<InputFile>> InputFile::open(const std::string& path) {
  int descriptor = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return cannot_read(path, errno);
  return std::unique_ptr<InputFile>(new InputFile(shown_name(path), descriptor));
}

InputFile::InputFile(std::string name, int descriptor)
    : name_(std::move(name)), descriptor_(descriptor), stream_(this) {}

InputFile::~InputFile() {
  if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
}

int InputFile::underflow() {
  ssize_t count = 0;
  do {
    count = ::read(descriptor_, buffer_.data(), buffer_.size());
  } while (count < 0 && errno == EINTR);
  if (count < 0) error_ = errno;
  if (count <= 0) return traits_type::eof();
  setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
  return traits_type::to_int_type(*gptr());
}

std::string_view InputFile::first_bytes() {
  sgetc();
  return {gptr(), static_cast<size_t>(egptr() - gptr())};
}

std::optional<Problem> InputFile::failure() const {
  if (error_ == 0) return std::nullopt;
  return cannot_read(name_, error_);
}

// ---- Inputs

std::vector<std::string> files_of(const std::vector<std::string>& arguments, Problems& problems) {
  std::vector<std::string> files;
  for (const std::string& argument : arguments) {
    bool is_pattern = argument.find_first_of("*?[") != std::string::npos && !exists(argument);
    if (argument != "-" && is_folder(argument)) {
      add_folder(argument, files, problems);
    } else if (is_pattern) {
      add_pattern(argument, files, problems);
    } else {
      files.push_back(argument);
    }
  }
  return files;
}

void Inputs::report(const Problems& problems) {
  tell(problems);
  has_failed_ = has_failed_ || !problems.empty();
}

bool Inputs::open_next() {
  while (at_ < files_.size()) {
    const std::string& path = files_[at_++];
    Result<std::unique_ptr<InputFile>> file = InputFile::open(path);
    if (!file) {
      report(file.problems());
      continue;
    }
    file_ = *std::move(file);
    formats::InputForm form = form_ ? *form_ : formats::guess_form(path, file_->first_bytes());
    if (std::optional<Problem> failure = file_->failure()) {
      report({*failure});
      continue;
    }
    reader_ = formats::open_reports(file_->stream(), file_->name(), form);
    return true;
  }
  return false;
}

std::optional<formats::RawReport> Inputs::next() {
  while (reader_ != nullptr || open_next()) {
    Problems problems;
    std::optional<formats::RawReport> report_row = reader_->next(problems);
    std::optional<Problem> failure = file_->failure();
    report(failure ? Problems{*failure} : problems);
    if (report_row && !failure) return report_row;
    reader_.reset();
  }
  return std::nullopt;
}

}  // namespace reportedly::apps
