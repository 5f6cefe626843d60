// VPMADDUBSW multiplies unsigned by signed bytes and adds neighbouring products, saturating at 16 bits. That is exact
// for codes (at most 255) when the matrix is gentle; otherwise the sign of each activation moves to the weight, which
// costs an instruction more for each product: |q| * (sign(q) w) stays within 2 * 127 * 127. A tile is 4 rows by 16
// outputs.
#if defined(__x86_64__)
#include "lingua/net/kernels_rows.h"
#include "lingua/net/kernels_table.h"

namespace reportedly::lingua {
namespace {

template <bool kGentle>
REPORTEDLY_INLINE __m256i products(__m256i four, __m256i w) {
  if constexpr (kGentle) return _mm256_maddubs_epi16(four, w);
  return _mm256_maddubs_epi16(_mm256_abs_epi8(four), _mm256_sign_epi8(w, four));
}

template <int kRows, bool kGentle>
void tile(const QuantMatrix& matrix, uint32_t output, const uint8_t* x, size_t x_stride, float* y, size_t y_stride) {
  const size_t steps = matrix.inputs / 4;
  const int8_t* weights = matrix.weights + static_cast<size_t>(output) * matrix.inputs;
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i sums[kRows][2];
  REPORTEDLY_UNROLL
  for (int c = 0; c < 2; ++c) {
    __m256i offset = _mm256_loadu_si256((const __m256i*)(matrix.offsets + output + 8 * c));
    REPORTEDLY_UNROLL
    for (int r = 0; r < kRows; ++r) sums[r][c] = kGentle ? offset : _mm256_setzero_si256();
  }
  for (size_t step = 0; step < steps; ++step) {
    __m256i w[2];
    REPORTEDLY_UNROLL
    for (int c = 0; c < 2; ++c) w[c] = _mm256_loadu_si256((const __m256i*)(weights + step * 64 + 32 * c));
    REPORTEDLY_UNROLL
    for (int r = 0; r < kRows; ++r) {
      uint32_t codes;
      __builtin_memcpy(&codes, x + r * x_stride + step * 4, 4);
      if (!kGentle) codes ^= 0x80808080u;  // back to -127 .. 127
      __m256i four = _mm256_set1_epi32(static_cast<int32_t>(codes));
      REPORTEDLY_UNROLL
      for (int c = 0; c < 2; ++c)
        sums[r][c] = _mm256_add_epi32(sums[r][c], _mm256_madd_epi16(products<kGentle>(four, w[c]), ones));
    }
  }
  REPORTEDLY_UNROLL
  for (int c = 0; c < 2; ++c) {
    __m256 scale = _mm256_loadu_ps(matrix.scale + output + 8 * c);
    __m256 bias = _mm256_loadu_ps(matrix.bias + output + 8 * c);
    REPORTEDLY_UNROLL
    for (int r = 0; r < kRows; ++r)
      _mm256_storeu_ps(y + r * y_stride + output + 8 * c,
                       _mm256_add_ps(_mm256_mul_ps(_mm256_cvtepi32_ps(sums[r][c]), scale), bias));
  }
}

template <bool kGentle>
void all_tiles(const QuantMatrix& matrix, const uint8_t* x, size_t x_stride, size_t rows, float* y, size_t y_stride) {
  for (uint32_t output = 0; output < matrix.outputs; output += 16) {
    size_t row = 0;
    for (; row + 4 <= rows; row += 4)
      tile<4, kGentle>(matrix, output, x + row * x_stride, x_stride, y + row * y_stride, y_stride);
    for (; row < rows; ++row)
      tile<1, kGentle>(matrix, output, x + row * x_stride, x_stride, y + row * y_stride, y_stride);
  }
}

void matmul(const QuantMatrix& matrix, const uint8_t* x, size_t x_stride, size_t rows, float* y, size_t y_stride) {
  if (matrix.gentle)
    all_tiles<true>(matrix, x, x_stride, rows, y, y_stride);
  else
    all_tiles<false>(matrix, x, x_stride, rows, y, y_stride);
}

}  // namespace

#define REPORTEDLY_TABLE kAvx2Kernels
#define REPORTEDLY_TABLE_NAME "avx2"
#include "lingua/net/kernels_table.inc"

}  // namespace reportedly::lingua
#endif
