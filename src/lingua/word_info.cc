// Only ASCII and Latin-1 capitals are folded here: the models were trained on English, and the hash of a word
// must stay cheap. Lemmas, which people read, are lowered by base/utf8.h instead.
#include "lingua/word_info.h"

#include <algorithm>

namespace reportedly::lingua {
namespace {

// The bytes that stand for the character at `at`, and how many bytes of the word it takes.
struct Folded {
  char bytes[4];
  uint32_t size, taken;
};

Folded fold_at(std::string_view word, size_t at) {
  unsigned char c = static_cast<unsigned char>(word[at]);
  if (c < 0x80) {
    if (c >= 'A' && c <= 'Z') return {{static_cast<char>(c + 32)}, 1, 1};
    if (c >= '0' && c <= '9') return {{'0'}, 1, 1};
    return {{static_cast<char>(c)}, 1, 1};
  }
  if (c == 0xC3 && at + 1 < word.size()) {
    unsigned char d = static_cast<unsigned char>(word[at + 1]);
    if (d >= 0x80 && d <= 0x9E && d != 0x97) d = static_cast<unsigned char>(d + 0x20);
    return {{static_cast<char>(c), static_cast<char>(d)}, 2, 2};
  }
  if (word.substr(at, 2) == "\xE2\x80" && at + 2 < word.size()) {
    unsigned char d = static_cast<unsigned char>(word[at + 2]);
    if (d == 0x98 || d == 0x99) return {{'\''}, 1, 3};
    if (d == 0x9C || d == 0x9D) return {{'"'}, 1, 3};
  }
  return {{static_cast<char>(c)}, 1, 1};
}

char shape_of(unsigned char c) {
  if (c >= '0' && c <= '9') return 'd';
  if (c >= 'A' && c <= 'Z') return 'X';
  if (c >= 'a' && c <= 'z') return 'x';
  return c >= 0x80 ? 'u' : static_cast<char>(c);
}

}  // namespace

uint64_t hash_shape(std::string_view word) {
  uint64_t h = 99;
  char last = 0, before = 0;
  for (unsigned char c : word.substr(0, kNormalBytes)) {
    char kind = shape_of(c);
    if (kind == last && kind == before) continue;
    before = last;
    last = kind;
    h = (h ^ static_cast<unsigned char>(kind)) * 1099511628211ULL;
  }
  return h;
}

NormalForm normal_form(std::string_view word) {
  NormalForm out;
  for (size_t at = 0; at < word.size() && out.size < kNormalBytes;) {
    Folded folded = fold_at(word, at);
    std::copy_n(folded.bytes, folded.size, out.bytes + out.size);
    out.size += folded.size;
    at += folded.taken;
  }
  return out;
}

}  // namespace reportedly::lingua
