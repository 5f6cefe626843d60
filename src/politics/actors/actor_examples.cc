#include "politics/actors/actor_examples.h"

#include <algorithm>
#include <vector>

namespace reportedly {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '"')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '"')) text.remove_suffix(1);
  return text;
}

// The mention that is the words; or the shortest one whose head is among them; or the shortest that holds them.
Id<Mention> mention_of(const Document& document, std::string_view words) {
  const Mentions& mentions = document.layer<Mentions>();
  const Tokens& tokens = document.layer<Tokens>();
  Id<Mention> best;
  int best_rank = 3;
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[{i}];
    std::string_view text = document.words(mention.span);
    size_t at = text.find(words);
    if (at == std::string_view::npos) continue;
    uint32_t begin = mention.span.begin + static_cast<uint32_t>(at);
    Span found{begin, begin + static_cast<uint32_t>(words.size())};
    int rank = text == words ? 0 : found.covers(tokens[mention.head].span) ? 1 : 2;
    bool is_shorter = best && rank == best_rank && mention.span.size() < mentions[best].span.size();
    if (rank < best_rank || is_shorter) best = {i}, best_rank = rank;
  }
  return best;
}

// What the mention says; where it says nothing, what its entity is.
const Actor& actor_of(const Document& document, Id<Mention> mention) {
  const Actors& actors = document.layer<Actors>();
  const Actor& own = actors.of_mention[mention.index];
  const Entities& entities = document.layer<Entities>();
  if (!own.country.is_empty() || own.sectors != 0 || own.type == EntityType::Place) return own;
  return actors.of_entity[entities.of_mention[mention.index].index];
}

std::vector<std::string> sectors_of(const Document& document, const Actor& actor) {
  std::vector<std::string> out;
  const std::vector<std::string>& names = document.reference().sectors;
  for (size_t k = 0; k < names.size(); ++k)
    if ((actor.sectors >> k & 1u) != 0) out.push_back(names[k]);
  std::sort(out.begin(), out.end());
  return out;
}

std::string told(const Document& document, const Actor& actor) {
  if (actor.type == EntityType::Place) return "place";
  std::vector<std::string> sectors = sectors_of(document, actor);
  if (actor.country.is_empty() && sectors.empty()) return "nobody";
  std::string out = actor.country.is_empty() ? "?" : std::string(document.text(actor.country));
  for (const std::string& sector : sectors) out += " " + sector;
  return out;
}

// "KEN MIL GOV" with its sectors in order.
std::string ordered(std::string_view codes) {
  std::vector<std::string> words;
  while (!codes.empty()) {
    size_t space = codes.find(' ');
    if (space != 0) words.emplace_back(codes.substr(0, space));
    codes = space == std::string_view::npos ? "" : codes.substr(space + 1);
  }
  if (words.size() > 2) std::sort(words.begin() + 1, words.end());
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::string difference_of_one(const Document& document, std::string_view expected) {
  size_t is = expected.rfind(" is ");
  if (is == std::string_view::npos)
    return "the result '" + std::string(expected) + "' has no 'is': write WORDS is KEN GOV";
  std::string words(trimmed(expected.substr(0, is)));
  std::string codes = ordered(trimmed(expected.substr(is + 4)));
  Id<Mention> mention = mention_of(document, words);
  if (mention.is_none()) return codes == "nobody" ? "" : "no mention holds the words '" + words + "'";
  const Actor& actor = actor_of(document, mention);
  std::string found = told(document, actor);
  bool is_nobody = codes == "nobody" && (found == "nobody" || found.starts_with("?"));
  if (found == codes || is_nobody) return "";
  std::string why = actor.unresolved.is_empty() ? "" : " (" + std::string(document.text(actor.unresolved)) + ")";
  return words + " is " + found + ", not " + codes + why;
}

}  // namespace

std::string difference(const Document& document, std::string_view expected) {
  std::string out;
  while (!expected.empty()) {
    size_t end = expected.find(';');
    std::string one = difference_of_one(document, trimmed(expected.substr(0, end)));
    if (!one.empty()) out += (out.empty() ? "" : "; ") + one;
    expected = end == std::string_view::npos ? "" : expected.substr(end + 1);
  }
  return out;
}

}  // namespace reportedly
