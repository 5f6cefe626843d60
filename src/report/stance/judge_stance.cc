#include "report/stance/judge_stance.h"

namespace reportedly {
namespace {

uint8_t bit(Auxiliary auxiliary) { return static_cast<uint8_t>(auxiliary); }

bool is_hypothetical(const Judgement& judgement) {
  switch (judgement.mode) {
    case ClaimMode::Conditional:
    case ClaimMode::Antecedent:
    case ClaimMode::ToBePrevented:
    case ClaimMode::Requested:
    case ClaimMode::Demanded:
    case ClaimMode::Questioned:
    case ClaimMode::Open: return true;
    default: return judgement.degree.certainty == Certainty::Possible;
  }
}

// Years and phrases that put the event well before the report: "in 1994", "decades ago".
bool is_long_past(const StanceReading& reading, Id<Token> t) {
  std::string_view published = reading.view.text(reading.view.get<DocInfo>().published);
  for (Id<Token> c : reading.arcs.children(t)) {
    std::string_view word = reading.word(c);
    bool is_year = word.size() == 4 && (word[0] == '1' || word[0] == '2') &&
                   word.find_first_not_of("0123456789") == std::string_view::npos;
    if (is_year && (word[0] == '1' || (published.size() >= 4 && word < published.substr(0, 4)))) return true;
    for (Id<Token> d : reading.arcs.children(c))
      if (reading.lemma(d) == "ago" && is_among(reading.lemma(c), {"year", "decade", "century"})) return true;
    if (reading.lemma(c) != "ago") continue;
    for (Id<Token> d : reading.arcs.children(c))
      if (is_among(reading.lemma(d), {"year", "decade", "century"})) return true;
  }
  return false;
}

uint8_t auxiliary_of(const StanceReading& reading, Id<Token> t, const Judgement& judgement) {
  uint8_t bits = 0;
  if (judgement.mode == ClaimMode::Negated) bits |= bit(Auxiliary::Negated);
  if (judgement.time == ClaimTime::Future) bits |= bit(Auxiliary::Future);
  if (is_hypothetical(judgement)) bits |= bit(Auxiliary::Hypothetical);
  if (judgement.time == ClaimTime::Past && is_long_past(reading, t)) bits |= bit(Auxiliary::Historical);
  return bits;
}

Stance stance_of(const StanceReading& reading, const JudgeWords& words, const Scopes& scopes, Id<Token> t,
                 Stances& out) {
  const Judgement& judgement = words[t];
  uint32_t first = static_cast<uint32_t>(out.values.size());
  words.values_of(t, out.values);
  return {.event = {},
          .holder = scopes[t],
          .values = {first, static_cast<uint32_t>(out.values.size()) - first},
          .time = judgement.time,
          .mode = judgement.mode,
          .auxiliary = auxiliary_of(reading, t, judgement),
          .is_hedged = words.is_hedged(t),
          .why = {.rule = judgement.rule}};
}

}  // namespace

Stances JudgeStance::judge(View<Reads> doc, Scratch& scratch, std::span<const Id<Token>> tokens) const {
  StanceReading reading(doc, *cues_, *operators_);
  StanceScratch& memory = scratch.of<StanceScratch>();
  JudgeWords words(reading, memory);
  words.judge_all();
  Stances out(doc.arena());
  out.rows.reserve(tokens.size());
  for (Id<Token> t : tokens) out.rows.push_back(stance_of(reading, words, memory.scopes, t, out));
  return out;
}

Stances JudgeStance::run(View<Reads> doc, Scratch& scratch) const {
  std::vector<Id<Token>> triggers;
  for (const Event& event : doc.get<Events>().rows) triggers.push_back(event.trigger);
  Stances out = judge(doc, scratch, triggers);
  for (uint32_t i = 0; i < out.rows.size(); ++i) out.rows[i].event = {i};
  return out;
}

}  // namespace reportedly
