// A claim of an event takes everything from its stance. A statement is judged here: its speaker has the value that
// the cue gives, holders outside of a factive cue share it, all others are uncommitted.
#include "report/claims/make_claims.h"

#include <algorithm>

#include "report/claims/link_claims.h"
#include "report/claims/status.h"

namespace reportedly {
namespace {

using ClaimView = View<MakeClaims::Reads>;
constexpr uint32_t kLongestChain = 32;

class ClaimMaker {
 public:
  ClaimMaker(const ClaimView& doc, const CueTable& cues, const ClaimRules& rules, Claims& out)
      : doc_(doc), cues_(cues), rules_(rules), out_(out), attributions_(doc.get<Attributions>()) {}

  std::vector<bool> run() {
    const Stances& stances = doc_.get<Stances>();
    uint32_t events = static_cast<uint32_t>(doc_.get<Events>().rows.size());
    for (uint32_t i = 0; i < events && i < stances.rows.size(); ++i) add_event({i}, stances.rows[i]);
    std::vector<bool> is_handed_on = hands_on();
    for (uint32_t i = 0; i < attributions_.rows.size(); ++i) {
      if (!holds_event({i}) && !is_handed_on[i]) add_statement({i});
    }
    return std::move(hedged_);
  }

 private:
  // --- events ---
  void add_event(Id<Event> event, const Stance& stance) {
    Claim claim;
    claim.event = event;
    claim.holders = holders_of(stance.holder);
    claim.content = content_of(event, stance.holder);
    claim.values = values_of(stance, claim.holders.size());
    claim.time = stance.time;
    claim.mode = stance.mode;
    claim.why = {.rule = rules_.event, .score = doc_.get<Events>()[event].why.score};
    add(claim, stance.is_hedged);
  }

  // One value more than holders, whatever the stance says.
  Range<Value> values_of(const Stance& stance, uint32_t holders) {
    Range<Value> range{static_cast<uint32_t>(out_.values.size()), holders + 1};
    const Stances& stances = doc_.get<Stances>();
    for (uint32_t k = 0; k <= holders; ++k) {
      Value value = k < stance.values.size() ? stances.values[stance.values.first + k] : Value::U;
      out_.values.push_back(value);
    }
    return range;
  }

  Range<Span> content_of(Id<Event> event, Id<Attribution> holder) {
    Range<Span> range{static_cast<uint32_t>(out_.spans.size()), 0};
    Id<Token> trigger = doc_.get<Events>()[event].trigger;
    if (holder && holds(holder, trigger)) return copy_content(holder);
    out_.spans.push_back(clause_around(trigger));
    range.count = 1;
    return range;
  }

  // From the first to the last word below the trigger.
  Span clause_around(Id<Token> trigger) const {
    const Tokens& tokens = doc_.get<Tokens>();
    const Arcs& arcs = doc_.get<Arcs>();
    Span span = tokens[trigger].span;
    std::vector<Id<Token>> open{trigger};
    while (!open.empty()) {
      Id<Token> token = open.back();
      open.pop_back();
      span.begin = std::min(span.begin, tokens[token].span.begin);
      span.end = std::max(span.end, tokens[token].span.end);
      for (Id<Token> child : arcs.children(token)) {
        if (arcs.relation(child) != Relation::Punct && arcs.relation(child) != Relation::Parataxis)
          open.push_back(child);
      }
    }
    return span;
  }

  // --- statements ---
  void add_statement(Id<Attribution> attribution) {
    const Attribution& row = attributions_[attribution];
    if (row.content.is_empty()) return;
    Claim claim;
    claim.holders = holders_of(attribution);
    claim.content = copy_content(attribution);
    claim.mode = mode_of(row);
    claim.time = time_of(row);
    claim.values = statement_values(claim.holders);
    claim.why = {.rule = rules_.statement, .score = row.why.score};
    add(claim, is_kept_at_a_distance(claim.holders));
  }

  bool is_factive(const Attribution& row) const {
    return row.sense != kNone && cues_[row.sense].is_factive && !row.is_negated;
  }

  // "did not say that", "did not deny that": nothing follows. "does not believe that": probably not.
  Value value_of(const Attribution& row) const {
    Value value = row.sense == kNone ? Value::CtPlus : cues_[row.sense].holder;
    if (!row.is_negated) return value;
    return row.layer == AttributionLayer::Belief && is_positive(value) ? Value::PrMinus : Value::U;
  }

  ClaimMode mode_of(const Attribution& row) const {
    ClaimMode mode = row.sense == kNone ? ClaimMode::Attributed : cues_[row.sense].mode;
    if (!row.is_negated) return mode;
    if (row.layer == AttributionLayer::Belief) return ClaimMode::Attributed;
    return row.layer == AttributionLayer::Speech || row.layer == AttributionLayer::Knowledge ? ClaimMode::NoKnowledge
                                                                                             : ClaimMode::Open;
  }

  Range<Value> statement_values(Range<Id<Attribution>> holders) {
    Range<Value> range{static_cast<uint32_t>(out_.values.size()), holders.size() + 1};
    out_.values.resize(range.last(), Value::U);
    Value value = value_of(attributions_[out_.holders[holders.last() - 1]]);
    out_.values[range.last() - 1] = value;
    for (uint32_t k = holders.size(); k > 0 && is_factive(attributions_[out_.holders[holders.first + k - 1]]); --k) {
      out_.values[range.first + k - 1] = value;
    }
    return range;
  }

  bool is_kept_at_a_distance(Range<Id<Attribution>> holders) const {
    bool is_named = false;
    for (uint32_t k = holders.first; k < holders.last(); ++k) {
      const Attribution& row = attributions_[out_.holders[k]];
      if (row.sense != kNone && cues_[row.sense].is_hedging) return true;
      Anonymity anonymity = row.source.anonymity;
      is_named |= anonymity == Anonymity::NamedPerson || anonymity == Anonymity::NamedInstitution ||
                  anonymity == Anonymity::NamedOutlet;
    }
    return !is_named;
  }

  // The first verb that shows a tense decides; wishes and orders lie ahead.
  ClaimTime time_of(const Attribution& row) const {
    if (row.layer == AttributionLayer::Intention || row.layer == AttributionLayer::Directive) return ClaimTime::Future;
    const Tokens& tokens = doc_.get<Tokens>();
    const Morphs& morphs = doc_.get<Morphs>();
    for (const Span* span = attributions_.begin(row.content); span != attributions_.end(row.content); ++span) {
      for (uint32_t i = first_token_from(span->begin); i < tokens.size() && tokens.rows[i].span.begin < span->end;
           ++i) {
        std::string_view lemma = doc_.text(morphs.rows[i].lemma);
        bool is_verb = morphs.rows[i].upos == Upos::Aux || morphs.rows[i].upos == Upos::Verb;
        if (!is_verb) continue;
        if (lemma == "will" || lemma == "shall") return ClaimTime::Future;
        if (morphs.rows[i].has(Feat::Past)) return ClaimTime::Past;
        if (morphs.rows[i].has(Feat::Finite)) return ClaimTime::Present;
      }
    }
    return ClaimTime::Present;
  }

  // --- both ---
  void add(Claim claim, bool hedged) {
    claim.status = status_of({.values = std::span(out_.values).subspan(claim.values.first, claim.values.count),
                              .mode = claim.mode,
                              .time = claim.time,
                              .is_hedged = hedged});
    out_.rows.push_back(claim);
    hedged_.push_back(hedged);
  }

  Range<Id<Attribution>> holders_of(Id<Attribution> innermost) {
    Range<Id<Attribution>> range{static_cast<uint32_t>(out_.holders.size()), 0};
    for (Id<Attribution> at = innermost; at && range.count < kLongestChain; at = attributions_[at].inside) {
      out_.holders.push_back(at);
      ++range.count;
    }
    std::reverse(out_.holders.begin() + range.first, out_.holders.end());
    return range;
  }

  Range<Span> copy_content(Id<Attribution> attribution) {
    Range<Span> content = attributions_[attribution].content;
    Range<Span> range{static_cast<uint32_t>(out_.spans.size()), content.count};
    for (uint32_t k = content.first; k < content.last(); ++k) out_.spans.push_back(attributions_.spans[k]);
    return range;
  }

  uint32_t first_token_from(uint32_t offset) const {
    const Tokens& tokens = doc_.get<Tokens>();
    auto at = std::ranges::lower_bound(tokens.rows, offset, {}, [](const Token& token) { return token.span.begin; });
    return static_cast<uint32_t>(at - tokens.rows.begin());
  }

  uint32_t trigger_place(const Event& event) const { return doc_.get<Tokens>()[event.trigger].span.begin; }

  bool holds(Id<Attribution> attribution, Id<Token> token) const {
    uint32_t place = doc_.get<Tokens>()[token].span.begin;
    Range<Span> content = attributions_[attribution].content;
    return std::any_of(attributions_.begin(content), attributions_.end(content),
                       [&](Span span) { return span.has(place); });
  }

  // "Reuters, citing diplomats, said": the statement is made once, by the diplomats inside of Reuters.
  std::vector<bool> hands_on() const {
    std::vector<bool> out(attributions_.rows.size(), false);
    for (const Attribution& row : attributions_.rows) {
      if (row.inside && has_same_content(row.content, attributions_[row.inside].content)) out[row.inside.index] = true;
    }
    return out;
  }
  bool has_same_content(Range<Span> a, Range<Span> b) const {
    return a.count == b.count && std::equal(attributions_.begin(a), attributions_.end(a), attributions_.begin(b));
  }

  bool holds_event(Id<Attribution> attribution) const {
    const Events& events = doc_.get<Events>();
    Range<Span> content = attributions_[attribution].content;
    return std::any_of(attributions_.begin(content), attributions_.end(content), [&](Span span) {
      auto at = std::ranges::lower_bound(events.rows, span.begin, {}, [&](const Event& e) { return trigger_place(e); });
      return at != events.rows.end() && trigger_place(*at) < span.end;
    });
  }

  const ClaimView& doc_;
  const CueTable& cues_;
  const ClaimRules& rules_;
  Claims& out_;
  const Attributions& attributions_;
  std::vector<bool> hedged_;
};

}  // namespace

ClaimRules add_claim_rules(Reference& reference) {
  return {.event = reference.add_rule("claims: event"),
          .statement = reference.add_rule("claims: statement"),
          .same_act = reference.add_rule("claims: same act"),
          .anaphor = reference.add_rule("claims: the claim that was denied"),
          .condition = reference.add_rule("claims: condition")};
}

Claims MakeClaims::run(View<Reads> doc, Scratch&) const {
  Claims out(doc.arena());
  std::vector<bool> hedged = ClaimMaker(doc, *cues_, rules_, out).run();
  link_claims(doc, *cues_, rules_, hedged, out);
  return out;
}

}  // namespace reportedly
