#include "lingua/net/word_keys.h"

#include "lingua/features.h"
#include "lingua/word_info.h"

namespace reportedly::lingua {
namespace {

constexpr uint64_t kShortWord = 77;  // seed for words that are shorter than the suffix

uint64_t suffix_of(std::string_view normal, size_t size) {
  return normal.size() >= size ? hash_bytes(normal.substr(normal.size() - size)) : hash_bytes(normal, kShortWord);
}

}  // namespace

uint64_t word_key(std::string_view normal) { return mix(hash_bytes(normal)); }

WordKeys word_keys(std::string_view word) {
  NormalForm form = normal_form(word);
  std::string_view normal = form.view();
  const std::array<uint64_t, kWordParts> hashes = {hash_bytes(normal.substr(0, 3)), suffix_of(normal, 2),
                                                   suffix_of(normal, 3), suffix_of(normal, 4), hash_shape(word)};
  WordKeys keys;
  keys.word = word_key(normal);
  for (size_t i = 0; i < kWordParts; ++i) keys.parts[i] = static_cast<uint32_t>((mix(hashes[i]) >> 32) % kPartRows[i]);
  return keys;
}

}  // namespace reportedly::lingua
