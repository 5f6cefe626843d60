// Each word of the treebank gives the rule that makes its lemma. Rules are counted by tag and ending; an ending is
// kept only where it says something else than the next shorter one, and a word only where its endings fail.
#include "train/train_lemmas.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "lingua/morph/lemmatizer.h"
#include "lingua/net/word_keys.h"
#include "lingua/word_info.h"
#include "train/perceptron.h"

namespace reportedly::train {
namespace {

size_t common_start(std::string_view a, std::string_view b) {
  size_t n = 0;
  while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
  while (n > 0 && n < a.size() && (static_cast<unsigned char>(a[n]) & 0xC0) == 0x80) --n;
  return n;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Words with digits share one normal form, so a lemma that is no edit of the word says nothing about the others.
bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "s\t2\te" for making -> make; the whole lemma where little of the word is left.
std::string rule_for(const TreebankWord& word) {
  const std::string form = lingua::straight_quotes(word.form), &lemma = word.lemma;
  bool is_name = word.upos == Upos::Propn;
  if (word.upos == Upos::Pron || word.upos == Upos::Aux || word.upos == Upos::Det) return "W\t0\t" + lemma;
  std::string plain = form;
  std::erase(plain, ',');
  if (form != lemma && plain == lemma) return "n\t0\t";
  std::string small = lower(form);
  bool written = form == lemma || common_start(form, lemma) > common_start(small, lemma);
  const std::string& from = written && (is_name || small != lemma) ? form : small;  // "peru" says nothing of "Lima"
  size_t start = common_start(from, lemma);
  if (lemma != from && (start < 2 || !is_ascii(from))) return "W\t0\t" + lemma;
  return std::string(&from == &form ? "w" : "s") + "\t" + std::to_string(from.size() - start) + "\t" +
         lemma.substr(start);
}

using Counts = std::map<uint32_t, uint32_t>;

uint32_t best_rule(const Counts& counts) {
  auto best =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best->first;
}

// "went" -> "go" and "fled" -> "flee" teach nothing about other words.
bool is_regular(std::string_view rule, Upos upos) {
  if (rule[0] == 'W') return false;
  std::string_view add = rule.substr(rule.rfind('\t') + 1);
  return upos != Upos::Verb || add.empty() || add == "e" || add == "y";
}

struct SeenWord {
  uint16_t tag = 0;
  Upos upos = Upos::X;
  std::string normal;
  Counts rules;
};

// Rules of endings, the longest known one answering for a word.
class Endings {
 public:
  void count(const SeenWord& word, uint32_t rule) {
    size_t longest = std::min(word.normal.size(), lingua::kMaxEnding) + 1;
    for (size_t n = 0; n < longest; ++n) ++counts_[{word.tag, word.normal.substr(word.normal.size() - n)}][rule];
  }
  // Shorter endings first, so that a longer one is kept only where it differs.
  void settle() {
    for (size_t size = 0; size <= lingua::kMaxEnding; ++size)
      for (const auto& [key, counts] : counts_)
        if (key.second.size() == size) settle_one(key.first, key.second, counts);
  }
  uint32_t of(uint16_t tag, std::string_view normal) const {
    for (size_t n = std::min(normal.size(), lingua::kMaxEnding) + 1; n-- > 0;) {
      auto found = kept_.find({tag, std::string(normal.substr(normal.size() - n))});
      if (found != kept_.end()) return found->second;
    }
    return lingua::LookupTable::kAbsent;
  }
  const std::map<std::pair<uint16_t, std::string>, uint32_t>& kept() const { return kept_; }

 private:
  void settle_one(uint16_t tag, const std::string& ending, const Counts& counts) {
    uint32_t sum = 0;
    for (const auto& [rule, count] : counts) sum += count;
    uint32_t rule = best_rule(counts);
    bool enough = ending.empty() || sum >= 2;
    if (enough && of(tag, ending) != rule) kept_[{tag, ending}] = rule;
  }

  std::map<std::pair<uint16_t, std::string>, Counts> counts_;
  std::map<std::pair<uint16_t, std::string>, uint32_t> kept_;
};

}  // namespace

void train_lemmas(const Treebank& bank, const TagSet& tags, lingua::ModelWriter& out) {
  std::map<std::string, uint32_t> numbers;
  std::map<std::pair<uint64_t, uint16_t>, SeenWord> words;
  std::map<std::string, bool> lemmas;
  for (const TreebankSentence& sentence : bank) {
    for (const TreebankWord& word : sentence.words) {
      if (word.lemma == "_" && word.form != "_") continue;
      std::string text = rule_for(word);
      if (text[0] == 'W' && has_digit(word.form)) continue;
      uint32_t rule = numbers.emplace(text, static_cast<uint32_t>(numbers.size())).first->second;
      uint16_t tag = tags.of(word);
      lingua::NormalForm normal = lingua::normal_form(word.form);
      SeenWord& seen = words[{lingua::word_key(normal.view()), tag}];
      seen.tag = tag;
      seen.upos = word.upos;
      seen.normal = std::string(normal.view());
      ++seen.rules[rule];
      lemmas[word.lemma] = true;
    }
  }
  std::vector<std::string> rules(numbers.size()), known;
  for (const auto& [rule, number] : numbers) rules[number] = rule;
  for (const auto& [lemma, yes] : lemmas) known.push_back(lemma);

  Endings endings;
  for (const auto& [key, word] : words) {
    uint32_t rule = best_rule(word.rules);
    if (is_regular(rules[rule], word.upos)) endings.count(word, rule);
  }
  endings.settle();
  std::vector<LookupEntry> word_entries, ending_entries;
  for (const auto& [key, word] : words) {
    uint32_t rule = best_rule(word.rules);
    if (endings.of(word.tag, word.normal) != rule)
      word_entries.push_back({lingua::lemma_word_key(key.first, word.tag), rule});
  }
  for (const auto& [key, rule] : endings.kept())
    ending_entries.push_back({lingua::lemma_ending_key(key.second, key.first), rule});
  out.add_lines("lemma.rules", rules);
  out.add_lines("lemma.known", known);
  write_lookup_table(word_entries, "lemma.words", out);
  write_lookup_table(ending_entries, "lemma.endings", out);
}

}  // namespace reportedly::train
