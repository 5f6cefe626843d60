// Features of the linear models as 64-bit hashes.
//
//   In "Quito asked Lima for generators", the parser at "asked | Lima" sees the feature (word pair, asked, Lima)
//   as one number; a table turns the number into weights.
//
// A template has a small id and a value; both are mixed, so that "suffix ed" and "word ed" differ.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace reportedly::lingua {

// Scrambles all bits, so that both ends of the number can serve a hash table.
inline uint64_t mix(uint64_t x) {
  x ^= x >> 33;
  x *= 0xff51afd7ed558ccdULL;
  x ^= x >> 33;
  x *= 0xc4ceb9fe1a85ec53ULL;
  return x ^ (x >> 33);
}

inline uint64_t hash_bytes(std::string_view bytes, uint64_t seed = 1469598103934665603ULL) {
  uint64_t h = seed;
  for (unsigned char c : bytes) h = (h ^ c) * 1099511628211ULL;
  return h;
}

// One number for a tuple; the order of the parts matters.
inline uint64_t join(uint64_t a, uint64_t b) { return (a + 0x9E3779B97F4A7C15ULL) * 0x2545F4914F6CDD1DULL + b; }
inline uint64_t join(uint64_t a, uint64_t b, uint64_t c) { return join(join(a, b), c); }
inline uint64_t join(uint64_t a, uint64_t b, uint64_t c, uint64_t d) { return join(join(a, b, c), d); }

// The features of one decision. Lives on the stack; 256 is more than any template set here has.
struct FeatureList {
  std::array<uint64_t, 256> hash;
  uint32_t size = 0;

  void clear() { size = 0; }
  void add(uint32_t id, uint64_t value) {
    hash[size++] = mix(value * 0x9E3779B97F4A7C15ULL + id * 0xD6E8FEB86659FD93ULL);
  }
};

}  // namespace reportedly::lingua
