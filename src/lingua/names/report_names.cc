#include "lingua/names/report_names.h"

#include <algorithm>
#include <array>

#include "lingua/names/letters.h"

namespace reportedly {
namespace {

constexpr size_t kKinds = static_cast<size_t>(NameKind::Misc) + 1;

bool is_honorific(std::string_view word) {
  constexpr std::array<std::string_view, 8> kHonorifics = {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr."};
  return std::find(kHonorifics.begin(), kHonorifics.end(), word) != kHonorifics.end();
}

}  // namespace

// A word that may be a piece of another name is none by itself: "Otieno Park", "the Amina Otieno Foundation".
bool ReportNames::stands_alone(Id<Token> token) const {
  Range<Token> sentence = sentences_[sentences_.of_token[token.index]].tokens;
  if (token.index + 1 < sentence.last() && is_capital(word({token.index + 1}))) return false;
  if (token.index == sentence.first) return true;
  Id<Token> before{token.index - 1};
  return !is_capital(word(before)) || is_honorific(word(before)) || words_.is(tokens_[before].form, WordKind::Person);
}

bool ReportNames::is_full_name(const Name& name) const {
  if (name.kind != NameKind::Person || name.tokens.count < 2 || name.tokens.count > 4) return false;
  for (Id<Token> token : name.tokens)
    if (!is_capital(word(token))) return false;
  return true;
}

bool ReportNames::may_be_surname(Symbol form) const {
  return doc_.text(form).size() > 2 && !words_.is(form, WordKind::Name) && !words_.is(form, WordKind::Demonym) &&
         !words_.is_role(form);
}

void ReportNames::add_surnames(std::vector<Name>& names) const {
  std::vector<Symbol> surnames;
  for (const Name& name : names)
    if (Symbol last = tokens_[{name.tokens.last() - 1}].form; is_full_name(name) && may_be_surname(last))
      surnames.push_back(last);
  if (surnames.empty()) return;
  std::sort(surnames.begin(), surnames.end());
  std::vector<Name> added;
  auto next = names.begin();
  for (uint32_t i = 0; i < tokens_.size(); ++i) {
    while (next != names.end() && next->tokens.last() <= i) ++next;
    if (!std::binary_search(surnames.begin(), surnames.end(), tokens_[{i}].form)) continue;
    bool is_named = next != names.end() && next->tokens.has({i});
    if (is_named && next->tokens.count == 1) next->kind = NameKind::Person;
    if (!is_named && stands_alone({i})) added.push_back({.tokens = {i, 1}, .kind = NameKind::Person});
  }
  auto middle = static_cast<std::ptrdiff_t>(names.size());
  names.insert(names.end(), added.begin(), added.end());
  std::inplace_merge(names.begin(), names.begin() + middle, names.end(),
                     [](const Name& a, const Name& b) { return a.tokens.first < b.tokens.first; });
}

bool ReportNames::is_known(const Name& name) const {
  Range<Token> sentence = sentences_[sentences_.of_token[name.tokens.first]].tokens;
  return words_.name_at(tokens_, sentence, {name.tokens.first}).words == name.tokens.count;
}

void ReportNames::settle(std::span<const uint32_t> same, std::vector<Name>& names) const {
  std::array<uint32_t, kKinds> count{};
  for (uint32_t i : same) ++count[static_cast<size_t>(names[i].kind)];
  auto most = std::max_element(count.begin(), count.end());
  if (*most == same.size() || is_known(names[same[0]])) return;
  for (uint32_t i : same)
    if (2 * *most >= 3 * count[static_cast<size_t>(names[i].kind)])
      names[i].kind = static_cast<NameKind>(most - count.begin());
}

// Names of the same words stand together once they are sorted by their words.
void ReportNames::settle_kinds(std::vector<Name>& names) const {
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < names.size(); ++i)
    if (!is_amount(names[i].kind)) order.push_back(i);
  auto is_before = [&](uint32_t a, uint32_t b) {
    Range<Token> x = names[a].tokens, y = names[b].tokens;
    for (uint32_t i = 0; i < std::min(x.count, y.count); ++i) {
      Symbol left = tokens_[{x.first + i}].form, right = tokens_[{y.first + i}].form;
      if (left != right) return left < right;
    }
    return x.count < y.count;
  };
  std::stable_sort(order.begin(), order.end(), is_before);
  for (size_t first = 0, last = 0; first < order.size(); first = last) {
    while (last < order.size() && !is_before(order[first], order[last])) ++last;
    if (last - first > 1) settle(std::span(order).subspan(first, last - first), names);
  }
}

}  // namespace reportedly
