#include "report/stance/stance_examples.h"

#include <algorithm>
#include <vector>

#include "report/claims/status.h"

namespace reportedly {
namespace {

std::vector<std::string_view> split(std::string_view text, char border) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    size_t end = std::min(text.find(border), text.size());
    if (end > 0) out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

Id<Token> token_with(const Document& document, std::string_view word) {
  const Tokens& tokens = document.layer<Tokens>();
  for (uint32_t i = 0; i < tokens.size(); ++i)
    if (document.text(tokens.rows[i].form) == word) return {i};
  return {};
}

Value innermost(const Stances& stances, const Stance& stance) { return stances.values[stance.values.last() - 1]; }

ClaimStatus status_of_stance(const Stances& stances, const Stance& stance) {
  return status_of({.values = {stances.values.data() + stance.values.first, stance.values.count},
                    .mode = stance.mode,
                    .time = stance.time,
                    .is_hedged = stance.is_hedged});
}

bool is_meant(const Stances& stances, const Stance& stance, std::string_view name) {
  return name == to_string(stance.mode) || name == to_string(status_of_stance(stances, stance)) ||
         name == to_string(stance.time) || name == to_string(innermost(stances, stance));
}

bool is_a_name(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(ClaimMode::Open); ++i)
    if (name == to_string(static_cast<ClaimMode>(i))) return true;
  for (int i = 0; i <= static_cast<int>(ClaimStatus::Unknown); ++i)
    if (name == to_string(static_cast<ClaimStatus>(i))) return true;
  for (int i = 0; i <= static_cast<int>(ClaimTime::Timeless); ++i)
    if (name == to_string(static_cast<ClaimTime>(i))) return true;
  for (int i = 0; i <= static_cast<int>(Value::U); ++i)
    if (name == to_string(static_cast<Value>(i))) return true;
  return false;
}

std::string difference_of_one(Document& document, const JudgeStance& stage, std::string_view expected) {
  std::vector<std::string_view> parts = split(expected, ' ');
  if (parts.size() < 2) return "expected \"" + std::string(expected) + "\" needs a word and a mode or status";
  Id<Token> token = token_with(document, parts[0]);
  if (!token) return "the sentence has no word \"" + std::string(parts[0]) + "\"";
  Scratch scratch;
  Stances stances = stage.judge(View<StanceReads>(document), scratch, std::span(&token, 1));
  for (size_t i = 1; i < parts.size(); ++i) {
    if (!is_a_name(parts[i])) return "\"" + std::string(parts[i]) + "\" is no mode, status, time or value";
    if (!is_meant(stances, stances.rows[0], parts[i]))
      return std::string(parts[0]) + " is " + describe(stances, stances.rows[0]) + ", not " + std::string(parts[i]);
  }
  return "";
}

}  // namespace

std::string describe(const Stances& stances, const Stance& stance) {
  std::string out(to_string(stance.mode));
  out.append(" ").append(to_string(innermost(stances, stance)));
  out.append(" ").append(to_string(stance.time));
  out.append(" status ").append(to_string(status_of_stance(stances, stance)));
  return out;
}

std::string difference(Document& document, const JudgeStance& stage, std::string_view expected) {
  for (std::string_view one : split(expected, ';')) {
    std::string found = difference_of_one(document, stage, one);
    if (!found.empty()) return found;
  }
  return "";
}

}  // namespace reportedly
