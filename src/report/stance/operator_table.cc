// Each field is read by a small function of its own; what it cannot understand becomes a problem at that place.
#include "report/stance/operator_table.h"

#include <algorithm>
#include <string>

namespace reportedly {
namespace {

struct Part {
  std::string_view word;
  OperatorPart part;
};
constexpr Part kParts[] = {{"verb", OperatorPart::Verb},
                           {"noun", OperatorPart::Noun},
                           {"adjective", OperatorPart::Adjective},
                           {"adverb", OperatorPart::Adverb},
                           {"preposition", OperatorPart::Preposition}};

struct Complement {
  std::string_view word;
  Takes takes;
};
constexpr Complement kComplements[] = {
    {"that", Takes::That},      {"to", Takes::To},   {"doing", Takes::Doing},  {"something", Takes::Something},
    {"whom to", Takes::WhomTo}, {"who", Takes::Who}, {"clause", Takes::Clause}};

bool fits(const std::vector<Symbol>& prepositions, Symbol preposition) {
  return std::ranges::find(prepositions, preposition) != prepositions.end();
}

// How well an operator fits what stands below the word: 0 is not at all.
int fit(const Operator& one, const Taken& taken) {
  switch (taken.kind) {
    case Takes::To:
      if (taken.has_whom && one.has(Takes::WhomTo)) return 2;
      return one.has(Takes::To) ? 1 : 0;
    case Takes::PrepositionDoing:
      return one.has(Takes::PrepositionDoing) && fits(one.doing_prepositions, taken.preposition) ? 1 : 0;
    case Takes::PrepositionSomething:
      return one.has(Takes::PrepositionSomething) && fits(one.something_prepositions, taken.preposition) ? 1 : 0;
    default: return one.has(taken.kind) ? 1 : 0;
  }
}

class OperatorReader {
 public:
  OperatorReader(const Entry& entry, Reference& reference, Problems& problems)
      : entry_(entry), reference_(reference), problems_(problems) {}

  Operator read() {
    Operator one;
    read_part(one);
    read_takes(one);
    read_signature(one);
    read_mode(one);
    return one;
  }

 private:
  void tell(const Field& field, int column, std::string what, std::string hint) {
    problems_.push_back({{entry_.file, field.line, column}, std::move(what), std::move(hint)});
  }

  void tell_unknown(const Field& field, int column, const std::string& word, const std::vector<std::string>& known) {
    std::string near = nearest(word, known);
    std::string all;
    for (const std::string& name : known) all += (all.empty() ? "one of: " : ", ") + name;
    tell(field, column, field.name + " cannot be " + word, near.empty() ? all : "did you mean " + near + "?");
  }

  void read_part(Operator& one) {
    const Field* field = entry_.field("part");
    if (field == nullptr) return;
    std::vector<std::string> known;
    for (const Part& part : kParts) {
      if (field->text == part.word) {
        one.part = part.part;
        return;
      }
      known.push_back(std::string(part.word));
    }
    tell_unknown(*field, field->column, field->text, known);
  }

  void read_takes(Operator& one) {
    const Field* field = entry_.field("takes");
    if (field == nullptr) {
      problems_.push_back(
          {{entry_.file, entry_.line, 1}, "an operator needs to say what it takes", "such as: takes to, doing"});
      return;
    }
    for (const Item& item : field->items()) read_complement(one, *field, item);
  }

  void read_complement(Operator& one, const Field& field, const Item& item) {
    std::vector<std::string> known;
    for (const Complement& complement : kComplements) {
      if (item.text == complement.word) {
        one.takes |= static_cast<uint16_t>(complement.takes);
        return;
      }
      known.push_back(std::string(complement.word));
    }
    size_t space = item.text.rfind(' ');
    std::string_view last =
        space == std::string::npos ? std::string_view() : std::string_view(item.text).substr(space + 1);
    if (last == "doing") {
      one.takes |= static_cast<uint16_t>(Takes::PrepositionDoing);
      add_words(item.text.substr(0, space), one.doing_prepositions);
    } else if (last == "something") {
      one.takes |= static_cast<uint16_t>(Takes::PrepositionSomething);
      add_words(item.text.substr(0, space), one.something_prepositions);
    } else {
      tell_unknown(field, item.column, item.text, known);
    }
  }

  void add_words(const std::string& text, std::vector<Symbol>& words) {
    for (size_t begin = 0; begin <= text.size();) {
      size_t end = std::min(text.find('|', begin), text.size());
      if (end > begin) words.push_back(reference_.lexicon.intern(text.substr(begin, end - begin)));
      begin = end + 1;
    }
  }

  void read_signature(Operator& one) {
    const Field* field = entry_.field("signature");
    size_t slash = field == nullptr ? std::string::npos : field->text.find('/');
    bool is_good = slash != std::string::npos && read_degree(field->text.substr(0, slash), one.affirmed) &&
                   read_degree(field->text.substr(slash + 1), one.negated);
    if (is_good) return;
    Place place{entry_.file, field == nullptr ? entry_.line : field->line, field == nullptr ? 1 : field->column};
    problems_.push_back({place, "an operator needs a signature of two halves",
                         "what holds when it is affirmed and when it is negated: +/-, -/+, o/o, PR+/PR-"});
  }

  static bool read_degree(std::string_view text, Degree& degree) {
    if (text == "+") return degree = {1, Certainty::Certain}, true;
    if (text == "-") return degree = {-1, Certainty::Certain}, true;
    if (text == "o") return degree = kOpenDegree, true;
    for (int i = 0; i <= static_cast<int>(Value::U); ++i)
      if (to_string(static_cast<Value>(i)) == text) return degree = degree_of(static_cast<Value>(i)), true;
    return false;
  }

  void read_mode(Operator& one) {
    const Field* field = entry_.field("mode");
    if (field == nullptr) return;
    std::vector<std::string> known;
    for (int i = 0; i <= static_cast<int>(ClaimMode::Open); ++i) {
      known.push_back(std::string(to_string(static_cast<ClaimMode>(i))));
      if (field->text == known.back()) {
        one.mode = static_cast<ClaimMode>(i);
        return;
      }
    }
    tell_unknown(*field, field->column, field->text, known);
  }

  const Entry& entry_;
  Reference& reference_;
  Problems& problems_;
};

}  // namespace

OperatorTable OperatorTable::compile(const std::vector<Entry>& entries, Reference& reference, Problems& problems) {
  OperatorTable table;
  for (const Entry& entry : entries) {
    if (entry.kind != "operator") continue;
    size_t before = problems.size();
    Operator one = OperatorReader(entry, reference, problems).read();
    if (problems.size() > before) continue;
    one.why.rule = reference.add_rule(entry.rule_name());
    for (const Item& word : entry.heading) {
      one.lemma = reference.lexicon.intern(word.text);
      table.rows_.push_back(one);
    }
  }
  table.index(reference.lexicon.size());
  return table;
}

void OperatorTable::index(uint32_t symbols) {
  first_.assign(symbols + 1, 0);
  for (const Operator& one : rows_) ++first_[one.lemma.value + 1];
  for (uint32_t i = 0; i < symbols; ++i) first_[i + 1] += first_[i];
  order_.resize(rows_.size());
  std::vector<uint32_t> next(first_.begin(), first_.end());
  for (uint32_t row = 0; row < size(); ++row) order_[next[rows_[row].lemma.value]++] = row;
}

const Operator* OperatorTable::find(Symbol lemma, OperatorPart part, const Taken& taken) const {
  if (lemma.is_empty() || lemma.is_local() || lemma.value + 1 >= first_.size()) return nullptr;
  const Operator* best = nullptr;
  int best_fit = 0;
  for (uint32_t i = first_[lemma.value]; i < first_[lemma.value + 1]; ++i) {
    const Operator& one = rows_[order_[i]];
    int fitness = one.part == part ? fit(one, taken) : 0;
    if (fitness > best_fit) {
      best = &one;
      best_fit = fitness;
    }
  }
  return best;
}

}  // namespace reportedly
