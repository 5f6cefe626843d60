#include "formats/json.h"

#include <charconv>
#include <cmath>

namespace reportedly::formats {
namespace {

constexpr double kDecimals = 10000;

// What stands behind the backslash for characters that JSON must not hold as they are; 0 for all others.
char escape_of(char c) {
  switch (c) {
    case '"': return '"';
    case '\\': return '\\';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    case '\b': return 'b';
    case '\f': return 'f';
    default: return static_cast<unsigned char>(c) < 0x20 ? 'u' : 0;
  }
}

void append_code(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += "00";
  out += kHex[static_cast<unsigned char>(c) >> 4];
  out += kHex[static_cast<unsigned char>(c) & 15];
}

void append_escaped(std::string& out, std::string_view text) {
  size_t done = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    char escape = escape_of(text[i]);
    if (escape == 0) continue;
    out.append(text.substr(done, i - done));
    out += '\\';
    out += escape;
    if (escape == 'u') append_code(out, text[i]);
    done = i + 1;
  }
  out.append(text.substr(done));
}

}  // namespace

void Json::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

Json& Json::raw(std::string_view token) {
  separate();
  out_.append(token);
  return *this;
}

Json& Json::open(char bracket) {
  separate();
  out_ += bracket;
  needs_comma_ = false;
  return *this;
}

Json& Json::close(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
  return *this;
}

Json& Json::key(std::string_view name) {
  separate();
  out_ += '"';
  out_.append(name);
  out_ += "\":";
  needs_comma_ = false;
  return *this;
}

Json& Json::value(std::string_view text) {
  separate();
  out_ += '"';
  append_escaped(out_, text);
  out_ += '"';
  return *this;
}

Json& Json::value(bool truth) { return raw(truth ? "true" : "false"); }

Json& Json::value(double number) {
  if (!std::isfinite(number)) return null();
  double rounded = std::round(number * kDecimals) / kDecimals;
  if (rounded == 0) rounded = 0;  // no "-0"
  char digits[64];
  char* end = std::to_chars(digits, digits + sizeof(digits), rounded).ptr;
  std::string_view shortest(digits, static_cast<size_t>(end - digits));
  bool looks_whole = shortest.find_first_of(".e") == std::string_view::npos;
  return raw(looks_whole ? std::string(shortest) + ".0" : std::string(shortest));
}

}  // namespace reportedly::formats
