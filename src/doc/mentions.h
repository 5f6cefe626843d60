// Noun phrases that may name somebody, and the clusters of them that mean the same.
//
//   "Amina Otieno, the Kenyan foreign minister, flew to Oslo. She met ..."
//   mentions: [Amina Otieno] name, [the Kenyan foreign minister] nominal, [Oslo] name, [She] pronoun
//   entities: {Amina Otieno, the Kenyan foreign minister, She}, {Oslo}
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "doc/reference.h"
#include "doc/tokens.h"

namespace reportedly {

enum class MentionKind : uint8_t { Name, Nominal, Pronoun };

struct Mention {
  Id<Token> head;
  Range<Token>
      tokens;  // the phrase with determiner, modifiers and of-phrases, without relative clauses and appositions
  Span span;
  MentionKind kind = MentionKind::Nominal;
};

struct Mentions {
  static constexpr std::string_view kName = "mentions";
  explicit Mentions(std::pmr::memory_resource* arena) : rows(arena), of_token(arena) {}
  std::pmr::vector<Mention> rows;          // in text order of their heads
  std::pmr::vector<Id<Mention>> of_token;  // the mention that a token heads, or none

  const Mention& operator[](Id<Mention> id) const { return rows[id.index]; }
  uint32_t size() const { return static_cast<uint32_t>(rows.size()); }
};

// A cluster of mentions. `best` is the one that says most: a full name before a title before a pronoun.
struct Entity {
  Id<Mention> best;
  uint32_t mention_count = 0;
};

struct Entities {
  static constexpr std::string_view kName = "entities";
  explicit Entities(std::pmr::memory_resource* arena) : rows(arena), of_mention(arena), why(arena) {}
  std::pmr::vector<Entity> rows;            // in order of their first mention
  std::pmr::vector<Id<Entity>> of_mention;  // every mention has one
  std::pmr::vector<Why> why;                // per mention: what joined it to its entity

  const Entity& operator[](Id<Entity> id) const { return rows[id.index]; }
};

}  // namespace reportedly
