// FNV-1a, 64 bits: stable keys and content hashes. Not for secrets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reportedly {

inline constexpr uint64_t kHashSeed = 14695981039346656037ull;

constexpr uint64_t hash64(std::string_view bytes, uint64_t seed = kHashSeed) {
  for (char byte : bytes) seed = (seed ^ static_cast<unsigned char>(byte)) * 1099511628211ull;
  return seed;
}

// "9f3c07d15b2e44aa": 16 lower-case hexadecimal digits.
inline std::string to_hex(uint64_t value) {
  std::string out(16, '0');
  for (int i = 15; i >= 0; --i, value >>= 4) out[static_cast<size_t>(i)] = "0123456789abcdef"[value & 15];
  return out;
}

}  // namespace reportedly
