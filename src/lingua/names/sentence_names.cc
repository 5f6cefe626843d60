// Known names are looked for from left to right, the longest first. One that meets no name is added where nothing tells
// that it is a part of something else ("Asia-Pacific", "US$", "Lima Marathon"); one that meets names is only added
// where it covers them.
#include "lingua/names/sentence_names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "lingua/names/letters.h"

namespace reportedly {
namespace {

// Words that make an organisation of what stands before them, or before "of". Not those that may be places or
// buildings as well: "State", "Hospital", "House".
constexpr std::array<std::string_view, 40> kOrganizations = {
    "Agency",      "Army",      "Assembly", "Association", "Authority",  "Bank",       "Board",        "Bureau",
    "Center",      "Centre",    "Club",     "College",     "Commission", "Committee",  "Company",      "Congress",
    "Corporation", "Council",   "Court",    "Department",  "Federation", "Foundation", "Fund",         "Group",
    "Inc",         "Institute", "Ltd",      "Ministry",    "Network",    "Office",     "Organisation", "Organization",
    "Parliament",  "Party",     "Police",   "School",      "Senate",     "Society",    "Union",        "University"};

bool is_organization_word(std::string_view word) {
  return std::find(kOrganizations.begin(), kOrganizations.end(), word) != kOrganizations.end();
}

bool meets(Range<Token> a, Range<Token> b) { return a.first < b.last() && b.first < a.last(); }

// Nothing where the data files have the word for two kinds.
std::optional<NameKind> kind_of(const KnownWords::KnownName& known) {
  bool is_organization = known.is(WordKind::Organization), is_place = known.is(WordKind::Place);
  bool is_people = known.is(WordKind::Demonym);
  if (is_organization + is_place + is_people != 1) return std::nullopt;
  if (is_people) return NameKind::Norp;
  return is_place ? NameKind::Location : NameKind::Organization;
}

}  // namespace

std::string_view SentenceNames::word(uint32_t index) const {
  return sentence_.has({index}) ? doc_.text(tokens_[{index}].form) : std::string_view();
}

void SentenceNames::add_known(std::vector<Name>& names) const {
  for (uint32_t i = sentence_.first; i < sentence_.last();) {
    KnownWords::KnownName known = words_.name_at(tokens_, sentence_, {i});
    if (std::optional<NameKind> kind = kind_of(known); kind && known.words > 0) {
      bool has_article = known.words > 1 && (word(i) == "the" || word(i) == "The");
      add({.tokens = {i + has_article, known.words - has_article}, .kind = *kind}, names);
    }
    i += std::max(known.words, 1u);
  }
}

void SentenceNames::add(Name known, std::vector<Name>& names) const {
  auto first = std::find_if(names.begin(), names.end(), [&](const Name& n) { return meets(n.tokens, known.tokens); });
  auto last = std::find_if_not(first, names.end(), [&](const Name& n) { return meets(n.tokens, known.tokens); });
  if (first == last) {
    if (!stands_alone(known)) return;
    names.insert(
        std::find_if(names.begin(), names.end(), [&](const Name& n) { return n.tokens.first > known.tokens.first; }),
        known);
    return;
  }
  auto is_covered = [&](const Name& n) {
    return n.tokens.first >= known.tokens.first && n.tokens.last() <= known.tokens.last();
  };
  bool is_same = last - first == 1 && first->tokens == known.tokens;
  if ((is_same && is_amount(first->kind)) || !std::all_of(first, last, is_covered)) return;
  *first = known;
  names.erase(first + 1, last);
}

bool SentenceNames::stands_alone(const Name& name) const {
  std::string_view before = word(name.tokens.first - 1), after = word(name.tokens.last());
  if (before == "-" || after == "$" || after == "dollar" || after == "dollars") return false;
  return name.kind == NameKind::Norp || (after != "-" && !is_capital(after));
}

void SentenceNames::name_organizations(std::vector<Name>& names) const {
  for (Name& name : names) {
    bool may_be = name.tokens.count > 1 && name.kind != NameKind::Facility && !is_amount(name.kind);
    if (!may_be) continue;
    std::string_view second = word(name.tokens.first + 1);
    if (is_organization_word(word(name.tokens.last() - 1)) ||
        (is_organization_word(word(name.tokens.first)) && (second == "of" || second == "for")))
      name.kind = NameKind::Organization;
  }
}

}  // namespace reportedly
