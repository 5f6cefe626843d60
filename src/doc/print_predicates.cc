#include "doc/print_predicates.h"

#include <array>

namespace reportedly {
namespace {

constexpr std::array<std::string_view, 13> kKinds = {"Subject",    "Object", "Recipient", "Oblique",   "Finite",
                                                     "Infinitive", "Gerund", "Quotation", "Possessor", "Modifier",
                                                     "Compound",   "Adverb", "Complement"};
constexpr std::array<std::string_view, 8> kRoutes = {"direct",      "passive", "relative",   "control",
                                                     "conjunction", "support", "participle", "apposition"};

void print_argument(const Document& document, const Argument& argument, bool with_route, std::string& out) {
  out += to_string(argument.kind);
  if (!argument.preposition.is_empty()) out.append("(").append(document.text(argument.preposition)).append(")");
  out += ' ';
  out += document.words(document.layer<Tokens>()[argument.head].span);
  if (with_route && argument.route != Route::Direct) out.append(" [").append(to_string(argument.route)).append("]");
}

std::string print(const Document& document, const Predicate& predicate, bool with_routes) {
  std::string out(document.text(predicate.lemma));
  if (predicate.support) out.append(" with ").append(document.text(predicate.support_lemma));
  std::string_view separator = ": ";
  for (const Argument& argument : document.layer<Predicates>().arguments_of(predicate)) {
    out += separator;
    print_argument(document, argument, with_routes, out);
    separator = ", ";
  }
  return out;
}

}  // namespace

std::string_view to_string(ArgumentKind kind) { return kKinds[static_cast<size_t>(kind)]; }
std::string_view to_string(Route route) { return kRoutes[static_cast<size_t>(route)]; }

std::string print(const Document& document, const Predicate& predicate) { return print(document, predicate, false); }
std::string print_with_routes(const Document& document, const Predicate& predicate) {
  return print(document, predicate, true);
}

}  // namespace reportedly
