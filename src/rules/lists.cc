// Lists are flattened while loading: a list that names another one takes over its members. What is asked later is
// always "is this token in that list?", so the index goes from the lemma of the token to the lists that hold it.
#include "rules/lists.h"

#include <algorithm>

namespace reportedly {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const size_t blank = text.find(' ');
    if (blank != 0) out.emplace_back(text.substr(0, blank));
    text = blank == std::string_view::npos ? "" : text.substr(blank + 1);
  }
  return out;
}

bool is_small_word(Relation relation) {
  return relation == Relation::Case || relation == Relation::Det || relation == Relation::Mark;
}

bool is_modifier(Relation relation) {
  return relation == Relation::Compound || relation == Relation::Amod || relation == Relation::Fixed ||
         relation == Relation::Flat || relation == Relation::NmodPoss || relation == Relation::Nummod ||
         relation == Relation::Advmod || relation == Relation::Nmod || relation == Relation::NmodDesc;
}

bool is_complement(Relation relation) {
  return relation == Relation::Obj || relation == Relation::CompoundPrt || relation == Relation::Obl ||
         relation == Relation::Nmod || relation == Relation::Advmod || relation == Relation::Xcomp ||
         relation == Relation::NsubjPass || relation == Relation::Fixed || relation == Relation::Flat;
}

// Looks for `lemma` among what stands directly below `token`, and one step further for "use of [deadly] force".
bool is_below(Symbol lemma, Id<Token> token, bool among_modifiers, const Morphs& morphs, const Arcs& arcs, int depth) {
  for (Id<Token> child : arcs.children(token)) {
    const Relation relation = arcs.relation(child);
    const bool may = among_modifiers ? is_modifier(relation) : is_complement(relation) || is_small_word(relation);
    if (!may) continue;
    if (morphs[child].lemma == lemma) return true;
    if (depth > 0 && is_below(lemma, child, among_modifiers, morphs, arcs, depth - 1)) return true;
    if (depth > 0 && !among_modifiers && is_below(lemma, child, true, morphs, arcs, 0)) return true;
  }
  return false;
}

// Spells out the lists that lists name; knows which are open, to find circles.
class Flattener {
 public:
  Flattener(const std::vector<const Entry*>& entries, const std::unordered_map<std::string, uint32_t>& by_name,
            const std::vector<std::string>& names, Problems& problems)
      : entries_(entries),
        by_name_(by_name),
        names_(names),
        problems_(problems),
        state_(entries.size()),
        members_(entries.size()) {}

  const std::vector<std::string>& members(uint32_t list) {
    if (state_[list] == State::Done) return members_[list];
    state_[list] = State::Open;
    const Entry& entry = *entries_[list];
    for (const Field* field : entry.all("members"))
      for (const Item& item : field->items()) take(list, entry, item);
    state_[list] = State::Done;
    return members_[list];
  }

 private:
  enum class State { New, Open, Done };

  void take(uint32_t list, const Entry& entry, const Item& item) {
    if (!is_list_name(item.text)) {
      add(list, item.text);
      return;
    }
    auto found = by_name_.find(item.text);
    if (found == by_name_.end()) {
      const std::string near = nearest(item.text, names_);
      problems_.push_back({{entry.file, item.line, item.column},
                           "list " + item.text + " is not defined",
                           near.empty() ? "add: list " + item.text + "  ..." : "did you mean " + near + "?"});
    } else if (state_[found->second] == State::Open) {
      problems_.push_back({{entry.file, item.line, item.column},
                           "list " + item.text + " goes in a circle: it holds itself over " + entry.heading[0].text,
                           "drop it here"});
    } else {
      const std::vector<std::string> inner = members(found->second);
      for (const std::string& word : inner) add(list, word);
    }
  }

  void add(uint32_t list, const std::string& word) {
    if (std::ranges::find(members_[list], word) == members_[list].end()) members_[list].push_back(word);
  }

  const std::vector<const Entry*>& entries_;
  const std::unordered_map<std::string, uint32_t>& by_name_;
  const std::vector<std::string>& names_;
  Problems& problems_;
  std::vector<State> state_;
  std::vector<std::vector<std::string>> members_;
};

}  // namespace

bool is_list_name(std::string_view word) {
  bool has_capital = false;
  for (char c : word) {
    if (c >= 'A' && c <= 'Z') {
      has_capital = true;
    } else if (c != '-' && c != '_' && !(c >= '0' && c <= '9')) {
      return false;
    }
  }
  return has_capital && word.size() > 1;
}

std::string singular_of(std::string_view noun) {
  const bool is_plural = noun.size() > 3 && noun.back() == 's' && !noun.ends_with("ss") && !noun.ends_with("us") &&
                         !noun.ends_with("is") && !noun.ends_with("ics");
  if (!is_plural) return std::string(noun);
  if (noun.ends_with("ies")) return std::string(noun.substr(0, noun.size() - 3)) + "y";
  return std::string(noun.substr(0, noun.size() - 1));
}

Lists Lists::compile(const std::vector<Entry>& entries, Lexicon& lexicon, Problems& problems) {
  Lists out;
  std::vector<const Entry*> sources;
  for (const Entry& entry : entries) {
    if (entry.kind != "list" || entry.heading.empty()) continue;
    const Item& head = entry.heading[0];
    if (!is_list_name(head.text)) {
      problems.push_back({{entry.file, head.line, head.column},
                          "the name of a list is written in capitals",
                          "not '" + head.text + "'"});
      continue;
    }
    auto [found, is_new] = out.by_name_.try_emplace(head.text, static_cast<uint32_t>(sources.size()));
    if (!is_new) {
      problems.push_back({{entry.file, head.line, head.column},
                          "list " + head.text + " is defined twice",
                          "the first is in " + sources[found->second]->rule_name()});
      continue;
    }
    sources.push_back(&entry);
    out.names_.push_back(head.text);
  }
  Flattener flattener(sources, out.by_name_, out.names_, problems);
  for (uint32_t i = 0; i < sources.size(); ++i) {
    out.members_.push_back(flattener.members(i));
    for (const std::string& member : out.members_.back()) out.add_member({i}, member, lexicon);
  }
  return out;
}

Id<List> Lists::find(std::string_view name) const {
  auto found = by_name_.find(std::string(name));
  return found == by_name_.end() ? Id<List>{} : Id<List>{found->second};
}

Id<List> Lists::add_words(const std::vector<std::string>& words, Lexicon& lexicon) {
  for (uint32_t i = 0; i < members_.size(); ++i)
    if (names_[i].empty() && members_[i] == words) return {i};
  const Id<List> list{static_cast<uint32_t>(members_.size())};
  names_.emplace_back();
  members_.push_back(words);
  for (const std::string& word : words) add_member(list, word, lexicon);
  return list;
}

std::vector<std::string> Lists::names() const {
  std::vector<std::string> out;
  for (const std::string& name : names_)
    if (!name.empty()) out.push_back(name);
  return out;
}

void Lists::add_member(Id<List> list, std::string_view member, Lexicon& lexicon) {
  const std::vector<std::string> words = words_of(member);
  if (words.size() > 1) {
    add_phrase(list, words, lexicon);
    return;
  }
  by_lemma_[lexicon.intern(member).value].push_back({.list = list.index});
  const std::string singular = singular_of(member);
  if (singular != member) by_lemma_[lexicon.intern(singular).value].push_back({.list = list.index});
}

void Lists::add_phrase(Id<List> list, const std::vector<std::string>& words, Lexicon& lexicon) {
  std::vector<Symbol> symbols;
  symbols.reserve(words.size());
  for (const std::string& word : words) symbols.push_back(lexicon.intern(word));
  symbols.back() = lexicon.intern(singular_of(words.back()));
  auto add = [&](size_t at, bool is_last) {
    std::vector<Symbol> others = symbols;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
    by_lemma_[symbols[at].value].push_back({.list = list.index, .phrase = static_cast<uint32_t>(phrases_.size())});
    phrases_.push_back({.others = std::move(others), .is_found_on_last = is_last});
  };
  add(symbols.size() - 1, true);
  add(0, false);
  // The whole as one lemma, for predicates whose lemma holds their particle: "carry out".
  std::string whole;
  for (const std::string& word : words) whole += (whole.empty() ? "" : " ") + word;
  by_lemma_[lexicon.intern(whole).value].push_back({.list = list.index});
}

void Lists::freeze() {
  rows_.clear();
  row_of_symbol_.clear();
  for (const auto& [symbol, memberships] : by_lemma_) {
    if (symbol >= row_of_symbol_.size()) row_of_symbol_.resize(symbol + 1, kNone);
    row_of_symbol_[symbol] = static_cast<uint32_t>(rows_.size());
    rows_.push_back(memberships);
  }
}

bool Lists::has(Id<List> list, Symbol lemma) const {
  if (lemma.value >= row_of_symbol_.size() || row_of_symbol_[lemma.value] == kNone) return false;
  return std::ranges::any_of(rows_[row_of_symbol_[lemma.value]], [&](const Membership& member) {
    return member.list == list.index && member.phrase == kNone;
  });
}

bool Lists::has(Id<List> list, Id<Token> token, const Morphs& morphs, const Arcs& arcs) const {
  const Symbol lemma = morphs[token].lemma;
  if (lemma.value >= row_of_symbol_.size() || row_of_symbol_[lemma.value] == kNone) return false;
  return std::ranges::any_of(rows_[row_of_symbol_[lemma.value]], [&](const Membership& member) {
    return member.list == list.index &&
           (member.phrase == kNone || has_phrase(phrases_[member.phrase], token, morphs, arcs));
  });
}

bool Lists::has_phrase(const Phrase& phrase, Id<Token> token, const Morphs& morphs, const Arcs& arcs) const {
  return std::ranges::all_of(
      phrase.others, [&](Symbol other) { return is_below(other, token, phrase.is_found_on_last, morphs, arcs, 1); });
}

}  // namespace reportedly
