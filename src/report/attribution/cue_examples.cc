// The expectation is read into the same small struct that the document's rows are turned into; then both sides are
// compared without order. A field that the expectation does not name is not compared.
#include "report/attribution/cue_examples.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

#include "report/attribution/reading.h"

namespace reportedly {
namespace {

struct Expected {
  std::string source;  // empty: none
  std::vector<std::string> content;
  std::string layer, mode, quote;  // empty: not said
};

constexpr std::string_view kLayerNames[] = {"speech", "belief", "knowledge", "attitude", "intention", "directive"};
constexpr std::string_view kQuoteNames[] = {"direct", "mixed", "indirect"};

bool is_edge(std::string_view text, bool at_end) {
  if (text.empty()) return false;
  unsigned char c = static_cast<unsigned char>(at_end ? text.back() : text.front());
  return std::isspace(c) || (std::ispunct(c) && c != '$' && c != '%');
}

// "“The bridge stays shut,”" -> "The bridge stays shut"
std::string bare(std::string_view text) {
  static constexpr std::string_view kWide[] = {"“", "”", "‘", "’", "—", "…"};
  for (bool changed = true; changed;) {
    changed = false;
    while (is_edge(text, false)) text.remove_prefix(1), changed = true;
    while (is_edge(text, true)) text.remove_suffix(1), changed = true;
    for (std::string_view mark : kWide) {
      if (text.starts_with(mark)) text.remove_prefix(mark.size()), changed = true;
      if (text.ends_with(mark)) text.remove_suffix(mark.size()), changed = true;
    }
  }
  return std::string(text);
}

// Reads words and quoted strings of an expectation one after the other.
class ExpectationReader {
 public:
  explicit ExpectationReader(std::string_view text) : rest_(text) {}

  // All attributions, or what cannot be understood.
  std::optional<std::vector<Expected>> read(std::string& problem) {
    std::vector<Expected> all;
    skip();
    if (rest_ == "nothing" || rest_.empty()) return all;
    while (true) {
      Expected one;
      if (!read_one(one, problem)) return std::nullopt;
      all.push_back(std::move(one));
      if (!take(';')) break;
    }
    skip();
    if (rest_.empty()) return all;
    problem = "expected `;` before `" + std::string(rest_) + "`";
    return std::nullopt;
  }

 private:
  void skip() {
    while (!rest_.empty() && std::isspace(static_cast<unsigned char>(rest_.front()))) rest_.remove_prefix(1);
  }
  bool take(char c) {
    skip();
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  std::string word() {
    skip();
    size_t end = std::min(rest_.find_first_of(" \t;\""), rest_.size());
    std::string out(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return out;
  }
  std::string quoted() {
    if (!take('"')) return "";
    std::string out;
    while (!rest_.empty() && rest_.front() != '"') {
      if (rest_.front() == '\\' && rest_.size() > 1) rest_.remove_prefix(1);
      out += rest_.front();
      rest_.remove_prefix(1);
    }
    take('"');
    return bare(out);
  }

  bool read_one(Expected& one, std::string& problem) {
    if (word() != "source") {
      problem = "an expected attribution begins with `source`, such as: source \"Chad\" content \"that ...\"";
      return false;
    }
    skip();
    if (rest_.starts_with("none")) {
      word();
    } else {
      one.source = quoted();
    }
    for (std::string name = word(); !name.empty(); name = word()) {
      if (!read_field(name, one, problem)) return false;
    }
    return true;
  }

  bool read_field(const std::string& name, Expected& one, std::string& problem) {
    if (name == "content") {
      do one.content.push_back(quoted());
      while (take('+'));
    } else if (name == "layer") {
      one.layer = word();
    } else if (name == "mode") {
      one.mode = word();
    } else if (name == "quote") {
      one.quote = word();
    } else {
      problem = "an expected attribution has no field `" + name + "`: source, content, layer, mode, quote";
      return false;
    }
    return true;
  }

  std::string_view rest_;
};

Expected row_of(const Document& document, const CueTable& cues, const Attribution& attribution) {
  const Attributions& all = document.layer<Attributions>();
  Expected row;
  for (const Span* span = all.begin(attribution.source.words); span != all.end(attribution.source.words); ++span) {
    row.source += (row.source.empty() ? "" : " ") + bare(document.words(*span));
  }
  for (const Span* span = all.begin(attribution.content); span != all.end(attribution.content); ++span) {
    row.content.push_back(bare(document.words(*span)));
  }
  row.layer = kLayerNames[static_cast<size_t>(attribution.layer)];
  row.quote = kQuoteNames[static_cast<size_t>(attribution.quote)];
  if (attribution.sense != kNone) row.mode = to_string(cues[attribution.sense].mode);
  return row;
}

bool is_met(const Expected& expected, const Expected& row) {
  auto agrees = [](const std::string& want, const std::string& have) { return want.empty() || want == have; };
  return expected.source == row.source && (expected.content.empty() || expected.content == row.content) &&
         agrees(expected.layer, row.layer) && agrees(expected.mode, row.mode) && agrees(expected.quote, row.quote);
}

std::string in_words(const Expected& row) {
  std::string out = "source " + (row.source.empty() ? std::string("none") : '"' + row.source + '"');
  for (size_t k = 0; k < row.content.size(); ++k) out += (k == 0 ? " content \"" : " + \"") + row.content[k] + '"';
  for (auto [name, value] : {std::pair{" layer ", &row.layer}, {" mode ", &row.mode}, {" quote ", &row.quote}}) {
    if (!value->empty()) out += name + *value;
  }
  return out;
}

}  // namespace

std::string difference(const Document& document, const CueTable& cues, std::string_view expected) {
  std::string problem;
  std::optional<std::vector<Expected>> wanted = ExpectationReader(expected).read(problem);
  if (!wanted) return problem;
  std::vector<Expected> found;
  for (const Attribution& row : document.layer<Attributions>().rows) found.push_back(row_of(document, cues, row));
  std::string missing;
  for (const Expected& one : *wanted) {
    auto met = std::ranges::find_if(found, [&](const Expected& row) { return is_met(one, row); });
    if (met == found.end()) {
      missing += "; missing: " + in_words(one);
    } else {
      found.erase(met);
    }
  }
  for (const Expected& row : found) missing += "; found: " + in_words(row);
  return missing.empty() ? "" : missing.substr(2);
}

}  // namespace reportedly
