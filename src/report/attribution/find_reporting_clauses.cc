// "The port closed, officials told the Daily on Friday." and "The port, officials said, will close.": the commonest
// attribution of news stands behind a comma, where parsers tear it to pieces. So it is read from the words: a comma,
// a noun phrase, a finite verb of speech, and no other verb up to the end of the sentence (or to a semicolon). What
// stands before the comma is the content. Nothing here asks the tree.
#include <algorithm>

#include "report/attribution/candidate.h"

namespace reportedly {
namespace {

constexpr uint32_t kLongestSource = 14;    // tokens of "a spokeswoman for the ministry of the interior"
constexpr uint32_t kLongestRest = 14;      // tokens behind the verb: "the Daily on Friday"
constexpr uint32_t kLongestInserted = 12;  // tokens of a clause between two commas

struct ReportingClause {
  Range<Token> cue, source, content, goes_on;
  uint32_t sense = kNone;
};

class ClauseFinder {
 public:
  ClauseFinder(const Reading& reading, const CueTable& cues, const Quotations& quotations)
      : reading_(reading), cues_(cues), quotations_(quotations) {}

  bool find(Id<Token> verb, ReportingClause& out) const {
    out = {};
    out.sense = sense_of(verb);
    if (out.sense == kNone || quotations_.of_token[verb.index] != kNone) return false;
    Range<Token> segment = segment_around(verb);
    out.cue = {verb.index, 1};
    while (out.cue.first > segment.first && is_before_verb({out.cue.first - 1})) --out.cue.first, ++out.cue.count;
    bool is_found = source_before(segment, out) || source_behind(segment, out);
    return is_found && takes_content(segment, out);
  }

 private:
  // --- the verb ---
  uint32_t sense_of(Id<Token> verb) const {
    const Morph& morph = reading_.morphs[verb];
    bool is_finite = morph.upos == Upos::Verb && !morph.has(Feat::Infinitive) && !morph.has(Feat::Gerund);
    if (!is_finite) return kNone;
    for (uint32_t sense : cues_.senses_of(morph.lemma)) {
      const Cue& cue = cues_[sense];
      bool reports = cue.part == CuePart::Verb && cue.speaker == CueSpeaker::Who && cue.takes(ContentKind::That) &&
                     cue.takes(ContentKind::Quote);
      if (reports) return sense;
    }
    return kNone;
  }
  bool is_before_verb(Id<Token> token) const {
    std::string_view lemma = reading_.lemma_text(token);
    return lemma == "have" || reading_.morphs[token].upos == Upos::Adv;
  }

  // --- the words around it ---
  // The sentence, or the part of it between semicolons.
  Range<Token> segment_around(Id<Token> token) const {
    Range<Token> sentence = reading_.sentence_tokens(token);
    uint32_t first = token.index, last = token.index;
    while (first > sentence.first && reading_.word({first - 1}) != ";") --first;
    while (last < sentence.last() && reading_.word({last}) != ";") ++last;
    while (last > token.index + 1 && is_end_mark({last - 1})) --last;
    return {first, last - first};
  }
  bool is_end_mark(Id<Token> token) const {
    std::string_view word = reading_.word(token);
    return word == "." || word == "!" || word == "?";
  }
  bool is_comma(uint32_t token) const { return reading_.word({token}) == ","; }

  bool is_nominal_word(Id<Token> token) const {
    switch (reading_.morphs[token].upos) {
      case Upos::Det:
      case Upos::Adj:
      case Upos::Adp:
      case Upos::Noun:
      case Upos::Propn:
      case Upos::Num:
      case Upos::Pron:
      case Upos::Part: return reading_.lemma_text(token) != "to" && !reading_.morphs[token].has(Feat::Relative);
      case Upos::Cconj: return true;
      case Upos::Punct: return reading_.word(token) == "-" || reading_.word(token) == "'";
      default: return false;
    }
  }
  bool may_open_a_source(Id<Token> token) const {
    Upos upos = reading_.morphs[token].upos;
    return upos != Upos::Adp && upos != Upos::Cconj && upos != Upos::Part && is_nominal_word(token);
  }

  // The words up to `last`, back to the comma that they stand behind; empty where no comma comes in time.
  Range<Token> phrase_before(uint32_t last, uint32_t floor) const {
    uint32_t first = last;
    while (first > floor && last - first < kLongestSource && is_nominal_word({first - 1})) --first;
    bool is_phrase = first < last && first > floor + 1 && is_comma(first - 1) && may_open_a_source({first});
    return is_phrase ? Range<Token>{first, last - first} : Range<Token>{};
  }

  bool source_before(Range<Token> segment, ReportingClause& out) const {
    if (out.cue.first <= segment.first + 1) return false;
    Range<Token> source = phrase_before(out.cue.first, segment.first);
    if (source.is_empty() && is_comma(out.cue.first - 1)) source = name_between_commas(segment, out.cue.first - 1);
    if (source.is_empty() || speaker(source).is_none()) return false;
    out.source = source;
    out.content = {segment.first, source.first - 1 - segment.first};
    out.goes_on = {out.cue.last(), segment.last() - out.cue.last()};
    return true;
  }

  // "..., a spokesman, Kemal Aydin, said"
  Range<Token> name_between_commas(Range<Token> segment, uint32_t comma) const {
    Range<Token> name = phrase_before(comma, segment.first);
    if (name.is_empty()) return {};
    Range<Token> title = phrase_before(name.first - 1, segment.first);
    return title.is_empty() ? Range<Token>{} : Range<Token>{title.first, comma - title.first};
  }

  // "..., said the minister"
  bool source_behind(Range<Token> segment, ReportingClause& out) const {
    if (out.cue.first <= segment.first + 1 || !is_comma(out.cue.first - 1)) return false;
    uint32_t last = out.cue.last();
    while (last < segment.last() && last - out.cue.last() < kLongestSource && is_nominal_word({last})) ++last;
    Range<Token> source{out.cue.last(), last - out.cue.last()};
    if (source.is_empty() || !may_open_a_source({source.first}) || speaker(source).is_none()) return false;
    out.source = without_time(source);
    out.content = {segment.first, out.cue.first - 1 - segment.first};
    out.goes_on = {last, segment.last() - last};
    return true;
  }
  // "said the minister | on Monday"
  Range<Token> without_time(Range<Token> source) const {
    Id<Token> head = speaker(source);
    Id<Mention> mention = reading_.mentions.of_token[head.index];
    uint32_t last = std::min(source.last(), reading_.mentions[mention].tokens.last());
    return last > source.first ? Range<Token>{source.first, last - source.first} : source;
  }

  // --- what it leaves for the content ---
  bool takes_content(Range<Token> segment, ReportingClause& out) const {
    if (touches_marks({out.content.first, segment.last() - out.content.first})) return false;
    uint32_t comma = out.goes_on.first;
    while (comma < out.goes_on.last() && !is_comma(comma)) ++comma;
    Range<Token> rest{out.goes_on.first, comma - out.goes_on.first};
    if (rest.count > kLongestRest || !is_circumstance(rest, cues_[out.sense])) return false;
    Range<Token> behind =
        comma < out.goes_on.last() ? Range<Token>{comma + 1, out.goes_on.last() - comma - 1} : Range<Token>{};
    out.goes_on = {};
    if (has_finite(out.content)) return behind.is_empty() || is_clause_of_its_own(behind);
    bool is_inserted = !behind.is_empty() && has_finite(behind) && !is_clause_of_its_own(behind) &&
                       out.source.count + rest.count <= kLongestInserted;
    if (is_inserted) out.goes_on = behind;
    return is_inserted;
  }

  // Quotations find their speakers by their marks.
  bool touches_marks(Range<Token> run) const {
    bool touches = is_quotation_mark(reading_.word({run.first}));
    for (Id<Token> token : run) touches |= is_whole_statement(quotations_.of_token[token.index]);
    return touches;
  }
  bool is_whole_statement(uint32_t q) const {
    if (q == kNone) return false;
    Range<Token> tokens = quotations_.rows[q].tokens;
    return tokens.count > 2 && reading_.is_punctuation({tokens.last() - 2});
  }

  // "on Friday", "the Daily in an interview": no verb, and an object only where the verb has somebody who is told.
  bool is_circumstance(Range<Token> rest, const Cue& cue) const {
    for (Id<Token> token : rest) {
      Upos upos = reading_.morphs[token].upos;
      bool ends_it = upos == Upos::Verb || upos == Upos::Aux || upos == Upos::Sconj || upos == Upos::Cconj ||
                     reading_.word(token) == ":" || is_quotation_mark(reading_.word(token));
      if (ends_it || reading_.morphs[token].has(Feat::Relative)) return false;
    }
    if (rest.is_empty() || cue.recipient_is_object) return true;
    Upos upos = reading_.morphs[Id<Token>{rest.first}].upos;
    return upos == Upos::Adp || upos == Upos::Adv || is_day({rest.first});
  }
  bool is_day(Id<Token> token) const {
    std::string_view word = reading_.word(token);
    return word.ends_with("day") || word == "last" || word == "this" || word == "earlier";
  }

  bool has_finite(Range<Token> run) const {
    for (Id<Token> token : run) {
      const Morph& morph = reading_.morphs[token];
      if (morph.upos == Upos::Aux) return true;
      if (morph.upos == Upos::Verb && (morph.has(Feat::Finite) || morph.has(Feat::Past))) return true;
    }
    return false;
  }
  // ", adding that ...", ", but nobody came", ", who left": no part of what was said before.
  bool is_clause_of_its_own(Range<Token> run) const {
    const Morph& first = reading_.morphs[Id<Token>{run.first}];
    return first.upos == Upos::Cconj || first.upos == Upos::Sconj || first.has(Feat::Gerund) ||
           first.has(Feat::Relative) || !has_finite(run);
  }

  // The head of the longest mention that opens the words, or that comes soon, and may speak.
  Id<Token> speaker(Range<Token> words) const {
    Id<Token> best;
    uint32_t longest = 0;
    for (Id<Token> token : words) {
      Id<Mention> mention = reading_.mentions.of_token[token.index];
      if (mention.is_none() || !may_speak(reading_, token)) continue;
      Range<Token> tokens = reading_.mentions[mention].tokens;
      bool opens = tokens.first <= words.first + 1;
      if (!opens || tokens.count <= longest) continue;
      longest = tokens.count;
      best = token;
    }
    return best;
  }

 public:
  Id<Token> speaker_of(const ReportingClause& clause) const { return speaker(clause.source); }
  bool reports(Id<Token> verb) const { return sense_of(verb) != kNone; }

 private:
  const Reading& reading_;
  const CueTable& cues_;
  const Quotations& quotations_;
};

// "who would not be named, said that the port closed": a clause right behind the verb is its content, and nothing that
// stands before the verb.
void look_behind(const Reading& reading, Candidate& candidate) {
  uint32_t that = candidate.cue_tokens.last();
  Range<Token> sentence = reading.sentence_tokens(candidate.cue);
  bool has_clause = that + 2 < sentence.last() && reading.word({that}) == "that" &&
                    reading.morphs[Id<Token>{that}].upos == Upos::Sconj;
  bool lies_before =
      std::ranges::all_of(candidate.content, [&](Range<Token> run) { return run.last() <= candidate.cue.index; });
  if (!has_clause || !lies_before) return;
  uint32_t last = that;
  while (last < sentence.last() && reading.word({last}) != ";") ++last;
  candidate.content = {trimmed(reading, {that, last - that})};
}

// The tree's source stands where it lies in the same words.
void take_over(const Reading& reading, const CueTable& cues, const ClauseFinder& finder, const ReportingClause& clause,
               Candidate& candidate) {
  bool is_new = candidate.cue.is_none();
  if (is_new) {
    candidate.cue = {clause.cue.last() - 1};
    candidate.cue_tokens = clause.cue;
  }
  candidate.sense = clause.sense;
  candidate.layer = cues[clause.sense].layer;
  candidate.why = cues[clause.sense].why;
  if (candidate.source.is_none() || !clause.source.has(candidate.source)) {
    candidate.source = candidate.source_meant = finder.speaker_of(clause);
    candidate.source_run = trimmed(reading, clause.source);
  }
  candidate.content = {trimmed(reading, clause.content)};
  if (!clause.goes_on.is_empty()) candidate.content.push_back(trimmed(reading, clause.goes_on));
}

}  // namespace

void find_reporting_clauses(const Reading& reading, const CueTable& cues, const Quotations& quotations,
                            std::vector<Candidate>& candidates) {
  std::vector<uint32_t> row_of_cue(reading.tokens.size(), kNone);
  for (uint32_t row = 0; row < candidates.size(); ++row) {
    if (candidates[row].cue) row_of_cue[candidates[row].cue.index] = row;
  }
  ClauseFinder finder(reading, cues, quotations);
  ReportingClause clause;
  for (uint32_t i = 0; i < reading.tokens.size(); ++i) {
    uint32_t known = row_of_cue[i];
    if (!finder.find({i}, clause)) {
      if (known != kNone && candidates[known].source && finder.reports({i})) look_behind(reading, candidates[known]);
      continue;
    }
    if (row_of_cue[i] == kNone) candidates.emplace_back();
    Candidate& candidate = row_of_cue[i] == kNone ? candidates.back() : candidates[row_of_cue[i]];
    take_over(reading, cues, finder, clause, candidate);
  }
}

}  // namespace reportedly
