// Both files are read into words over the same characters, aligned once, and counted once for all documents and once
// for each group of them. A word is counted where its first character is.
#include "score/parse_score.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>
#include <map>
#include <optional>

#include "formats/json.h"

namespace reportedly::score {
namespace {

// The two sides and who belongs to whom.
struct Pairing {
  const ScoredText& gold;
  const ScoredText& system;
  std::vector<uint32_t> gold_of;  // of each word of the system
};

// One aligned pair of words, with the questions that the measures ask of it.
class Pair {
 public:
  Pair(const Pairing& all, uint32_t system)
      : all_(all), gold_(all.gold.words[all.gold_of[system]]), system_(all.system.words[system]) {}

  const ScoredWord& gold() const { return gold_; }
  bool has_upos() const { return gold_.upos == system_.upos; }
  bool has_xpos() const { return gold_.xpos == system_.xpos; }
  bool has_feats() const { return gold_.feats == system_.feats; }
  bool has_lemma() const { return gold_.lemma == "_" || gold_.lemma == system_.lemma; }
  bool has_head() const { return is_same_head(gold_, system_); }
  bool has_arc() const { return has_head() && gold_.relation == system_.relation; }

  // The words that do the grammar of a content word ("the", "has", "of") with all that is said about them.
  bool has_functional_children() const {
    return std::equal(
        gold_.functional_children.begin(), gold_.functional_children.end(), system_.functional_children.begin(),
        system_.functional_children.end(), [this](uint32_t theirs, uint32_t ours) {
          const ScoredWord &a = all_.gold.words[theirs], &b = all_.system.words[ours];
          return all_.gold_of[ours] == theirs && a.relation == b.relation && a.upos == b.upos && a.feats == b.feats;
        });
  }

 private:
  bool is_same_head(const ScoredWord& gold, const ScoredWord& system) const {
    if (gold.head == kNoWord || system.head == kNoWord) return gold.head == system.head;
    return all_.gold_of[system.head] == gold.head;
  }

  const Pairing& all_;
  const ScoredWord& gold_;
  const ScoredWord& system_;
};

struct WordMeasure {
  std::string_view name;
  bool is_of_content_words;
  bool (*is_right)(const Pair&);
};

constexpr std::array<WordMeasure, 10> kWordMeasures = {{
    {"UPOS", false, [](const Pair& pair) { return pair.has_upos(); }},
    {"XPOS", false, [](const Pair& pair) { return pair.has_xpos(); }},
    {"UFeats", false, [](const Pair& pair) { return pair.has_feats(); }},
    {"AllTags", false, [](const Pair& pair) { return pair.has_upos() && pair.has_xpos() && pair.has_feats(); }},
    {"Lemmas", false, [](const Pair& pair) { return pair.has_lemma(); }},
    {"UAS", false, [](const Pair& pair) { return pair.has_head(); }},
    {"LAS", false, [](const Pair& pair) { return pair.has_arc(); }},
    {"CLAS", true, [](const Pair& pair) { return pair.has_arc(); }},
    {"MLAS", true,
     [](const Pair& pair) {
       return pair.has_arc() && pair.has_upos() && pair.has_feats() && pair.has_functional_children();
     }},
    {"BLEX", true, [](const Pair& pair) { return pair.has_arc() && pair.has_lemma(); }},
}};

// Which characters count: those of the chosen documents.
class Choice {
 public:
  explicit Choice(size_t characters) : chosen_(characters, true) {}
  Choice(size_t characters, const std::vector<ScoredDocument>& documents, const DocumentGroup& group)
      : chosen_(characters, false) {
    for (const ScoredDocument& document : documents) {
      if (!group.holds(document.id)) continue;
      ++documents_;
      std::fill(chosen_.begin() + document.span.begin, chosen_.begin() + document.span.end, true);
    }
  }
  bool holds(CharacterRange range) const { return chosen_[range.begin]; }
  uint32_t documents() const { return documents_; }

 private:
  std::vector<bool> chosen_;
  uint32_t documents_ = 0;
};

// Ranges that both sides have. Sorted, as a text has them.
Ratio common_ranges(const std::vector<CharacterRange>& gold, const std::vector<CharacterRange>& system,
                    const Choice& choice) {
  Ratio out;
  for (const CharacterRange& range : gold) out.gold += choice.holds(range);
  for (const CharacterRange& range : system) out.system += choice.holds(range);
  for (size_t g = 0, s = 0; g < gold.size() && s < system.size();) {
    if (gold[g].begin == system[s].begin) {
      out.right += choice.holds(gold[g]) && gold[g].end == system[s].end;
      ++g, ++s;
    } else {
      gold[g].begin < system[s].begin ? ++g : ++s;
    }
  }
  return out;
}

uint32_t count_words(const std::vector<ScoredWord>& words, const Choice& choice, bool only_content) {
  return static_cast<uint32_t>(std::count_if(words.begin(), words.end(), [&](const ScoredWord& word) {
    return choice.holds(word.span) && (word.is_content || !only_content);
  }));
}

Measure count(const WordMeasure& what, const Pairing& pairing, const Choice& choice) {
  Measure out{.name = what.name,
              .ratio = {.gold = count_words(pairing.gold.words, choice, what.is_of_content_words),
                        .system = count_words(pairing.system.words, choice, what.is_of_content_words)}};
  for (uint32_t i = 0; i < pairing.system.words.size(); ++i) {
    if (pairing.gold_of[i] == kNoWord) continue;
    Pair pair(pairing, i);
    if (!choice.holds(pair.gold().span) || (what.is_of_content_words && !pair.gold().is_content)) continue;
    ++out.aligned;
    out.ratio.right += what.is_right(pair);
  }
  return out;
}

std::vector<RelationScore> count_relations(const Pairing& pairing, const Choice& choice) {
  std::map<std::string, Ratio> relations;
  for (const ScoredWord& word : pairing.gold.words)
    if (choice.holds(word.span)) ++relations[word.relation].gold;
  for (uint32_t i = 0; i < pairing.system.words.size(); ++i) {
    const ScoredWord& word = pairing.system.words[i];
    if (!choice.holds(word.span)) continue;
    Ratio& ratio = relations[word.relation];
    ++ratio.system;
    if (pairing.gold_of[i] != kNoWord) ratio.right += Pair(pairing, i).has_arc();
  }
  std::vector<RelationScore> out;
  out.reserve(relations.size());
  for (const auto& [relation, ratio] : relations) out.push_back({relation, ratio});
  return out;
}

ParseScore count_all(const std::string& name, const Pairing& pairing, const Choice& choice, Depth depth) {
  const ScoredText &gold = pairing.gold, &system = pairing.system;
  constexpr WordMeasure kWords = {"Words", false, [](const Pair&) { return true; }};
  ParseScore out{.name = name, .documents = choice.documents(), .measures = {}, .relations = {}};
  out.measures.push_back(
      {.name = "Tokens", .ratio = common_ranges(gold.tokens, system.tokens, choice), .is_of_words = false});
  out.measures.push_back(
      {.name = "Sentences", .ratio = common_ranges(gold.sentences, system.sentences, choice), .is_of_words = false});
  out.measures.push_back(count(kWords, pairing, choice));
  out.measures.back().is_of_words = false;
  if (depth == Depth::Words) return out;
  for (const WordMeasure& what : kWordMeasures) out.measures.push_back(count(what, pairing, choice));
  out.relations = count_relations(pairing, choice);
  return out;
}

void add_line(std::string& out, std::string_view name, const Ratio& ratio, std::optional<double> aligned) {
  std::array<char, 160> line;
  std::snprintf(line.data(), line.size(), "%-12.40s %6u %7u %6u  %9.2f %7.2f", std::string(name).c_str(), ratio.gold,
                ratio.system, ratio.right, ratio.precision(), ratio.recall());
  out += line.data();
  if (aligned) {
    std::snprintf(line.data(), line.size(), " %8.2f", *aligned);
    out += line.data();
  } else {
    out += "         ";
  }
  std::snprintf(line.data(), line.size(), " %7.2f\n", ratio.f1());
  out += line.data();
}

void add_ratio(formats::Json& json, const Ratio& ratio) {
  json.field("gold", ratio.gold).field("system", ratio.system).field("right", ratio.right);
  json.field("precision", ratio.precision()).field("recall", ratio.recall()).field("f1", ratio.f1());
}

}  // namespace

const Measure& ParseScore::measure(std::string_view wanted) const {
  auto found = std::find_if(measures.begin(), measures.end(), [&](const Measure& m) { return m.name == wanted; });
  assert(found != measures.end());
  return *found;
}

const Ratio& ParseScore::operator[](std::string_view wanted) const { return measure(wanted).ratio; }

Result<std::vector<ParseScore>> score_parses(std::string_view gold_text, std::string_view system_text,
                                             const ParseOptions& options) {
  Result<ScoredText> gold = read_scored_text(options.gold_name, gold_text, options.depth);
  Result<ScoredText> system = read_scored_text(options.system_name, system_text, options.depth);
  Problems problems = gold.problems();
  problems.insert(problems.end(), system.problems().begin(), system.problems().end());
  if (!problems.empty()) return problems;
  problems = differences(*gold, options.gold_name, *system, options.system_name);
  if (!problems.empty()) return problems;

  Pairing pairing{*gold, *system, align_words(gold->words, system->words)};
  size_t characters = gold->characters.size();
  std::vector<ParseScore> out = {count_all("all", pairing, Choice(characters), options.depth)};
  out[0].documents = static_cast<uint32_t>(gold->documents.size());
  for (const DocumentGroup& group : options.groups) {
    Choice choice(characters, gold->documents, group);
    out.push_back(count_all(group.name, pairing, choice, options.depth));
    if (choice.documents() == 0)
      problems.push_back({.where = {.file = options.gold_name},
                          .what = "no document has an id that matches " + group.name,
                          .hint = "documents begin with `# newdoc id = ...`"});
  }
  if (!problems.empty()) return problems;
  return out;
}

Result<ParseScore> score_parse(std::string_view gold, std::string_view system) {
  Result<std::vector<ParseScore>> scores = score_parses(gold, system, {});
  if (!scores) return scores.problems();
  return std::move(scores->front());
}

std::string to_table(const ParseScore& score) {
  std::string out = "measure        gold  system  right  precision  recall  aligned      F1\n";
  for (const Measure& measure : score.measures)
    add_line(out, measure.name, measure.ratio,
             measure.is_of_words ? std::optional(measure.aligned_accuracy()) : std::nullopt);
  for (const RelationScore& relation : score.relations) add_line(out, relation.relation, relation.arcs, std::nullopt);
  return out;
}

std::string to_json(const std::vector<ParseScore>& scores) {
  std::string out;
  formats::Json json(out);
  auto measures = [&](const ParseScore& score) {
    for (const Measure& measure : score.measures)
      json.key(measure.name).object([&] {
        add_ratio(json, measure.ratio);
        if (measure.is_of_words) json.field("aligned_accuracy", measure.aligned_accuracy());
      });
  };
  auto relations = [&](const ParseScore& score) {
    for (const RelationScore& relation : score.relations)
      json.object([&] {
        json.field("relation", std::string_view(relation.relation));
        add_ratio(json, relation.arcs);
      });
  };
  json.array([&] {
    for (const ParseScore& score : scores)
      json.object([&] {
        json.field("name", std::string_view(score.name)).field("documents", score.documents);
        json.key("measures").object([&] { measures(score); });
        if (!score.relations.empty()) json.key("relations").array([&] { relations(score); });
      });
  });
  return out;
}

}  // namespace reportedly::score
