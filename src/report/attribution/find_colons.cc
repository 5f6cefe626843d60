// "Otieno: Port stays shut" and transcripts: a short phrase that may speak, a colon, a statement. In headlines also
// the other way round: "Port stays shut: minister". "He added:" takes the next sentence where nothing else follows.
#include <algorithm>

#include "report/attribution/candidate.h"

namespace reportedly {
namespace {

constexpr uint32_t kLongestSpeaker = 7;     // tokens before the colon
constexpr uint32_t kShortestStatement = 3;  // tokens behind it

class ColonFinder {
 public:
  ColonFinder(const Reading& reading, std::vector<Candidate>& candidates) : reading_(reading), candidates_(candidates) {
    has_cue_.assign(reading.sentences.rows.size(), kNone);
    for (uint32_t row = 0; row < candidates.size(); ++row) {
      if (candidates[row].cue) has_cue_[reading.sentence_of(candidates[row].cue).index] = row;
    }
  }

  void run() {
    for (uint32_t s = 0; s < reading_.sentences.rows.size(); ++s) look_at({s});
  }

 private:
  void look_at(Id<Sentence> sentence) {
    Range<Token> tokens = reading_.sentences[sentence].tokens;
    uint32_t colon = colon_of(tokens);
    if (colon == kNone) return;
    Range<Token> before{tokens.first, colon - tokens.first}, behind{colon + 1, tokens.last() - colon - 1};
    bool is_headline = reading_.block_kind(sentence) == BlockKind::Headline;
    if (Id<Token> speaker = speaker_of(before); speaker && behind.count >= kShortestStatement) {
      add(speaker, colon, is_headline ? behind : rest_of_block(sentence, behind));
    } else if (Id<Token> last = speaker_of(behind); last && is_headline && before.count >= kShortestStatement) {
      add(last, colon, before);
    } else if (is_only_colon_behind(tokens, colon)) {
      take_next_sentence(sentence);
    }
  }

  uint32_t colon_of(Range<Token> tokens) const {
    for (Id<Token> token : tokens) {
      if (reading_.word(token) == ":") return token.index;
    }
    return kNone;
  }
  bool is_only_colon_behind(Range<Token> tokens, uint32_t colon) const { return colon + 1 == tokens.last(); }

  // The head of the phrase if all of it is one mention that may speak.
  Id<Token> speaker_of(Range<Token> tokens) const {
    tokens = trimmed(reading_, tokens);
    if (tokens.is_empty() || tokens.count > kLongestSpeaker) return {};
    for (Id<Token> token : tokens) {
      if (!reading_.is_nominal(token)) continue;
      Id<Mention> mention = reading_.mentions.of_token[token.index];
      bool covers = mention && reading_.mentions[mention].tokens.first == tokens.first &&
                    reading_.mentions[mention].tokens.count == tokens.count;
      if (covers && is_person_or_body(token, mention)) return token;
    }
    return {};
  }
  bool is_person_or_body(Id<Token> token, Id<Mention> mention) const {
    EntityType type = reading_.actors.of_mention[mention.index].type;
    return type != EntityType::Place && type != EntityType::State && may_speak(reading_, token);
  }

  // In a transcript the speaker keeps the floor to the end of the paragraph.
  Range<Token> rest_of_block(Id<Sentence> sentence, Range<Token> behind) const {
    const auto& rows = reading_.sentences.rows;
    bool opens_block = sentence.index == 0 || rows[sentence.index - 1].block != rows[sentence.index].block;
    uint32_t last = sentence.index;
    while (opens_block && last + 1 < rows.size() && rows[last + 1].block == rows[sentence.index].block) ++last;
    return {behind.first, rows[last].tokens.last() - behind.first};
  }

  void add(Id<Token> speaker, uint32_t colon, Range<Token> content) {
    content = trimmed(reading_, content);
    if (content.is_empty()) return;
    Candidate candidate;
    candidate.cue = {colon};
    candidate.cue_tokens = {colon, 1};
    candidate.source = candidate.source_meant = speaker;
    candidate.content = {content};
    candidates_.push_back(std::move(candidate));
  }

  void take_next_sentence(Id<Sentence> sentence) {
    uint32_t row = has_cue_[sentence.index];
    Id<Sentence> next{sentence.index + 1};
    if (row == kNone || !candidates_[row].content.empty() || next.index >= reading_.sentences.rows.size()) return;
    Range<Token> content = trimmed(reading_, reading_.sentences[next].tokens);
    if (!content.is_empty()) candidates_[row].content = {content};
  }

  const Reading& reading_;
  std::vector<Candidate>& candidates_;
  std::vector<uint32_t> has_cue_;  // by sentence: its last candidate
};

}  // namespace

void find_colons(const Reading& reading, std::vector<Candidate>& candidates) { ColonFinder(reading, candidates).run(); }

}  // namespace reportedly
