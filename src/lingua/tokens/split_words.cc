#include "lingua/tokens/split_words.h"

#include <algorithm>

#include "base/utf8.h"
#include "lingua/tokens/contractions.h"

namespace reportedly::lingua {

Result<WordSplitter> WordSplitter::open(const ModelFile& file) {
  Result<PairTable> table = PairTable::open(file, "tokens");
  if (!table) return table.problems();
  WordSplitter splitter;
  splitter.table_ = *table;
  return splitter;
}

uint32_t skip_spaces(std::string_view text, uint32_t at, uint32_t end) {
  while (at < end) {
    CodePoint point = code_point_at(text, at);
    if (!is_space(point.value)) break;
    at += point.bytes;
  }
  return std::min(at, end);
}

void append_words(std::string_view text, Span token, std::vector<Word>& out) {
  Parting parting = contraction_of(text.substr(token.begin, token.size()));
  uint32_t begin = token.begin;
  for (uint32_t i = 0; i < parting.count; ++i) {
    uint32_t end = token.begin + parting.at[i];
    out.push_back({{begin, end}, begin != token.begin});
    begin = end;
  }
  out.push_back({{begin, token.end}, begin != token.begin});
}

void append_parted(Span token, uint32_t parting, std::vector<Word>& out) {
  if (parting != 0) out.push_back({{token.begin, token.begin + parting}, false});
  out.push_back({{token.begin + parting, token.end}, parting != 0});
}

void WordSplitter::split(std::string_view text, Span within, Chunk& chunk, std::vector<Word>& out) const {
  FeatureList features;
  auto decide = [this](const FeatureList& list, uint32_t) { return table_.score(list).value[0] > 0; };
  FeatureList around;
  auto found = [&](uint32_t first, uint32_t last) {
    Span token = {chunk.offset(first), chunk.offset(last)};
    uint32_t parting = open_parting_of(text.substr(token.begin, token.size()));
    if (parting == 0) return append_words(text, token, out);
    list_parting_features(text, token, within, around);
    append_parted(token, table_.score(around).value[0] > 0 ? parting : 0, out);
  };
  uint32_t at = skip_spaces(text, within.begin, within.end);
  while (at < within.end) {
    at = chunk.read(text, at, within.end);
    chunk.split(features, decide, found);
    at = skip_spaces(text, at, within.end);
  }
}

}  // namespace reportedly::lingua
