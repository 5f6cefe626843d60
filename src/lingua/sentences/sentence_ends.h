// Finds where sentences end among the words of one block.
//
//   Mr. Banda met Gen. Phiri in Lusaka. "We agreed," he said.     two sentences
//   MUSCAT, March 2 (Gulf Wire) - Oman has offered to mediate.    two: nothing but a dash ends the first
//
// Rules say where no sentence ends (behind a title, before a comma, between two words in small letters); a linear
// model is asked about the other places, with one set of features behind a full stop, question mark, exclamation mark
// or ellipsis and another where no stop stands.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lingua/features.h"
#include "lingua/linear.h"
#include "lingua/model_file.h"
#include "lingua/sentences/end_features.h"
#include "lingua/tokens/split_words.h"

namespace reportedly::lingua {

// Longer sentences are cut, so that no later stage meets one of a million words.
inline constexpr uint32_t kMaxSentence = 512;  // words

enum class SentenceEnd : uint8_t { Never, Always, AskAtStop, AskElsewhere };

// Behind word `i` of the block.
SentenceEnd end_after(const EndContext& context, uint32_t i);

// Where to cut the sentence of kMaxSentence words that ends with word `last`: one past the best of the last semicolon,
// comma, or word before a conjunction in its second half; where there is none, one past `last`.
uint32_t best_cut(const EndContext& context, uint32_t last);

// Calls decide(features, i, ask) -> bool where a model is to be asked, and end(one past the last word, cut) for each
// sentence. Serves reading and training alike.
template <class Decide, class End>
void walk_sentences(EndContext& context, FeatureList& features, Decide decide, End end) {
  for (uint32_t i = 0; i < context.size(); ++i) {
    context.pass(i);
    SentenceEnd ask = end_after(context, i);
    bool ends = ask == SentenceEnd::Always;
    if (ask == SentenceEnd::AskAtStop || ask == SentenceEnd::AskElsewhere) {
      ask == SentenceEnd::AskAtStop ? context.list_stop_features(i, features) : context.list_open_features(i, features);
      ends = decide(static_cast<const FeatureList&>(features), i, ask);
    }
    bool cut = !ends && i + 1 - context.first() == kMaxSentence;
    if (!ends && !cut) continue;
    uint32_t at = cut ? best_cut(context, i) : i + 1;
    end(at, cut);
    context.begin_sentence(at);
    i = at - 1;
  }
}

struct FoundEnd {
  uint32_t end;      // one past the last word of the sentence
  bool cut = false;  // the sentence had more than kMaxSentence words
};

// Immutable; one object serves all threads, each with an EndContext of its own.
class SentenceFinder {
 public:
  static Result<SentenceFinder> open(const ModelFile& file);

  // Appends the ends of the sentences of a block; the last is words.size(). No words, no sentences.
  void find(std::string_view text, std::span<const Word> words, EndContext& context, std::vector<FoundEnd>& out) const;

 private:
  PairTable table_;
};

}  // namespace reportedly::lingua
