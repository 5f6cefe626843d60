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

constexpr uint8_t bit(WordKind kind) { return static_cast<uint8_t>(kind); }
constexpr uint8_t kNameKinds = bit(WordKind::Demonym) | bit(WordKind::Organization) | bit(WordKind::Place);

bool is_role_kind(WordKind kind) { return bit(kind) < bit(WordKind::Demonym); }

}  // namespace

void KnownWords::add(Lexicon& lexicon, std::string_view word, WordKind kind) {
  if (word.empty()) return;
  if (!is_role_kind(kind) && word.find_first_of(" -") != std::string_view::npos) {
    add_phrase(lexicon, word, kind);
    if (kind != WordKind::Demonym) return;  // "Euro-Atlantic" may be one word to the tokeniser
  }
  std::string small = is_role_kind(kind) ? lower(word) : std::string(word);
  Symbol plain = lexicon.intern(small);
  add_form(plain, plain, kind);
  add_form(lexicon.intern(capitalised(small)), plain, kind);
  if (small.size() > 2) add_form(lexicon.intern(shouted(small)), plain, kind);
}

void KnownWords::add_phrase(Lexicon& lexicon, std::string_view name, WordKind kind) {
  add_phrase_of(lexicon, tokens_of(name, false), kind);
  if (name.find('-') != std::string_view::npos) add_phrase_of(lexicon, tokens_of(name, true), kind);
}

void KnownWords::add_phrase_of(Lexicon& lexicon, const std::vector<std::string>& words, WordKind kind) {
  if (words.size() < 2) return;
  std::vector<Symbol> phrase;
  phrase.reserve(words.size());
  for (const std::string& word : words) phrase.push_back(lexicon.intern(word));
  if (phrase[0].value >= rows_.size()) rows_.resize(phrase[0].value + 1);
  rows_[phrase[0].value].begins_phrase = true;
  std::vector<Phrase>& others = phrases_[phrase[0].value];
  auto place = std::find_if(others.begin(), others.end(), [&](const Phrase& other) { return other.words == phrase; });
  if (place == others.end()) {
    place = std::find_if(others.begin(), others.end(),
                         [&](const Phrase& other) { return other.words.size() <= phrase.size(); });
    place = others.insert(place, {.words = std::move(phrase), .kinds = 0});
  }
  place->kinds |= bit(kind);
}

KnownWords::KnownName KnownWords::longest_phrase(const Tokens& tokens, Range<Token> sentence, Id<Token> first,
                                                 uint8_t kinds) const {
  Symbol form = tokens[first].form;
  if (form.value >= rows_.size() || !rows_[form.value].begins_phrase) return {};
  uint32_t room = sentence.last() - first.index;
  for (const Phrase& phrase : phrases_.at(form.value)) {
    if ((phrase.kinds & kinds) == 0) continue;
    uint32_t i = 0;
    while (i < phrase.words.size() && i < room && tokens[{first.index + i}].form == phrase.words[i]) ++i;
    if (i == phrase.words.size()) return {.words = i, .kinds = phrase.kinds};
  }
  return {};
}

KnownWords::KnownName KnownWords::name_at(const Tokens& tokens, Range<Token> sentence, Id<Token> first) const {
  if (KnownName phrase = longest_phrase(tokens, sentence, first, kNameKinds); phrase.words > 0) return phrase;
  uint8_t kinds = kinds_of(tokens[first].form);
  return {.words = (kinds & kNameKinds) != 0 ? 1u : 0u, .kinds = kinds};
}

uint32_t KnownWords::phrase_at(const Tokens& tokens, Range<Token> sentence, Id<Token> first) const {
  return longest_phrase(tokens, sentence, first, bit(WordKind::Name)).words;
}

void KnownWords::add_form(Symbol form, Symbol plain, WordKind kind) {
  if (form.value >= rows_.size()) rows_.resize(form.value + 1);
  Row& row = rows_[form.value];
  if (row.kinds == 0) row.plain = plain;
  row.kinds |= static_cast<uint8_t>(kind);
}

}  // namespace reportedly
