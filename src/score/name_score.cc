// A tag is a letter of position and a type. Where a name begins and ends follows from each tag and the one before it,
// in a way that holds for all flavours at once: B, U and S always begin, L, E, U and S always end, and a change of type
// or a tag without its beginning begins too.
#include "score/name_score.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <optional>
#include <tuple>

#include "formats/json.h"

namespace reportedly::score {
namespace {

constexpr size_t kMostProblems = 20;

struct Tag {
  char position = 'O';
  std::string_view type;
};

struct Row {
  std::string_view word;  // empty: the sentence ends here
  Tag tag;
  int line = 0;
};

struct Name {
  uint32_t first = 0, last = 0;  // rows, both inclusive
  std::string_view type;
};

std::optional<Tag> tag_of(std::string_view text) {
  if (text == "O") return Tag{};
  bool has_type = text.size() > 2 && (text[1] == '-' || text[1] == '_');
  if (!has_type || std::string_view("BIMLEUS").find(text[0]) == std::string_view::npos) return std::nullopt;
  return Tag{text[0], text.substr(2)};
}

bool ends_always(const Tag& tag) { return tag.position == 'L' || tag.position == 'E'; }
bool stands_alone(const Tag& tag) { return tag.position == 'U' || tag.position == 'S'; }

bool is_begun_by(const Tag& tag, const Tag& before) {
  if (tag.position == 'O') return false;
  return tag.position == 'B' || stands_alone(tag) || before.position == 'O' || before.type != tag.type ||
         ends_always(before) || stands_alone(before);
}

struct Tagged {
  std::vector<Row> rows;
  Problems problems;
};

Tagged read_rows(const std::string& name, std::string_view text) {
  Tagged out;
  int number = 0;
  auto tell = [&](std::string what, std::string hint) {
    if (out.problems.size() < kMostProblems)
      out.problems.push_back(
          {.where = {.file = name, .line = number}, .what = std::move(what), .hint = std::move(hint)});
  };
  auto end_sentence = [&] {
    if (!out.rows.empty() && !out.rows.back().word.empty()) out.rows.push_back({.word = "", .tag = {}, .line = number});
  };
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    ++number;
    while (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) {
      end_sentence();
      continue;
    }
    size_t tab = line.find('\t');
    std::string_view word = line.substr(0, tab);
    if (tab == std::string_view::npos || word.empty() || line.find('\t', tab + 1) != std::string_view::npos) {
      tell("this line is not a word, a tab and a tag", "write it as: Duqm<TAB>B-Location");
    } else if (std::optional<Tag> tag = tag_of(line.substr(tab + 1))) {
      out.rows.push_back({.word = word, .tag = *tag, .line = number});
    } else {
      tell("\"" + std::string(line.substr(tab + 1)) + "\" is no tag",
           "a tag is O, or one of B I L E U S with a type: B-Location");
    }
  }
  ++number;
  end_sentence();
  return out;
}

std::vector<Name> names_of(const std::vector<Row>& rows) {
  std::vector<Name> out;
  Tag before;
  for (uint32_t i = 0; i < rows.size(); ++i) {
    const Tag& tag = rows[i].tag;
    if (is_begun_by(tag, before)) {
      out.push_back({i, i, tag.type});
    } else if (tag.position != 'O') {
      out.back().last = i;
    }
    before = tag;
  }
  return out;
}

std::string shown(const Row& row) {
  return row.word.empty() ? "the sentence ends" : "\"" + std::string(row.word) + "\" stands";
}

// The first place where the words are not the same.
Problems differences(const Tagged& gold, const std::string& gold_name, const Tagged& system,
                     const std::string& system_name) {
  auto [a, b] = std::mismatch(gold.rows.begin(), gold.rows.end(), system.rows.begin(), system.rows.end(),
                              [](const Row& left, const Row& right) { return left.word == right.word; });
  if (a == gold.rows.end() && b == system.rows.end()) return {};
  auto place = [](const Tagged& file, auto row) {
    return row == file.rows.end() ? (file.rows.empty() ? 0 : file.rows.back().line) : row->line;
  };
  auto what = [](const Tagged& file, auto row) { return row == file.rows.end() ? "the file ends" : shown(*row); };
  return {{.where = {.file = system_name, .line = place(system, b)},
           .what = what(system, b) + " here, where " + what(gold, a) + " in " + gold_name + ":" +
                   std::to_string(place(gold, a)),
           .hint = "both files must have the same words and sentences"}};
}

void add_line(std::string& out, const std::string& name, const Ratio& ratio) {
  std::array<char, 160> line;
  std::snprintf(line.data(), line.size(), "%-14.40s %6u %7u %6u  %9.2f %7.2f %7.2f\n", name.c_str(), ratio.gold,
                ratio.system, ratio.right, ratio.precision(), ratio.recall(), ratio.f1());
  out += line.data();
}

}  // namespace

Result<NameScore> score_names(std::string_view gold_text, std::string_view system_text, const std::string& gold_name,
                              const std::string& system_name) {
  Tagged gold = read_rows(gold_name, gold_text), system = read_rows(system_name, system_text);
  Problems problems = gold.problems;
  problems.insert(problems.end(), system.problems.begin(), system.problems.end());
  if (problems.empty() && gold.rows.empty())
    problems.push_back({.where = {.file = gold_name}, .what = "there is no word in it", .hint = ""});
  if (problems.empty()) problems = differences(gold, gold_name, system, system_name);
  if (!problems.empty()) return problems;

  NameScore out;
  for (const Row& row : gold.rows) ++(row.word.empty() ? out.sentences : out.words);
  std::vector<Name> theirs = names_of(gold.rows), ours = names_of(system.rows);
  std::map<std::string_view, Ratio> types;
  for (const Name& name : theirs) ++types[name.type].gold, ++out.all.gold;
  for (const Name& name : ours) ++types[name.type].system, ++out.all.system;
  auto is_before = [](const Name& a, const Name& b) {
    return std::tie(a.first, a.last, a.type) < std::tie(b.first, b.last, b.type);
  };
  for (const Name& name : ours)
    if (std::binary_search(theirs.begin(), theirs.end(), name, is_before)) ++types[name.type].right, ++out.all.right;
  for (const auto& [type, ratio] : types) out.types.push_back({std::string(type), ratio});
  return out;
}

std::string to_table(const NameScore& score) {
  std::string out = "names            gold  system  right  precision  recall      F1\n";
  add_line(out, "all", score.all);
  for (const TypeScore& type : score.types) add_line(out, type.type, type.names);
  return out;
}

std::string to_json(const NameScore& score) {
  std::string out;
  formats::Json json(out);
  auto add_ratio = [&](const Ratio& ratio) {
    json.field("gold", ratio.gold).field("system", ratio.system).field("right", ratio.right);
    json.field("precision", ratio.precision()).field("recall", ratio.recall()).field("f1", ratio.f1());
  };
  json.object([&] {
    json.field("words", score.words).field("sentences", score.sentences);
    json.key("all").object([&] { add_ratio(score.all); });
    json.key("types").array([&] {
      for (const TypeScore& type : score.types)
        json.object([&] {
          json.field("type", std::string_view(type.type));
          add_ratio(type.names);
        });
    });
  });
  return out;
}

}  // namespace reportedly::score
