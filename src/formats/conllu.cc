// Reading goes line by line into a draft of a sentence. At the empty line that ends it the draft is checked as a
// whole (word numbers, one root, no cycle) and either joins the report, whose text grows by its words, or is told
// and forgotten. So one bad line costs one sentence.
//
// The text is put together as it was read by whoever wrote the file, so that offsets are those of his text. Of what
// tells the white space between two words the most exact goes first: SpacesAfter and SpaceAfter=No, then the words'
// offsets, then the sentence's `# text`, then the custom that it is one space.
#include "formats/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"
#include "formats/conllu_spaces.h"
#include "formats/names.h"
#include "formats/rows.h"

namespace reportedly::formats {
namespace {

constexpr size_t kColumns = 10;
constexpr uint32_t kLongestSentence = 4096;  // words; much more than news has, little enough to stay fast
using Columns = std::array<std::string_view, kColumns>;

// Without the outer characters that the writer takes for white space, so that what is read and written stays the same.
std::string_view trimmed(std::string_view text) {
  uint32_t first = 0, last = 0;
  for (uint32_t i = 0; i < text.size();) {
    CodePoint c = code_point_at(text, i);
    bool is_visible = !is_space(c.value) && c.value >= 0x20;
    if (is_visible && last == 0) first = i;
    i += c.bytes;
    if (is_visible) last = i;
  }
  return text.substr(first, last - first);
}

std::optional<uint32_t> number_of(std::string_view text) {
  uint32_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string_view or_empty(std::string_view column) { return column == "_" ? "" : column; }

// "# text = Chad replied." -> {"text", "Chad replied."}
std::pair<std::string_view, std::string_view> comment_of(std::string_view line) {
  line.remove_prefix(1);
  size_t equals = line.find('=');
  if (equals == std::string_view::npos) return {trimmed(line), ""};
  return {trimmed(line.substr(0, equals)), trimmed(line.substr(equals + 1))};
}

bool begins_report(std::string_view line) {
  return line.starts_with("#") && (comment_of(line).first == "newdoc" || comment_of(line).first == "newdoc id");
}

// Words written as one ("2-3 hasn't") or a word that is written alone.
struct WrittenToken {
  uint32_t first = 0, last = 0;  // word numbers, both inclusive
  std::string form;
  Spacing spacing;

  std::string_view bytes() const { return spacing.inside ? *spacing.inside : std::string_view(form); }
};

struct Draft {
  ConlluSentence sentence;
  std::vector<WrittenToken> written;  // ascending, without overlap
  std::vector<Spacing> spacing;       // around word i
  uint32_t heads = 0;                 // words with a head
  bool is_empty() const { return sentence.words.empty() && written.empty(); }
};

class ReportBuilder {
 public:
  ReportBuilder(const std::string& file, Problems& problems) : file_(file), problems_(problems) {}

  bool has_sentences() const { return !report_.sentences.empty(); }
  bool is_begun() const { return is_begun_; }

  void line(std::string_view text, int number) {
    is_begun_ = true;
    if (text.starts_with("#")) return comment(text);
    if (!is_bad_) word_line(text, number);
  }

  void end_sentence() {
    if (!is_bad_ && !draft_.is_empty() && is_whole() && is_tree()) add_sentence();
    if (is_bad_) last_.after.reset(), last_.is_glued = false;  // what stood behind it is not what comes
    draft_ = Draft();
    is_bad_ = false;
  }

  ConlluReport finish() {
    if (last_.after) report_.text += *last_.after;
    report_.has_tags = has_tags();
    drop_sentences_without_tree();
    return std::move(report_);
  }

 private:
  void tell(int line, std::string what, std::string hint = "") {
    problems_.push_back({.where = {.file = file_, .line = line}, .what = std::move(what), .hint = std::move(hint)});
    is_bad_ = true;
  }

  void comment(std::string_view text) {
    auto [name, value] = comment_of(text);
    if (name == "newdoc id") report_.id = value;
    if (name == "sent_id") draft_.sentence.id = value;
    if (name == "text") draft_.sentence.text = value;
    if (name == "newpar" || name == "newpar id") wants_block_ = tells_blocks_ = true;
    if (name == "block") block_kind_ = kind_of(value);
    if (name == "meta::published") report_.published = value;
    if (name == "meta::title") report_.title = value;
    if (name == "meta::outlet") report_.outlet = value;
    if (name == "meta::url") report_.url = value;
    if (name == "meta::lang") report_.lang = value;
  }

  static BlockKind kind_of(std::string_view name) {
    for (BlockKind kind :
         {BlockKind::Headline, BlockKind::Byline, BlockKind::Dateline, BlockKind::Caption, BlockKind::Quote})
      if (name_of(kind) == name) return kind;
    return BlockKind::Paragraph;
  }

  void word_line(std::string_view text, int number) {
    if (draft_.is_empty()) draft_.sentence.line = number;
    Columns columns;
    size_t count = 0;
    for (std::string_view rest = text;; ++count) {
      size_t tab = rest.find('\t');
      if (count < kColumns) columns[count] = count == 9 ? rest.substr(0, tab) : trimmed(rest.substr(0, tab));
      if (tab == std::string_view::npos) break;
      rest.remove_prefix(tab + 1);
    }
    if (++count != kColumns)
      return tell(number, "this line has " + std::to_string(count) + " columns, CoNLL-U has 10",
                  "tabs stand between columns");
    if (columns[1].empty())
      return tell(number, "the word (column 2) is empty",
                  columns[3] == "SPACE" ? "leave out what spaCy calls SPACE" : "write _ for nothing");
    if (columns[0].find('.') != std::string_view::npos) return;  // an empty node of enhanced dependencies
    columns[0].find('-') == std::string_view::npos ? word(columns, number) : written_token(columns, number);
  }

  void written_token(const Columns& columns, int number) {
    size_t dash = columns[0].find('-');
    auto first = number_of(columns[0].substr(0, dash)), last = number_of(columns[0].substr(dash + 1));
    if (!first || !last || *first != next_word() || *last < *first)
      return tell(number,
                  "the range " + std::string(columns[0]) + " does not begin at word " + std::to_string(next_word()));
    if (*last == *first)
      return tell(number, "the range " + std::string(columns[0]) + " has only one word", "leave the line out");
    if (!draft_.written.empty() && *first <= draft_.written.back().last)
      return tell(number,
                  "the range " + std::string(columns[0]) + " overlaps the range " + range_of(draft_.written.back()),
                  "a word is part of one written token");
    draft_.written.push_back(
        {.first = *first, .last = *last, .form = in_one_line(columns[1]), .spacing = spacing_of(columns[9])});
  }

  void word(const Columns& columns, int number) {
    auto id = number_of(columns[0]);
    if (!id || *id != next_word())
      return tell(number,
                  "word number \"" + std::string(columns[0]) + "\" where " + std::to_string(next_word()) + " is next");
    if (*id > kLongestSentence)
      return tell(number, "the sentence has more than " + std::to_string(kLongestSentence) + " words, which none has",
                  "an empty line ends a sentence");
    ConlluWord word{.form = in_one_line(columns[1]),
                    .lemma = std::string(columns[1] == "_" ? "_" : or_empty(columns[2])),
                    .xpos = std::string(or_empty(columns[4])),
                    .feats = std::string(or_empty(columns[5])),
                    .upos = upos_of(columns[3]),
                    .span = {}};
    if (columns[3] != "_" && to_string(word.upos) != columns[3])
      return tell(number, "\"" + std::string(columns[3]) + "\" is no part of speech of Universal Dependencies");
    if (columns[6] != "_" && !arc(columns, number, word)) return;
    draft_.spacing.push_back(spacing_of(columns[9]));
    draft_.sentence.words.push_back(std::move(word));
  }

  bool arc(const Columns& columns, int number, ConlluWord& word) {
    auto head = number_of(columns[6]);
    std::string_view name = columns[7] == "ROOT" ? "root" : columns[7];
    word.relation = relation_of(name);
    if (!head) return tell(number, "the head (column 7) is no number: \"" + std::string(columns[6]) + "\""), false;
    if (word.relation == Relation::Dep && name.substr(0, name.find(':')) != "dep")
      return tell(number, "\"" + std::string(name) + "\" is no relation of Universal Dependencies",
                  is_clearnlp(name) ? "it is one of spaCy's own: let it be converted, or use a model of UD" : ""),
             false;
    word.head = *head;
    ++draft_.heads;
    return true;
  }

  static bool is_clearnlp(std::string_view name) {
    constexpr std::array<std::string_view, 9> kNames = {"agent", "attr",      "auxpass", "dative", "dobj",
                                                        "neg",   "nsubjpass", "pobj",    "prep"};
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
  }

  static std::string range_of(const WrittenToken& written) {
    return std::to_string(written.first) + "-" + std::to_string(written.last);
  }

  uint32_t next_word() const { return static_cast<uint32_t>(draft_.sentence.words.size()) + 1; }

  int line_of_word(uint32_t number) const {
    int ranges = 0;
    for (const WrittenToken& written : draft_.written) ranges += written.first <= number;
    return draft_.sentence.line + static_cast<int>(number) - 1 + ranges;
  }

  bool is_whole() {
    for (const WrittenToken& written : draft_.written)
      if (written.last >= next_word())
        return tell(line_of_word(written.first) - 1, "the range " + range_of(written) + " goes beyond the last word"),
               false;
    return true;
  }

  bool is_tree() {
    const std::vector<ConlluWord>& words = draft_.sentence.words;
    if (draft_.heads == 0) return true;
    if (draft_.heads < words.size())
      return tell(draft_.sentence.line, "some words of this sentence have a head and some have none",
                  "give all of them a head, or none"),
             false;
    uint32_t root = 0;
    for (uint32_t i = 1; i <= words.size(); ++i) {
      uint32_t head = words[i - 1].head;
      if (head > words.size())
        return tell(line_of_word(i), "head " + std::to_string(head) + " of word " + std::to_string(i) +
                                         ", but the sentence has " + std::to_string(words.size()) + " words"),
               false;
      if (head == 0 && root != 0)
        return tell(line_of_word(i),
                    "a second root: words " + std::to_string(root) + " and " + std::to_string(i) + " have head 0",
                    "a tree has one"),
               false;
      if (head == 0) root = i;
    }
    if (root == 0) return tell(draft_.sentence.line, "this sentence has no root", "one word must have head 0"), false;
    return has_no_cycle();
  }

  bool has_no_cycle() {
    const std::vector<ConlluWord>& words = draft_.sentence.words;
    std::vector<uint32_t> seen_by(words.size() + 1, 0);  // the walk that came by here first
    for (uint32_t start = 1; start <= words.size(); ++start) {
      uint32_t at = start;
      for (; at != 0 && seen_by[at] == 0; at = words[at - 1].head) seen_by[at] = start;
      if (at != 0 && seen_by[at] == start)
        return tell(line_of_word(at), "the heads go round in a cycle through word " + std::to_string(at),
                    "follow column 7 upward: it must end at 0"),
               false;
    }
    return true;
  }

  void add_sentence() {
    if (report_.text.size() > kLargestReport) return tell_too_large();
    const std::vector<WrittenToken> written = written_tokens();
    ConlluSentence& sentence = draft_.sentence;
    open_block(gap_before_sentence(written.front().spacing));
    const std::vector<std::string> gaps = gaps_by_text(written);
    for (size_t i = 0; i < written.size(); ++i) {
      if (i > 0) report_.text += gap_between(written[i - 1], written[i], gaps.empty() ? nullptr : &gaps[i]);
      add_written_token(written[i]);
    }
    sentence.span = {sentence.words.front().span.begin, static_cast<uint32_t>(report_.text.size())};
    sentence.block = static_cast<uint32_t>(report_.blocks.size() - 1);
    report_.blocks.back().span.end = sentence.span.end;
    note_text_comment(sentence);
    last_ = written.back().spacing;
    sentence.has_tree = draft_.heads > 0;
    report_.has_trees |= sentence.has_tree;
    report_.sentences.push_back(std::move(sentence));
  }

  // All written tokens of the sentence, those of one word too, each with what is known about the white space around it.
  std::vector<WrittenToken> written_tokens() const {
    std::vector<WrittenToken> out;
    auto range = draft_.written.begin();
    for (uint32_t number = 1; number < next_word();) {
      bool is_range = range != draft_.written.end() && range->first == number;
      out.push_back(
          is_range ? *range++
                   : WrittenToken{number, number, draft_.sentence.words[number - 1].form, draft_.spacing[number - 1]});
      WrittenToken& last = out.back();
      last.spacing = joined(std::move(last.spacing), draft_.spacing[last.first - 1], draft_.spacing[last.last - 1]);
      bool is_same = last.spacing.inside && trimmed(*last.spacing.inside) == *last.spacing.inside &&
                     in_one_line(*last.spacing.inside) == last.form;
      if (!is_same) last.spacing.inside.reset();
      number = last.last + 1;
    }
    return out;
  }

  // The white space before each written token as `# text` has it; none where the text is another than the words are.
  std::vector<std::string> gaps_by_text(const std::vector<WrittenToken>& written) const {
    std::vector<std::string> out;
    std::string_view rest = draft_.sentence.text;
    for (const WrittenToken& token : written) {
      uint32_t width = 0;
      while (width < rest.size() && is_space(code_point_at(rest, width).value))
        width += code_point_at(rest, width).bytes;
      out.emplace_back(rest.substr(0, width));
      rest.remove_prefix(width);
      if (!rest.starts_with(token.form)) return {};
      rest.remove_prefix(token.form.size());
    }
    return rest.empty() ? out : std::vector<std::string>();
  }

  static std::string gap_between(const WrittenToken& left, const WrittenToken& right, const std::string* by_text) {
    if (left.spacing.after) return *left.spacing.after;
    if (left.spacing.is_glued) return "";
    std::optional<uint32_t> width = characters_between(left.spacing, right.spacing);
    bool is_as_wide = by_text != nullptr && (!width || CodePointIndex(*by_text).size() == *width);
    return is_as_wide ? *by_text : std::string(width.value_or(1), ' ');
  }

  // A paragraph's border is white space, whatever SpaceAfter=No behind its last word says.
  std::string gap_before_sentence(const Spacing& first) const {
    if (report_.blocks.empty()) {
      std::optional<uint32_t> width = characters_between(Spacing{.offsets = CharacterOffsets{}}, first);
      return first.before ? *first.before : std::string(width.value_or(0), ' ');
    }
    if (last_.after) return *last_.after;
    if (std::optional<uint32_t> width = characters_between(last_, first)) return border_of(*width);
    if (wants_block_) return "\n\n";
    return last_.is_glued ? "" : " ";
  }

  // So many characters that stand between two sentences and are not told. Two and more are most likely an empty line.
  std::string border_of(uint32_t width) const {
    bool is_border = wants_block_ || (!tells_blocks_ && width > 1);
    uint32_t breaks = is_border ? std::min(width, 2u) : 0;
    return std::string(breaks, '\n') + std::string(width - breaks, ' ');
  }

  void tell_too_large() {
    if (!is_full_)
      tell(draft_.sentence.line, "the report is larger than 4 MB, which no report is: the rest of it is left out",
           "split it with `# newdoc`");
    is_full_ = true;
  }

  // A file that tells no paragraphs has them where there are empty lines.
  void open_block(const std::string& gap) {
    bool has_empty_line = !tells_blocks_ && std::count(gap.begin(), gap.end(), '\n') > 1;
    report_.text += gap;
    if (!report_.blocks.empty() && !wants_block_ && !has_empty_line) return;
    uint32_t begin = static_cast<uint32_t>(report_.text.size());
    report_.blocks.push_back({.span = {begin, begin}, .kind = block_kind_});
    block_kind_ = BlockKind::Paragraph;
    wants_block_ = false;
  }

  // Each of the words gets its own letters where together they spell the written token ("has" + "n't"), and all of
  // it where they do not ("zum": "zu" + "dem").
  void add_written_token(const WrittenToken& written) {
    std::vector<ConlluWord>& words = draft_.sentence.words;
    uint32_t at = static_cast<uint32_t>(report_.text.size());
    report_.text += written.bytes();
    Span whole{at, static_cast<uint32_t>(report_.text.size())};
    std::string spelt;
    for (uint32_t i = written.first; i <= written.last; ++i) spelt += words[i - 1].form;
    bool is_spelt = written.first != written.last && spelt == written.bytes();
    for (uint32_t i = written.first; i <= written.last; ++i) {
      uint32_t length = static_cast<uint32_t>(words[i - 1].form.size());
      words[i - 1].span = is_spelt ? Span{at, at + length} : whole;
      words[i - 1].joins_previous = i > written.first;
      at += length;
    }
  }

  void note_text_comment(const ConlluSentence& sentence) {
    std::string_view words = std::string_view(report_.text).substr(sentence.span.begin, sentence.span.size());
    if (sentence.text.empty() || in_one_line(sentence.text) == in_one_line(words)) return;
    report_.notes.push_back("sentence " + std::to_string(report_.sentences.size() + 1) +
                            ": its `# text` differs from its words, which are used");
  }

  bool has_tags() const {
    return std::any_of(report_.sentences.begin(), report_.sentences.end(), [](const ConlluSentence& sentence) {
      return std::any_of(sentence.words.begin(), sentence.words.end(),
                         [](const ConlluWord& word) { return word.upos != Upos::X || !word.xpos.empty(); });
    });
  }

  // Trees for some sentences and none for others: those without are told and left out.
  void drop_sentences_without_tree() {
    if (!report_.has_trees) return;
    std::erase_if(report_.sentences, [&](const ConlluSentence& sentence) {
      if (!sentence.has_tree)
        tell(sentence.line, "this sentence has no tree, but others of its report have", "parse it as well");
      return !sentence.has_tree;
    });
  }

  const std::string& file_;
  Problems& problems_;
  ConlluReport report_;
  Draft draft_;
  BlockKind block_kind_ = BlockKind::Paragraph;
  Spacing last_;  // of the last written token of the sentence before
  bool wants_block_ = false, tells_blocks_ = false, is_bad_ = false, is_begun_ = false, is_full_ = false;
};

}  // namespace

ConlluReader::ConlluReader(std::istream& in, std::string name, Unit unit)
    : in_(in), name_(std::move(name)), unit_(unit) {}

bool ConlluReader::read_line() {
  if (has_line_) return true;
  if (!std::getline(in_, line_)) return false;
  ++line_number_;
  line_ = repair_utf8(line_).text;
  while (line_.ends_with('\r')) line_.pop_back();
  return has_line_ = true;
}

std::optional<ConlluReport> ConlluReader::next(Problems& problems) {
  std::optional<ReportBuilder> builder(std::in_place, name_, problems);
  while (read_line()) {
    bool is_new = builder->is_begun() && begins_report(line_);
    bool is_blank = trimmed(line_).empty();
    if (is_new || is_blank) builder->end_sentence();
    if (builder->has_sentences() && (is_new || (is_blank && unit_ == Unit::Sentence))) return builder->finish();
    if (is_new) builder.emplace(name_, problems);
    if (!is_blank) builder->line(line_, line_number_);
    has_line_ = false;
  }
  builder->end_sentence();
  if (!builder->has_sentences()) return std::nullopt;
  return builder->finish();
}

// ---- into a document

void ConlluReport::fill(Document& document) const {
  std::pmr::memory_resource* arena = document.arena();
  LocalSymbols& symbols = document.symbols();
  Text whole(arena);
  whole.bytes = text;
  Blocks all_blocks(arena);
  all_blocks.rows.assign(blocks.begin(), blocks.end());
  Tokens tokens(arena);
  Sentences table(arena);
  Morphs morphs(arena);
  Arcs arcs(arena);
  for (const ConlluSentence& sentence : sentences) {
    uint32_t first = tokens.size();
    uint32_t count = static_cast<uint32_t>(sentence.words.size());
    Id<Sentence> number{static_cast<uint32_t>(table.rows.size())};
    table.rows.push_back({.span = sentence.span,
                          .tokens = {first, count},
                          .block = {sentence.block},
                          .name = symbols.intern(sentence.id)});
    for (const ConlluWord& word : sentence.words) {
      tokens.rows.push_back(
          {.span = word.span, .form = symbols.intern(word.form), .joins_previous = word.joins_previous});
      table.of_token.push_back(number);
      morphs.rows.push_back({.lemma = symbols.intern(word.lemma),
                             .xpos = symbols.intern(word.xpos),
                             .feats = symbols.intern(word.feats),
                             .bits = feat_bits(word.feats),
                             .upos = word.upos});
      Id<Token> head = word.head == 0 ? Id<Token>{} : Id<Token>{first + word.head - 1};
      arcs.rows.push_back({.head = head, .relation = word.relation});
    }
  }
  document.set(std::move(whole));
  document.set(std::move(all_blocks));
  document.set(std::move(tokens));
  document.set(std::move(table));
  if (has_trees || has_tags) document.set(std::move(morphs));
  if (!has_trees) return;
  arcs.index_children();
  document.set(std::move(arcs));
}

// ---- out of a document

namespace {

class ConlluWriter {
 public:
  ConlluWriter(const Document& document, std::string& out) : doc_(document), out_(out) {
    const uint32_t count = document.layer<Tokens>().size();
    has_morphs_ = document.layer<Morphs>().rows.size() == count;
    has_arcs_ = document.layer<Arcs>().rows.size() == count;
  }

  void write() {
    const DocInfo& info = doc_.layer<DocInfo>();
    comment("newdoc id", doc_.text(info.id));
    comment("meta::published", doc_.text(info.published));
    comment("meta::title", doc_.text(info.title));
    comment("meta::outlet", doc_.text(info.outlet));
    comment("meta::url", doc_.text(info.url));
    comment("meta::lang", doc_.text(info.lang));
    for (Id<Sentence> id : doc_.layer<Sentences>().all()) sentence(id);
  }

 private:
  void comment(std::string_view name, std::string_view value) {
    if (!value.empty()) out_.append("# ").append(name).append(" = ").append(in_one_line(value)) += '\n';
  }

  void sentence(Id<Sentence> id) {
    const Sentences& all = doc_.layer<Sentences>();
    const Sentence& row = all[id];
    if (row.tokens.is_empty()) return;
    bool is_new_block = id.index == 0 || all.rows[id.index - 1].block != row.block;
    if (is_new_block) block(row.block);
    comment("sent_id", row.name.is_empty() ? numbered(id) : std::string(doc_.text(row.name)));
    const Tokens& tokens = doc_.layer<Tokens>();
    Span words{tokens.rows[row.tokens.first].span.begin, tokens.rows[row.tokens.last() - 1].span.end};
    comment("text", doc_.words(words));
    for (Id<Token> token : row.tokens) {
      if (!tokens[token].joins_previous) written_token(token, row);
      word(token, row);
    }
    out_ += '\n';
  }

  std::string numbered(Id<Sentence> id) const {
    return std::string(doc_.text(doc_.layer<DocInfo>().id)) + "-" + std::to_string(id.index + 1);
  }

  void block(Id<Block> id) {
    const Blocks& blocks = doc_.layer<Blocks>();
    out_ += "# newpar\n";
    if (id.index < blocks.rows.size() && blocks.rows[id.index].kind != BlockKind::Paragraph)
      comment("block", name_of(blocks.rows[id.index].kind));
  }

  // The last of the words that are written as one with `first`.
  Id<Token> last_of(Id<Token> first, const Sentence& row) const {
    Id<Token> last = first;
    while (last.index + 1 < row.tokens.last() && doc_.layer<Tokens>().rows[last.index + 1].joins_previous) ++last.index;
    return last;
  }

  void written_token(Id<Token> first, const Sentence& row) {
    Id<Token> last = last_of(first, row);
    if (last == first) return;
    Span span{doc_.layer<Tokens>()[first].span.begin, doc_.layer<Tokens>()[last].span.end};
    out_ +=
        std::to_string(first.index - row.tokens.first + 1) + "-" + std::to_string(last.index - row.tokens.first + 1);
    column(in_one_line(doc_.words(span)));
    for (int i = 2; i < 9; ++i) column("");
    column(spacing(first, last));
    out_ += '\n';
  }

  void word(Id<Token> id, const Sentence& row) {
    const Token& token = doc_.layer<Tokens>()[id];
    out_ += std::to_string(id.index - row.tokens.first + 1);
    column(in_one_line(doc_.text(token.form)));
    const Morph nothing;
    const Morph& morph = has_morphs_ ? doc_.layer<Morphs>()[id] : nothing;
    column(in_one_line(doc_.text(morph.lemma)));
    column(has_morphs_ ? to_string(morph.upos) : "");
    column(doc_.text(morph.xpos));
    column(doc_.text(morph.feats));
    arc(id, row);
    column("");
    bool is_single = !token.joins_previous && last_of(id, row) == id;
    column(is_single ? spacing(id, id) : "");
    out_ += '\n';
  }

  void arc(Id<Token> id, const Sentence& row) {
    if (!has_arcs_) return column(""), column("");
    const Arc& arc = doc_.layer<Arcs>()[id];
    column(arc.head ? std::to_string(arc.head.index - row.tokens.first + 1) : "0");
    column(to_string(arc.relation));
  }

  // What the last column tells about the white space around a written token; nothing where it is as everywhere: a
  // space, an empty line between paragraphs, nothing at the end.
  std::string spacing(Id<Token> first, Id<Token> last) const {
    std::string out = space_after(last);
    const Tokens& tokens = doc_.layer<Tokens>();
    if (first.index == 0 && tokens[first].span.begin > 0) add(out, "SpacesBefore", {0, tokens[first].span.begin});
    Span span{tokens[first].span.begin, tokens[last].span.end};
    if (in_one_line(doc_.words(span)) != doc_.words(span)) add(out, "SpacesInToken", span);
    return out;
  }

  std::string space_after(Id<Token> id) const {
    const Tokens& tokens = doc_.layer<Tokens>();
    const Sentences& sentences = doc_.layer<Sentences>();
    bool is_last = id.index + 1 >= tokens.size();
    uint32_t text_end = static_cast<uint32_t>(doc_.layer<Text>().bytes.size());
    Span gap{tokens[id].span.end, is_last ? text_end : tokens.rows[id.index + 1].span.begin};
    bool is_border =
        !is_last && sentences[sentences.of_token[id.index]].block != sentences[sentences.of_token[id.index + 1]].block;
    std::string_view usual = is_last ? "" : is_border ? "\n\n" : " ";
    if (gap.begin > gap.end || doc_.words(gap) == usual) return "";
    if (gap.is_empty() && !is_border) return "SpaceAfter=No";
    std::string out;
    add(out, "SpacesAfter", gap);
    return out;
  }

  void add(std::string& out, std::string_view name, Span spaces) const {
    out.append(out.empty() ? "" : "|").append(name).append("=").append(escaped_spaces(doc_.words(spaces)));
  }

  void column(std::string_view text) { out_.append("\t").append(text.empty() ? "_" : text); }

  const Document& doc_;
  std::string& out_;
  bool has_morphs_ = false, has_arcs_ = false;
};

}  // namespace

void Conllu::write(const Document& document, const WriteOptions&, std::string& out) {
  ConlluWriter(document, out).write();
}

}  // namespace reportedly::formats
