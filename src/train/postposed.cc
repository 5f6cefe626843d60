// A copy is an order of the old words with two or three new ones between: the clause without its "that", a comma, and
// what is left of the main clause. Heads are translated through the new places of the old words.
#include "train/postposed.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace reportedly::train {
namespace {

constexpr size_t kLongest = 40;  // words
constexpr size_t kShortestClause = 3;
constexpr std::array<std::string_view, 22> kSpeech = {
    "say",    "tell",  "add",     "announce", "report",  "note",    "claim", "explain", "argue", "warn",     "state",
    "insist", "admit", "confirm", "suggest",  "declare", "believe", "think", "hope",    "write", "complain", "show"};

bool is_speech(const TreebankWord& word) {
  return word.upos == Upos::Verb && std::find(kSpeech.begin(), kSpeech.end(), word.lemma) != kSpeech.end();
}

// Words count from 1, as in the treebank.
class Sentence {
 public:
  explicit Sentence(const TreebankSentence& sentence) : words_(sentence.words) {}

  const TreebankWord& operator[](uint32_t w) const { return words_[w - 1]; }
  uint32_t size() const { return static_cast<uint32_t>(words_.size()); }

  uint32_t root() const {
    for (uint32_t w = 1; w <= size(); ++w)
      if ((*this)[w].head == 0) return w;
    return 0;
  }
  uint32_t child(uint32_t head, Relation relation) const {
    for (uint32_t w = 1; w <= size(); ++w)
      if ((*this)[w].head == head && (*this)[w].relation == relation) return w;
    return 0;
  }
  bool is_below(uint32_t w, uint32_t ancestor) const {
    for (uint32_t steps = 0; w != 0 && steps <= size(); ++steps, w = (*this)[w].head)
      if (w == ancestor) return true;
    return false;
  }

 private:
  const std::vector<TreebankWord>& words_;
};

struct Speech {
  uint32_t verb = 0, clause = 0;  // heads
  uint32_t begin = 0, end = 0;    // the words of the clause, end exclusive
};

// The clause must be one stretch from behind the verb to the full stop.
std::optional<Speech> speech_of(const Sentence& s) {
  uint32_t last = s.size();
  if (last < 6 || last > kLongest || s[last].form != ".") return std::nullopt;
  Speech speech{.verb = s.root()};
  if (speech.verb == 0 || !is_speech(s[speech.verb])) return std::nullopt;
  uint32_t subject = s.child(speech.verb, Relation::Nsubj);
  speech.clause = s.child(speech.verb, Relation::Ccomp);
  if (subject == 0 || subject > speech.verb || speech.clause < speech.verb) return std::nullopt;
  for (uint32_t w = 1; w < last; ++w) {
    if (!s.is_below(w, speech.clause)) continue;
    if (speech.begin == 0) speech.begin = w;
    speech.end = w + 1;
  }
  if (speech.begin < speech.verb || speech.end != last) return std::nullopt;
  for (uint32_t w = speech.begin; w < speech.end; ++w)
    if (!s.is_below(w, speech.clause) || s[w].form == "\"") return std::nullopt;
  return speech;
}

bool is_opening(const Sentence& s, const Speech& speech, uint32_t w) {
  bool is_that = s[w].relation == Relation::Mark && s[w].lemma == "that" && s[w].head == speech.clause;
  return w == speech.begin && (is_that || s[w].upos == Upos::Punct);
}

void set_first_letter(std::string& form, int (*change)(int)) {
  form[0] = static_cast<char>(change(static_cast<unsigned char>(form[0])));
}

TreebankWord mark(const std::string& form, const std::string& xpos, uint32_t head) {
  return {.form = form,
          .lemma = form,
          .xpos = xpos,
          .feats = "",
          .upos = Upos::Punct,
          .head = head,
          .relation = Relation::Punct};
}

TreebankSentence postposed(const TreebankSentence& from, const Sentence& s, const Speech& speech, bool has_quotes) {
  TreebankSentence out = from;
  out.tokens.clear();  // only the words are used
  out.words.clear();
  std::vector<uint32_t> place(s.size() + 1, 0);  // new place of each old word
  auto keep = [&](uint32_t w) {
    out.words.push_back(s[w]);
    place[w] = static_cast<uint32_t>(out.words.size());
  };
  std::vector<size_t> clause_marks, speech_marks;  // new words, whose heads are set at the end
  auto add = [&](const std::string& form, const std::string& xpos, std::vector<size_t>& marks) {
    marks.push_back(out.words.size());
    out.words.push_back(mark(form, xpos, 0));
  };
  if (has_quotes) add("\"", "``", clause_marks);
  size_t clause_first = out.words.size();
  for (uint32_t w = speech.begin; w < speech.end; ++w)
    if (!is_opening(s, speech, w)) keep(w);
  add(",", ",", speech_marks);
  if (has_quotes) add("\"", "''", clause_marks);
  size_t speaker_first = out.words.size();
  for (uint32_t w = 1; w <= s.size(); ++w)
    if (w < speech.begin || w >= speech.end) keep(w);

  for (TreebankWord& word : out.words) word.head = word.head == 0 ? 0 : place[word.head];
  for (size_t k : clause_marks) out.words[k].head = place[speech.clause];
  for (size_t k : speech_marks) out.words[k].head = place[speech.verb];
  TreebankWord& verb = out.words[place[speech.verb] - 1];
  verb.head = place[speech.clause];
  verb.relation = Relation::Parataxis;
  TreebankWord& clause = out.words[place[speech.clause] - 1];
  clause.head = 0;
  clause.relation = Relation::Root;
  out.words.back().head = place[speech.clause];
  set_first_letter(out.words[clause_first].form, std::toupper);
  TreebankWord& speaker = out.words[speaker_first];
  if (speaker.upos != Upos::Propn && speaker.form != "I") set_first_letter(speaker.form, std::tolower);
  return out;
}

}  // namespace

void add_postposed_speech(Treebank& bank) {
  Treebank added;
  for (const TreebankSentence& sentence : bank) {
    Sentence s(sentence);
    std::optional<Speech> speech = speech_of(s);
    if (!speech || speech->end - speech->begin < kShortestClause) continue;
    added.push_back(postposed(sentence, s, *speech, added.size() % 3 == 2));
  }
  for (TreebankSentence& sentence : added) bank.push_back(std::move(sentence));
}

}  // namespace reportedly::train
