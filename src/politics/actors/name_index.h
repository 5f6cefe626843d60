// Names and role nouns of the data files, found in a stream of words by longest match.
//
//   names   "Republic of Kenya", "Kenyan", "Nairobi": each leads to its entry and to what it is there (capital ...)
//   roles   "foreign minister", "minister of foreign affairs": lemmas; plurals are found too
//
// Filled while loading, immutable after that.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "politics/actors/word_stream.h"

namespace reportedly {

enum class NameUse : uint8_t { Name, People, Capital, Seat, City, Role };

struct IndexedName {
  uint32_t owner = 0;  // row of the actors, or of the roles
  NameUse use = NameUse::Name;
  std::string text{};
  std::string where{};     // "data/actors/kenya.actors:41"
  uint32_t head_word = 0;  // of a role: "minister" in "minister of foreign affairs"
};

class NameIndex {
 public:
  explicit NameIndex(bool heeds_capitals) : heeds_capitals_(heeds_capitals) {}

  // The name that is there already where two entries claim the same words, or null. A name is added only once.
  const IndexedName* add(IndexedName name);
  void finish();  // after the last add()

  struct Match {
    uint32_t name = 0;   // row of names()
    uint32_t words = 0;  // how many of the stream
  };
  // The longest name that begins at the first of `words`.
  std::optional<Match> find(std::span<const StreamWord> words) const;
  const std::vector<IndexedName>& names() const { return names_; }

 private:
  struct Pattern {
    std::vector<StreamWord> words;
    uint32_t name = 0;
  };
  std::optional<Match> find_from(uint64_t first, std::span<const StreamWord> words) const;
  bool matches(const Pattern& pattern, std::span<const StreamWord> words) const;

  bool heeds_capitals_;
  std::vector<IndexedName> names_;
  std::vector<Pattern> patterns_;
  std::unordered_map<uint64_t, std::vector<uint32_t>> by_first_;  // longest first
};

}  // namespace reportedly
