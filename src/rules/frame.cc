// A frame is read word by word: the heading's word, who and whom, prepositions that open a phrase, names of lists.
// Then every frame is filed under all words of its entry, and frames under one word that no sentence could tell
// apart are looked for: two outcomes for one pattern are a mistake of the dictionary, not a matter of chance.
#include "rules/frame.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace reportedly {
namespace {

constexpr std::array<std::string_view, 58> kPrepositions = {
    "about",  "above",   "across",     "after",   "against", "along",     "alongside", "amid",       "among",
    "around", "as",      "at",         "before",  "behind",  "below",     "beneath",   "beside",     "between",
    "beyond", "by",      "concerning", "despite", "during",  "following", "for",       "from",       "in",
    "inside", "into",    "near",       "of",      "off",     "on",        "onto",      "out",        "outside",
    "over",   "per",     "regarding",  "round",   "since",   "than",      "through",   "throughout", "to",
    "toward", "towards", "under",      "until",   "unto",    "up",        "upon",      "via",        "with",
    "within", "without", "like",       "past"};
constexpr std::array<std::string_view, 12> kLongPrepositions = {
    "because of", "out of",        "away from",    "instead of",   "ahead of",    "in front of",
    "along with", "together with", "on behalf of", "in favour of", "in favor of", "such as"};
constexpr std::array<std::string_view, 8> kElements = {"who",       "whom", "they",  "someone",
                                                       "something", "that", "doing", "do"};

template <class Words>
bool has(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// Nouns through which one looks at what is behind their "of".
const std::vector<std::string> kMeasures = {"package", "series", "round",  "wave",    "set",     "number",   "range",
                                            "batch",   "tonne",  "ton",    "million", "billion", "thousand", "hundred",
                                            "dozen",   "ten",    "score",  "pair",    "lot",     "kind",     "type",
                                            "form",    "piece",  "string", "spate",   "raft"};

struct Piece {
  std::string_view text;
  size_t offset = 0;
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> out;
  for (size_t i = 0; i < text.size();) {
    if (text[i] == ' ' || text[i] == '\t') {
      ++i;
      continue;
    }
    size_t end = text.find_first_of(" \t", i);
    if (end == std::string_view::npos) end = text.size();
    out.push_back({text.substr(i, end - i), i});
    i = end;
  }
  return out;
}

std::vector<std::string_view> alternatives(std::string_view text) {
  std::vector<std::string_view> out;
  while (true) {
    const size_t bar = text.find('|');
    out.push_back(text.substr(0, bar));
    if (bar == std::string_view::npos) return out;
    text.remove_prefix(bar + 1);
  }
}

std::vector<std::string> texts_of(const Field* field) {
  std::vector<std::string> out;
  if (field == nullptr) return out;
  for (const Item& item : field->items()) out.push_back(item.text);
  return out;
}

std::string joined_with_or(const std::vector<std::string>& words) {
  std::string out;
  for (size_t i = 0; i < words.size(); ++i) out += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
  return out;
}

}  // namespace

// Reads the entries of all files into one Frames.
class FrameCompiler {
 public:
  FrameCompiler(const OutcomeReader& outcome, Reference& reference, Problems& problems)
      : outcome_(outcome), reference_(reference), problems_(problems) {}

  Frames compile(const std::vector<Entry>& entries) {
    out_.lists_ = Lists::compile(entries, reference_.lexicon, problems_);
    list_names_ = out_.lists_.names();
    for (const Entry& entry : entries)
      if (entry.kind == "verb" || entry.kind == "noun" || entry.kind == "adjective") take_entry(entry);
    out_.measures_ = out_.lists_.add_words(kMeasures, reference_.lexicon);
    find_ties();
    build_index();
    out_.lists_.freeze();
    return std::move(out_);
  }

 private:
  // What is known of a frame until all are read.
  struct Source {
    const Entry* entry = nullptr;
    const Field* field = nullptr;
  };
  struct Filing {
    Id<Frame> frame;
    Id<List> guard{};
    bool is_derived = false;  // a verb's frame under its noun
  };
  using Word = std::pair<PredicateKind, Symbol>;

  void tell(size_t offset, std::string what, std::string hint = "") {
    const Spot spot = field_->spot(offset);
    problems_.push_back({{entry_->file, spot.line, spot.column}, std::move(what), std::move(hint)});
    is_sound_ = false;
  }

  // ---- Entries ----

  void take_entry(const Entry& entry) {
    entry_ = &entry;
    headings_.clear();
    for (const Item& item : entry.heading) headings_.push_back(item.text);
    nouns_ = texts_of(entry.field("noun"));
    tell_known_heading(entry);
    const std::vector<std::string> light = texts_of(entry.field("light"));
    light_ = light.empty() ? Id<List>{} : out_.lists_.add_words(light, reference_.lexicon);
    for (const Field* field : entry.all("frame")) take_frame(*field);
  }

  void tell_known_heading(const Entry& entry) {
    std::string key = entry.kind + " " + entry.file;
    for (const std::string& word : headings_) key += "," + word;
    auto [known, is_new] = heading_lines_.try_emplace(key, entry.line);
    if (!is_new)
      problems_.push_back({{entry.file, entry.line, 1},
                           entry.kind + " " + headings_[0] + " stands in this file twice",
                           "join it with the one in line " + std::to_string(known->second)});
  }

  void take_frame(const Field& field) {
    field_ = &field;
    is_sound_ = true;
    const size_t arrow = field.text.find("=>");
    std::string_view pattern = std::string_view(field.text).substr(0, arrow);
    while (!pattern.empty() && pattern.back() == ' ') pattern.remove_suffix(1);
    const size_t slots_before = out_.slots_.size();
    pieces_ = pieces_of(pattern);
    has_heading_ = is_for_nouns_ = false;
    for (at_ = 0; at_ < pieces_.size();) read_element();
    Frame frame{.text = std::string(pattern),
                .slots = {},
                .outcome = {},
                .rule = {},
                .light = light_,
                .is_crowds = false,
                .strength = 0};
    frame.slots = {static_cast<uint32_t>(slots_before), static_cast<uint32_t>(out_.slots_.size() - slots_before)};
    frame.outcome = read_outcome(arrow + 2);
    check_pattern(frame);
    if (!is_sound_) {
      out_.slots_.resize(slots_before);
      return;
    }
    for (const Slot& slot : out_.slots_of(frame)) frame.strength += strength_of(slot);
    frame.is_crowds = frame.outcome && frame.outcome.index < reference_.codes.size() &&
                      reference_.lexicon.text(reference_.codes[frame.outcome.index].type) == "PROTEST";
    frame.rule = reference_.add_rule(entry_->rule_name(field.line));
    file_frame(std::move(frame));
  }

  Id<EventCode> read_outcome(size_t begin) {
    const std::string& text = field_->text;
    while (begin < text.size() && text[begin] == ' ') ++begin;
    const std::string_view outcome = std::string_view(text).substr(begin);
    if (outcome == "nothing") {
      is_nothing_ = true;
      return {};
    }
    is_nothing_ = false;
    const Id<EventCode> code = outcome_(outcome, [&](size_t offset, std::string what, std::string hint) {
      tell(begin + offset, std::move(what), std::move(hint));
    });
    if (!code) is_sound_ = false;
    return code;
  }

  void file_frame(Frame frame) {
    const Id<Frame> id{out_.size()};
    const bool is_noun_entry = entry_->kind == "noun";
    const bool is_derived = entry_->kind == "verb" && !is_for_nouns_;
    for (const std::string& word : nouns_) file_noun(word, id, is_derived);
    for (const std::string& word : headings_) {
      if (is_noun_entry) {
        file_noun(word, id, false);
      } else if (entry_->kind == "adjective") {
        file(PredicateKind::Adjective, word, {.frame = id});
      } else if (!is_for_nouns_) {
        file(PredicateKind::Verb, word, {.frame = id});
        file_guarded(PredicateKind::Verb, word, word.substr(0, word.find(' ')), {.frame = id});
      }
    }
    out_.frames_.push_back(std::move(frame));
    sources_.push_back({entry_, field_});
  }

  // A frame of a verb holds for its nouns as well, but a frame that was written for the noun goes before it.
  void file_noun(const std::string& word, Id<Frame> id, bool is_derived) {
    file(PredicateKind::Noun, word, {.frame = id, .is_derived = is_derived});
    file(PredicateKind::Noun, singular_of(word), {.frame = id, .is_derived = is_derived});
    const size_t blank = word.rfind(' ');
    if (blank != std::string::npos)
      file_guarded(PredicateKind::Noun, word, singular_of(word.substr(blank + 1)),
                   {.frame = id, .is_derived = is_derived});
  }

  void file_guarded(PredicateKind kind, const std::string& whole, const std::string& word, Filing filing) {
    if (word == whole) return;
    filing.guard = out_.lists_.add_words({whole}, reference_.lexicon);
    file(kind, word, filing);
  }

  void file(PredicateKind kind, const std::string& word, Filing filing) {
    std::vector<Filing>& there = by_word_[{kind, reference_.lexicon.intern(word)}];
    const bool is_there = std::ranges::any_of(
        there, [&](const Filing& other) { return other.frame == filing.frame && other.guard == filing.guard; });
    if (!is_there) there.push_back(filing);
  }

  // ---- Words of a frame ----

  // How many pieces from here on are `words` ("carry out": 2), or 0.
  size_t pieces_that_are(std::string_view words) const {
    const std::vector<Piece> wanted = pieces_of(words);
    if (wanted.empty() || at_ + wanted.size() > pieces_.size()) return 0;
    for (size_t i = 0; i < wanted.size(); ++i)
      if (pieces_[at_ + i].text != wanted[i].text) return 0;
    return wanted.size();
  }

  bool read_heading() {
    if (has_heading_) return false;
    size_t longest = 0;
    bool is_noun = false;
    for (const std::string& word : headings_) longest = std::max(longest, pieces_that_are(word));
    for (const std::string& word : nouns_)
      if (pieces_that_are(word) > longest) {
        longest = pieces_that_are(word);
        is_noun = true;
      }
    if (longest == 0) return false;
    has_heading_ = true;
    is_for_nouns_ = is_noun;
    at_ += longest;
    return true;
  }

  void read_element() {
    if (read_heading()) return;
    begin_ = at_;
    const std::vector<std::string> prepositions = read_prepositions();
    if (at_ >= pieces_.size()) {
      tell(pieces_[begin_].offset, "a preposition ends this frame", "say of what: whom, something or a list");
      return;
    }
    const std::string_view word = pieces_[at_].text;
    if (word == "who") return add(SlotRole::Who, prepositions);
    if (word == "they") return add(SlotRole::They, prepositions);
    if (word == "someone") return add(SlotRole::Someone, prepositions);
    if (word == "whom") return add(SlotRole::Whom, prepositions);
    if (word == "something") return add(SlotRole::Something, prepositions);
    if (word == "that") return add_clause(prepositions);
    if (word == "doing") return add_gerund(prepositions);
    const bool is_infinitive = prepositions.size() == 1 && prepositions[0] == "to";
    if (word == "do" && is_infinitive) return add(SlotRole::Deed, {});
    if (is_infinitive) return add_listed(SlotRole::Deed, {});
    add_listed(SlotRole::Listed, prepositions);
  }

  std::vector<std::string> read_prepositions() {
    for (std::string_view whole : kLongPrepositions)
      if (size_t count = pieces_that_are(whole); count > 0) {
        at_ += count;
        return {std::string(whole)};
      }
    std::vector<std::string> out;
    for (std::string_view word : alternatives(pieces_[at_].text)) {
      if (!reportedly::has(kPrepositions, word)) return {};
      out.emplace_back(word);
    }
    ++at_;
    return out;
  }

  void add(SlotRole role, const std::vector<std::string>& prepositions) { add_slot(role, prepositions); }

  Slot& add_slot(SlotRole role, const std::vector<std::string>& prepositions) {
    Slot slot{.role = role,
              .is_gerund = false,
              .may_be_phrase = false,
              .has_whom = false,
              .is_must = false,
              .is_subject = false,
              .list = {},
              .prepositions = {},
              .words = {}};
    slot.is_subject = !has_heading_ && prepositions.empty() && (role == SlotRole::Whom || role == SlotRole::Listed);
    slot.prepositions = {static_cast<uint32_t>(out_.prepositions_.size()), static_cast<uint32_t>(prepositions.size())};
    for (const std::string& preposition : prepositions)
      out_.prepositions_.push_back(reference_.lexicon.intern(preposition));
    const Piece& last = pieces_[at_++];
    slot.words = {static_cast<uint32_t>(pieces_[begin_].offset), static_cast<uint32_t>(last.offset + last.text.size())};
    out_.slots_.push_back(slot);
    return out_.slots_.back();
  }

  // `that`, `that whom must`, `that whom do`, `that whom guilty|complicit`
  void add_clause(const std::vector<std::string>& prepositions) {
    const bool has_whom = at_ + 2 < pieces_.size() && pieces_[at_ + 1].text == "whom";
    if (!has_whom) return add(SlotRole::That, prepositions);
    at_ += 2;
    const std::string_view word = pieces_[at_].text;
    const Id<List> list = word == "must" || word == "do" ? Id<List>{} : read_target();
    Slot& slot = add_slot(SlotRole::That, prepositions);
    slot.list = list;
    slot.has_whom = true;
    slot.is_must = word == "must";
  }

  // `doing`, `doing LIST`, `of doing shell|bomb`
  void add_gerund(const std::vector<std::string>& prepositions) {
    const bool has_target = at_ + 1 < pieces_.size() && is_target(pieces_[at_ + 1].text);
    if (has_target) ++at_;
    const Id<List> list = has_target ? read_target() : Id<List>{};
    Slot& slot = add_slot(SlotRole::Deed, prepositions);
    slot.is_gerund = true;
    slot.list = list;
  }

  void add_listed(SlotRole role, const std::vector<std::string>& prepositions) {
    if (!has_heading_ && (begin_ > 0 || !prepositions.empty() || role == SlotRole::Deed))
      tell(pieces_[at_].offset, "'" + std::string(pieces_[at_].text) + "' stands before the heading's word",
           "support verbs belong into the field light");
    const Id<List> list = read_target();
    Slot& slot = add_slot(role, prepositions);
    slot.list = list;
    slot.may_be_phrase = role == SlotRole::Deed;
  }

  bool is_target(std::string_view text) const {
    const std::string_view first = alternatives(text)[0];
    return !reportedly::has(kElements, first) && !reportedly::has(kPrepositions, first);
  }

  // PENALTY, ceasefire|truce, PEACEPLAN|TALKS
  Id<List> read_target() {
    const Piece& piece = pieces_[at_];
    const std::vector<std::string_view> words = alternatives(piece.text);
    if (words.size() == 1 && is_list_name(words[0])) return list_of(words[0], piece.offset);
    std::vector<std::string> members;
    size_t offset = piece.offset;
    for (std::string_view word : words) {
      if (word.empty()) {
        tell(offset, "nothing stands between two |", "drop one");
      } else if (reportedly::has(kElements, word)) {
        tell(offset, "'" + std::string(word) + "' cannot be an alternative", "write a second frame");
      } else if (!is_list_name(word)) {
        members.emplace_back(word);
      } else if (const Id<List> list = list_of(word, offset)) {
        for (const std::string& member : out_.lists_.words(list)) members.push_back(member);
      }
      offset += word.size() + 1;
    }
    return out_.lists_.add_words(members, reference_.lexicon);
  }

  Id<List> list_of(std::string_view name, size_t offset) {
    const Id<List> list = out_.lists_.find(name);
    if (!list) {
      const std::string near = nearest(name, list_names_);
      tell(offset, "list " + std::string(name) + " is not defined",
           near.empty() ? "add: list " + std::string(name) + "  ..." : "did you mean " + near + "?");
    }
    return list;
  }

  // ---- Is the whole sound? ----

  void check_pattern(const Frame& frame) {
    if (!has_heading_) tell(0, "this frame lacks the word of its heading", "write " + joined_with_or(headings_));
    int actors = 0, recipients = 0;
    for (const Slot& slot : out_.slots_of(frame)) {
      actors += slot.role == SlotRole::Who || slot.role == SlotRole::They || slot.role == SlotRole::Someone ||
                (slot.is_subject && slot.role == SlotRole::Listed);
      recipients += slot.role == SlotRole::Whom || slot.has_whom;
    }
    if (actors > 1) tell(0, "more than one of who, they and someone stands in this frame", "keep one");
    if (recipients > 1) tell(0, "whom stands in this frame twice", "keep one");
    if (actors + recipients == 0 && !is_nothing_)
      tell(0, "nobody acts in this frame", "begin with who, they or someone");
    if (frame.slots.count > kMostSlots)
      tell(0, "this frame has more than " + std::to_string(kMostSlots) + " elements", "drop some");
  }

  // More elements win; words count more than a list, a list more than whom, whom more than something.
  int strength_of(const Slot& slot) const {
    const int preposition = slot.prepositions.is_empty() ? 0 : 1;
    if (slot.has_whom) return slot.is_must || slot.list ? 6 : 4;
    if (slot.list) return (out_.lists_.name(slot.list).empty() ? 5 : 4) + preposition;
    switch (slot.role) {
      case SlotRole::Someone: return 0;
      case SlotRole::Something: return 1 + preposition;
      case SlotRole::They: return 3 + preposition;
      default: return 2 + preposition;
    }
  }

  // ---- Ties ----

  bool share_preposition(const Slot& a, const Slot& b) const {
    const auto ours = out_.prepositions(a), theirs = out_.prepositions(b);
    if (ours.empty() || theirs.empty()) return ours.empty() && theirs.empty();
    return std::ranges::any_of(ours, [&](Symbol symbol) { return std::ranges::find(theirs, symbol) != theirs.end(); });
  }

  // Would some word fill both? Lists with names are taken as the writer's own business unless they are the same.
  bool may_meet(const Slot& a, const Slot& b) const {
    if (a.role != b.role || a.is_gerund != b.is_gerund || a.is_subject != b.is_subject || a.has_whom != b.has_whom ||
        a.is_must != b.is_must || !share_preposition(a, b))
      return false;
    if (a.list == b.list) return true;
    if (!a.list || !b.list || !out_.lists_.name(a.list).empty() || !out_.lists_.name(b.list).empty()) return false;
    return std::ranges::any_of(out_.lists_.words(a.list), [&](const std::string& word) {
      return reportedly::has(out_.lists_.words(b.list), word);
    });
  }

  bool is_same(const Slot& a, const Slot& b) const {
    return a.role == b.role && a.is_gerund == b.is_gerund && a.is_subject == b.is_subject && a.has_whom == b.has_whom &&
           a.is_must == b.is_must && a.list == b.list && std::ranges::equal(out_.prepositions(a), out_.prepositions(b));
  }

  template <class Fits>
  bool pair_up(std::span<const Slot> ours, std::span<const Slot> theirs, uint32_t used, Fits fits) const {
    if (ours.empty()) return true;
    for (size_t i = 0; i < theirs.size(); ++i)
      if ((used >> i & 1u) == 0 && fits(ours[0], theirs[i]) && pair_up(ours.subspan(1), theirs, used | 1u << i, fits))
        return true;
    return false;
  }

  void find_ties() {
    std::set<std::pair<uint32_t, uint32_t>> told;
    for (const auto& [word, filings] : by_word_)
      for (size_t i = 0; i < filings.size(); ++i)
        for (size_t j = i + 1; j < filings.size(); ++j) {
          const Filing &a = filings[i], &b = filings[j];
          if (a.guard != b.guard || a.is_derived != b.is_derived || !is_tie(a.frame, b.frame)) continue;
          if (told.insert({a.frame.index, b.frame.index}).second) tell_tie(a.frame, b.frame, word.second);
        }
  }

  bool is_tie(Id<Frame> first, Id<Frame> second) const {
    const Frame &a = out_[first], &b = out_[second];
    if (a.slots.count != b.slots.count || a.strength != b.strength) return false;
    if (a.outcome == b.outcome)
      return pair_up(out_.slots_of(a), out_.slots_of(b), 0,
                     [&](const Slot& x, const Slot& y) { return is_same(x, y); });
    return pair_up(out_.slots_of(a), out_.slots_of(b), 0, [&](const Slot& x, const Slot& y) { return may_meet(x, y); });
  }

  void tell_tie(Id<Frame> first, Id<Frame> second, Symbol word) {
    const Source &a = sources_[first.index], &b = sources_[second.index];
    const bool is_repeated = out_[first].outcome == out_[second].outcome;
    problems_.push_back({{b.entry->file, b.field->line, b.field->column},
                         is_repeated ? "this frame stands in " + a.entry->rule_name(a.field->line) + " already"
                                     : "this frame and the one in " + a.entry->rule_name(a.field->line) +
                                           " match the same sentences with different outcomes",
                         "both stand under '" + std::string(reference_.lexicon.text(word)) + "'"});
  }

  // A whole phrase before its head word, the frame of a noun before one of its verb.
  int rank_of(const Filing& filing) const {
    return 4 * out_[filing.frame].strength + (filing.guard ? 8 : 0) + (filing.is_derived ? 0 : 1);
  }

  void build_index() {
    for (auto& [word, filings] : by_word_) {
      std::ranges::stable_sort(filings, [&](const Filing& a, const Filing& b) { return rank_of(a) > rank_of(b); });
      std::vector<Frames::Rows>& rows = out_.by_kind_[static_cast<size_t>(word.first)];
      if (word.second.value >= rows.size()) rows.resize(word.second.value + 1);
      rows[word.second.value] = {static_cast<uint32_t>(out_.order_.size()), static_cast<uint32_t>(filings.size())};
      for (const Filing& filing : filings) out_.order_.push_back({.frame = filing.frame, .guard = filing.guard});
    }
  }

  const OutcomeReader& outcome_;
  Reference& reference_;
  Problems& problems_;
  Frames out_;
  std::vector<std::string> list_names_;
  std::vector<Source> sources_;                  // by frame
  std::map<Word, std::vector<Filing>> by_word_;  // in reading order
  std::map<std::string, int> heading_lines_;

  // The entry and frame that are being read.
  const Entry* entry_ = nullptr;
  const Field* field_ = nullptr;
  std::vector<std::string> headings_, nouns_;
  Id<List> light_;
  std::vector<Piece> pieces_;
  size_t at_ = 0;     // the next piece
  size_t begin_ = 0;  // where the element began
  bool has_heading_ = false, is_for_nouns_ = false, is_nothing_ = false, is_sound_ = true;
};

Frames Frames::compile(const std::vector<Entry>& entries, const OutcomeReader& outcome, Reference& reference,
                       Problems& problems) {
  return FrameCompiler(outcome, reference, problems).compile(entries);
}

}  // namespace reportedly
