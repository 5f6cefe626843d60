// Each field has a small table of the words that it may hold; a word outside of it is a problem with the nearest
// word that would have been right. The rows are then sorted by symbol, so that a lookup is two array reads.
#include "report/attribution/cue_table.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace reportedly {
namespace {

template <class T>
struct Name {
  const char* word;
  T value;
};

constexpr Name<CuePart> kParts[] = {{"verb", CuePart::Verb},
                                    {"noun", CuePart::Noun},
                                    {"adjective", CuePart::Adjective},
                                    {"adverb", CuePart::Adverb},
                                    {"preposition", CuePart::Preposition}};
constexpr Name<AttributionLayer> kLayers[] = {
    {"speech", AttributionLayer::Speech},       {"belief", AttributionLayer::Belief},
    {"knowledge", AttributionLayer::Knowledge}, {"attitude", AttributionLayer::Attitude},
    {"intention", AttributionLayer::Intention}, {"directive", AttributionLayer::Directive}};
constexpr Name<CueSpeaker> kSpeakers[] = {{"who", CueSpeaker::Who},
                                          {"by", CueSpeaker::By},
                                          {"object", CueSpeaker::Object},
                                          {"possessor", CueSpeaker::Possessor},
                                          {"none", CueSpeaker::None}};
constexpr Name<ContentKind> kContents[] = {{"that", ContentKind::That},
                                           {"to", ContentKind::To},
                                           {"doing", ContentKind::Doing},
                                           {"something", ContentKind::Something},
                                           {"quote", ContentKind::Quote},
                                           {"clause", ContentKind::Clause},
                                           {"complement", ContentKind::Complement}};
constexpr Name<bool> kOuter[] = {{"same", true}, {"U", false}};
constexpr Name<bool> kYesNo[] = {{"yes", true}, {"no", false}};

// The values and modes have names of their own, in doc/claims.cc; the tables here are made from them.
template <class T>
std::vector<std::pair<std::string, T>> names_up_to(T last) {
  std::vector<std::pair<std::string, T>> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    names.push_back({std::string(to_string(static_cast<T>(i))), static_cast<T>(i)});
  }
  return names;
}

// Compiles one entry; what it finds wrong it adds to `problems`.
class CueReader {
 public:
  CueReader(const Entry& entry, Reference& reference, Problems& problems)
      : entry_(entry), reference_(reference), problems_(problems) {}

  Cue read() {
    Cue cue;
    read_one("part", kParts, cue.part);
    read_one("layer", kLayers, cue.layer);
    read_one("speaker", kSpeakers, cue.speaker);
    read_one("outer", kOuter, cue.is_factive);
    read_one("hedges", kYesNo, cue.is_hedging);
    read_one("holder", names_up_to(Value::U), cue.holder);
    read_one("mode", names_up_to(ClaimMode::Open), cue.mode);
    read_contents(cue);
    read_recipient(cue);
    return cue;
  }

 private:
  void tell(const Field& field, int column, std::string what, std::string hint = "") {
    problems_.push_back({{entry_.file, field.line, column}, std::move(what), std::move(hint)});
  }

  void tell_unknown(const Field& field, int column, const std::string& word, const std::vector<std::string>& known) {
    std::string near = nearest(word, known);
    std::string all;
    for (const std::string& name : known) all += (all.empty() ? "" : ", ") + name;
    tell(field, column, field.name + " cannot be " + word,
         near.empty() ? "one of: " + all : "did you mean " + near + "?");
  }

  // Looks `word` up in a table of {word, value} pairs.
  template <class Table, class T>
  void look_up(const Field& field, int column, const std::string& word, const Table& table, T& value) {
    std::vector<std::string> known;
    for (const auto& [name, meaning] : table) {
      if (word == name) {
        value = meaning;
        return;
      }
      known.push_back(name);
    }
    tell_unknown(field, column, word, known);
  }

  template <class Table, class T>
  void read_one(const char* name, const Table& table, T& value) {
    if (const Field* field = entry_.field(name)) look_up(*field, field->column, field->text, table, value);
  }

  void read_contents(Cue& cue) {
    const Field* field = entry_.field("content");
    if (field == nullptr) {
      problems_.push_back({{entry_.file, entry_.line, 1}, "a cue needs a content", "such as: content that, quote"});
      return;
    }
    for (const Item& item : field->items()) read_content(cue, *field, item);
  }

  // "that", or a phrase "of|about X".
  void read_content(Cue& cue, const Field& field, const Item& item) {
    if (item.text.size() > 2 && item.text.ends_with(" X")) {
      cue.content |= static_cast<uint8_t>(ContentKind::Phrase);
      add_words(cue.content_prepositions, item.text.substr(0, item.text.size() - 2), '|');
      return;
    }
    ContentKind kind{};
    look_up(field, item.column, item.text, kContents, kind);
    cue.content |= static_cast<uint8_t>(kind);
  }

  // "whom", or "to|with".
  void read_recipient(Cue& cue) {
    const Field* field = entry_.field("recipient");
    if (field == nullptr) return;
    for (const Item& item : field->items()) {
      if (item.text == "whom") {
        cue.recipient_is_object = true;
      } else {
        add_words(cue.recipient_prepositions, item.text, '|');
      }
    }
  }

  void add_words(std::vector<Symbol>& words, const std::string& text, char border) {
    size_t begin = 0;
    while (begin <= text.size()) {
      size_t end = std::min(text.find(border, begin), text.size());
      if (end > begin) words.push_back(reference_.lexicon.intern(text.substr(begin, end - begin)));
      begin = end + 1;
    }
  }

  const Entry& entry_;
  Reference& reference_;
  Problems& problems_;
};

bool stands_in_word_order(CuePart part) { return part == CuePart::Adverb || part == CuePart::Preposition; }

std::vector<Symbol> words_of(const std::string& text, Lexicon& lexicon) {
  std::vector<Symbol> words;
  size_t begin = 0;
  while (begin < text.size()) {
    size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(lexicon.intern(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return words;
}

std::vector<Symbol> members_of(const Entry& list, Lexicon& lexicon) {
  std::vector<Symbol> members;
  if (const Field* field = list.field("members")) {
    for (const Item& item : field->items()) members.push_back(lexicon.intern(item.text));
  }
  std::ranges::sort(members);
  return members;
}

Symbol key_of(const Cue& cue) { return cue.words.empty() ? cue.lemma : cue.words.front(); }

}  // namespace

CueTable CueTable::compile(const std::vector<Entry>& entries, Reference& reference, Problems& problems) {
  CueTable table;
  for (const Entry& entry : entries) {
    if (entry.kind == "list" && !entry.heading.empty()) table.add_list(entry, reference);
    if (entry.kind != "cue") continue;
    size_t before = problems.size();
    Cue cue = CueReader(entry, reference, problems).read();
    if (problems.size() > before) continue;
    cue.why.rule = reference.add_rule(entry.rule_name());
    for (const Item& word : entry.heading) {
      cue.lemma = reference.lexicon.intern(word.text);
      cue.words.clear();
      if (stands_in_word_order(cue.part)) cue.words = words_of(word.text, reference.lexicon);
      table.cues_.push_back(cue);
    }
  }
  table.index(reference.lexicon.size());
  return table;
}

void CueTable::add_list(const Entry& list, Reference& reference) {
  const std::string& name = list.heading.front().text;
  const std::pair<std::string_view, std::vector<Symbol>*> kept[] = {{"LIGHT", &light_},
                                                                    {"MEDIUM", &media_},
                                                                    {"MANYHOLD", &many_hold_},
                                                                    {"FALSEHOOD", &falsehoods_},
                                                                    {"CLAIM", &claims_}};
  for (const auto& [known, members] : kept)
    if (name == known) *members = members_of(list, reference.lexicon);
  constexpr std::string_view kAct = "ACT_";
  if (name.starts_with(kAct))
    acts_.push_back({reference.lexicon.intern(name.substr(kAct.size())), members_of(list, reference.lexicon)});
}

bool CueTable::names_act(Symbol lemma, Symbol type) const {
  return std::ranges::any_of(acts_, [&](const ActNouns& act) { return act.type == type && has(act.nouns, lemma); });
}

void CueTable::index(uint32_t symbols) {
  first_.assign(symbols + 1, 0);
  for (const Cue& cue : cues_) ++first_[key_of(cue).value + 1];
  for (uint32_t i = 0; i < symbols; ++i) first_[i + 1] += first_[i];
  senses_.resize(cues_.size());
  std::vector<uint32_t> next(first_.begin(), first_.end());
  for (uint32_t row = 0; row < size(); ++row) senses_[next[key_of(cues_[row]).value]++] = row;
}

bool CueTable::has(const std::vector<Symbol>& sorted, Symbol lemma) {
  return std::ranges::binary_search(sorted, lemma);
}

std::span<const uint32_t> CueTable::senses_of(Symbol lemma) const {
  if (lemma.is_local() || lemma.value + 1 >= first_.size()) return {};
  return std::span(senses_).subspan(first_[lemma.value], first_[lemma.value + 1] - first_[lemma.value]);
}

}  // namespace reportedly
