#include "lingua/tokens/abbreviations.h"

#include <algorithm>
#include <array>
#include <string>

namespace reportedly::lingua {
namespace {

struct Entry {
  std::string_view word;  // small letters, without the full stop
  Abbreviation kind;
};

// Sorted by word.
constexpr auto kEntries = std::to_array<Entry>({
    {"adm", Abbreviation::Title},         {"al", Abbreviation::Open},          {"amb", Abbreviation::Title},
    {"apr", Abbreviation::BeforeNumber},  {"art", Abbreviation::BeforeNumber}, {"asst", Abbreviation::Title},
    {"atty", Abbreviation::Title},        {"aug", Abbreviation::BeforeNumber}, {"ave", Abbreviation::Open},
    {"bldg", Abbreviation::Open},         {"blvd", Abbreviation::Open},        {"brig", Abbreviation::Title},
    {"bros", Abbreviation::Open},         {"capt", Abbreviation::Title},       {"cf", Abbreviation::Inner},
    {"cllr", Abbreviation::Title},        {"cmdr", Abbreviation::Title},       {"co", Abbreviation::Open},
    {"col", Abbreviation::Title},         {"comdr", Abbreviation::Title},      {"corp", Abbreviation::Open},
    {"cpl", Abbreviation::Title},         {"dec", Abbreviation::BeforeNumber}, {"dept", Abbreviation::Open},
    {"det", Abbreviation::Title},         {"dr", Abbreviation::Title},         {"eg", Abbreviation::Inner},
    {"esq", Abbreviation::Open},          {"est", Abbreviation::Open},         {"etc", Abbreviation::Open},
    {"feb", Abbreviation::BeforeNumber},  {"fig", Abbreviation::BeforeNumber}, {"fr", Abbreviation::Title},
    {"ft", Abbreviation::Open},           {"gen", Abbreviation::Title},        {"gov", Abbreviation::Title},
    {"hon", Abbreviation::Title},         {"ie", Abbreviation::Inner},         {"inc", Abbreviation::Open},
    {"insp", Abbreviation::Title},        {"jan", Abbreviation::BeforeNumber}, {"jr", Abbreviation::Open},
    {"jul", Abbreviation::BeforeNumber},  {"jun", Abbreviation::BeforeNumber}, {"lt", Abbreviation::Title},
    {"ltd", Abbreviation::Open},          {"maj", Abbreviation::Title},        {"mar", Abbreviation::BeforeNumber},
    {"messrs", Abbreviation::Title},      {"mlle", Abbreviation::Title},       {"mme", Abbreviation::Title},
    {"mr", Abbreviation::Title},          {"mrs", Abbreviation::Title},        {"ms", Abbreviation::Title},
    {"msgr", Abbreviation::Title},        {"mt", Abbreviation::Title},         {"no", Abbreviation::BeforeNumber},
    {"nos", Abbreviation::BeforeNumber},  {"nov", Abbreviation::BeforeNumber}, {"oct", Abbreviation::BeforeNumber},
    {"op", Abbreviation::BeforeNumber},   {"pres", Abbreviation::Title},       {"prof", Abbreviation::Title},
    {"pte", Abbreviation::Title},         {"pvt", Abbreviation::Title},        {"rep", Abbreviation::Title},
    {"reps", Abbreviation::Title},        {"rev", Abbreviation::Title},        {"sec", Abbreviation::BeforeNumber},
    {"sen", Abbreviation::Title},         {"sens", Abbreviation::Title},       {"sep", Abbreviation::BeforeNumber},
    {"sept", Abbreviation::BeforeNumber}, {"sgt", Abbreviation::Title},        {"sr", Abbreviation::Open},
    {"st", Abbreviation::Title},          {"supt", Abbreviation::Title},       {"viz", Abbreviation::Inner},
    {"vol", Abbreviation::BeforeNumber},  {"vs", Abbreviation::Inner},
});

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

bool is_dotted(std::string_view word) {
  if (word.size() < 4 || word.size() > 16 || word.back() != '.') return false;
  size_t letters = 0, dots = 0;
  for (char c : word) {
    if (c == '.') {
      if (letters == 0 || letters > 2) return false;
      letters = 0;
      ++dots;
    } else if (is_ascii_letter(c)) {
      ++letters;
    } else {
      return false;
    }
  }
  return dots >= 2;
}

bool is_initial(std::string_view word) { return word.size() == 2 && is_ascii_upper(word[0]) && word[1] == '.'; }

Abbreviation abbreviation_of(std::string_view word) {
  if (word.size() < 3 || word.size() > 8 || word.back() != '.') return Abbreviation::None;
  if (word == "e.g." || word == "i.e." || word == "c.f.") return Abbreviation::Inner;
  if (is_dotted(word)) return Abbreviation::Open;
  std::string low(word.substr(0, word.size() - 1));
  for (char& c : low)
    if (is_ascii_upper(c)) c = static_cast<char>(c + 32);
  auto found = std::lower_bound(kEntries.begin(), kEntries.end(), low,
                                [](const Entry& entry, const std::string& key) { return entry.word < key; });
  if (found == kEntries.end() || found->word != low) return Abbreviation::None;
  bool needs_capital = found->kind == Abbreviation::Title || low == "mar" || low == "dec" || low == "jan";
  if (needs_capital && !is_ascii_upper(word[0])) return Abbreviation::None;
  return found->kind;
}

}  // namespace reportedly::lingua
