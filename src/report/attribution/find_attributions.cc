// The steps in their order, and the making of rows: candidates without content are dropped, the rest are sorted by
// place, each finds the smallest content that its cue stands in, and its words become spans.
#include "report/attribution/find_attributions.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>

#include "report/attribution/candidate.h"
#include "report/attribution/quotations.h"

namespace reportedly {
namespace {

uint32_t place_of(const Candidate& candidate) {
  return candidate.cue ? candidate.cue.index : candidate.content.front().first;
}

// Rows in text order of their cues; `governor` follows its row.
std::vector<Candidate> sorted(std::vector<Candidate> candidates) {
  std::vector<uint32_t> order(candidates.size()), place(candidates.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](uint32_t row) { return place_of(candidates[row]); });
  for (uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<Candidate> out;
  out.reserve(order.size());
  for (uint32_t row : order) {
    if (candidates[row].governor != kNone) candidates[row].governor = place[candidates[row].governor];
    out.push_back(std::move(candidates[row]));
  }
  return out;
}

void drop_empty(std::vector<Candidate>& candidates) {
  std::vector<uint32_t> place(candidates.size(), kNone);
  uint32_t next = 0;
  for (uint32_t row = 0; row < candidates.size(); ++row) {
    if (!candidates[row].content.empty()) place[row] = next++;
  }
  std::vector<Candidate> kept;
  kept.reserve(next);
  for (Candidate& candidate : candidates) {
    if (candidate.content.empty()) continue;
    if (candidate.governor != kNone) candidate.governor = place[candidate.governor];
    kept.push_back(std::move(candidate));
  }
  candidates = std::move(kept);
}

// "X, citing Y, said P": what X said, Y said.
void hand_down_content(std::vector<Candidate>& candidates) {
  for (Candidate& candidate : candidates) {
    if (candidate.governor != kNone) candidate.content = candidates[candidate.governor].content;
  }
}

// For each row the row whose content its cue stands in, the smallest one; kNone where none.
class Nesting {
 public:
  explicit Nesting(const std::vector<Candidate>& candidates) : candidates_(candidates) {
    inside_.assign(candidates.size(), kNone);
  }

  std::vector<uint32_t> run() {
    collect();
    size_t next = 0;
    for (uint32_t row = 0; row < candidates_.size(); ++row) {
      uint32_t place = place_of(candidates_[row]);
      for (; next < pieces_.size() && pieces_[next].run.first <= place; ++next) open_.push_back(pieces_[next]);
      while (!open_.empty() && open_.back().run.last() <= place) open_.pop_back();
      inside_[row] = candidates_[row].governor != kNone ? candidates_[row].governor : innermost(row, place);
    }
    move_into_cited_sources();
    return inside_;
  }

 private:
  struct Piece {
    Range<Token> run;
    uint32_t row;
  };
  static constexpr size_t kDeepest = 16;  // open contents looked at, and links of a chain

  void collect() {
    for (uint32_t row = 0; row < candidates_.size(); ++row) {
      if (candidates_[row].governor != kNone) continue;
      for (Range<Token> run : candidates_[row].content) pieces_.push_back({run, row});
    }
    std::ranges::stable_sort(pieces_, [](const Piece& a, const Piece& b) {
      return a.run.first != b.run.first ? a.run.first < b.run.first : a.run.count > b.run.count;
    });
  }

  // "Reuters, citing diplomats, said that Oman denied it": Oman stands inside the diplomats.
  void move_into_cited_sources() {
    std::unordered_map<uint32_t, uint32_t> cited;
    for (uint32_t row = 0; row < candidates_.size(); ++row) {
      if (candidates_[row].governor != kNone) cited.emplace(candidates_[row].governor, row);
    }
    for (uint32_t row = 0; row < candidates_.size() && !cited.empty(); ++row) {
      auto source = cited.find(inside_[row]);
      bool moves = source != cited.end() && candidates_[row].governor == kNone && !leads_to(source->second, row);
      if (moves) inside_[row] = source->second;
    }
  }

  uint32_t innermost(uint32_t row, uint32_t place) const {
    size_t looked_at = 0;
    for (auto piece = open_.rbegin(); piece != open_.rend() && looked_at < kDeepest; ++piece, ++looked_at) {
      if (piece->run.last() > place && piece->row != row && !leads_to(piece->row, row)) return piece->row;
    }
    return kNone;
  }

  // Whether the chain outward from `from` comes to `row`, or is too long to follow.
  bool leads_to(uint32_t from, uint32_t row) const {
    size_t links = 0;
    for (uint32_t at = from; at != kNone; at = inside_[at]) {
      if (at == row || ++links > kDeepest) return true;
      if (candidates_[at].governor == row) return true;
    }
    return false;
  }

  const std::vector<Candidate>& candidates_;
  std::vector<Piece> pieces_;
  std::vector<Piece> open_;
  std::vector<uint32_t> inside_;
};

// Makes rows and spans of candidates.
class RowMaker {
 public:
  RowMaker(const Reading& reading, const CueTable& cues, const Quotations& quotations, const AttributionRules& rules,
           Attributions& out)
      : reading_(reading), cues_(cues), quotations_(quotations), rules_(rules), out_(out) {}

  void add(const Candidate& candidate, uint32_t inside) {
    Attribution row;
    row.source = describe_source(reading_, cues_, candidate.source, candidate.source_meant);
    row.source.words = spans_of(source_words(candidate));
    row.inside = {inside};
    if (candidate.cue) row.cue = spans_of({candidate.cue_tokens});
    row.content = spans_of(trimmed_all(candidate.content));
    row.recipient = span_of(reading_, recipient_words(candidate));
    row.medium = span_of(reading_, candidate.medium);
    row.cue_token = candidate.cue;
    row.sense = candidate.sense;
    row.quote = quote_of(candidate.content);
    row.layer = candidate.layer;
    row.is_negated = candidate.is_negated;
    row.why = why_of(candidate);
    out_.rows.push_back(row);
  }

 private:
  Range<Span> spans_of(const Runs& runs) {
    Range<Span> range{static_cast<uint32_t>(out_.spans.size()), 0};
    for (Range<Token> run : runs) {
      if (run.is_empty()) continue;
      out_.spans.push_back(span_of(reading_, run));
      ++range.count;
    }
    return range;
  }

  Runs trimmed_all(Runs runs) const {
    for (Range<Token>& run : runs) run = trimmed(reading_, run);
    return runs;
  }

  // The run that holds the head: the phrase with its apposition and modifiers.
  Runs source_words(const Candidate& candidate) const {
    if (!candidate.source_run.is_empty()) return {candidate.source_run};
    Runs runs = run_around(candidate.source, candidate.source_cut);
    for (Range<Token>& run : runs) {
      run = with_name_behind(run, candidate);
      run = without_marks(beside(run, candidate.cue_tokens, candidate.source));
      bool opens_with_and = run.count > 1 && reading_.morphs[Id<Token>{run.first}].upos == Upos::Cconj;
      if (opens_with_and) ++run.first, --run.count;
    }
    return runs;
  }
  // Parsers tear titles from names: "Spokeswoman | Jessica Ditto said" is one source.
  Range<Token> with_name_behind(Range<Token> run, const Candidate& candidate) const {
    uint32_t last = run.last();
    while (last < candidate.cue_tokens.first && reading_.morphs[Id<Token>{last}].upos == Upos::Propn) ++last;
    bool reaches_cue = last > run.last() && last == candidate.cue_tokens.first;
    return reaches_cue ? Range<Token>{run.first, last - run.first} : run;
  }
  Range<Token> without_marks(Range<Token> run) const {
    auto is_mark = [&](uint32_t i) { return is_quotation_mark(reading_.word({i})); };
    bool is_quoted = run.count > 1 && is_mark(run.first) && is_mark(run.last() - 1);
    while (!is_quoted && run.count > 1 && is_mark(run.first)) ++run.first, --run.count;
    while (!is_quoted && run.count > 1 && is_mark(run.last() - 1)) --run.count;
    return trimmed(reading_, run);
  }
  // A source never runs over its cue: of "Otieno: The port stays shut" only "Otieno".
  Range<Token> beside(Range<Token> run, Range<Token> cue, Id<Token> head) const {
    uint32_t first = run.first, last = run.last();
    if (cue.is_empty() || cue.last() <= first || last <= cue.first) return run;
    if (head.index < cue.first) last = cue.first;
    if (head.index >= cue.last()) first = cue.last();
    return trimmed(reading_, {first, last - first});
  }
  Range<Token> recipient_words(const Candidate& candidate) const {
    Runs runs = run_around(candidate.recipient, {candidate.cue});
    return runs.empty() ? Range<Token>{} : runs.front();
  }

  Runs run_around(Id<Token> head, std::vector<Id<Token>> cut) const {
    if (head.is_none()) return {};
    for (Id<Token> child : reading_.arcs.children(head)) {
      Relation relation = reading_.arcs.relation(child);
      bool leads_out = relation == Relation::Parataxis || relation == Relation::Advcl ||
                       (relation == Relation::Case && child < head);
      if (leads_out) cut.push_back(child);
    }
    for (Range<Token> run : runs_below(reading_, {head}, cut)) {
      if (run.has(head)) return {run};
    }
    return {};
  }

  // Words in quotation marks: (nearly) all, some, none.
  Quote quote_of(const Runs& content) const {
    uint32_t words = 0, quoted = 0;
    for (Range<Token> run : content) {
      for (Id<Token> token : run) {
        if (reading_.is_punctuation(token)) continue;
        ++words;
        quoted += quotations_.of_token[token.index] != kNone;
      }
    }
    if (quoted == 0) return Quote::Indirect;
    return quoted * 5 >= words * 4 ? Quote::Direct : Quote::Mixed;
  }

  Why why_of(const Candidate& candidate) const {
    if (candidate.cue.is_none()) return {.rule = rules_.goes_on, .score = 0.7f};
    if (candidate.sense == kNone) return {.rule = rules_.colon, .score = 0.7f};
    return candidate.why;
  }

  const Reading& reading_;
  const CueTable& cues_;
  const Quotations& quotations_;
  const AttributionRules& rules_;
  Attributions& out_;
};

}  // namespace

AttributionRules add_attribution_rules(Reference& reference) {
  return {.colon = reference.add_rule("attribution: colon"),
          .goes_on = reference.add_rule("attribution: quotation goes on")};
}

Attributions FindAttributions::run(View<Reads> doc, Scratch&) const {
  Reading reading(doc);
  Attributions out(doc.arena());
  Quotations quotations = find_quotations(reading.text, reading.tokens, reading.sentences);
  std::vector<Candidate> candidates = find_cues(reading, *cues_);
  find_reporting_clauses(reading, *cues_, quotations, candidates);
  join_quotations(reading, *cues_, quotations, candidates);
  find_colons(reading, candidates);
  hand_down_content(candidates);
  drop_empty(candidates);
  candidates = sorted(std::move(candidates));
  std::vector<uint32_t> inside = Nesting(candidates).run();
  RowMaker rows(reading, *cues_, quotations, rules_, out);
  for (uint32_t row = 0; row < candidates.size(); ++row) rows.add(candidates[row], inside[row]);
  return out;
}

}  // namespace reportedly
