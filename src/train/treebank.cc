#include "train/treebank.h"

#include <array>
#include <charconv>
#include <fstream>
#include <iterator>

namespace reportedly::train {
namespace {

constexpr size_t kColumns = 10;

bool split_columns(std::string_view line, std::array<std::string_view, kColumns>& out) {
  for (size_t i = 0; i < kColumns; ++i) {
    size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == kColumns)) return false;
    out[i] = line.substr(0, tab);
    if (tab != std::string_view::npos) line.remove_prefix(tab + 1);
  }
  return true;
}

bool read_number(std::string_view text, uint32_t& out) {
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size();
}

std::string_view value_after(std::string_view comment, std::string_view key) {
  return comment.starts_with(key) ? comment.substr(key.size()) : std::string_view();
}

// Reads line by line and keeps what the sentence at hand needs.
class Reader {
 public:
  explicit Reader(std::string name) : name_(std::move(name)) {}

  void line(std::string_view text) {
    ++line_;
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.empty()) return end_sentence();
    if (text[0] == '#') return comment(text);
    if (!word(text))
      problems_.push_back({{name_, line_, 0}, "this is no CoNLL-U line", "ten columns, tabs between them"});
  }
  void end_sentence() {
    if (!sentence_.words.empty()) check_heads();
    if (!sentence_.words.empty()) bank_.push_back(std::move(sentence_));
    sentence_ = {};
    sentence_.document = document_;
    inside_token_until_ = 0;
  }
  Result<Treebank> finish() {
    end_sentence();
    if (!problems_.empty()) return std::move(problems_);
    return std::move(bank_);
  }

 private:
  void comment(std::string_view text) {
    if (text.starts_with("# newdoc")) {
      document_ = value_after(text, "# newdoc id = ");
      sentence_.document = document_;
    }
    if (text.starts_with("# newdoc") || text.starts_with("# newpar")) sentence_.opens_paragraph = true;
    if (text.starts_with("# sent_id = ")) sentence_.id = value_after(text, "# sent_id = ");
  }

  bool word(std::string_view text) {
    std::array<std::string_view, kColumns> c;
    if (!split_columns(text, c)) return false;
    if (c[0].find('.') != std::string_view::npos) return true;
    bool space = c[9].find("SpaceAfter=No") == std::string_view::npos;
    size_t dash = c[0].find('-');
    uint32_t number = 0, last = 0, head = 0;
    if (!read_number(c[0].substr(0, dash), number)) return false;
    if (dash != std::string_view::npos) {
      if (!read_number(c[0].substr(dash + 1), last) || last < number) return false;
      sentence_.tokens.push_back({std::string(c[1]), last - number + 1, space});
      inside_token_until_ = last;
      return true;
    }
    if (number != sentence_.words.size() + 1 || !read_number(c[6], head)) return false;
    if (number > inside_token_until_) sentence_.tokens.push_back({std::string(c[1]), 1, space});
    sentence_.words.push_back({.form = std::string(c[1]),
                               .lemma = std::string(c[2]),
                               .xpos = std::string(c[4]),
                               .feats = c[5] == "_" ? std::string() : std::string(c[5]),
                               .upos = upos_of(c[3]),
                               .head = head,
                               .relation = relation_of(c[7])});
    return true;
  }

  void check_heads() {
    for (const TreebankWord& word : sentence_.words)
      if (word.head > sentence_.words.size())
        problems_.push_back({{name_, line_, 0}, "the sentence that ends here has a head outside it", ""});
  }

  std::string name_, document_;
  int line_ = 0;
  uint32_t inside_token_until_ = 0;
  TreebankSentence sentence_;
  Treebank bank_;
  Problems problems_;
};

}  // namespace

Result<Treebank> parse_treebank(std::string_view text, const std::string& name) {
  Reader reader(name);
  while (!text.empty()) {
    size_t end = text.find('\n');
    reader.line(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return reader.finish();
}

Result<Treebank> read_treebank(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Problem{{path, 0, 0}, "this treebank cannot be read", "give the path of a CoNLL-U file"};
  std::string text((std::istreambuf_iterator<char>(file)), {});
  return parse_treebank(text, path);
}

std::string_view genre_of(std::string_view document) {
  if (!document.starts_with("GUM_")) return {};
  document.remove_prefix(4);
  return document.substr(0, document.find('_'));
}

}  // namespace reportedly::train
