// VPDPBUSD multiplies four unsigned bytes by four signed ones and adds all four products to a 32-bit sum, without
// saturation. A tile is 6 rows by 64 outputs: 24 of the 32 registers are sums, 4 weights and 1 the row's four codes. A
// panel of 64 outputs stays in the first-level cache while all rows pass by.
#if defined(__x86_64__)
#include "lingua/net/kernels_rows.h"
#include "lingua/net/kernels_table.h"

namespace reportedly::lingua {
namespace {

template <int kRows>
void tile(const QuantMatrix& matrix, uint32_t output, const uint8_t* x, size_t x_stride, float* y, size_t y_stride) {
  const size_t steps = matrix.inputs / 4;
  const int8_t* weights = matrix.weights + static_cast<size_t>(output) * matrix.inputs;
  IntPart sums[kRows][4];  // as __m512i, of 64-bit numbers, g++ 12 keeps each twice and spills half of them
  REPORTEDLY_UNROLL
  for (int r = 0; r < kRows; ++r) {
    REPORTEDLY_UNROLL
    for (int c = 0; c < 4; ++c) sums[r][c] = IntPart{};
  }
  for (size_t step = 0; step < steps; ++step) {
    __m512i w[4];
    REPORTEDLY_UNROLL
    for (int c = 0; c < 4; ++c) w[c] = _mm512_loadu_si512(weights + (c * steps + step) * 64);
    REPORTEDLY_UNROLL
    for (int r = 0; r < kRows; ++r) {
      int32_t codes;
      __builtin_memcpy(&codes, x + r * x_stride + step * 4, 4);
      __m512i four = _mm512_set1_epi32(codes);
      REPORTEDLY_UNROLL
      for (int c = 0; c < 4; ++c) sums[r][c] = (IntPart)_mm512_dpbusd_epi32((__m512i)sums[r][c], four, w[c]);
    }
  }
  REPORTEDLY_UNROLL
  for (int c = 0; c < 4; ++c) {
    IntPart offset = (IntPart)_mm512_loadu_si512(matrix.offsets + output + 16 * c);
    __m512 scale = _mm512_loadu_ps(matrix.scale + output + 16 * c);
    __m512 bias = _mm512_loadu_ps(matrix.bias + output + 16 * c);
    REPORTEDLY_UNROLL
    for (int r = 0; r < kRows; ++r) {
      __m512 sum = _mm512_cvtepi32_ps((__m512i)(sums[r][c] + offset));
      _mm512_storeu_ps(y + r * y_stride + output + 16 * c, _mm512_add_ps(_mm512_mul_ps(sum, scale), bias));
    }
  }
}

void matmul(const QuantMatrix& matrix, const uint8_t* x, size_t x_stride, size_t rows, float* y, size_t y_stride) {
  for (uint32_t output = 0; output < matrix.outputs; output += 64) {
    size_t row = 0;
    for (; row + 6 <= rows; row += 6)
      tile<6>(matrix, output, x + row * x_stride, x_stride, y + row * y_stride, y_stride);
    const uint8_t* last = x + row * x_stride;
    float* out = y + row * y_stride;
    switch (rows - row) {
      case 5: tile<5>(matrix, output, last, x_stride, out, y_stride); break;
      case 4: tile<4>(matrix, output, last, x_stride, out, y_stride); break;
      case 3: tile<3>(matrix, output, last, x_stride, out, y_stride); break;
      case 2: tile<2>(matrix, output, last, x_stride, out, y_stride); break;
      case 1: tile<1>(matrix, output, last, x_stride, out, y_stride); break;
      default: break;
    }
  }
}

}  // namespace

#define REPORTEDLY_TABLE kAvx512VnniKernels
#define REPORTEDLY_TABLE_NAME "avx512-vnni"
#include "lingua/net/kernels_table.inc"

}  // namespace reportedly::lingua
#endif
