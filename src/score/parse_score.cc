// Steps: read both files into words with the character range of each; walk over both and pair what covers the same
// characters; for each column count the pairs that agree. FEATS are compared over the universal features only and
// lemmas where the treebank has one, as the shared task does.
#include "score/parse_score.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <map>
#include <set>

#include "base/utf8.h"

namespace reportedly::score {
namespace {

constexpr uint32_t kNoWord = 0xFFFFFFFFu;

struct ScoredWord {
  uint32_t begin = 0, end = 0;  // characters of the text without white space
  bool in_multiword = false;    // begin and end are then those of the written token
  std::string form, lemma, upos, xpos, feats, relation;
  uint32_t head = kNoWord;  // among the words of the file; kNoWord for the root
};

struct Reading {
  std::u32string characters;
  std::vector<ScoredWord> words;
  std::vector<std::pair<uint32_t, uint32_t>> sentences;  // character ranges
};

std::string_view universal_part(std::string_view relation) { return relation.substr(0, relation.find(':')); }

std::string universal_feats(std::string_view feats) {
  static const std::set<std::string_view> kUniversal = {
      "PronType", "NumType", "Poss",  "Reflex",   "Foreign",  "Abbr",     "Gender",
      "Animacy",  "Number",  "Case",  "Definite", "Degree",   "VerbForm", "Mood",
      "Tense",    "Aspect",  "Voice", "Evident",  "Polarity", "Person",   "Polite"};
  std::vector<std::string_view> kept;
  while (!feats.empty()) {
    std::string_view one = feats.substr(0, feats.find('|'));
    if (kUniversal.count(one.substr(0, one.find('=')))) kept.push_back(one);
    feats = one.size() == feats.size() ? std::string_view() : feats.substr(one.size() + 1);
  }
  std::sort(kept.begin(), kept.end());
  std::string out;
  for (std::string_view one : kept) out += std::string(one) + '|';
  return out;
}

bool read_number(std::string_view text, uint32_t& out) {
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size();
}

class Reader {
 public:
  explicit Reader(std::string_view name) : name_(name) {}

  Result<Reading> read(std::string_view text) {
    while (!text.empty()) {
      size_t end = text.find('\n');
      std::string_view line = text.substr(0, end);
      text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
      if (line.ends_with('\r')) line.remove_suffix(1);
      ++line_;
      if (line.empty()) {
        end_sentence();
      } else if (line[0] != '#' && !word(line)) {
        return Problem{{name_, line_, 0}, "this is no CoNLL-U line", "ten columns, tabs between them"};
      }
    }
    end_sentence();
    if (!bad_heads_.empty()) return bad_heads_;
    return std::move(reading_);
  }

 private:
  bool word(std::string_view line) {
    std::array<std::string_view, 10> c;
    for (size_t i = 0; i < c.size(); ++i) {
      size_t tab = line.find('\t');
      if ((tab == std::string_view::npos) != (i == 9)) return false;
      c[i] = line.substr(0, tab);
      line = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
    }
    if (c[0].find('.') != std::string_view::npos) return true;
    uint32_t number = 0;
    size_t dash = c[0].find('-');
    if (!read_number(c[0].substr(0, dash), number)) return false;
    if (dash != std::string_view::npos) {
      token_begin_ = size();
      append(c[1]);
      return read_number(c[0].substr(dash + 1), token_last_);
    }
    if (number != reading_.words.size() - first_ + 1) return false;
    ScoredWord out;
    out.in_multiword = number <= token_last_;
    out.begin = out.in_multiword ? token_begin_ : size();
    if (!out.in_multiword) append(c[1]);
    out.end = size();
    out.form = lower(c[1]);
    out.lemma = c[2];
    out.upos = c[3];
    out.xpos = c[4];
    out.feats = universal_feats(c[5]);
    out.relation = universal_part(c[7]);
    uint32_t head = 0;
    if (!read_number(c[6], head)) return false;
    out.head = head == 0 ? kNoWord : first_ + head - 1;
    reading_.words.push_back(std::move(out));
    return true;
  }

  void end_sentence() {
    uint32_t last = static_cast<uint32_t>(reading_.words.size());
    for (uint32_t i = first_; i < last; ++i) {
      uint32_t head = reading_.words[i].head;
      if (head != kNoWord && head >= last)
        bad_heads_.push_back({{name_, line_, 0}, "the sentence that ends here has a head outside it", ""});
    }
    if (last > first_) reading_.sentences.push_back({sentence_begin_, size()});
    first_ = last;
    sentence_begin_ = size();
    token_last_ = 0;
  }

  void append(std::string_view form) {
    for (uint32_t at = 0; at < form.size();) {
      CodePoint point = code_point_at(form, at);
      if (!is_space(point.value)) reading_.characters.push_back(point.value);
      at += point.bytes;
    }
  }
  uint32_t size() const { return static_cast<uint32_t>(reading_.characters.size()); }

  std::string name_;
  int line_ = 0;
  Reading reading_;
  Problems bad_heads_;
  uint32_t first_ = 0, sentence_begin_ = 0, token_begin_ = 0, token_last_ = 0;
};

// For each system word its gold word, or kNoWord.
class Alignment {
 public:
  Alignment(const Reading& gold, const Reading& system) : gold_(gold.words), system_(system.words) {
    of_system_.assign(system_.size(), kNoWord);
    uint32_t g = 0, s = 0;
    while (g < gold_.size() && s < system_.size()) {
      if (gold_[g].in_multiword || system_[s].in_multiword) {
        align_region(g, s);
      } else if (gold_[g].begin == system_[s].begin && gold_[g].end == system_[s].end) {
        of_system_[s++] = g++;
      } else if (gold_[g].begin <= system_[s].begin) {
        ++g;
      } else {
        ++s;
      }
    }
  }
  const std::vector<uint32_t>& of_system() const { return of_system_; }

 private:
  // The words of both sides that overlap a written token of several words; moves g and s behind them.
  void align_region(uint32_t& g, uint32_t& s) {
    uint32_t g0 = g, s0 = s;
    uint32_t end = gold_[g].in_multiword ? gold_[g].end : system_[s].end;
    if (gold_[g].in_multiword && !system_[s].in_multiword && system_[s].end <= gold_[g].begin) {
      ++s;
      return;
    }
    if (system_[s].in_multiword && !gold_[g].in_multiword && gold_[g].end <= system_[s].begin) {
      ++g;
      return;
    }
    for (bool moved = true; moved;) {
      moved = false;
      while (g < gold_.size() && gold_[g].begin < end)
        end = std::max(end, gold_[g++].in_multiword ? gold_[g - 1].end : end), moved = true;
      while (s < system_.size() && system_[s].begin < end)
        end = std::max(end, system_[s++].in_multiword ? system_[s - 1].end : end), moved = true;
    }
    align_by_form(g0, g, s0, s);
  }

  // Longest common subsequence of the forms.
  void align_by_form(uint32_t g0, uint32_t g1, uint32_t s0, uint32_t s1) {
    uint32_t n = g1 - g0, m = s1 - s0;
    std::vector<std::vector<uint32_t>> best(n + 1, std::vector<uint32_t>(m + 1, 0));
    auto same = [&](uint32_t i, uint32_t j) { return gold_[g0 + i].form == system_[s0 + j].form; };
    for (uint32_t i = n; i-- > 0;)
      for (uint32_t j = m; j-- > 0;)
        best[i][j] = same(i, j) ? best[i + 1][j + 1] + 1 : std::max(best[i + 1][j], best[i][j + 1]);
    for (uint32_t i = 0, j = 0; i < n && j < m;) {
      if (same(i, j)) {
        of_system_[s0 + j++] = g0 + i++;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        ++i;
      } else {
        ++j;
      }
    }
  }

  const std::vector<ScoredWord>&gold_, &system_;
  std::vector<uint32_t> of_system_;
};

Ratio common_sentences(const Reading& gold, const Reading& system) {
  Ratio out = {0, static_cast<uint32_t>(gold.sentences.size()), static_cast<uint32_t>(system.sentences.size())};
  std::set<std::pair<uint32_t, uint32_t>> known(gold.sentences.begin(), gold.sentences.end());
  for (const auto& sentence : system.sentences) out.right += static_cast<uint32_t>(known.count(sentence));
  return out;
}

}  // namespace

Result<ParseScore> score_parse(std::string_view gold_text, std::string_view system_text) {
  Result<Reading> gold = Reader("gold").read(gold_text), system = Reader("system").read(system_text);
  if (!gold) return gold.problems();
  if (!system) return system.problems();
  if (gold->characters != system->characters) {
    auto [at, other] = std::mismatch(gold->characters.begin(), gold->characters.end(), system->characters.begin(),
                                     system->characters.end());
    return Problem{{},
                   "gold and system differ in their text, first at character " +
                       std::to_string(at - gold->characters.begin() + 1) + " without white space",
                   "let the system read the text of the gold file"};
  }
  uint32_t golds = static_cast<uint32_t>(gold->words.size()), systems = static_cast<uint32_t>(system->words.size());
  Ratio none = {0, golds, systems};
  ParseScore score = {.words = none,
                      .sentences = common_sentences(*gold, *system),
                      .upos = none,
                      .xpos = none,
                      .feats = none,
                      .lemmas = none,
                      .uas = none,
                      .las = none,
                      .relations = {}};
  std::map<std::string, Ratio> relations;
  for (const ScoredWord& word : gold->words) ++relations[word.relation].gold;
  for (const ScoredWord& word : system->words) ++relations[word.relation].system;

  Alignment alignment(*gold, *system);
  for (uint32_t s = 0; s < systems; ++s) {
    if (alignment.of_system()[s] == kNoWord) continue;
    const ScoredWord &ours = system->words[s], &theirs = gold->words[alignment.of_system()[s]];
    uint32_t head = ours.head == kNoWord ? kNoWord : alignment.of_system()[ours.head];
    bool head_right = head == theirs.head && (ours.head == kNoWord) == (theirs.head == kNoWord);
    bool arc_right = head_right && ours.relation == theirs.relation;
    ++score.words.right;
    score.upos.right += ours.upos == theirs.upos;
    score.xpos.right += ours.xpos == theirs.xpos;
    score.feats.right += ours.feats == theirs.feats;
    score.lemmas.right += theirs.lemma == "_" || ours.lemma == theirs.lemma;
    score.uas.right += head_right;
    score.las.right += arc_right;
    if (arc_right) ++relations[theirs.relation].right;
  }
  for (const auto& [relation, ratio] : relations) score.relations.push_back({relation, ratio});
  return score;
}

std::string to_table(const ParseScore& score) {
  std::string out = "               gold  system  precision  recall     F1\n";
  auto add = [&out](const std::string& name, const Ratio& ratio) {
    char line[128];
    std::snprintf(line, sizeof(line), "%-12s %6u  %6u     %6.2f  %6.2f %6.2f\n", name.c_str(), ratio.gold, ratio.system,
                  ratio.precision(), ratio.recall(), ratio.f1());
    out += line;
  };
  add("words", score.words);
  add("sentences", score.sentences);
  add("UPOS", score.upos);
  add("XPOS", score.xpos);
  add("FEATS", score.feats);
  add("lemmas", score.lemmas);
  add("UAS", score.uas);
  add("LAS", score.las);
  for (const RelationScore& relation : score.relations) add(relation.relation, relation.arcs);
  return out;
}

}  // namespace reportedly::score
