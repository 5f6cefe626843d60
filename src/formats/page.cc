// Events stand in groups from certain to open, and within a group in the order of the report. Neighbours that are
// told by the same sentence and the same people share its words, which keeps a page short: news packs several events
// into a sentence.
#include "formats/page.h"

#include <algorithm>
#include <array>

#include "formats/page_names.h"
#include "formats/rows.h"
#include "formats/statements.h"
#include "formats/terminal_text.h"

namespace reportedly::formats {
namespace {

constexpr uint32_t kNarrowest = 40, kWidest = 100;
constexpr uint32_t kLongestName = 44;  // columns of an actor on the event's line
constexpr uint32_t kLinesOfStatement = 3;
constexpr uint32_t kWindow = 170;  // bytes of a long sentence on each side of its event

// What a status is called in its group, and how it looks.
struct StatusLook {
  ClaimStatus status;
  std::string_view mark;
  std::string_view word;
  Style style;
  uint8_t group;
};
constexpr std::array<StatusLook, 11> kLooks = {{
    {ClaimStatus::Asserted, "●", "asserted", Style::Sure, 0},
    {ClaimStatus::Reported, "●", "reported", Style::Sure, 0},
    {ClaimStatus::Alleged, "◐", "alleged", Style::Doubt, 1},
    {ClaimStatus::Disputed, "⇄", "disputed", Style::Against, 2},
    {ClaimStatus::Denied, "✗", "denied", Style::Against, 2},
    {ClaimStatus::Negated, "✗", "did not happen", Style::Against, 2},
    {ClaimStatus::Conditional, "○", "conditional", Style::Ahead, 3},
    {ClaimStatus::Hypothetical, "○", "possible", Style::Ahead, 3},
    {ClaimStatus::CalledFor, "○", "called for", Style::Ahead, 3},
    {ClaimStatus::Future, "○", "ahead", Style::Ahead, 3},
    {ClaimStatus::Unknown, "?", "unknown", Style::Doubt, 4},
}};

struct Group {
  std::string_view title, meaning;
};
constexpr std::array<Group, 5> kGroups = {{
    {"TOLD AS HAPPENED", "by the report itself or by somebody it names"},
    {"ALLEGED", "nobody is named for it, or the report keeps its distance"},
    {"DISPUTED OR DENIED", ""},
    {"NOT YET", "planned, called for, possible or conditional"},
    {"OPEN", "asked or not known"},
}};

const StatusLook& look_of(ClaimStatus status) { return kLooks[static_cast<size_t>(status)]; }

std::string counted(size_t number, std::string_view thing) {
  return std::to_string(number) + " " + std::string(thing) + (number == 1 ? "" : "s");
}

// An event with what is claimed of it.
struct Told {
  uint32_t event;
  const Claim* claim;  // null where no stage judged it
  ClaimStatus status;
  Id<Sentence> sentence;
  uint32_t times = 1;      // told again by the same people, or in the headline: 2 and more
  bool is_hidden = false;  // shown with the one that it repeats ...
  uint32_t shown_by = 0;   // ... this event
};

class PageWriter {
 public:
  PageWriter(const Document& document, const WriteOptions& options, std::string& out)
      : doc_(document),
        names_(document),
        out_(out),
        has_colour_(options.has_colour),
        width_(std::clamp(options.width, kNarrowest, kWidest)) {
    statements_ = statements_of(document);
    std::vector<Id<Claim>> claims = claims_of_events(document);
    const Sentences& sentences = document.layer<Sentences>();
    for (uint32_t i = 0; i < claims.size(); ++i) {
      const Claim* claim = claims[i] ? &document.layer<Claims>()[claims[i]] : nullptr;
      Id<Token> trigger = document.layer<Events>().rows[i].trigger;
      told_.push_back(
          {i, claim, claim == nullptr ? ClaimStatus::Unknown : claim->status, sentences.of_token[trigger.index]});
    }
  }

  void write() {
    merge_repeats();
    header();
    for (size_t group = 0; group < kGroups.size(); ++group) events_of(static_cast<uint8_t>(group));
    if (told_.empty()) line("\nNo political event was found in this report.", Style::Dim);
    statements();
    notes();
  }

 private:
  // ---- lines

  void line(std::string_view text, Style style) { out_.append(styled(text, style, has_colour_)) += '\n'; }

  void print(const Paragraph& paragraph, std::string first, std::string next, uint32_t most_lines = 1000) {
    if (!paragraph.is_empty())
      paragraph.print({.width = width_,
                       .first = std::move(first),
                       .next = std::move(next),
                       .most_lines = most_lines,
                       .has_colour = has_colour_},
                      out_);
  }

  void heading(std::string_view title, std::string_view meaning) {
    out_ += '\n' + styled(title, Style::Strong, has_colour_);
    bool fits = columns_of(title) + columns_of(meaning) + 2 <= width_;
    if (!meaning.empty() && fits) out_ += "  " + styled(meaning, Style::Dim, has_colour_);
    out_ += '\n';
  }

  void header() {
    std::string title = names_.title();
    print(Paragraph().add(title, Style::Strong), "", "");
    const DocInfo& info = doc_.layer<DocInfo>();
    std::string about;
    for (Symbol part : {info.outlet, info.published, info.id})
      if (!part.is_empty() && doc_.text(part) != title)
        about.append(about.empty() ? "" : " · ").append(doc_.text(part));
    print(Paragraph().add(about, Style::Dim), "", "");
    std::string counts = counted(doc_.layer<Sentences>().rows.size(), "sentence") + " · " +
                         counted(told_.size(), "event") + " · " + counted(statements_.size(), "statement");
    line(counts, Style::Dim);
    std::string rule;
    for (uint32_t i = 0; i < width_; ++i) rule += "─";
    line(rule, Style::Dim);
  }

  // ---- events

  // The same act with the same status, told by the same people or in a headline, is shown once: where it is told best,
  // below the headline.
  void merge_repeats() {
    const Claims& claims = doc_.layer<Claims>();
    for (const Link& link : claims.links) {
      bool repeats = link.relation == LinkRelation::Repeats || link.relation == LinkRelation::SameOrigin;
      Told* later = repeats ? shown_for(claims[link.from]) : nullptr;
      Told* earlier = repeats ? shown_for(claims[link.to]) : nullptr;
      if (later == nullptr || earlier == nullptr || later == earlier || !is_one_line(*earlier, *later)) continue;
      bool keeps_earlier = !is_headline(earlier->sentence);
      Told& kept = keeps_earlier ? *earlier : *later;
      Told& hidden = keeps_earlier ? *later : *earlier;
      kept.times += hidden.times;
      hidden.is_hidden = true;
      hidden.shown_by = kept.event;
    }
  }

  Told* shown_for(const Claim& claim) {
    if (!claim.event || claim.event.index >= told_.size()) return nullptr;
    Told* told = &told_[claim.event.index];
    for (size_t steps = 0; told->is_hidden && steps < told_.size(); ++steps) told = &told_[told->shown_by];
    return told;
  }

  bool is_one_line(const Told& a, const Told& b) const {
    const auto& events = doc_.layer<Events>().rows;
    if (look_of(a.status).group != look_of(b.status).group) return false;
    bool same_words = names_.what(events[a.event]) == names_.what(events[b.event]);
    return same_words && (is_headline(a.sentence) || is_headline(b.sentence) || speaker_line(a) == speaker_line(b));
  }

  bool is_headline(Id<Sentence> sentence) const {
    Id<Block> block = doc_.layer<Sentences>()[sentence].block;
    const auto& blocks = doc_.layer<Blocks>().rows;
    return block && block.index < blocks.size() && blocks[block.index].kind == BlockKind::Headline;
  }

  void events_of(uint8_t group) {
    std::vector<const Told*> members;
    for (const Told& told : told_)
      if (look_of(told.status).group == group && !told.is_hidden) members.push_back(&told);
    if (members.empty()) return;
    heading(kGroups[group].title, kGroups[group].meaning);
    for (size_t i = 0; i < members.size();) {
      size_t end = i + 1;
      while (end < members.size() && shares_words(*members[i], *members[end])) ++end;
      out_ += '\n';
      for (size_t k = i; k < end; ++k) event_line(*members[k]);
      sentence(members, i, end);
      says(members, i, end);
      for (size_t k = i; k < end; ++k) links(*members[k]);
      i = end;
    }
  }

  bool shares_words(const Told& a, const Told& b) const {
    return a.sentence == b.sentence && a.times == b.times && speaker_line(a) == speaker_line(b);
  }

  void event_line(const Told& told) {
    const StatusLook& look = look_of(told.status);
    const Event& event = doc_.layer<Events>().rows[told.event];
    Paragraph left;
    people(left, names_.participants(event, ParticipantRole::Actor), true);
    left.space().add(names_.what(event), Style::Strong);
    std::vector<Id<Mention>> recipients = names_.participants(event, ParticipantRole::Recipient);
    if (!recipients.empty()) left.space().add("→"), people(left.space(), recipients, false);
    std::string lines;
    uint32_t room = width_ - columns_of(look.word) - 2;
    left.print({.width = room,
                .first = styled(look.mark, look.style, has_colour_) + " ",
                .next = "    ",
                .has_colour = has_colour_},
               lines);
    put_right(lines, look);
  }

  // Sets the status word at the right end of the first line.
  void put_right(const std::string& lines, const StatusLook& look) {
    size_t end = lines.find('\n');
    std::string first = lines.substr(0, end);
    uint32_t used = columns_of(first) + columns_of(look.word);
    out_ += first + std::string(width_ > used ? width_ - used : 1, ' ') + styled(look.word, look.style, has_colour_);
    out_ += lines.substr(end);
  }

  void people(Paragraph& line, const std::vector<Id<Mention>>& mentions, bool may_be_nobody) {
    if (mentions.empty() && may_be_nobody) line.add("somebody", Style::Dim);
    for (size_t i = 0; i < mentions.size(); ++i) {
      if (i > 0) line.space().add("+").space();
      line.add(cut_at_word(names_.of(mentions[i]), kLongestName));
      std::string codes = names_.codes(mentions[i]);
      if (!codes.empty()) line.space().add("(" + codes + ")", Style::Dim);
    }
  }

  void sentence(const std::vector<const Told*>& members, size_t begin, size_t end) {
    std::vector<Span> triggers;
    for (size_t k = begin; k < end; ++k)
      for (Span span : trigger_spans(doc_, doc_.layer<Events>().rows[members[k]->event])) triggers.push_back(span);
    std::sort(triggers.begin(), triggers.end());
    triggers = joined(triggers);
    Span whole = doc_.layer<Sentences>()[members[begin]->sentence].span;
    Span shown = window(whole, {triggers.front().begin, triggers.back().end});
    Paragraph words;
    if (shown.begin > whole.begin) words.add("… ");
    uint32_t at = shown.begin;
    for (Span trigger : triggers) {
      if (trigger.begin < at) continue;
      words.add(doc_.words({at, trigger.begin})).add(doc_.words(trigger), Style::Word);
      at = trigger.end;
    }
    words.add(doc_.words({at, shown.end}));
    if (shown.end < whole.end) words.add(" …");
    std::string bar = "  " + styled("│", Style::Dim, has_colour_) + " ";
    print(words, bar, bar);
  }

  // Neighbours become one ("shot down"), and what stands there twice is there once.
  std::vector<Span> joined(const std::vector<Span>& spans) const {
    std::vector<Span> out;
    for (Span span : spans) {
      bool is_next = !out.empty() &&
                     (span.begin <= out.back().end || in_one_line(doc_.words({out.back().end, span.begin})).empty());
      if (is_next) {
        out.back().end = std::max(out.back().end, span.end);
      } else {
        out.push_back(span);
      }
    }
    return out;
  }

  // Of a very long sentence only what stands around the event, cut between words.
  Span window(Span whole, Span core) const {
    std::string_view text = doc_.layer<Text>().bytes;
    Span out = whole;
    if (core.begin - whole.begin > kWindow) {
      size_t gap = text.find(' ', core.begin - kWindow);
      out.begin =
          static_cast<uint32_t>(std::min<size_t>(gap == std::string_view::npos ? core.begin : gap + 1, core.begin));
    }
    if (whole.end - core.end > kWindow) {
      size_t gap = text.rfind(' ', core.end + kWindow);
      out.end = static_cast<uint32_t>(gap == std::string_view::npos ? core.end : std::max<size_t>(gap, core.end));
    }
    return out;
  }

  static std::string_view verb_of(ClaimMode mode) {
    if (mode == ClaimMode::Denied) return "denies:";
    if (mode == ClaimMode::NoKnowledge) return "does not know:";
    if (mode == ClaimMode::Requested || mode == ClaimMode::Demanded) return "asks for it:";
    return "says:";
  }

  // "says: two officials (unnamed group), via Reuters (named outlet)"; the innermost holder first.
  std::string speaker_line(const Told& told) const {
    if (told.claim == nullptr) return "";
    const Claims& claims = doc_.layer<Claims>();
    std::string out;
    for (uint32_t k = told.claim->holders.last(); k-- > told.claim->holders.first;) {
      const Source& source = doc_.layer<Attributions>()[claims.holders[k]].source;
      std::string name = names_.source(source);
      if (name.empty()) continue;
      out.append(out.empty() ? "" : ", via ").append(name);
      if (std::string_view how = how_named(source); !how.empty()) out.append(" (").append(how).append(")");
    }
    if (out.empty()) out = told.claim->holders.is_empty() ? "the report itself" : "nobody is named";
    return std::string(verb_of(told.claim->mode)) + " " + out;
  }

  void says(const std::vector<const Told*>& members, size_t begin, size_t end) {
    Paragraph line;
    line.add(speaker_line(*members[begin]));
    uint32_t times = members[begin]->times;
    if (times == 2) line.add(", told again once");
    if (times > 2) line.add(", told again " + std::to_string(times - 1) + " times");
    std::vector<std::string_view> rules;
    for (size_t k = begin; k < end; ++k) {
      std::string_view rule = rule_name(doc_, doc_.layer<Events>().rows[members[k]->event].why);
      if (!rule.empty() && std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(rule);
    }
    for (std::string_view rule : rules) line.space().add("[" + std::string(rule) + "]", Style::Dim);
    print(line, "  ", "    ");
  }

  // ---- what contradicts or supports

  static std::string_view words_of(LinkRelation relation, bool is_from) {
    switch (relation) {
      case LinkRelation::Disputes: return is_from ? "disputes:" : "disputed by:";
      case LinkRelation::DisputesWeak: return is_from ? "does not confirm:" : "not confirmed by:";
      case LinkRelation::Corroborates: return is_from ? "agrees with:" : "also told by:";
      case LinkRelation::Condition: return is_from ? "only if:" : "";
      default: return "";
    }
  }

  void links(const Told& told) {
    if (told.claim == nullptr) return;
    const Claims& claims = doc_.layer<Claims>();
    Id<Claim> self{static_cast<uint32_t>(told.claim - claims.rows.data())};
    for (const Link& link : claims.links) {
      if (link.from != self && link.to != self) continue;
      bool is_from = link.from == self;
      std::string_view relation = words_of(link.relation, is_from);
      if (!relation.empty()) print(other_side(relation, claims[is_from ? link.to : link.from]), "  ", "    ", 2);
    }
  }

  Paragraph other_side(std::string_view relation, const Claim& other) const {
    const Claims& claims = doc_.layer<Claims>();
    Paragraph out;
    out.add(relation, Style::Against).space();
    if (!other.holders.is_empty()) {
      Id<Attribution> inner = claims.holders[other.holders.last() - 1];
      std::string name = names_.source(doc_.layer<Attributions>()[inner].source);
      if (!name.empty()) out.add(name + ",").space();
    }
    for (Id<Span> id : other.content) out.add("“" + names_.words(claims.spans[id.index]) + "”").space();
    return out;
  }

  // ---- statements and notes

  void statements() {
    if (statements_.empty()) return;
    heading("WHO SAYS WHAT", "");
    out_ += '\n';
    for (const Statement& one : statements_) statement(one);
  }

  // "Reuters reported, citing a diplomat (unnamed person): that ..."
  void statement(const Statement& one) {
    const Attribution& row = doc_.layer<Attributions>()[one.told];
    Paragraph words;
    bool cue_first = is_preposition(row);
    if (cue_first) cue(words, row);
    speaker(words.space(), row.source);
    if (!cue_first) cue(words, row);
    if (row.is_negated && !has_negation(row)) words.space().add("(not)", Style::Against);
    if (one.cited) {
      const Attribution& cited = doc_.layer<Attributions>()[one.cited];
      words.add(",");
      cue(words, cited);
      speaker(words.space(), cited.source);
    }
    words.add(":").space();
    add_spans(words, row.content, "…");
    print(words, "  ", "      ", kLinesOfStatement);
  }

  void cue(Paragraph& words, const Attribution& row) {
    if (row.cue.is_empty()) words.space().add("goes on", Style::Dim);
    for (Id<Span> id : row.cue) {
      std::string cue = names_.words(doc_.layer<Attributions>().spans[id.index]);
      if (cue != ":") words.space().add(cue, Style::Dim);
    }
  }

  void speaker(Paragraph& words, const Source& source) {
    std::string name = names_.source(source);
    if (name.empty()) {
      words.add("(nobody named)", Style::Dim);
      return;
    }
    words.add(name, Style::Strong);
    bool is_unnamed = source.anonymity == Anonymity::RoleOnly || source.anonymity == Anonymity::GroupUnnamed;
    std::string how(how_named(source));
    if (is_unnamed && !how.empty()) words.space().add("(" + how + ")", Style::Dim);
  }

  void add_spans(Paragraph& words, Range<Span> spans, std::string_view gap) {
    for (Id<Span> id : spans) {
      if (id.index > spans.first) words.space().add(gap).space();
      words.add(doc_.words(doc_.layer<Attributions>().spans[id.index]));
    }
  }

  // "According to X", "per X": no verb, and before its source.
  bool is_preposition(const Attribution& row) const {
    if (row.cue_token.is_none() || row.source.words.is_empty() || row.cue.is_empty()) return false;
    const Attributions& all = doc_.layer<Attributions>();
    std::string_view lemma = doc_.text(doc_.layer<Morphs>()[row.cue_token].lemma);
    bool is_verb = doc_.layer<Morphs>()[row.cue_token].upos == Upos::Verb && !lemma.starts_with("accord");
    return !is_verb && all.spans[row.cue.first].end <= all.spans[row.source.words.first].begin;
  }

  bool has_negation(const Attribution& row) const {
    const Attributions& all = doc_.layer<Attributions>();
    for (Range<Span> spans : {row.source.words, row.cue, row.content})
      for (Id<Span> id : spans)
        if (has_negative_word(" " + names_.words(all.spans[id.index]) + " ")) return true;
    return false;
  }
  static bool has_negative_word(const std::string& words) {
    constexpr std::array<std::string_view, 8> kNegative = {"n't ",    "n’t ",    " not ",  " no ",
                                                           " never ", "either ", "obody ", "cannot "};
    return std::any_of(kNegative.begin(), kNegative.end(),
                       [&](std::string_view word) { return words.find(word) != std::string::npos; });
  }

  void notes() {
    if (doc_.notes().empty()) return;
    heading("NOTES", "");
    for (const Note& note : doc_.notes()) {
      bool is_warning = note.level == NoteLevel::Warning;
      print(Paragraph().add(doc_.text(note.what), is_warning ? Style::Doubt : Style::Plain),
            is_warning ? "  ! " : "  · ", "    ");
    }
  }

  const Document& doc_;
  Names names_;
  std::string& out_;
  std::vector<Told> told_;
  std::vector<Statement> statements_;
  bool has_colour_;
  uint32_t width_;
};

// "1 disputed, 2 alleged": what a person who looks many reports over wants to stop at.
std::string doubts(const Document& document) {
  std::array<size_t, kLooks.size()> count{};
  for (const Claim& claim : document.layer<Claims>().rows)
    if (claim.event) ++count[static_cast<size_t>(claim.status)];
  std::string out;
  for (ClaimStatus status : {ClaimStatus::Disputed, ClaimStatus::Denied, ClaimStatus::Alleged}) {
    size_t number = count[static_cast<size_t>(status)];
    if (number > 0) out += (out.empty() ? "" : ", ") + std::to_string(number) + " " + std::string(look_of(status).word);
  }
  return out;
}

std::string in_short(const Names& names, const Event& event) {
  auto first_of = [&](ParticipantRole role) {
    std::vector<Id<Mention>> mentions = names.participants(event, role);
    return mentions.empty() ? std::string() : cut_at_word(names.of(mentions[0]), 24);
  };
  std::string actor = first_of(ParticipantRole::Actor), recipient = first_of(ParticipantRole::Recipient);
  return (actor.empty() ? "" : actor + " ") + names.what(event) + (recipient.empty() ? "" : " → " + recipient);
}

}  // namespace

void Page::write(const Document& document, const WriteOptions& options, std::string& out) {
  PageWriter(document, options, out).write();
}

void Brief::write(const Document& document, const WriteOptions& options, std::string& out) {
  constexpr uint32_t kIdColumn = 24;
  Names names(document);
  const DocInfo& info = document.layer<DocInfo>();
  const Events& events = document.layer<Events>();
  std::string id = shortened(document.text(info.id), kIdColumn);
  std::string date = info.published.is_empty() ? "no date   " : std::string(document.text(info.published));
  Paragraph line;
  line.add(counted(events.rows.size(), "event"), Style::Strong);
  if (std::string some = doubts(document); !some.empty()) line.add(", " + some, Style::Doubt);
  for (size_t i = 0; i < events.rows.size(); ++i)
    line.add(i == 0 ? ": " : "; ").space().add(in_short(names, events.rows[i]));
  std::string first = id + std::string(kIdColumn - columns_of(id) + 2, ' ') + date + "  ";
  line.print({.width = std::max(options.width, kNarrowest + kIdColumn),
              .first = first,
              .next = "",
              .most_lines = 1,
              .has_colour = options.has_colour},
             out);
}

}  // namespace reportedly::formats
