#include "train/net_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>
#include <utility>

#include "base/files.h"

namespace reportedly::train {
namespace {

constexpr std::string_view kFirstLine = "reportedly net 1";
constexpr size_t kMostValues = size_t{1} << 32;

// "floats mix.gain 160" -> floats | mix.gain | 160
std::vector<std::string> parts_of(std::string_view line) {
  std::vector<std::string> parts;
  for (size_t at = 0; at <= line.size();) {
    size_t space = std::min(line.find(' ', at), line.size());
    parts.emplace_back(line.substr(at, space - at));
    at = space + 1;
  }
  return parts;
}

std::optional<size_t> size_of(std::string_view text) {
  size_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value == 0 || value > kMostValues) return {};
  return value;
}

}  // namespace

class NetFileReader {
 public:
  NetFileReader(std::string_view bytes, const std::string& name) : bytes_(bytes) { file_.name_ = name; }

  Result<NetFile> read() {
    std::optional<std::string_view> first = line();
    if (!first || *first != kFirstLine)
      return problem("this is no net: its first line is not '" + std::string(kFirstLine) + "'");
    while (at_ < bytes_.size()) {
      begin_ = at_;
      std::string wrong = read_record();
      if (!wrong.empty()) return problem(wrong);
    }
    return std::move(file_);
  }

 private:
  Problem problem(const std::string& what) const {
    return {{file_.name_, 0, 0}, "at byte " + std::to_string(begin_) + ": " + what, "write the net again"};
  }

  std::optional<std::string_view> line() {
    size_t end = bytes_.find('\n', at_);
    if (end == bytes_.npos) return {};
    std::string_view out = bytes_.substr(at_, end - at_);
    at_ = end + 1;
    return out;
  }

  std::string read_record() {
    std::optional<std::string_view> head = line();
    if (!head) return "the file is cut short";
    std::vector<std::string> parts = parts_of(*head);
    if (parts[0] == "number" && parts.size() == 3) return read_number(parts);
    if (parts[0] == "lines" && parts.size() == 3) return read_lines(parts);
    if (parts[0] == "floats" && (parts.size() == 3 || parts.size() == 4)) return read_floats(parts);
    return "this is no record ('" + std::string(head->substr(0, 60)) + "')";
  }

  std::string read_number(const std::vector<std::string>& parts) {
    double value = 0;
    const std::string& text = parts[2];
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
      return "'" + text + "' is no number";
    return file_.numbers_.emplace(parts[1], value).second ? "" : "number " + parts[1] + " is there twice";
  }

  std::string read_lines(const std::vector<std::string>& parts) {
    std::optional<size_t> count = size_of(parts[2]);
    if (!count || *count > bytes_.size()) return "lines " + parts[1] + ": '" + parts[2] + "' is no count";
    std::vector<std::string> lines;
    while (lines.size() < *count) {
      std::optional<std::string_view> one = line();
      if (!one)
        return "lines " + parts[1] + ": the file is cut short behind " + std::to_string(lines.size()) + " of " +
               parts[2];
      lines.emplace_back(*one);
    }
    return file_.lines_.emplace(parts[1], std::move(lines)).second ? "" : "lines " + parts[1] + " are there twice";
  }

  std::string read_floats(const std::vector<std::string>& parts) {
    std::string name = "floats " + parts[1];
    std::optional<size_t> rows = size_of(parts[2]), columns = parts.size() == 4 ? size_of(parts[3]) : 1;
    if (!rows || !columns || *rows > kMostValues / *columns) return name + ": the sizes are no numbers, or too large";
    FloatTable table = {*rows, *columns, {}};
    size_t size = *rows * *columns * sizeof(float);
    if (bytes_.size() - at_ <= size)
      return name + ": the file is cut short, " + std::to_string(bytes_.size() - at_) + " of " +
             std::to_string(size + 1) + " bytes are there";
    table.values.resize(*rows * *columns);
    std::memcpy(table.values.data(), bytes_.data() + at_, size);
    at_ += size;
    if (bytes_[at_++] != '\n') return name + ": no end of line behind the numbers; the sizes are wrong";
    auto bad = std::find_if(table.values.begin(), table.values.end(), [](float x) { return !std::isfinite(x); });
    if (bad != table.values.end()) {
      size_t index = static_cast<size_t>(bad - table.values.begin());
      return name + ": row " + std::to_string(index / *columns) + ", column " + std::to_string(index % *columns) +
             " is not finite";
    }
    return file_.floats_.emplace(parts[1], std::move(table)).second ? "" : name + " are there twice";
  }

  std::string_view bytes_;
  size_t at_ = 0, begin_ = 0;
  NetFile file_;
};

Result<NetFile> NetFile::read(const std::string& path) {
  Result<MappedFile> mapped = MappedFile::open(path);
  if (!mapped) return mapped.problems();
  std::span<const std::byte> bytes = mapped->bytes();
  return parse({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, path);
}

Result<NetFile> NetFile::parse(std::string_view bytes, const std::string& name) {
  return NetFileReader(bytes, name).read();
}

namespace {
template <class Map>
auto find_in(const Map& map, const std::string& name) {
  auto found = map.find(name);
  return found == map.end() ? nullptr : &found->second;
}
}  // namespace

const double* NetFile::number(const std::string& name) const { return find_in(numbers_, name); }
const std::vector<std::string>* NetFile::lines(const std::string& name) const { return find_in(lines_, name); }
const FloatTable* NetFile::floats(const std::string& name) const { return find_in(floats_, name); }

}  // namespace reportedly::train
