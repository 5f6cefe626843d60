// Dependency trees in Universal Dependencies: the arc above each token, and the children below it.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "doc/morphs.h"
#include "doc/tokens.h"

namespace reportedly {

// UD 2 relations with the subtypes of the English treebanks.
enum class Relation : uint8_t {
  Root,
  Acl,
  AclRelcl,
  Advcl,
  AdvclRelcl,
  Advmod,
  Amod,
  Appos,
  Aux,
  AuxPass,
  Case,
  Cc,
  CcPreconj,
  Ccomp,
  Compound,
  CompoundPrt,
  Conj,
  Cop,
  Csubj,
  CsubjOuter,
  CsubjPass,
  Dep,
  Det,
  DetPredet,
  Discourse,
  Dislocated,
  Expl,
  Fixed,
  Flat,
  Goeswith,
  Iobj,
  List,
  Mark,
  Nmod,
  NmodDesc,
  NmodPoss,
  NmodUnmarked,
  Nsubj,
  NsubjOuter,
  NsubjPass,
  Nummod,
  Obj,
  Obl,
  OblAgent,
  OblUnmarked,
  Orphan,
  Parataxis,
  Punct,
  Reparandum,
  Vocative,
  Xcomp,
};

std::string_view to_string(Relation relation);  // "acl:relcl"
Relation relation_of(std::string_view name);    // older and unknown subtypes fall back to their base, then to Dep

inline bool is_subject(Relation r) {
  return r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::NsubjOuter || r == Relation::Csubj ||
         r == Relation::CsubjPass || r == Relation::CsubjOuter;
}

struct Arc {
  Id<Token> head;  // none for the root of a sentence
  Relation relation = Relation::Dep;
};

struct Arcs {
  static constexpr std::string_view kName = "arcs";
  explicit Arcs(std::pmr::memory_resource* arena) : rows(arena), first_child(arena), child(arena) {}

  std::pmr::vector<Arc> rows;              // row i: the arc above token i
  std::pmr::vector<uint32_t> first_child;  // size tokens + 1: where token i's children start in `child`
  std::pmr::vector<Id<Token>> child;       // children in text order

  const Arc& operator[](Id<Token> id) const { return rows[id.index]; }
  Id<Token> head(Id<Token> id) const { return rows[id.index].head; }
  Relation relation(Id<Token> id) const { return rows[id.index].relation; }
  std::span<const Id<Token>> children(Id<Token> id) const {
    return {child.data() + first_child[id.index], child.data() + first_child[id.index + 1]};
  }
  Id<Token> child_with(Id<Token> id, Relation relation) const;  // the first one, or none
  bool is_below(Id<Token> id, Id<Token> ancestor) const;        // true for id == ancestor

  void index_children();  // call once after `rows` is filled
};

}  // namespace reportedly
