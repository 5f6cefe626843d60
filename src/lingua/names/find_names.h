// Finds named entities: the net's tags, put right by what the data files and the rest of the report know.
//
//   "On Friday Amina Otieno met envoys of Hezbollah. Otieno then flew to Oslo."
//   [Friday] Date, [Amina Otieno] Person, [Hezbollah] Organization, [Otieno] Person, [Oslo] Location
//
// Where the net's tags are no path of whole names, the pieces are names. A report without readings has no names.
// Immutable; one object serves all threads.
#pragma once

#include <vector>

#include "doc/stage.h"
#include "lingua/entities/known_words.h"
#include "lingua/names/name_tags.h"

namespace reportedly {

class FindNames {
 public:
  static constexpr std::string_view kName = "names";
  using Reads = Layers<Tokens, Sentences, Readings>;
  using Makes = Names;

  // `tags`, row i: what number i of WordReading::name means, see name_tags_of().
  explicit FindNames(std::vector<NameTag> tags, KnownWords words = {})
      : tags_(std::move(tags)), words_(std::move(words)) {}
  Names run(View<Reads> doc, Scratch& scratch) const;

 private:
  std::vector<NameTag> tags_;
  KnownWords words_;
};

}  // namespace reportedly
