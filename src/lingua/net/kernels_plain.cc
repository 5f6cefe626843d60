// For any processor. Four outputs of four inputs each are sixteen bytes. Taken as 16-bit numbers each holds two
// weights, the even input below and the odd one above; two products of 127 * 127 fit into 16 bits, and their sums, two
// for each output, are added as 32-bit numbers. Expects the lowest byte first in memory, as all processors of today
// that we know.
#include "lingua/net/kernels_rows.h"
#include "lingua/net/kernels_table.h"

namespace reportedly::lingua {
namespace {

static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the model file stores the lowest byte first");

typedef int16_t Shorts __attribute__((vector_size(16)));
typedef int32_t Ints __attribute__((vector_size(16)));
typedef float Four __attribute__((vector_size(16)));

template <class Vector>
REPORTEDLY_INLINE Vector load_as(const void* from) {
  Vector x;
  __builtin_memcpy(&x, from, sizeof x);
  return x;
}

// Two activations as 16-bit numbers, over and over.
REPORTEDLY_INLINE Shorts pairs(uint8_t first, uint8_t second) {
  uint32_t low = static_cast<uint16_t>(first - kZeroCode), high = static_cast<uint16_t>(second - kZeroCode);
  return (Shorts)(Ints{} + static_cast<int32_t>(low | high << 16));
}

template <int kRows>
void tile(const QuantMatrix& matrix, uint32_t output, const uint8_t* x, size_t x_stride, float* y, size_t y_stride) {
  const size_t steps = matrix.inputs / 4;
  const int8_t* weights = matrix.weights + static_cast<size_t>(output / 16 * 16) * matrix.inputs + output % 16 * 4;
  Ints sums[kRows] = {};
  for (size_t step = 0; step < steps; ++step) {
    Shorts both = load_as<Shorts>(weights + step * 64);
    Shorts even = both << 8 >> 8, odd = both >> 8;
    REPORTEDLY_UNROLL
    for (int r = 0; r < kRows; ++r) {
      const uint8_t* codes = x + r * x_stride + step * 4;
      Ints sum = (Ints)(even * pairs(codes[0], codes[2]) + odd * pairs(codes[1], codes[3]));
      sums[r] += (sum << 16 >> 16) + (sum >> 16);
    }
  }
  Four scale = load_as<Four>(matrix.scale + output), bias = load_as<Four>(matrix.bias + output);
  REPORTEDLY_UNROLL
  for (int r = 0; r < kRows; ++r) {
    Four result = __builtin_convertvector(sums[r], Four) * scale + bias;
    __builtin_memcpy(y + r * y_stride + output, &result, sizeof result);
  }
}

void matmul(const QuantMatrix& matrix, const uint8_t* x, size_t x_stride, size_t rows, float* y, size_t y_stride) {
  for (uint32_t output = 0; output < matrix.outputs; output += 4) {
    size_t row = 0;
    for (; row + 4 <= rows; row += 4)
      tile<4>(matrix, output, x + row * x_stride, x_stride, y + row * y_stride, y_stride);
    for (; row < rows; ++row) tile<1>(matrix, output, x + row * x_stride, x_stride, y + row * y_stride, y_stride);
  }
}

}  // namespace

#define REPORTEDLY_TABLE kPlainKernels
#define REPORTEDLY_TABLE_NAME "plain"
#include "lingua/net/kernels_table.inc"

}  // namespace reportedly::lingua
