// Plain text comes in two habits: a line a paragraph, or lines wrapped at some column with blank lines between
// paragraphs. A blank line always ends a block. A single line break ends one unless the text is wrapped, which is
// so when most of its lines stop in the middle of a sentence and none is long. What the first blocks are
// (headline, byline) is told by their look; a dateline is carved from the start of a paragraph.
#include "ingest/find_blocks.h"

#include <algorithm>

#include "base/utf8.h"

namespace reportedly {
namespace {

constexpr uint32_t kLongestWrappedLine = 110;  // bytes; wider lines are paragraphs
constexpr uint32_t kLongestHeadline = 160;
constexpr uint32_t kLongestByline = 80;
constexpr uint32_t kLongestDateline = 70;

struct Line {
  Span span;  // without outer white space
  bool after_blank = false;
};

Span trimmed(std::string_view text, Span span) {
  auto blank = [&](uint32_t i) { return static_cast<unsigned char>(text[i]) <= ' '; };
  while (span.begin < span.end && blank(span.begin)) ++span.begin;
  while (span.end > span.begin && blank(span.end - 1)) --span.end;
  return span;
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool after_blank = true;
  for (uint32_t begin = 0; begin <= text.size();) {
    size_t stop = text.find('\n', begin);
    uint32_t end = static_cast<uint32_t>(stop == std::string_view::npos ? text.size() : stop);
    Span span = trimmed(text, {begin, end});
    if (!span.is_empty()) lines.push_back({span, after_blank});
    after_blank = span.is_empty();
    begin = end + 1;
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  while (!line.empty() && (line.back() == '"' || line.back() == '\'' || line.back() == ')')) line.remove_suffix(1);
  while (line.ends_with("”") || line.ends_with("’")) line.remove_suffix(3);
  return !line.empty() && (line.back() == '.' || line.back() == '!' || line.back() == '?' || line.back() == ':');
}

bool is_wrapped(std::string_view text, const std::vector<Line>& lines) {
  uint32_t inner = 0, open = 0;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].span.size() > kLongestWrappedLine) return false;
    if (lines[i + 1].after_blank) continue;
    ++inner;
    open += !ends_sentence(text.substr(lines[i].span.begin, lines[i].span.size()));
  }
  return inner >= 2 && open * 2 > inner;
}

bool looks_like_byline(std::string_view words) {
  bool opens = words.starts_with("By ") || words.starts_with("BY ");
  return opens && words.size() <= kLongestByline && words.size() > 4 && is_upper(code_point_at(words, 3).value) &&
         !ends_sentence(words);
}

bool looks_like_headline(std::string_view words) {
  return words.size() <= kLongestHeadline && !ends_sentence(words) && words.find(". ") == std::string_view::npos;
}

// The length of "NAIROBI, March 2 (Agency) -" at the start of a paragraph, or 0: capitalised words, numbers, commas
// and brackets up to a dash with spaces around it.
uint32_t dateline_length(std::string_view words) {
  size_t limit = std::min<size_t>(words.size(), kLongestDateline);
  size_t best = std::string_view::npos, length = 0;
  for (std::string_view dash :
       {std::string_view(" - "), std::string_view(" – "), std::string_view(" — "), std::string_view(" -- ")}) {
    size_t at = words.substr(0, limit).find(dash);
    if (at < best) best = at, length = at + dash.size() - 1;
  }
  if (best == std::string_view::npos || best < 3) return 0;
  std::string_view head = words.substr(0, best);
  bool has_place = head.find(',') != std::string_view::npos || head.find('(') != std::string_view::npos;
  bool all_capitals = true;
  for (size_t i = 0; i < head.size();) {
    if (head[i] == ' ' || head[i] == ',' || head[i] == '(' || head[i] == ')' || head[i] == '/') {
      ++i;
      continue;
    }
    CodePoint first = code_point_at(head, static_cast<uint32_t>(i));
    if (!is_upper(first.value) && !is_digit(first.value)) return 0;
    for (; i < head.size() && head[i] != ' '; ++i) all_capitals = all_capitals && !(head[i] >= 'a' && head[i] <= 'z');
  }
  return has_place || all_capitals ? static_cast<uint32_t>(length) : 0;
}

}  // namespace

Blocks FindBlocks::run(View<Reads> doc, Scratch&) const {
  Blocks out(doc.arena());
  std::string_view text = doc.get<Text>().bytes;
  std::vector<Line> lines = lines_of(text);
  bool joins_lines = is_wrapped(text, lines);
  for (const Line& line : lines) {
    if (joins_lines && !line.after_blank && !out.rows.empty()) {
      out.rows.back().span.end = line.span.end;
    } else {
      out.rows.push_back({.span = line.span, .kind = BlockKind::Paragraph});
    }
  }
  if (out.rows.size() > 1 && looks_like_headline(doc.words(out.rows[0].span))) out.rows[0].kind = BlockKind::Headline;
  for (size_t i = 0; i < std::min<size_t>(out.rows.size(), 4); ++i)
    if (looks_like_byline(doc.words(out.rows[i].span))) out.rows[i].kind = BlockKind::Byline;
  for (size_t i = 0; i < std::min<size_t>(out.rows.size(), 4); ++i) {
    Block& block = out.rows[i];
    uint32_t length = block.kind == BlockKind::Byline ? 0 : dateline_length(doc.words(block.span));
    if (length == 0) continue;
    Block dateline{.span = {block.span.begin, block.span.begin + length}, .kind = BlockKind::Dateline};
    Block rest{.span = trimmed(text, {dateline.span.end, block.span.end}), .kind = BlockKind::Paragraph};
    if (rest.span.is_empty()) continue;
    block = rest;
    out.rows.insert(out.rows.begin() + static_cast<std::ptrdiff_t>(i), dateline);
    break;
  }
  return out;
}

}  // namespace reportedly
