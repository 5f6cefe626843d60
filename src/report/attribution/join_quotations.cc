// Content is found from both ends. From the cue: whatever content touches a quotation is widened to its marks, if the
// cue stands outside of them. From the quotation: one that no content touches belongs to the cue behind it ("...,"
// said X), the cue before it (X said, "..."), the cue before a colon in the sentence before, or, when it fills its
// sentences, to whoever spoke last in this paragraph or the one before.
#include <algorithm>

#include "report/attribution/candidate.h"

namespace reportedly {
namespace {

constexpr uint32_t kNear = 25;              // tokens between a quotation and its cue
constexpr uint32_t kWordsOfAStatement = 3;  // fewer are a name or a word held at arm's length

class QuotationJoiner {
 public:
  QuotationJoiner(const Reading& reading, const CueTable& cues, const Quotations& quotations,
                  std::vector<Candidate>& candidates)
      : reading_(reading), cues_(cues), quotations_(quotations), candidates_(candidates) {
    row_of_token_.assign(reading.tokens.size(), kNone);
    speaker_.assign(quotations.rows.size(), kNone);
    for (uint32_t row = 0; row < candidates.size(); ++row) {
      for (Id<Token> token : candidates[row].cue_tokens) row_of_token_[token.index] = row;
    }
  }

  void run() {
    uint32_t count = static_cast<uint32_t>(candidates_.size());
    for (uint32_t row = 0; row < count; ++row) widen(row);
    for (uint32_t q = 0; q < quotations_.rows.size(); ++q) {
      if (speaker_[q] == kNone) join(q);
    }
    for (Candidate& candidate : candidates_) tidy(candidate.content);
  }

 private:
  const Quotation& quotation(uint32_t q) const { return quotations_.rows[q]; }

  // --- from the cue ---
  void widen(uint32_t row) {
    Candidate& candidate = candidates_[row];
    if (candidate.cue.is_none()) return;
    uint32_t home = quotations_.of_token[candidate.cue.index];
    for (Range<Token>& run : candidate.content) {
      if (home != kNone) {
        run = within(run, quotation(home).tokens);
      } else {
        run = with_quotations(run, row);
      }
    }
    std::erase_if(candidate.content, [](Range<Token> run) { return run.is_empty(); });
  }

  static Range<Token> within(Range<Token> run, Range<Token> limit) {
    uint32_t first = std::max(run.first, limit.first), last = std::min(run.last(), limit.last());
    return first < last ? Range<Token>{first, last - first} : Range<Token>{first, 0};
  }

  // Only the ends of a run can stand in a quotation that goes on outside of it.
  Range<Token> with_quotations(Range<Token> run, uint32_t row) {
    uint32_t first = run.first, last = run.last();
    for (Id<Token> token : run) {
      uint32_t q = quotations_.of_token[token.index];
      if (q == kNone || holds_source(q, candidates_[row])) continue;
      first = std::min(first, quotation(q).tokens.first);
      last = std::max(last, quotation(q).tokens.last());
      if (speaker_[q] == kNone) speaker_[q] = row;
    }
    return {first, last - first};
  }

  bool holds_source(uint32_t q, const Candidate& candidate) const {
    return candidate.source && quotations_.of_token[candidate.source.index] == q;
  }

  // --- from the quotation ---
  void join(uint32_t q) {
    uint32_t row = kNone;
    if (ends_like_speech(q)) row = cue_behind(q);
    if (row != kNone) find_lost_source(q, candidates_[row]);
    if (row != kNone && !opens_clause(q)) {
      if (candidates_[row].content.empty()) return give_from_sentence_start(q, row);
      row = kNone;  // On "Morning News," she said that ...
    }
    if (row == kNone) row = cue_before(q);
    if (row == kNone) row = cue_of_sentence_before(q);
    if (row != kNone) return give(q, row);
    go_on(q);
  }

  // "told parliament" hung up as content: where the words are quoted, parliament is the one told.
  void free_recipient(Candidate& candidate) const {
    bool tells = candidate.sense != kNone && cues_[candidate.sense].recipient_is_object && candidate.cue;
    if (!tells || candidate.recipient || candidate.content.size() != 1) return;
    Range<Token> run = candidate.content.front();
    if (run.first != candidate.cue_tokens.last()) return;
    for (Id<Token> token : run)
      if (reading_.morphs[token].upos == Upos::Verb || quotations_.of_token[token.index] != kNone) return;
    for (Id<Token> token : run) {
      Id<Mention> mention = reading_.mentions.of_token[token.index];
      if (mention.is_none() || reading_.mentions[mention].tokens.first != run.first) continue;
      candidate.recipient = token;
      candidate.content.clear();
      return;
    }
  }

  void give(uint32_t q, uint32_t row) {
    speaker_[q] = row;
    free_recipient(candidates_[row]);
    candidates_[row].content.push_back(quotation(q).tokens);
  }

  // "...," a spokeswoman for the army, Amina Saleh, said: all between the mark and the cue, where the tree has lost it.
  void find_lost_source(uint32_t q, Candidate& candidate) {
    uint32_t first = quotation(q).tokens.last(), cue = candidate.cue_tokens.first;
    if (candidate.source || first >= cue) return;
    Range<Token> words = trimmed(reading_, {first, cue - first});
    for (Id<Token> token : words) {
      Id<Mention> mention = reading_.mentions.of_token[token.index];
      if (mention.is_none() || reading_.mentions[mention].tokens.first != words.first) continue;
      candidate.source = candidate.source_meant = token;
      candidate.source_run = words;
      return;
    }
  }

  // The plan was "dead on arrival," she said.
  void give_from_sentence_start(uint32_t q, uint32_t row) {
    uint32_t first = reading_.sentence_tokens({quotation(q).tokens.first}).first;
    speaker_[q] = row;
    candidates_[row].content.push_back({first, quotation(q).tokens.last() - first});
  }

  // At the start of its sentence or behind a comma, colon or other mark.
  bool opens_clause(uint32_t q) const {
    uint32_t first = quotation(q).tokens.first;
    return first == reading_.sentence_tokens({first}).first || reading_.is_punctuation({first - 1});
  }

  bool introduces(uint32_t row) const {
    const Candidate& candidate = candidates_[row];
    return candidate.sense != kNone && cues_[candidate.sense].part == CuePart::Verb &&
           cues_[candidate.sense].takes(ContentKind::Quote);
  }

  // "...," or "...?" before the closing mark, or a comma behind it: a statement, not a word held at arm's length.
  bool ends_like_speech(uint32_t q) const {
    Range<Token> tokens = quotation(q).tokens;
    if (tokens.count > 2 && closes_clause({tokens.last() - 2})) return true;
    return tokens.last() < reading_.tokens.size() && reading_.word({tokens.last()}) == ",";
  }
  bool closes_clause(Id<Token> token) const {
    std::string_view word = reading_.word(token);
    return word == "," || word == "." || word == "?" || word == "!" || word == "—" || word == "…" || word == "...";
  }

  // The first verb behind the marks, if it is a cue: ", Otieno said", ", said the minister".
  uint32_t cue_behind(uint32_t q) const {
    uint32_t first = quotation(q).tokens.last();
    if (first >= reading_.tokens.size()) return kNone;
    Range<Token> home = reading_.sentence_tokens({first - 1});
    if (first >= home.last()) {
      if (!goes_on_in_lower_case({first})) return kNone;
      home = reading_.sentence_tokens({first});
    }
    for (uint32_t i = first; i < std::min(home.last(), first + kNear); ++i) {
      if (quotations_.of_token[i] != kNone) return kNone;
      uint32_t row = row_of_token_[i];
      if (row != kNone && introduces(row)) return row;
      if (is_finite_verb({i})) return kNone;
    }
    return kNone;
  }

  bool goes_on_in_lower_case(Id<Token> token) const {
    char c = reading_.word(token).empty() ? 'A' : reading_.word(token)[0];
    return c >= 'a' && c <= 'z' && same_block(token, {token.index - 1});
  }
  bool same_block(Id<Token> a, Id<Token> b) const {
    return reading_.sentences[reading_.sentence_of(a)].block == reading_.sentences[reading_.sentence_of(b)].block;
  }
  bool is_finite_verb(Id<Token> token) const {
    return reading_.morphs[token].upos == Upos::Verb && reading_.morphs[token].has(Feat::Finite);
  }

  // "X said: ...", "X told the BBC, ...", "as X put it, ...": the nearest cue before the mark.
  uint32_t cue_before(uint32_t q) const {
    uint32_t first = quotation(q).tokens.first;
    uint32_t begin = reading_.sentence_tokens({first}).first;
    bool pauses = first > begin && (reading_.word({first - 1}) == "," || reading_.word({first - 1}) == ":");
    for (uint32_t i = first; i > begin && first - i < kNear; --i) {
      if (quotations_.of_token[i - 1] != kNone) return kNone;
      uint32_t row = row_of_token_[i - 1];
      if (row != kNone) return introduces(row) && (pauses || i == first) ? row : kNone;
      if (!pauses && is_finite_verb({i - 1})) return kNone;
    }
    return kNone;
  }

  // "He added:" and a quotation as the next sentence.
  uint32_t cue_of_sentence_before(uint32_t q) const {
    uint32_t first = quotation(q).tokens.first;
    Range<Token> home = reading_.sentence_tokens({first});
    if (first != home.first || first == 0 || reading_.word({first - 1}) != ":") return kNone;
    uint32_t begin = reading_.sentence_tokens({first - 1}).first;
    for (uint32_t i = first; i > begin; --i) {
      uint32_t row = row_of_token_[i - 1];
      if (row != kNone && candidates_[row].sense != kNone) return row;
    }
    return kNone;
  }

  // --- a quotation without a cue ---
  void go_on(uint32_t q) {
    if (quotation(q).words < kWordsOfAStatement || !fills_its_sentences(q)) return;
    uint32_t last = last_speaker(q);
    if (last == kNone) return;
    if (same_block(place_of(last), {quotation(q).tokens.first})) return give(q, last);
    Candidate next = candidates_[last];
    next.cue = {};
    next.cue_tokens = {};
    next.content.clear();
    next.recipient = {};
    next.medium = {};
    next.governor = kNone;
    candidates_.push_back(std::move(next));
    give(q, static_cast<uint32_t>(candidates_.size() - 1));
  }

  bool fills_its_sentences(uint32_t q) const {
    Range<Token> tokens = quotation(q).tokens;
    if (tokens.first != reading_.sentence_tokens({tokens.first}).first) return false;
    uint32_t end = reading_.sentence_tokens({tokens.last() - 1}).last();
    for (uint32_t i = tokens.last(); i < end; ++i) {
      if (!reading_.is_punctuation({i})) return false;
    }
    return true;
  }

  Id<Token> place_of(uint32_t row) const {
    const Candidate& candidate = candidates_[row];
    return candidate.cue ? candidate.cue : Id<Token>{candidate.content.front().first};
  }

  // Whoever spoke the quotation before, or the last cue of speech with a content between it and this one.
  uint32_t last_speaker(uint32_t q) const {
    uint32_t first = quotation(q).tokens.first;
    uint32_t floor = q > 0 ? quotation(q - 1).tokens.first : 0;
    uint32_t begin = std::max(floor, block_before(first));
    for (uint32_t i = first; i > begin; --i) {
      uint32_t row = row_of_token_[i - 1];
      if (row != kNone && introduces(row) && !candidates_[row].content.empty() &&
          quotations_.of_token[i - 1] == kNone) {
        return row;
      }
    }
    bool near = q > 0 && quotation(q - 1).tokens.last() > block_before(first);
    return near ? speaker_[q - 1] : kNone;
  }

  // The first token of the block before the one of `token`; never more than some sentences away.
  uint32_t block_before(uint32_t token) const {
    constexpr int kSentences = 12;
    Id<Sentence> sentence = reading_.sentence_of({token});
    int changes = 0;
    for (int k = 0; k < kSentences && sentence.index > 0; ++k) {
      Id<Sentence> above{sentence.index - 1};
      changes += reading_.sentences[above].block != reading_.sentences[sentence].block;
      if (changes == 2) break;
      sentence = above;
    }
    return reading_.sentences[sentence].tokens.first;
  }

  // Runs in text order, overlaps joined.
  static void tidy(Runs& runs) {
    std::ranges::sort(runs, {}, &Range<Token>::first);
    Runs out;
    for (Range<Token> run : runs) {
      if (!out.empty() && run.first <= out.back().last()) {
        out.back().count = std::max(out.back().last(), run.last()) - out.back().first;
      } else {
        out.push_back(run);
      }
    }
    runs = std::move(out);
  }

  const Reading& reading_;
  const CueTable& cues_;
  const Quotations& quotations_;
  std::vector<Candidate>& candidates_;
  std::vector<uint32_t> row_of_token_;  // the candidate whose cue holds a token
  std::vector<uint32_t> speaker_;       // the candidate that a quotation belongs to
};

}  // namespace

void join_quotations(const Reading& reading, const CueTable& cues, const Quotations& quotations,
                     std::vector<Candidate>& candidates) {
  QuotationJoiner(reading, cues, quotations, candidates).run();
}

}  // namespace reportedly
