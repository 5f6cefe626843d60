// Sixteen floats, as one, two or four registers of the processor that this file is compiled for.
//
// Included only by the files kernels_PROCESSOR.cc. All is in an unnamed namespace and always inlined: the same name
// means other instructions in each of them.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__AVX2__) || defined(__SSE2__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

#if defined(__AVX512BW__)
#define REPORTEDLY_PART_BYTES 64
#elif defined(__AVX2__)
#define REPORTEDLY_PART_BYTES 32
#else
#define REPORTEDLY_PART_BYTES 16
#endif

#define REPORTEDLY_INLINE [[maybe_unused]] __attribute__((always_inline)) inline
// Accumulators live in registers only when the loops over them are gone.
#if defined(__clang__)
#define REPORTEDLY_UNROLL _Pragma("unroll")
#else
#define REPORTEDLY_UNROLL _Pragma("GCC unroll 16")
#endif

namespace reportedly::lingua {
namespace {

constexpr int kLanes = 16;
constexpr int kPartLanes = REPORTEDLY_PART_BYTES / 4;
constexpr int kParts = kLanes / kPartLanes;

typedef float Part __attribute__((vector_size(REPORTEDLY_PART_BYTES)));
typedef int32_t IntPart __attribute__((vector_size(REPORTEDLY_PART_BYTES)));

struct Floats {
  Part part[kParts];
};

// a > b ? a : b, and so b when either is undefined or both are zeros.
REPORTEDLY_INLINE Part larger(Part a, Part b) {
#if defined(__AVX512BW__)
  return (Part)_mm512_max_ps((__m512)a, (__m512)b);
#elif defined(__AVX2__)
  return (Part)_mm256_max_ps((__m256)a, (__m256)b);
#elif defined(__SSE2__)
  return (Part)_mm_max_ps((__m128)a, (__m128)b);
#else
  IntPart mask = a > b;
  return (Part)(((IntPart)a & mask) | ((IntPart)b & ~mask));
#endif
}

// a < b ? a : b
REPORTEDLY_INLINE Part smaller(Part a, Part b) {
#if defined(__AVX512BW__)
  return (Part)_mm512_min_ps((__m512)a, (__m512)b);
#elif defined(__AVX2__)
  return (Part)_mm256_min_ps((__m256)a, (__m256)b);
#elif defined(__SSE2__)
  return (Part)_mm_min_ps((__m128)a, (__m128)b);
#else
  IntPart mask = a < b;
  return (Part)(((IntPart)a & mask) | ((IntPart)b & ~mask));
#endif
}

REPORTEDLY_INLINE Floats splat(float value) {
  Floats all;
  REPORTEDLY_UNROLL
  for (int i = 0; i < kParts; ++i) all.part[i] = value - Part{};
  return all;
}

// Part by part, or g++ copies through memory.
REPORTEDLY_INLINE Floats load(const float* from) {
  Floats x;
  REPORTEDLY_UNROLL
  for (int i = 0; i < kParts; ++i) __builtin_memcpy(&x.part[i], from + i * kPartLanes, sizeof(Part));
  return x;
}

REPORTEDLY_INLINE void store(Floats x, float* to) {
  REPORTEDLY_UNROLL
  for (int i = 0; i < kParts; ++i) __builtin_memcpy(to + i * kPartLanes, &x.part[i], sizeof(Part));
}

REPORTEDLY_INLINE Floats operator+(Floats a, Floats b) {
  REPORTEDLY_UNROLL
  for (int i = 0; i < kParts; ++i) a.part[i] += b.part[i];
  return a;
}

REPORTEDLY_INLINE Floats operator-(Floats a, Floats b) {
  REPORTEDLY_UNROLL
  for (int i = 0; i < kParts; ++i) a.part[i] -= b.part[i];
  return a;
}

REPORTEDLY_INLINE Floats operator*(Floats a, Floats b) {
  REPORTEDLY_UNROLL
  for (int i = 0; i < kParts; ++i) a.part[i] *= b.part[i];
  return a;
}

REPORTEDLY_INLINE Floats operator/(Floats a, Floats b) {
  REPORTEDLY_UNROLL
  for (int i = 0; i < kParts; ++i) a.part[i] /= b.part[i];
  return a;
}

REPORTEDLY_INLINE Floats larger(Floats a, Floats b) {
  REPORTEDLY_UNROLL
  for (int i = 0; i < kParts; ++i) a.part[i] = larger(a.part[i], b.part[i]);
  return a;
}

REPORTEDLY_INLINE Floats smaller(Floats a, Floats b) {
  REPORTEDLY_UNROLL
  for (int i = 0; i < kParts; ++i) a.part[i] = smaller(a.part[i], b.part[i]);
  return a;
}

// The lanes folded in halves. Parts are halves already as long as there are several.
#if REPORTEDLY_PART_BYTES == 64
REPORTEDLY_INLINE float sum_of_lanes(Floats x) {
  __m512 all = (__m512)x.part[0];
  __m256 eight = _mm512_castps512_ps256(all) + _mm512_extractf32x8_ps(all, 1);
  __m128 four = _mm256_castps256_ps128(eight) + _mm256_extractf128_ps(eight, 1);
#elif REPORTEDLY_PART_BYTES == 32
REPORTEDLY_INLINE float sum_of_lanes(Floats x) {
  __m256 eight = (__m256)(x.part[0] + x.part[1]);
  __m128 four = _mm256_castps256_ps128(eight) + _mm256_extractf128_ps(eight, 1);
#else
REPORTEDLY_INLINE float sum_of_lanes(Floats x) {
  Part four = (x.part[0] + x.part[2]) + (x.part[1] + x.part[3]);
#endif
  return (four[0] + four[2]) + (four[1] + four[3]);
}

// Adding it leaves the nearest integer in the low bits of the float, rounded as the processor rounds sums.
constexpr float kRounder = 12582912.0f;  // 1.5 * 2^23

// 2^t for t in -125 .. 125. 2^t = 2^n * 2^f with n the nearest integer; 2^f by a polynomial whose error is least
// relative to 2^f (Remez' exchange; below 1.5e-7), its first coefficient set to 1 so that 2^0 is 1; times 2^n by adding
// n to the exponent.
REPORTEDLY_INLINE Floats power_of_two(Floats t) {
  Floats shifted = t + splat(kRounder);
  Floats f = t - (shifted - splat(kRounder));
  Floats p = splat(0.00132764720f);
  p = p * f + splat(0.00967554133f);
  p = p * f + splat(0.0555071327f);
  p = p * f + splat(0.240221197f);
  p = p * f + splat(0.693146967f);
  p = p * f + splat(1.0f);
  REPORTEDLY_UNROLL
  for (int i = 0; i < kParts; ++i) p.part[i] = (Part)((IntPart)p.part[i] + ((IntPart)shifted.part[i] << 23));
  return p;
}

// e^(factor * x) with factor = of_e * log2(e). Cut to 2^-60 .. 2^60, beyond which gates no longer change and the
// product of two is still finite.
REPORTEDLY_INLINE Floats bounded_power(Floats x, float factor) {
  return power_of_two(smaller(larger(x * splat(factor), splat(-60.0f)), splat(60.0f)));
}
constexpr float kLog2E = 1.44269504f;

REPORTEDLY_INLINE Floats sigmoid_of(Floats x) { return splat(1.0f) / (splat(1.0f) + bounded_power(x, -kLog2E)); }

// (1 - e^-2x) / (1 + e^-2x)
REPORTEDLY_INLINE Floats tangent_of(Floats x) {
  Floats e = bounded_power(x, -2 * kLog2E);
  return (splat(1.0f) - e) / (splat(1.0f) + e);
}

// sigmoid(r) * tanh(c) with one division for both.
REPORTEDLY_INLINE Floats gated_tangent(Floats r, Floats c) {
  Floats e = bounded_power(c, -2 * kLog2E);
  return (splat(1.0f) - e) / ((splat(1.0f) + e) * (splat(1.0f) + bounded_power(r, -kLog2E)));
}

// The low bytes of sixteen 32-bit numbers.
REPORTEDLY_INLINE void store_low_bytes(const IntPart (&x)[kParts], uint8_t* to) {
#if defined(__AVX512BW__)
  _mm_storeu_si128((__m128i*)to, _mm512_cvtepi32_epi8((__m512i)x[0]));
#elif defined(__AVX2__)
  __m256i low = _mm256_set1_epi32(255);
  __m256i words = _mm256_packus_epi32(_mm256_and_si256((__m256i)x[0], low), _mm256_and_si256((__m256i)x[1], low));
  words = _mm256_permute4x64_epi64(words, 0xD8);  // packing works on each half of the register
  _mm_storeu_si128((__m128i*)to, _mm_packus_epi16(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1)));
#elif defined(__SSE2__)
  __m128i low = _mm_set1_epi32(255);
  __m128i first = _mm_packs_epi32(_mm_and_si128((__m128i)x[0], low), _mm_and_si128((__m128i)x[1], low));
  __m128i second = _mm_packs_epi32(_mm_and_si128((__m128i)x[2], low), _mm_and_si128((__m128i)x[3], low));
  _mm_storeu_si128((__m128i*)to, _mm_packus_epi16(first, second));
#elif defined(__aarch64__)
  uint16x8_t first = vcombine_u16(vmovn_u32((uint32x4_t)x[0]), vmovn_u32((uint32x4_t)x[1]));
  uint16x8_t second = vcombine_u16(vmovn_u32((uint32x4_t)x[2]), vmovn_u32((uint32x4_t)x[3]));
  vst1q_u8(to, vcombine_u8(vmovn_u16(first), vmovn_u16(second)));
#else
  for (int i = 0; i < kLanes; ++i) to[i] = static_cast<uint8_t>(x[i / kPartLanes][i % kPartLanes] & 255);
#endif
}

}  // namespace
}  // namespace reportedly::lingua
