#include "output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "messages.h"

namespace reportedly::apps {
namespace {

constexpr size_t kBuffer = 1 << 16;

}  // namespace

Result<Output> Output::open(const std::string& path) {
  if (path.empty() || path == "-") return Output("standard output", STDOUT_FILENO);
  int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0)
    return Problem{
        .where = {.file = path}, .what = std::string("cannot be written: ") + std::strerror(errno), .hint = ""};
  return Output(path, descriptor);
}

Output::Output(Output&& other) noexcept
    : name_(std::move(other.name_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      error_(other.error_),
      is_closed_(other.is_closed_),
      waiting_(std::move(other.waiting_)) {}

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

bool Output::write(std::string_view bytes) {
  waiting_.append(bytes);
  return waiting_.size() < kBuffer && !is_terminal() ? !is_closed_ : flush();
}

bool Output::flush() {
  std::string_view rest = waiting_;
  while (!rest.empty() && !is_closed_) {
    ssize_t count = ::write(descriptor_, rest.data(), rest.size());
    if (count >= 0) {
      rest.remove_prefix(static_cast<size_t>(count));
    } else if (errno != EINTR) {
      is_closed_ = true;
      if (errno != EPIPE) error_ = errno;
    }
  }
  waiting_.clear();
  return !is_closed_;
}

Problem Output::failure() const {
  std::string hint = error_ == ENOSPC ? "make room and run it again: what was written is not whole" : "";
  return {.where = {.file = name_}, .what = std::string("cannot be written: ") + std::strerror(error_), .hint = hint};
}

bool Output::is_terminal() const { return apps::is_terminal(descriptor_); }

}  // namespace reportedly::apps
