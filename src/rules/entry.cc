// An entry begins at the margin, a field is indented, four spaces and no known field go on with the line before.
// So the reader is a loop over lines with one open entry and, in it, one open piece of text (the heading or a
// field). When the entry is closed it is checked against the schema; a mistake costs that entry and no other.
#include "rules/entry.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "rules/schema.h"

namespace reportedly {
namespace {

constexpr size_t kLongestQuoted = 40;  // of a word that a message repeats
constexpr size_t kMostProblems = 200;  // of one file; a binary file is not worth more
constexpr size_t kContinuationIndent = 4;

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_continuation_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view first_word(std::string_view text) {
  size_t end = 0;
  while (end < text.size() && !is_blank(text[end])) ++end;
  return text.substr(0, end);
}

int code_points(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation_byte(c); }));
}

std::string quoted(std::string_view word) {
  if (word.size() <= kLongestQuoted) return "'" + std::string(word) + "'";
  size_t end = kLongestQuoted;
  while (end > 0 && is_continuation_byte(word[end])) --end;
  return "'" + std::string(word.substr(0, end)) + "...'";
}

std::vector<std::string> split_at_bars(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    size_t bar = text.find('|');
    out.emplace_back(text.substr(0, bar));
    text = bar == std::string_view::npos ? "" : text.substr(bar + 1);
  }
  return out;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  std::string name = nearest(word, known);
  return name.empty() ? "" : "did you mean " + name + "?";
}

// Follows quotation marks and finds the comment of a line. A backslash takes the next mark as it is.
class Quotes {
 public:
  bool is_open() const { return is_open_; }

  std::string_view without_comment(std::string_view line) {
    for (size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '\\' && is_open_) {
        ++i;
      } else if (line[i] == '"') {
        is_open_ = !is_open_;
      } else if (line[i] == '#' && !is_open_ && (i == 0 || is_blank(line[i - 1]))) {
        return line.substr(0, i);
      }
    }
    return line;
  }

 private:
  bool is_open_ = false;
};

// The problems of one file, at most kMostProblems of them, in the order of its lines.
class Teller {
 public:
  Teller(const std::string& file, Problems& problems)
      : file_(file), problems_(problems), first_(static_cast<std::ptrdiff_t>(problems.size())) {}
  ~Teller() {
    std::stable_sort(problems_.begin() + first_, problems_.end(),
                     [](const Problem& a, const Problem& b) { return a.where.line < b.where.line; });
    if (untold_ > 0)
      problems_.push_back({{file_}, std::to_string(untold_) + " more problems", "mend the ones above first"});
  }
  Teller(const Teller&) = delete;
  Teller& operator=(const Teller&) = delete;

  void tell(int line, int column, std::string what, std::string hint = "") {
    if (++told_ > kMostProblems) {
      ++untold_;
    } else {
      problems_.push_back({{file_, line, column}, std::move(what), std::move(hint)});
    }
  }
  size_t told() const { return told_; }

 private:
  const std::string& file_;
  Problems& problems_;
  std::ptrdiff_t first_;  // of this file
  size_t told_ = 0;
  size_t untold_ = 0;
};

// ---- Is a closed entry as the schema wants it? ----

bool is_number(std::string_view text) {
  double value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

void check_choice(const Field& field, const FieldSchema& schema, std::string_view word, int line, int column,
                  Teller& teller) {
  const std::vector<std::string> choices = split_at_bars(schema.choices);
  if (choices.empty() || std::ranges::find(choices, word) != choices.end()) return;
  std::string hint = did_you_mean(word, choices);
  teller.tell(line, column, quoted(word) + " is no " + field.name,
              hint.empty() ? "one of " + std::string(schema.choices) : hint);
}

void check_items(const Field& field, const FieldSchema& schema, Teller& teller) {
  for (const Item& item : field.items()) {
    if (item.text.empty())
      teller.tell(item.line, item.column, "an item of " + field.name + " is empty", "drop one comma");
    check_choice(field, schema, item.text, item.line, item.column, teller);
  }
}

// Where the sentence of an example ends and what is expected begins: at `" =>`.
struct ExampleCut {
  size_t begin = 0, end = 0;  // the sentence, quotation marks excluded
  size_t expected = std::string::npos;
};

ExampleCut cut_example(std::string_view text) {
  ExampleCut cut;
  if (text.empty() || text.front() != '"') return cut;
  for (size_t mark = text.find('"', 1); mark != std::string_view::npos; mark = text.find('"', mark + 1)) {
    size_t next = mark + 1;
    while (next < text.size() && is_blank(text[next])) ++next;
    if (text.substr(next, 2) == "=>") return {.begin = 1, .end = mark, .expected = next + 2};
    if (next == text.size()) return {.begin = 1, .end = mark};
  }
  return cut;
}

void check_example(const Field& field, Teller& teller) {
  const ExampleCut cut = cut_example(field.text);
  if (cut.end == 0) {
    teller.tell(field.line, field.column, "the sentence of this " + field.name + " is not in quotation marks",
                "write " + field.name + "  \"...\"  => ...");
  } else if (trim(std::string_view(field.text).substr(cut.begin, cut.end - cut.begin)).empty()) {
    teller.tell(field.line, field.column, "the sentence of this " + field.name + " is empty");
  } else if (cut.expected == std::string::npos || trim(std::string_view(field.text).substr(cut.expected)).empty()) {
    teller.tell(field.line, field.column, "this " + field.name + " does not say what must come out",
                "add => and the result, or => nothing");
  }
}

void check_frame(const Field& field, Teller& teller) {
  size_t arrow = field.text.find("=>");
  if (arrow == std::string::npos)
    teller.tell(field.line, field.column, "this frame has no outcome", "add => and a type, or => nothing");
  else if (trim(std::string_view(field.text).substr(0, arrow)).empty())
    teller.tell(field.line, field.column, "this frame has no words before =>");
  else if (trim(std::string_view(field.text).substr(arrow + 2)).empty())
    teller.tell(field.line, field.column, "this frame has nothing behind =>", "add a type, or nothing");
}

void check_field(const Field& field, const FieldSchema& schema, Teller& teller) {
  if (field.text.empty()) {
    teller.tell(field.line, field.column, "field " + field.name + " is empty", "fill it or drop the line");
    return;
  }
  switch (schema.shape) {
    case Shape::Text: break;
    case Shape::Word: check_choice(field, schema, field.text, field.line, field.column, teller); break;
    case Shape::Items: check_items(field, schema, teller); break;
    case Shape::Number:
      if (!is_number(field.text))
        teller.tell(field.line, field.column, quoted(field.text) + " is not a number", "write it as -5.8");
      break;
    case Shape::YesNo:
      if (field.text != "yes" && field.text != "no")
        teller.tell(field.line, field.column, quoted(field.text) + " is neither yes nor no");
      break;
    case Shape::Frame: check_frame(field, teller); break;
    case Shape::Example: check_example(field, teller); break;
  }
}

void check_heading(const Entry& entry, const KindSchema& schema, int column, Teller& teller) {
  if (entry.heading.empty()) {
    teller.tell(entry.line, column, "this " + entry.kind + " has no name", "write " + entry.kind + " and its name");
    return;
  }
  if (schema.heading == HeadingShape::Name && entry.heading.size() > 1)
    teller.tell(entry.line, entry.heading[1].column, "a " + entry.kind + " has one name only");
  for (size_t i = 0; i < entry.heading.size(); ++i) {
    const Item& item = entry.heading[i];
    if (item.text.empty()) teller.tell(item.line, item.column, "an item of the heading is empty", "drop one comma");
    for (size_t j = 0; j < i && !item.text.empty(); ++j)
      if (entry.heading[j].text == item.text) {
        teller.tell(item.line, item.column, quoted(item.text) + " stands twice in this heading", "drop one");
        break;
      }
  }
}

void check_presence(const Entry& entry, const KindSchema& schema, Teller& teller) {
  for (const FieldSchema& wanted : schema.fields) {
    const std::vector<const Field*> given = entry.all(wanted.name);
    if (given.empty() && wanted.is_required)
      teller.tell(entry.line, 0, entry.kind + " has no field " + std::string(wanted.name), std::string(wanted.help));
    if (given.size() > 1 && !wanted.is_repeatable)
      teller.tell(given[1]->line, given[1]->column, "field " + std::string(wanted.name) + " stands twice",
                  "the first is in line " + std::to_string(given[0]->line));
  }
  if (schema.needs_example && entry.field("example") == nullptr)
    teller.tell(entry.line, 0, entry.kind + " has no example", "every entry shows a sentence and what comes out of it");
}

// ---- Lines to entries ----

class EntryReader {
 public:
  EntryReader(const std::string& file, Teller& teller) : file_(file), teller_(teller) {}

  void take_line(std::string_view line, int number) {
    size_t indent = 0;
    while (indent < line.size() && is_blank(line[indent])) ++indent;
    if (indent == line.size()) return;
    if (line.substr(0, indent).find('\t') != std::string_view::npos) {
      teller_.tell(number, 1, "a tab stands at the beginning of this line", "indent with two spaces");
    }
    if (indent == 0) {
      open_entry(line, number);
    } else {
      take_indented(line, indent, number);
    }
  }

  std::vector<Entry> finish() {
    close_entry();
    return std::move(entries_);
  }

 private:
  void open_entry(std::string_view line, int number) {
    Quotes quotes;
    std::string_view text = trim(quotes.without_comment(line));
    if (text.empty()) return;  // a comment
    close_entry();
    is_open_ = true;
    problems_before_ = teller_.told();
    const std::string_view kind = first_word(text);
    schema_ = schema_of(kind);
    entry_ = Entry{.kind = std::string(kind), .heading = {}, .fields = {}, .file = file_, .line = number};
    if (schema_ == nullptr) {
      teller_.tell(number, 1, quoted(kind) + " is no kind of entry", did_you_mean(kind, kinds()));
      return;
    }
    heading_ = Field{.name = entry_.kind, .text = "", .line = number, .column = 0, .pieces = {}};
    open_ = &heading_;
    quotes_ = {};
    add_text(line, kind.size(), number);
  }

  void take_indented(std::string_view line, size_t indent, int number) {
    if (line[indent] == '#') return;
    if (!is_open_) {
      teller_.tell(number, static_cast<int>(indent) + 1, "this field belongs to no entry",
                   "an entry begins at the margin, without spaces");
      return;
    }
    if (schema_ == nullptr) return;  // of an unknown kind: told already
    const std::string_view name = first_word(line.substr(indent));
    if (schema_->field(name) != nullptr && !(quotes_.is_open() && indent >= kContinuationIndent)) {
      open_field(line, indent, name, number);
    } else if (indent >= kContinuationIndent && open_ != nullptr) {
      add_text(line, indent, number);
    } else {
      open_ = nullptr;
      teller_.tell(number, static_cast<int>(indent) + 1, quoted(name) + " is no field of a " + entry_.kind,
                   did_you_mean(name, fields()));
    }
  }

  void open_field(std::string_view line, size_t indent, std::string_view name, int number) {
    check_quotes();
    entry_.fields.push_back({.name = std::string(name),
                             .text = "",
                             .line = number,
                             .column = static_cast<int>(indent + name.size()) + 2,
                             .pieces = {}});
    open_ = &entry_.fields.back();
    quotes_ = {};
    add_text(line, indent + name.size(), number);
  }

  // Appends what stands in `line` from `begin` on to the open text.
  void add_text(std::string_view line, size_t begin, int number) {
    while (begin < line.size() && is_blank(line[begin])) ++begin;
    const std::string_view text = trim(quotes_.without_comment(line.substr(begin)));
    if (text.empty()) return;
    if (!open_->text.empty()) open_->text += ' ';
    const int column = code_points(line.substr(0, begin)) + 1;
    if (open_->pieces.empty()) {
      open_->line = number;
      open_->column = column;
    }
    open_->pieces.push_back({.offset = open_->text.size(), .line = number, .column = column});
    open_->text += text;
  }

  void check_quotes() {
    if (open_ == nullptr || !quotes_.is_open()) return;
    teller_.tell(open_->line, open_->column, "a quotation mark is not closed",
                 "add the second \", or write \\\" for a mark inside of a quotation");
  }

  void close_entry() {
    if (!is_open_ || schema_ == nullptr) {
      is_open_ = false;
      return;
    }
    check_quotes();
    split_heading();
    check_heading(entry_, *schema_, static_cast<int>(entry_.kind.size()) + 2, teller_);
    for (const Field& field : entry_.fields) check_field(field, *schema_->field(field.name), teller_);
    check_presence(entry_, *schema_, teller_);
    if (teller_.told() == problems_before_) entries_.push_back(std::move(entry_));
    is_open_ = false;
    open_ = nullptr;
  }

  void split_heading() {
    if (heading_.text.empty()) return;
    if (schema_->heading != HeadingShape::Members) {
      entry_.heading = heading_.items();
      return;
    }
    const std::string_view name = first_word(heading_.text);
    entry_.heading = {{.text = std::string(name), .column = heading_.column, .line = heading_.line}};
    if (name.size() < heading_.text.size()) entry_.fields.insert(entry_.fields.begin(), members_behind(name.size()));
  }

  // The heading without its first word: `PENALTY  sanction, embargo` becomes a field "members".
  Field members_behind(size_t begin) const {
    while (begin < heading_.text.size() && is_blank(heading_.text[begin])) ++begin;
    const Spot spot = heading_.spot(begin);
    Field members{.name = "members",
                  .text = heading_.text.substr(begin),
                  .line = spot.line,
                  .column = spot.column,
                  .pieces = {{.offset = 0, .line = spot.line, .column = spot.column}}};
    for (const Field::Piece& piece : heading_.pieces)
      if (piece.offset > begin) members.pieces.push_back({piece.offset - begin, piece.line, piece.column});
    return members;
  }

  static std::vector<std::string> kinds() {
    std::vector<std::string> out;
    for (const KindSchema& kind : schema()) out.emplace_back(kind.kind);
    return out;
  }
  std::vector<std::string> fields() const {
    std::vector<std::string> out;
    for (const FieldSchema& field : schema_->fields) out.emplace_back(field.name);
    return out;
  }

  const std::string& file_;
  Teller& teller_;
  std::vector<Entry> entries_;
  Entry entry_;
  Field heading_;
  Field* open_ = nullptr;  // the text that a continuation line goes on with
  Quotes quotes_;
  const KindSchema* schema_ = nullptr;
  size_t problems_before_ = 0;
  bool is_open_ = false;
};

// Bad bytes are told once, at the first of them; the file is read on with U+FFFD in their place.
std::string readable(const DataFile& file, Teller& teller) {
  Repaired repaired = repair_utf8(file.text);
  auto tell_at = [&](size_t offset, std::string what, std::string hint) {
    const std::string_view before = std::string_view(repaired.text).substr(0, offset);
    const size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    teller.tell(static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
                code_points(before.substr(line_begin)) + 1, std::move(what), std::move(hint));
  };
  if (repaired.invalid_bytes > 0)
    tell_at(repaired.first_invalid, std::to_string(repaired.invalid_bytes) + " bytes are no valid UTF-8",
            "save the file as UTF-8");
  if (repaired.nul_characters > 0)
    tell_at(repaired.text.find('\0'), "NUL characters stand in this file", "it should hold text only");
  return std::move(repaired.text);
}

std::string unescape(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\')) ++i;
    out += text[i];
  }
  return out;
}

std::string without_marks(std::string_view text) {
  text = trim(text);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') return unescape(text.substr(1, text.size() - 2));
  return std::string(text);
}

}  // namespace

Spot Field::spot(size_t offset) const {
  const Piece* at = nullptr;
  for (const Piece& piece : pieces)
    if (piece.offset <= offset) at = &piece;
  if (at == nullptr) return {.line = line, .column = column};
  return {.line = at->line,
          .column = at->column + code_points(std::string_view(text).substr(at->offset, offset - at->offset))};
}

std::vector<Item> Field::items() const {
  std::vector<Item> out;
  size_t piece = 0;
  size_t counted = 0;  // up to where `column` has been counted
  Spot here{.line = line, .column = column};
  bool in_quotes = false;
  auto take = [&](size_t begin, size_t end) {
    while (begin < end && is_blank(text[begin])) ++begin;
    while (piece < pieces.size() && pieces[piece].offset <= begin) {
      here = {.line = pieces[piece].line, .column = pieces[piece].column};
      counted = pieces[piece++].offset;
    }
    here.column += code_points(std::string_view(text).substr(counted, begin - counted));
    counted = begin;
    out.push_back({.text = without_marks(std::string_view(text).substr(begin, end - begin)),
                   .column = here.column,
                   .line = here.line});
  };
  size_t begin = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && in_quotes) {
      ++i;
    } else if (text[i] == '"') {
      in_quotes = !in_quotes;
    } else if (text[i] == ',' && !in_quotes) {
      take(begin, i);
      begin = i + 1;
    }
  }
  take(begin, text.size());
  return out;
}

const Field* Entry::field(std::string_view name) const {
  auto found = std::ranges::find_if(fields, [&](const Field& field) { return field.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

std::vector<const Field*> Entry::all(std::string_view name) const {
  std::vector<const Field*> out;
  for (const Field& field : fields)
    if (field.name == name) out.push_back(&field);
  return out;
}

std::string_view Entry::value(std::string_view name, std::string_view otherwise) const {
  const Field* found = field(name);
  return found == nullptr ? otherwise : std::string_view(found->text);
}

bool Entry::is_yes(std::string_view name) const { return value(name) == "yes"; }

std::string Entry::rule_name(int at_line) const { return file + ":" + std::to_string(at_line > 0 ? at_line : line); }

std::vector<Entry> read_entries(const DataFile& file, Problems& problems) {
  Teller teller(file.name, problems);
  const std::string text = readable(file, teller);
  EntryReader reader(file.name, teller);
  int number = 0;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = text.find('\n', begin);
    if (end == std::string::npos) end = text.size();
    std::string_view line = std::string_view(text).substr(begin, end - begin);
    while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    reader.take_line(line, ++number);
    begin = end + 1;
  }
  return reader.finish();
}

std::vector<ExampleLine> examples_of(const Entry& entry, Problems& problems) {
  std::vector<ExampleLine> out;
  for (const Field& field : entry.fields) {
    if (field.name != "example" && field.name != "not") continue;
    const ExampleCut cut = cut_example(field.text);
    if (cut.end == 0 || cut.expected == std::string::npos) {
      problems.push_back({{entry.file, field.line, field.column},
                          "this " + field.name + " cannot be read",
                          "write " + field.name + "  \"...\"  => ..."});
      continue;
    }
    const std::string_view text = field.text;
    out.push_back({.sentence = unescape(trim(text.substr(cut.begin, cut.end - cut.begin))),
                   .expected = std::string(trim(text.substr(cut.expected))),
                   .is_counter = field.name == "not",
                   .file = entry.file,
                   .line = field.line});
  }
  return out;
}

namespace {

// Edits that make `word` of `name`: a letter more, less, other, or two exchanged. Over `limit` the answer is limit + 1.
size_t edits_between(std::string_view word, std::string_view name, size_t limit) {
  if (word.size() > name.size() + limit || name.size() > word.size() + limit) return limit + 1;
  std::vector<size_t> before(name.size() + 1), row(name.size() + 1), next(name.size() + 1);
  for (size_t j = 0; j <= name.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= word.size(); ++i) {
    next[0] = i;
    for (size_t j = 1; j <= name.size(); ++j) {
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (word[i - 1] != name[j - 1])});
      if (i > 1 && j > 1 && word[i - 1] == name[j - 2] && word[i - 2] == name[j - 1])
        next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before.swap(row);
    row.swap(next);
  }
  return row[name.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  if (word.empty() || word.size() > kLongestQuoted) return "";
  const std::string folded = lower(word);
  size_t fewest = std::max<size_t>(1, word.size() / 3);  // one mistake in three letters
  const std::string* best = nullptr;
  for (const std::string& name : known) {
    const size_t edits = edits_between(folded, lower(name), fewest);
    if (edits < fewest || (edits == fewest && best == nullptr)) {
      best = &name;
      fewest = edits;
    }
  }
  return best == nullptr ? "" : *best;
}

}  // namespace reportedly
