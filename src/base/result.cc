#include "base/result.h"

namespace reportedly {

std::string to_string(const Problem& problem) {
  std::string out = problem.where.file;
  if (problem.where.line > 0) out += ":" + std::to_string(problem.where.line);
  if (problem.where.column > 0) out += ":" + std::to_string(problem.where.column);
  if (!out.empty()) out += ": ";
  out += problem.what;
  if (!problem.hint.empty()) out += " (" + problem.hint + ")";
  return out;
}

std::string to_string(const Problems& problems) {
  std::string out;
  for (const Problem& problem : problems) out += to_string(problem) + "\n";
  return out;
}

}  // namespace reportedly
