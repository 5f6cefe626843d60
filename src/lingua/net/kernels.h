// The arithmetic of the net that reads a sentence: products of 8-bit matrices, gates, norms and scores.
//
//   "Nairobi offered to host the talks."   7 words = 7 rows of floats; quantize, matmul and sru turn them into rows of
//                                          the next layer, dot_products into 7 x 8 scores of "host is headed by
//                                          offered"
//
// Every processor gives the same bytes. The same functions exist for AVX512-VNNI, AVX2, NEON (with and without dot
// products) and plain C++; the test lingua_kernels compares them. They agree because
//   * products of 8-bit numbers are summed exactly, in 32 bits;
//   * floats are only added, subtracted, multiplied, divided, compared and square-rooted, which IEEE 754 rounds in one
//     way; never fused (the sources are compiled with -ffp-contract=off); in an order that is written below;
//   * sums over a row are kept in 16 lanes, lane i taking the elements i, i+16, i+32 ... in turn, and the lanes are
//   then
//     folded in halves: i with i+8, i with i+4, i with i+2, 0 with 1.
// Infinite or undefined floats stay infinite or undefined, but the sign and payload of a NaN may differ among
// processors; quantize ends them. The rounding mode must be to nearest, as a C++ program starts.
//
// A row is WIDTH floats, one after another; WIDTH is a multiple of 16. From one row to the next it is a STRIDE of
// elements. Nothing needs to be aligned (64 bytes are fastest), rows that are written do not overlap rows that are read
// unless said, nothing is allocated, no function keeps state: any thread may call them on its own rows.
//
// Method: Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable Recurrence"; Dozat and Manning 2017, "Deep
// Biaffine Attention for Neural Dependency Parsing"; Goodfellow et al. 2013, "Maxout Networks"; Ba et al. 2016, "Layer
// Normalization".
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace reportedly::lingua {

// An activation is one byte, code = 128 + q, where q is the 8-bit number -127 .. 127 that stands for the float
// q / scale. So 128 is zero, and 0 is never written. (VNNI and AVX2 multiply unsigned by signed bytes.)
inline constexpr uint8_t kZeroCode = 128;

// Weights of a linear layer, y = W x + b, as they lie in the model file; owns nothing. The layout serves all
// processors:
//   outputs N  a multiple of 64; the rows behind the last real output are zero (weights, scale and bias)
//   inputs  K  a multiple of 4, from 4 to kMostInputs; the columns behind the last real input are zero
//   weights    N * K bytes, each -127 .. 127. The weight of output j for input k stands at
//                  ((j / 16) * (K / 4) + k / 4) * 64 + (j % 16) * 4 + k % 4
//              that is: 16 outputs at a time, for them 4 inputs at a time, 64 bytes = 16 outputs of 4 inputs each
//   scale      N floats: what one unit of the integer sum is worth, 1 / (scale of the weights * scale of the
//   activations) bias       N floats offsets    N 32-bit integers: -128 * (the sum of all weights of output j), which
//   undoes the 128 in the codes gentle     whether for every output and every even k, of the two weights k and k + 1,
//   the positive ones sum to at
//              most 128 and the negative ones to at least -128. Then AVX2 is two thirds faster (255 * 128 fits
//              into 16 bits). An exporter gets this by choosing the scale of an output such that it holds; the results
//              are exact either way. Whether it holds is for check_matrix to say, not for the file.
struct QuantMatrix {
  const int8_t* weights = nullptr;
  const float* scale = nullptr;
  const float* bias = nullptr;
  const int32_t* offsets = nullptr;
  uint32_t outputs = 0;
  uint32_t inputs = 0;
  bool gentle = false;
};
inline constexpr uint32_t kMostInputs = 4096;  // so that no sum leaves 32 bits

// Gain and bias of a layer norm, one a column.
struct Norm {
  const float* gain = nullptr;
  const float* bias = nullptr;
};
inline constexpr float kNormEpsilon = 1e-5f;

// Rows [begin, end) of one sentence.
struct RowRange {
  uint32_t begin = 0;
  uint32_t end = 0;
};

// One bidirectional layer over many sentences that lie end to end. Rows outside all sentences are not touched.
struct SruBatch {
  float* z = nullptr;  // products of the layer: v[2d], f[2d], r[2d] and what else a row holds. v is overwritten by c
  size_t z_stride = 0;
  const float* skip = nullptr;  // what is added, 2d a row: the layer's input, or its projection z + 6d
  size_t skip_stride = 0;
  Norm norm;           // of 2d columns
  uint32_t width = 0;  // d, a multiple of 16: channels in one direction
  const RowRange* sentences = nullptr;
  size_t sentence_count = 0;
  float* out = nullptr;  // 2d a row; may be skip itself
  size_t out_stride = 0;
};

struct Kernels {
  std::string_view name;  // "avx512-vnni", "avx2", "neon-dot", "neon", "plain"

  // y[row][j] = float(sum over k of q[row][k] * w[j][k]) * scale[j] + bias[j], rounded after the conversion, the
  // multiplication and the addition. x has codes, x_stride bytes from row to row. Rows of x may overlap: with a stride
  // of W and K = 3 W each row is a window of three words. y has `outputs` floats a row.
  void (*matmul)(const QuantMatrix& matrix, const uint8_t* x, size_t x_stride, size_t rows, float* y, size_t y_stride);

  // code = 128 + x * scale, rounded to the nearest, to even when between two, cut to -127 .. 127; NaN gives 0. `count`
  // is a multiple of 16.
  void (*quantize)(const float* x, size_t count, float scale, uint8_t* codes);

  // out = (x - mean) * (1 / sqrt(variance + kNormEpsilon)) * gain + bias over each row, from left to right, where
  // mean = sum(x) / width and variance = sum((x - mean)^2) / width. out may be x.
  void (*layer_norm)(const float* x, size_t x_stride, size_t rows, size_t width, Norm norm, float* out,
                     size_t out_stride);

  // A convolution's residual: out = layer_norm(x + max(y[0 .. width), y[width .. 2 width))). out may be x.
  void (*maxout_norm)(const float* x, size_t x_stride, const float* y, size_t y_stride, size_t rows, size_t width,
                      Norm norm, float* out, size_t out_stride);

  // f = sigmoid(z_f); c = f * c' + (1 - f) * v, where c' is c of the word before (of the word behind for the channels
  // d .. 2d) and zero at the border of a sentence; out = layer_norm(skip + sigmoid(z_r) * tanh(c)).
  void (*sru)(const SruBatch& batch);

  // scores[i * scores_stride + j] = sum over width of a[i] * h[j]: arcs of a biaffine parser, or any small product A
  // H'.
  void (*dot_products)(const float* a, size_t a_stride, size_t a_rows, const float* h, size_t h_stride, size_t h_rows,
                       size_t width, float* scores, size_t scores_stride);

  // In place, `count` a multiple of 16. Errors against the true value, for finite x:
  void (*exponential)(float* x, size_t count);  // at most 2e-7 * (1 + |x|) of the value; x is cut to -86 .. 86
  void (*sigmoid)(float* x, size_t count);      // at most 2e-7
  void (*tangent)(float* x, size_t count);      // hyperbolic tangent, at most 3e-7
  void (*leaky_relu)(float* x, size_t count);   // x where x > 0, else 0.1 x

  // sum += float(row) * scale: a row of an 8-bit table of word vectors. `count` is a multiple of 16.
  void (*add_row)(const int8_t* row, float scale, size_t count, float* sum);

  // The place of the greatest of any number of floats, the first of equals. NaNs are passed over; 0 if there is
  // nothing.
  size_t (*argmax)(const float* x, size_t count);
};

// What this processor can run, best first; the last is "plain". The first is what the program uses; tests and
// benchmarks choose by name. Found once.
std::span<const Kernels* const> usable_kernels();
const Kernels& best_kernels();

// Packs row-major weights (`outputs` x `inputs`, any sizes) into the layout of QuantMatrix: for exporters and tests.
// packed has padded_outputs(outputs) * padded_inputs(inputs) bytes, offsets padded_outputs(outputs) numbers.
constexpr uint32_t padded_outputs(uint32_t outputs) { return (outputs + 63) / 64 * 64; }
constexpr uint32_t padded_inputs(uint32_t inputs) { return (inputs + 3) / 4 * 4; }
void pack_matrix(const int8_t* weights, uint32_t outputs, uint32_t inputs, int8_t* packed, int32_t* offsets);

// For the loader of a model file, whose bytes may be anything: no weight is -128, scales and biases are finite, offsets
// and sizes are right. Sets `gentle`. A matrix that passes gives the same bytes on every processor, whatever the codes.
bool check_matrix(QuantMatrix& matrix);

}  // namespace reportedly::lingua
