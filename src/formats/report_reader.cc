// JSON is read by nlohmann's library, whose exceptions end here. A row is repaired to valid UTF-8 before it is
// parsed, as one bad byte would otherwise cost the whole row.
#include "formats/report_reader.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace reportedly::formats {
namespace {

constexpr std::string_view kTooLarge = "the text is larger than 4 MB, which no report is";
constexpr std::string_view kSplit = "split it into reports: files, or rows of JSON Lines";
constexpr size_t kPiece = 4096;
constexpr std::string_view kWhite = " \t\r\n\v\f";

std::string stem_of(std::string_view name) {
  if (name.empty() || name == "-") return "stdin";
  std::string_view base = name.substr(name.find_last_of('/') + 1);  // npos + 1 is 0
  size_t dot = base.rfind('.');
  return std::string(dot == std::string_view::npos || dot == 0 ? base : base.substr(0, dot));
}

bool has_text(std::string_view valid) {
  for (uint32_t i = 0; i < valid.size();) {
    CodePoint c = code_point_at(valid, i);
    if (!is_space(c.value) && c.value != 0) return true;
    i += c.bytes;
  }
  return false;
}

// White space and NULs only. The first bytes tell nearly always, and spare the repair of the whole.
bool is_blank(std::string_view bytes) {
  std::string_view first = bytes.substr(0, kPiece);
  bool has_letters = std::any_of(first.begin(), first.end(), [](char c) { return c > ' ' && c < 0x7F; });
  return !has_letters && !has_text(repair_utf8(bytes).text);
}

void note_repairs(const Repaired& repaired, std::vector<std::string>& notes) {
  if (repaired.invalid_bytes > 0)
    notes.push_back(std::to_string(repaired.invalid_bytes) + " bytes that are not UTF-8 were replaced by U+FFFD");
}

bool read_all(std::istream& in, std::string& out) {
  std::array<char, 1 << 16> buffer;
  while (in.read(buffer.data(), buffer.size()) || in.gcount() > 0) {
    out.append(buffer.data(), static_cast<size_t>(in.gcount()));
    if (out.size() > kLargestReport) return false;
  }
  return true;
}

// The whole stream is one report.
class TextReader : public ReportReader {
 public:
  TextReader(std::istream& in, std::string name) : in_(in), name_(std::move(name)) {}

  std::optional<RawReport> next(Problems& problems) override {
    if (is_done_) return std::nullopt;
    is_done_ = true;
    std::string bytes;
    if (!read_all(in_, bytes)) return refuse(problems, kTooLarge, kSplit);
    if (bytes.empty()) return refuse(problems, "the file is empty", "a report needs text");
    if (is_blank(bytes)) return refuse(problems, "the file has only white space", "a report needs text");
    RawReport report;
    report.id = stem_of(name_);
    report.text = std::move(bytes);
    return report;
  }

 private:
  std::optional<RawReport> refuse(Problems& problems, std::string_view what, std::string_view hint) const {
    problems.push_back({.where = {.file = name_}, .what = std::string(what), .hint = std::string(hint)});
    return std::nullopt;
  }

  std::istream& in_;
  std::string name_;
  bool is_done_ = false;
};

using JsonValue = nlohmann::json;

// One row, understood field by field; `problem` is set where the row cannot be used.
class RowReader {
 public:
  explicit RowReader(std::string_view line) : line_(line) {}

  std::optional<RawReport> read() {
    Repaired repaired = repair_utf8(line_);
    if (!parse(repaired.text)) return std::nullopt;
    if (!row_.is_object()) return refuse("this row is no JSON object", kShape);
    if (!row_.contains("text")) return refuse("this row has no field \"text\"", kShape);
    if (!row_["text"].is_string()) return refuse("\"text\" is no string", kShape);
    if (row_["text"].get_ref<const std::string&>().size() > kLargestReport) return refuse(kTooLarge, kSplit);
    note_repairs(repaired, report_.notes);
    fill();
    return std::move(report_);
  }
  const std::string& what() const { return what_; }
  const std::string& hint() const { return hint_; }
  int column() const { return column_; }

 private:
  static constexpr std::string_view kShape = "a row is {\"id\": \"...\", \"text\": \"...\"}";

  std::nullopt_t refuse(std::string_view what, std::string_view hint) {
    what_ = what;
    hint_ = hint;
    return std::nullopt;
  }

  bool parse(const std::string& text) {
    try {
      row_ = JsonValue::parse(text);
      return true;
    } catch (const JsonValue::parse_error& error) {
      column_ = static_cast<int>(std::clamp<size_t>(error.byte, 1, text.size() + 1));
      bool is_cut = error.byte > text.size();
      refuse(is_cut ? "this row is cut short: its JSON does not end" : "this row stops being JSON here",
             "one JSON object a line, its strings with line breaks as \\n");
      return false;
    } catch (const JsonValue::out_of_range&) {
      refuse("this row has a number that is out of range", "write it as a string");
      return false;
    }
  }

  void fill() {
    report_.text = row_["text"].get_ref<const std::string&>();
    if (report_.text.starts_with("\xEF\xBB\xBF")) report_.text.erase(0, 3);
    report_.id = text_of("id");
    report_.title = text_of("title");
    report_.outlet = text_of("outlet");
    report_.url = text_of("url");
    report_.lang = text_of("lang");
    std::string published = text_of("published");
    report_.published = date_of(published);
    if (!published.empty() && report_.published.empty())
      report_.notes.push_back("published \"" + published + "\" is no date (YYYY-MM-DD), so it is left open");
  }

  std::string text_of(const char* field) {
    auto found = row_.find(field);
    if (found == row_.end() || found->is_null()) return "";
    if (found->is_string()) return found->get<std::string>();
    if (found->is_number_integer()) return found->dump();
    report_.notes.push_back("field \"" + std::string(field) + "\" is no string, so it is passed by");
    return "";
  }

  std::string_view line_;
  JsonValue row_;
  RawReport report_;
  std::string what_, hint_;
  int column_ = 0;
};

class JsonlReader : public ReportReader {
 public:
  JsonlReader(std::istream& in, std::string name) : in_(in), name_(std::move(name)) {}

  std::optional<RawReport> next(Problems& problems) override {
    while (std::getline(in_, line_)) {
      ++number_;
      if (line_.find_first_not_of(kWhite) == std::string::npos || line_ == "\xEF\xBB\xBF") continue;
      has_rows_ = true;
      RowReader row(line_);
      if (std::optional<RawReport> report = row.read()) {
        if (report->id.empty()) report->id = stem_of(name_) + "-" + std::to_string(number_);
        return report;
      }
      problems.push_back(
          {.where = {.file = name_, .line = number_, .column = row.column()}, .what = row.what(), .hint = row.hint()});
    }
    if (!has_rows_) problems.push_back({.where = {.file = name_}, .what = "there is no report in it", .hint = ""});
    has_rows_ = true;
    return std::nullopt;
  }

 private:
  std::istream& in_;
  std::string name_, line_;
  int number_ = 0;
  bool has_rows_ = false;
};

class TreesReader : public ReportReader {
 public:
  TreesReader(std::istream& in, const std::string& name) : reader_(in, name), name_(name) {}

  std::optional<RawReport> next(Problems& problems) override {
    size_t known = problems.size();
    std::optional<ConlluReport> trees = reader_.next(problems);
    if (!trees) {
      if (number_ == 0 && problems.size() == known)
        problems.push_back({.where = {.file = name_}, .what = "there is no sentence in it", .hint = ""});
      return std::nullopt;
    }
    ++number_;
    RawReport report;
    report.id = !trees->id.empty() ? trees->id
                : number_ == 1     ? stem_of(name_)
                                   : stem_of(name_) + "-" + std::to_string(number_);
    report.published = date_of(trees->published);
    report.title = trees->title;
    report.outlet = trees->outlet;
    report.url = trees->url;
    report.lang = trees->lang;
    report.notes = trees->notes;
    report.trees = std::make_shared<const ConlluReport>(std::move(*trees));
    return report;
  }

 private:
  ConlluReader reader_;
  std::string name_;
  int number_ = 0;
};

bool looks_like_conllu(std::string_view bytes) {
  std::string_view line = bytes.substr(0, bytes.find('\n'));
  for (std::string_view comment : {"# newdoc", "# newpar", "# sent_id", "# text =", "# global.columns"})
    if (line.starts_with(comment)) return true;
  return line.starts_with("1\t") && std::count(line.begin(), line.end(), '\t') == 9;
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && is_leap ? 29 : kDays[static_cast<size_t>(month - 1)];
}

}  // namespace

InputForm guess_form(std::string_view name, std::string_view bytes) {
  for (std::string_view ending : {".jsonl", ".ndjson", ".json"})
    if (name.ends_with(ending)) return InputForm::Jsonl;
  for (std::string_view ending : {".conllu", ".conll", ".trees"})
    if (name.ends_with(ending)) return InputForm::Conllu;
  if (name.ends_with(".txt")) return InputForm::Text;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(kWhite), bytes.size()));
  if (looks_like_conllu(bytes)) return InputForm::Conllu;
  if (!bytes.starts_with("{")) return InputForm::Text;
  size_t inner = bytes.find_first_not_of(kWhite, 1);
  return inner != std::string_view::npos && bytes[inner] == '"' ? InputForm::Jsonl : InputForm::Text;
}

std::string date_of(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return "";
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return "";
  int parts[3] = {0, 0, 0};
  for (size_t i = 0, part = 0; i < 10; ++i) {
    if (i == 4 || i == 7) {
      ++part;
    } else if (text[i] < '0' || text[i] > '9') {
      return "";
    } else {
      parts[part] = parts[part] * 10 + (text[i] - '0');
    }
  }
  auto [year, month, day] = parts;
  bool is_date = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
  return is_date ? std::string(text.substr(0, 10)) : "";
}

std::unique_ptr<ReportReader> open_reports(std::istream& in, const std::string& name, InputForm form) {
  if (form == InputForm::Jsonl) return std::make_unique<JsonlReader>(in, name);
  if (form == InputForm::Conllu) return std::make_unique<TreesReader>(in, name);
  return std::make_unique<TextReader>(in, name);
}

}  // namespace reportedly::formats
