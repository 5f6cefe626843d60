// What a word looks like, as numbers for the feature templates: "Nairobi's" and "NAIROBI" have one lower form.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.h"
#include "lingua/linear.h"
#include "lingua/model_file.h"

namespace reportedly::lingua {

// Case folded, digits as 0, curly quotes straight: "“2,500" -> "\"0,000". At most kNormalBytes bytes; of longer
// words only the beginning counts, so that a URL of a megabyte costs no more than a word.
inline constexpr size_t kNormalBytes = 64;
struct NormalForm {
  char bytes[kNormalBytes + 4];
  uint32_t size = 0;

  std::string_view view() const { return {bytes, size}; }
};
NormalForm normal_form(std::string_view word);

struct WordInfo {
  uint64_t exact = 0;   // the word as written
  uint64_t normal = 0;  // its normal form
  uint64_t suffix1 = 0, suffix2 = 0, suffix3 = 0, suffix4 = 0;
  uint64_t prefix1 = 0, prefix3 = 0;
  uint64_t shape = 0;                         // "Xx", "X.X.", "d,d"
  uint64_t fine = 0, middle = 0, coarse = 0;  // word clusters; the shape where the word has none
  uint64_t seen = 0;  // the set of tags that the treebank gives to a frequent word; the shape of others
};

// What is known of words by their normal form: the clusters of words that are used alike ("minister",
// "president", "premier"), learnt from word vectors, and the set of tags that a frequent word has had.
// Immutable.
class WordKnowledge {
 public:
  // Missing sections leave every word unknown.
  static Result<WordKnowledge> open(const ModelFile& file);

  struct Clusters {
    uint16_t fine, middle, coarse;
  };
  WordInfo info(std::string_view word) const;

 private:
  bool has_clusters_ = false, has_seen_ = false;
  LookupTable clusters_;              // normal form -> fine cluster
  std::span<const Clusters> groups_;  // fine cluster -> all three
  LookupTable seen_;                  // normal form -> set of tags
};

}  // namespace reportedly::lingua
