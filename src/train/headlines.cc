#include "train/headlines.h"

#include <algorithm>

namespace reportedly::train {
namespace {

constexpr size_t kShortest = 4, kLongest = 20;

bool has_verb(const TreebankSentence& sentence) {
  return std::any_of(sentence.words.begin(), sentence.words.end(),
                     [](const TreebankWord& word) { return word.upos == Upos::Verb; });
}

bool stays_small(const TreebankWord& word) {
  return word.upos == Upos::Adp || word.upos == Upos::Cconj || word.upos == Upos::Det || word.upos == Upos::Part;
}

// The last word is a full stop that nothing depends on.
bool ends_in_stop(const TreebankSentence& sentence) {
  size_t last = sentence.words.size();
  return sentence.words.back().form == "." &&
         std::none_of(sentence.words.begin(), sentence.words.end(),
                      [last](const TreebankWord& word) { return word.head == last; });
}

TreebankSentence as_headline(const TreebankSentence& sentence) {
  TreebankSentence out = sentence;
  out.tokens.clear();  // only the words are used
  if (ends_in_stop(out)) out.words.pop_back();
  for (TreebankWord& word : out.words) {
    char& first = word.form[0];
    if (!stays_small(word) && first >= 'a' && first <= 'z') first = static_cast<char>(first - 32);
  }
  return out;
}

}  // namespace

void add_headlines(Treebank& bank, uint32_t one_in) {
  Treebank added;
  uint32_t number = 0;
  for (const TreebankSentence& sentence : bank) {
    bool fits = sentence.words.size() >= kShortest && sentence.words.size() <= kLongest && has_verb(sentence);
    if (fits && ++number % one_in == 0) added.push_back(as_headline(sentence));
  }
  for (TreebankSentence& sentence : added) bank.push_back(std::move(sentence));
}

}  // namespace reportedly::train
