#include "lingua/entities/known_words.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace reportedly {
namespace {

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

std::string shouted(std::string word) {
  for (char& c : word)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return word;
}

// The words as tokens: "People's" is two; with hyphens as tokens of their own or within words.
std::vector<std::string> tokens_of(std::string_view name, bool splits_hyphens) {
  std::vector<std::string> out(1);
  for (size_t i = 0; i < name.size(); ++i) {
    bool is_possessive = name.substr(i).starts_with("'s") && (i + 2 == name.size() || name[i + 2] == ' ');
    if (name[i] == ' ') {
      out.emplace_back();
    } else if (name[i] == '-' && splits_hyphens) {
      out.emplace_back("-");
      out.emplace_back();
    } else {
      if (is_possessive) out.emplace_back();
      out.back() += name[i];
    }
  }
  return out;
}

bool is_role_kind(WordKind kind) { return kind != WordKind::Demonym && kind != WordKind::Name; }

}  // namespace

void KnownWords::add(Lexicon& lexicon, std::string_view word, WordKind kind) {
  if (word.empty()) return;
  if (kind == WordKind::Name && word.find_first_of(" -") != std::string_view::npos) return add_phrase(lexicon, word);
  std::string small = is_role_kind(kind) ? lower(word) : std::string(word);
  Symbol plain = lexicon.intern(small);
  add_form(plain, plain, kind);
  add_form(lexicon.intern(capitalised(small)), plain, kind);
  if (small.size() > 2) add_form(lexicon.intern(shouted(small)), plain, kind);
}

void KnownWords::add_phrase(Lexicon& lexicon, std::string_view name) {
  add_phrase_of(lexicon, tokens_of(name, false));
  if (name.find('-') != std::string_view::npos) add_phrase_of(lexicon, tokens_of(name, true));
}

void KnownWords::add_phrase_of(Lexicon& lexicon, const std::vector<std::string>& words) {
  if (words.size() < 2) return;
  std::vector<Symbol> phrase;
  phrase.reserve(words.size());
  for (const std::string& word : words) phrase.push_back(lexicon.intern(word));
  if (phrase[0].value >= rows_.size()) rows_.resize(phrase[0].value + 1);
  rows_[phrase[0].value].begins_phrase = true;
  std::vector<std::vector<Symbol>>& others = phrases_[phrase[0].value];
  auto place =
      std::find_if(others.begin(), others.end(), [&](const auto& other) { return other.size() <= phrase.size(); });
  others.insert(place, std::move(phrase));
}

uint32_t KnownWords::phrase_at(const Tokens& tokens, Range<Token> sentence, Id<Token> first) const {
  Symbol form = tokens[first].form;
  if (form.value >= rows_.size() || !rows_[form.value].begins_phrase) return 0;
  for (const std::vector<Symbol>& phrase : phrases_.at(form.value)) {
    uint32_t i = 0, room = sentence.last() - first.index;
    while (i < phrase.size() && i < room && tokens[{first.index + i}].form == phrase[i]) ++i;
    if (i == phrase.size()) return i;
  }
  return 0;
}

void KnownWords::add_form(Symbol form, Symbol plain, WordKind kind) {
  if (form.value >= rows_.size()) rows_.resize(form.value + 1);
  Row& row = rows_[form.value];
  if (row.kinds == 0) row.plain = plain;
  row.kinds |= static_cast<uint8_t>(kind);
}

}  // namespace reportedly
