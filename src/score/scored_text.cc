// Lines are read into sentences one by one; at the empty line the sentence's heads are checked and turned into rows of
// the whole text. Reading goes on behind a mistake, so that all are told at once, but not more than a screenful.
#include "score/scored_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "base/utf8.h"

namespace reportedly::score {
namespace {

constexpr size_t kColumns = 10;
constexpr size_t kMostProblems = 20;
constexpr uint32_t kMostWordsInToken = 1000;  // keeps the alignment inside written tokens small
using Columns = std::array<std::string_view, kColumns>;

constexpr std::array<std::string_view, 21> kUniversalFeatures = {
    "Abbr",    "Animacy", "Aspect",   "Case",    "Definite", "Degree",   "Evident",
    "Foreign", "Gender",  "Mood",     "NumType", "Number",   "Person",   "Polarity",
    "Polite",  "Poss",    "PronType", "Reflex",  "Tense",    "VerbForm", "Voice"};

constexpr std::array<std::string_view, 29> kContent = {
    "acl",       "advcl",      "advmod", "amod",   "appos",     "ccomp",      "compound", "conj",     "csubj", "dep",
    "discourse", "dislocated", "expl",   "fixed",  "flat",      "goeswith",   "iobj",     "list",     "nmod",  "nsubj",
    "nummod",    "obj",        "obl",    "orphan", "parataxis", "reparandum", "root",     "vocative", "xcomp"};

constexpr std::array<std::string_view, 7> kFunctional = {"aux", "case", "cc", "clf", "cop", "det", "mark"};

template <size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// "Style=Coll|Number=Sing|Case=Nom" -> "Case=Nom|Number=Sing"
std::string universal_features(std::string_view column) {
  std::vector<std::string_view> kept;
  while (!column.empty()) {
    size_t bar = column.find('|');
    std::string_view one = column.substr(0, bar);
    if (is_one_of(one.substr(0, one.find('=')), kUniversalFeatures)) kept.push_back(one);
    column = bar == std::string_view::npos ? "" : column.substr(bar + 1);
  }
  std::sort(kept.begin(), kept.end());
  std::string out;
  for (std::string_view one : kept) out.append(out.empty() ? "" : "|").append(one);
  return out;
}

// Unicode category Zs, which the shared task takes out of word forms. Other white space stays.
bool is_separator(char32_t c) {
  return c == 0x20 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

std::optional<uint32_t> number_of(std::string_view text) {
  uint32_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

class Reader {
 public:
  Reader(std::string_view name, Depth depth) : name_(name), depth_(depth) {}

  Result<ScoredText> read(std::string_view bytes) {
    const std::string repaired = repair_utf8(bytes).text;
    std::string_view text = repaired;
    while (!text.empty()) {
      size_t end = text.find('\n');
      read_line(text.substr(0, end));
      text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    end_sentence();
    end_document();
    if (out_.words.empty() && problems_.empty()) tell(0, "there is no sentence in it", "");
    if (!problems_.empty()) return problems_;
    return std::move(out_);
  }

 private:
  struct Head {
    uint32_t number = 0;
    int line = 0;
  };

  void tell(int line, std::string what, std::string hint) {
    is_bad_ = true;
    if (problems_.size() < kMostProblems)
      problems_.push_back(
          {.where = {.file = std::string(name_), .line = line}, .what = std::move(what), .hint = std::move(hint)});
  }

  void read_line(std::string_view line) {
    ++line_;
    while (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) return end_sentence();
    if (line[0] == '#') return comment(line);
    if (first_line_ == 0) first_line_ = line_;
    if (!is_bad_) row(line);
  }

  void comment(std::string_view line) {
    if (!line.starts_with("# newdoc")) return;
    end_sentence();
    end_document();
    size_t equals = line.find('=');
    std::string_view id = equals == std::string_view::npos ? "" : line.substr(equals + 1);
    id.remove_prefix(std::min(id.find_first_not_of(' '), id.size()));
    document_ = {.id = std::string(id), .span = {size(), size()}};
  }

  void end_document() {
    document_.span.end = size();
    if (document_.span.end > document_.span.begin) out_.documents.push_back(document_);
  }

  std::optional<Columns> columns_of(std::string_view line) {
    Columns out;
    size_t count = 0;
    for (std::string_view rest = line;; ++count) {
      size_t tab = rest.find('\t');
      if (count < kColumns) out[count] = rest.substr(0, tab);
      if (tab == std::string_view::npos) break;
      rest.remove_prefix(tab + 1);
    }
    if (++count == kColumns) return out;
    tell(line_, "this line has " + std::to_string(count) + " columns, CoNLL-U has 10", "tabs stand between columns");
    return std::nullopt;
  }

  void row(std::string_view line) {
    std::optional<Columns> columns = columns_of(line);
    if (!columns || (*columns)[0].find('.') != std::string_view::npos) return;  // an empty node is no word
    (*columns)[0].find('-') == std::string_view::npos ? word(*columns) : written_token(*columns);
  }

  void written_token(const Columns& columns) {
    size_t dash = columns[0].find('-');
    auto first = number_of(columns[0].substr(0, dash)), last = number_of(columns[0].substr(dash + 1));
    if (!first || !last || *first != next_word() || *last < *first || next_word() <= range_end_)
      return tell(
          line_, "the range " + std::string(columns[0]) + " does not begin at word " + std::to_string(next_word()), "");
    if (*last - *first >= kMostWordsInToken)
      return tell(line_, "the range " + std::string(columns[0]) + " is longer than any written token", "");
    if (add_characters(columns[1])) range_end_ = *last;
  }

  void word(const Columns& columns) {
    if (number_of(columns[0]) != next_word())
      return tell(line_,
                  "word number \"" + std::string(columns[0]) + "\" where " + std::to_string(next_word()) + " is next",
                  "");
    bool is_multiword = next_word() <= range_end_;
    if (!is_multiword && !add_characters(columns[1])) return;
    ScoredWord word{.span = out_.tokens.back(),
                    .is_multiword = is_multiword,
                    .form = form_of(columns[1]),
                    .lemma = std::string(columns[2]),
                    .upos = std::string(columns[3]),
                    .xpos = std::string(columns[4]),
                    .feats = universal_features(columns[5]),
                    .relation = std::string(columns[7].substr(0, columns[7].find(':'))),
                    .functional_children = {}};
    word.is_content = is_one_of(word.relation, kContent);
    word.is_functional = is_one_of(word.relation, kFunctional);
    std::optional<uint32_t> head = number_of(columns[6]);
    if (!head && depth_ == Depth::Trees)
      return tell(line_, "the head (column 7) is no number: \"" + std::string(columns[6]) + "\"",
                  "`score tokens` needs no trees");
    heads_.push_back({.number = head.value_or(0), .line = line_});
    out_.words.push_back(std::move(word));
  }

  // Small letters without spaces, for the comparison inside written tokens.
  static std::string form_of(std::string_view column) {
    std::string out;
    for (uint32_t at = 0; at < column.size();) {
      CodePoint point = code_point_at(column, at);
      if (!is_separator(point.value)) out.append(column.substr(at, point.bytes));
      at += point.bytes;
    }
    return lower(out);
  }

  bool add_characters(std::string_view form) {
    uint32_t begin = size();
    for (uint32_t at = 0; at < form.size();) {
      CodePoint point = code_point_at(form, at);
      if (!is_separator(point.value)) {
        out_.characters.push_back(point.value);
        out_.line_of.push_back(line_);
      }
      at += point.bytes;
    }
    if (size() == begin) return tell(line_, "the word (column 2) is empty", ""), false;
    out_.tokens.push_back({begin, size()});
    return true;
  }

  void end_sentence() {
    if (!is_bad_ && next_word() <= range_end_) tell(line_, "a range goes beyond the last word of its sentence", "");
    if (!is_bad_ && depth_ == Depth::Trees) hang();
    if (!is_bad_ && size() > sentence_begin_) out_.sentences.push_back({sentence_begin_, size()});
    first_ = static_cast<uint32_t>(out_.words.size());
    heads_.clear();
    sentence_begin_ = size();
    range_end_ = 0;
    first_line_ = 0;
    is_bad_ = false;
  }

  // Sets heads and functional children of the sentence's words.
  void hang() {
    uint32_t count = static_cast<uint32_t>(heads_.size()), roots = 0;
    for (const Head& head : heads_) {
      roots += head.number == 0;
      if (head.number > count)
        return tell(
            head.line,
            "head " + std::to_string(head.number) + ", but the sentence has " + std::to_string(count) + " words", "");
      if (head.number == 0 && roots > 1) return tell(head.line, "a second root in this sentence", "a tree has one");
    }
    if (count > 0 && roots == 0) return tell(first_line_, "this sentence has no root", "one word must have head 0");
    if (has_cycle()) return;
    for (uint32_t i = 0; i < count; ++i) {
      if (heads_[i].number == 0) continue;
      uint32_t head = first_ + heads_[i].number - 1;
      out_.words[first_ + i].head = head;
      if (out_.words[first_ + i].is_functional) out_.words[head].functional_children.push_back(first_ + i);
    }
  }

  bool has_cycle() {
    std::vector<uint32_t> seen_by(heads_.size() + 1, 0);  // the walk that came by here first
    for (uint32_t start = 1; start <= heads_.size(); ++start) {
      uint32_t at = start;
      for (; at != 0 && seen_by[at] == 0; at = heads_[at - 1].number) seen_by[at] = start;
      if (at == 0 || seen_by[at] != start) continue;
      tell(heads_[at - 1].line, "the heads go round in a cycle through word " + std::to_string(at), "");
      return true;
    }
    return false;
  }

  uint32_t size() const { return static_cast<uint32_t>(out_.characters.size()); }
  uint32_t next_word() const { return static_cast<uint32_t>(out_.words.size()) - first_ + 1; }

  std::string_view name_;
  Depth depth_;
  ScoredText out_;
  Problems problems_;
  std::vector<Head> heads_;  // of the sentence
  ScoredDocument document_;
  int line_ = 0, first_line_ = 0;
  uint32_t first_ = 0, sentence_begin_ = 0, range_end_ = 0;
  bool is_bad_ = false;
};

// Some words of the text from `at` on, to find the place by: "saidthatLima".
std::string words_at(const ScoredText& text, size_t at) {
  std::string out;
  for (size_t i = at; i < std::min(at + 12, text.characters.size()); ++i) append_utf8(out, text.characters[i]);
  return out.empty() ? "the end" : "\"" + out + "\"";
}

int line_at(const ScoredText& text, size_t at) {
  if (text.line_of.empty()) return 0;
  return text.line_of[std::min(at, text.line_of.size() - 1)];
}

}  // namespace

Result<ScoredText> read_scored_text(std::string_view name, std::string_view conllu, Depth depth) {
  return Reader(name, depth).read(conllu);
}

Problems differences(const ScoredText& gold, std::string_view gold_name, const ScoredText& system,
                     std::string_view system_name) {
  const std::u32string &a = gold.characters, &b = system.characters;
  if (a == b) return {};
  size_t at = static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  std::string gold_place = to_string(
      Problem{.where = {.file = std::string(gold_name), .line = line_at(gold, at)}, .what = "has", .hint = ""});
  return {{.where = {.file = std::string(system_name), .line = line_at(system, at)},
           .what = "the texts differ from here on: " + words_at(system, at) + ", where " + gold_place + " " +
                   words_at(gold, at),
           .hint = "let the system read the text of the gold file"}};
}

}  // namespace reportedly::score
