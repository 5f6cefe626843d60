// A value, or everything that was wrong: like a compiler, a loader tells all its problems at once.
//
//   Result<Rules> rules = read_rules(files);
//   if (!rules) return rules.problems();
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace reportedly {

// Where in a file something is wrong. Lines and columns count from 1; 0 means the whole file or line.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
};

// "data/events/threaten.events:9:20: list PENALTIY is not defined (did you mean PENALTY?)"
struct Problem {
  Place where;
  std::string what;
  std::string hint;  // the remedy, may be empty
};
using Problems = std::vector<Problem>;

std::string to_string(const Problem& problem);
std::string to_string(const Problems& problems);  // a line each

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}                  // NOLINT: a value is a Result
  Result(Problem problem) : problems_{std::move(problem)} {}     // NOLINT
  Result(Problems problems) : problems_(std::move(problems)) {}  // NOLINT

  explicit operator bool() const { return value_.has_value(); }
  T& operator*() & { return *value_; }
  const T& operator*() const& { return *value_; }
  T&& operator*() && { return std::move(*value_); }
  T* operator->() { return &*value_; }
  const T* operator->() const { return &*value_; }
  const Problems& problems() const { return problems_; }

 private:
  std::optional<T> value_;
  Problems problems_;
};

}  // namespace reportedly
