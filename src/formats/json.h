// Writes JSON into a string: commas, escapes and numbers, in the order in which it is called.
//
//   Json json(out);
//   json.object([&] { json.field("id", "e0"); json.key("span").array([&] { json.value(0).value(12); }); });
//
// Numbers are rounded to four decimals and printed as short as possible, the same on every machine.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace reportedly::formats {

class Json {
 public:
  explicit Json(std::string& out) : out_(out) {}

  Json& key(std::string_view name);  // our own names: never escaped
  Json& value(std::string_view text);
  Json& value(const char* text) { return value(std::string_view(text)); }
  Json& value(bool truth);
  Json& value(double number);
  Json& value(std::integral auto number) { return raw(std::to_string(number)); }
  Json& null() { return raw("null"); }
  Json& text_or_null(std::string_view text) { return text.empty() ? null() : value(text); }

  template <class Value>
  Json& field(std::string_view name, Value content) {
    return key(name).value(content);
  }

  template <class Body>
  Json& object(Body body) {
    return open('{'), body(), close('}');
  }
  template <class Body>
  Json& array(Body body) {
    return open('['), body(), close(']');
  }

 private:
  Json& raw(std::string_view token);
  Json& open(char bracket);
  Json& close(char bracket);
  void separate();

  std::string& out_;
  bool needs_comma_ = false;
};

}  // namespace reportedly::formats
