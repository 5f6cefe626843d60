#include "formats/conllu_spaces.h"

#include <array>
#include <charconv>
#include <utility>

namespace reportedly::formats {
namespace {

// More than this between two words is no white space but a part that was left out.
constexpr uint32_t kWidestGap = 1000;

constexpr std::array<std::pair<char, char>, 6> kEscapes = {
    {{' ', 's'}, {'\t', 't'}, {'\r', 'r'}, {'\n', 'n'}, {'|', 'p'}, {'\\', '\\'}}};

std::optional<uint32_t> number_of(std::string_view text) {
  uint32_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

void add(std::string_view name, std::string_view value, Spacing& out, std::optional<uint32_t>& begin,
         std::optional<uint32_t>& end) {
  if (name == "SpaceAfter") out.is_glued = value == "No";
  if (name == "SpacesAfter") out.after = unescaped_spaces(value);
  if (name == "SpacesBefore") out.before = unescaped_spaces(value);
  if (name == "SpacesInToken") out.inside = unescaped_spaces(value);
  if (name == "start_char") begin = number_of(value);
  if (name == "end_char") end = number_of(value);
  if (name == "TokenRange") {
    size_t colon = value.find(':');
    if (colon == std::string_view::npos) return;
    begin = number_of(value.substr(0, colon));
    end = number_of(value.substr(colon + 1));
  }
}

}  // namespace

Spacing spacing_of(std::string_view misc) {
  Spacing out;
  std::optional<uint32_t> begin, end;
  while (!misc.empty() && misc != "_") {
    size_t bar = misc.find('|');
    std::string_view one = misc.substr(0, bar);
    size_t equals = one.find('=');
    if (equals != std::string_view::npos) add(one.substr(0, equals), one.substr(equals + 1), out, begin, end);
    misc = bar == std::string_view::npos ? "" : misc.substr(bar + 1);
  }
  if (begin && end && *begin <= *end) out.offsets = {*begin, *end};
  return out;
}

Spacing joined(Spacing whole, const Spacing& first, const Spacing& last) {
  if (!whole.is_glued && !whole.after) {
    whole.is_glued = last.is_glued;
    whole.after = last.after;
  }
  if (!whole.before) whole.before = first.before;
  if (!whole.offsets && first.offsets && last.offsets) whole.offsets = {first.offsets->begin, last.offsets->end};
  return whole;
}

std::optional<uint32_t> characters_between(const Spacing& left, const Spacing& right) {
  if (!left.offsets || !right.offsets || right.offsets->begin < left.offsets->end) return std::nullopt;
  uint32_t gap = right.offsets->begin - left.offsets->end;
  return gap <= kWidestGap ? std::optional(gap) : std::nullopt;
}

std::string escaped_spaces(std::string_view spaces) {
  std::string out;
  for (char c : spaces) {
    char escape = 0;
    for (const auto& [plain, letter] : kEscapes)
      if (plain == c) escape = letter;
    if (escape != 0) {
      out.append({'\\', escape});
    } else {
      out += c;
    }
  }
  return out;
}

std::string unescaped_spaces(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    char plain = text[i];
    if (plain == '\\' && i + 1 < text.size()) {
      for (const auto& [meant, letter] : kEscapes)
        if (letter == text[i + 1]) plain = meant;
      i += plain != '\\' || text[i + 1] == '\\';
    }
    out += plain;
  }
  return out;
}

}  // namespace reportedly::formats
