#include "doc/arcs.h"

#include <array>

namespace reportedly {
namespace {

constexpr std::array<std::string_view, 51> kRelations = {
    "root",       "acl",        "acl:relcl", "advcl",       "advcl:relcl",   "advmod",   "amod",        "appos",
    "aux",        "aux:pass",   "case",      "cc",          "cc:preconj",    "ccomp",    "compound",    "compound:prt",
    "conj",       "cop",        "csubj",     "csubj:outer", "csubj:pass",    "dep",      "det",         "det:predet",
    "discourse",  "dislocated", "expl",      "fixed",       "flat",          "goeswith", "iobj",        "list",
    "mark",       "nmod",       "nmod:desc", "nmod:poss",   "nmod:unmarked", "nsubj",    "nsubj:outer", "nsubj:pass",
    "nummod",     "obj",        "obl",       "obl:agent",   "obl:unmarked",  "orphan",   "parataxis",   "punct",
    "reparandum", "vocative",   "xcomp"};

// Names of older UD releases and of other parsers.
constexpr std::array<std::pair<std::string_view, Relation>, 4> kOlder = {{{"obl:npmod", Relation::OblUnmarked},
                                                                          {"obl:tmod", Relation::OblUnmarked},
                                                                          {"nmod:npmod", Relation::NmodUnmarked},
                                                                          {"nmod:tmod", Relation::NmodUnmarked}}};

}  // namespace

std::string_view to_string(Relation relation) { return kRelations[static_cast<size_t>(relation)]; }

Relation relation_of(std::string_view name) {
  for (size_t i = 0; i < kRelations.size(); ++i)
    if (kRelations[i] == name) return static_cast<Relation>(i);
  for (const auto& [older, relation] : kOlder)
    if (older == name) return relation;
  size_t colon = name.find(':');
  return colon == std::string_view::npos ? Relation::Dep : relation_of(name.substr(0, colon));
}

Id<Token> Arcs::child_with(Id<Token> id, Relation relation) const {
  for (Id<Token> child_id : children(id))
    if (rows[child_id.index].relation == relation) return child_id;
  return {};
}

bool Arcs::is_below(Id<Token> id, Id<Token> ancestor) const {
  for (size_t steps = 0; id && steps <= rows.size(); ++steps) {
    if (id == ancestor) return true;
    id = rows[id.index].head;
  }
  return false;
}

void Arcs::index_children() {
  first_child.assign(rows.size() + 1, 0);
  for (const Arc& arc : rows)
    if (arc.head) ++first_child[arc.head.index + 1];
  for (size_t i = 1; i < first_child.size(); ++i) first_child[i] += first_child[i - 1];
  child.resize(first_child.back());
  std::pmr::vector<uint32_t> next(first_child.begin(), first_child.end(), first_child.get_allocator());
  for (uint32_t i = 0; i < rows.size(); ++i)
    if (rows[i].head) child[next[rows[i].head.index]++] = {i};
}

}  // namespace reportedly
