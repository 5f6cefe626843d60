#include "lingua/sentences/sentence_ends.h"

#include <algorithm>
#include <array>

#include "lingua/tokens/abbreviations.h"

namespace reportedly::lingua {
namespace {

constexpr uint32_t kMaxClosers = 4;  // "She left.")”]  has three

// Reports hardly ever end a sentence without a stop, the web often does. So a stop must be missed with some certainty;
// on the development sets this gained a little, in news it halved the false ends.
constexpr int32_t kSureWithoutStop = 120;

// Whether a stop stands here or closes here: `she said.")`.
bool reaches_terminal(const EndContext& context, int64_t i) {
  for (int64_t k = i; k >= 0 && i - k <= kMaxClosers; --k) {
    if (is_terminal(context.word(k))) return true;
    if (!is_closer(context.word(k)) || context.look(k - 1).space_after) return false;
  }
  return false;
}

bool continues(std::string_view word) {
  return word == "." || word == "," || word == ";" || word == ":" || word == "?" || word == "!";
}

bool is_opener(std::string_view word) { return word == "(" || word == "[" || word == "{" || word == "“"; }

SentenceEnd end_behind_stop(const EndContext& context, uint32_t i) {
  std::string_view here = context.word(i), next = context.word(i + 1);
  if (!context.look(i).space_after && (is_closer(next) || is_terminal(next))) return SentenceEnd::Never;
  if (is_foreign_stop(here)) return SentenceEnd::Always;
  if (is_initial(here)) return SentenceEnd::Never;
  switch (abbreviation_of(here)) {
    case Abbreviation::Title:
    case Abbreviation::Inner: return SentenceEnd::Never;
    case Abbreviation::BeforeNumber:
      return next[0] >= '0' && next[0] <= '9' ? SentenceEnd::Never : SentenceEnd::AskAtStop;
    default: return SentenceEnd::AskAtStop;
  }
}

SentenceEnd end_without_stop(const EndContext& context, uint32_t i) {
  std::string_view here = context.word(i), next = context.word(i + 1);
  if (!context.look(i).space_after || is_opener(here) || is_terminal(next)) return SentenceEnd::Never;
  bool runs_on = (here.back() >= 'a' && here.back() <= 'z') || here == ",";
  if (runs_on && context.look(i + 1).is_lower) return SentenceEnd::Never;
  return SentenceEnd::AskElsewhere;
}

bool is_conjunction(std::string_view word) {
  static constexpr auto kConjunctions =
      std::to_array<std::string_view>({"and", "as", "because", "but", "if", "nor", "or", "so", "that", "when", "where",
                                       "which", "while", "who", "yet"});
  return std::binary_search(kConjunctions.begin(), kConjunctions.end(), word);
}

}  // namespace

SentenceEnd end_after(const EndContext& context, uint32_t i) {
  if (i + 1 >= context.size()) return SentenceEnd::Always;
  if (context.joins_previous(i + 1) || continues(context.word(i + 1))) return SentenceEnd::Never;
  return reaches_terminal(context, i) ? end_behind_stop(context, i) : end_without_stop(context, i);
}

uint32_t best_cut(const EndContext& context, uint32_t last) {
  uint32_t comma = 0, before_conjunction = 0;
  for (uint32_t i = last; i > last - kMaxSentence / 2; --i) {
    if (context.word(i) == ";") return i + 1;
    if (comma == 0 && context.word(i) == ",") comma = i + 1;
    if (before_conjunction == 0 && is_conjunction(context.word(i + 1))) before_conjunction = i + 1;
  }
  uint32_t at = comma != 0 ? comma : before_conjunction != 0 ? before_conjunction : last + 1;
  while (at < last + 1 && context.joins_previous(at)) ++at;
  return at;
}

Result<SentenceFinder> SentenceFinder::open(const ModelFile& file) {
  Result<PairTable> table = PairTable::open(file, "sentences");
  if (!table) return table.problems();
  SentenceFinder finder;
  finder.table_ = *table;
  return finder;
}

void SentenceFinder::find(std::string_view text, std::span<const Word> words, EndContext& context,
                          std::vector<FoundEnd>& out) const {
  FeatureList features;
  auto decide = [this](const FeatureList& list, uint32_t, SentenceEnd ask) {
    return table_.score(list).value[0] > (ask == SentenceEnd::AskElsewhere ? kSureWithoutStop : 0);
  };
  context.read(text, words);
  walk_sentences(context, features, decide, [&](uint32_t end, bool cut) { out.push_back({end, cut}); });
}

}  // namespace reportedly::lingua
