// The operations on rows of floats, written once over sixteen lanes. Included only by the files kernels_PROCESSOR.cc.
#pragma once

#include "lingua/net/kernels.h"
#include "lingua/net/kernels_lanes.h"

namespace reportedly::lingua {
namespace {

[[maybe_unused]] void quantize(const float* x, size_t count, float scale, uint8_t* codes) {
  for (size_t i = 0; i < count; i += kLanes) {
    Floats scaled = load(x + i) * splat(scale);
    Floats cut = smaller(larger(scaled, splat(-127.0f)), splat(127.0f)) + splat(kRounder);
    IntPart numbers[kParts];
    REPORTEDLY_UNROLL
    for (int p = 0; p < kParts; ++p) {
      // NOLINTNEXTLINE(misc-redundant-expression): a NaN does not equal itself
      IntPart defined = scaled.part[p] == scaled.part[p];
      numbers[p] = ((IntPart)cut.part[p] & defined) ^ (IntPart{} + kZeroCode);  // x ^ 128 is x + 128 in one byte
    }
    store_low_bytes(numbers, codes + i);
  }
}

// The row in `out`, whose lanes sum to `lanes`, becomes its layer norm.
REPORTEDLY_INLINE void norm_row(Floats lanes, size_t width, Norm norm, float* out) {
  float count = static_cast<float>(width);
  Floats mean = splat(sum_of_lanes(lanes) / count);
  Floats squares = splat(0.0f);
  for (size_t i = 0; i < width; i += kLanes) {
    Floats away = load(out + i) - mean;
    squares = squares + away * away;
  }
  Floats inverse = splat(1.0f / __builtin_sqrtf(sum_of_lanes(squares) / count + kNormEpsilon));
  for (size_t i = 0; i < width; i += kLanes)
    store((load(out + i) - mean) * inverse * load(norm.gain + i) + load(norm.bias + i), out + i);
}

[[maybe_unused]] void layer_norm(const float* x, size_t x_stride, size_t rows, size_t width, Norm norm, float* out,
                                 size_t out_stride) {
  for (size_t row = 0; row < rows; ++row, x += x_stride, out += out_stride) {
    Floats sum = splat(0.0f);
    for (size_t i = 0; i < width; i += kLanes) {
      Floats value = load(x + i);
      sum = sum + value;
      store(value, out + i);
    }
    norm_row(sum, width, norm, out);
  }
}

[[maybe_unused]] void maxout_norm(const float* x, size_t x_stride, const float* y, size_t y_stride, size_t rows,
                                  size_t width, Norm norm, float* out, size_t out_stride) {
  for (size_t row = 0; row < rows; ++row, x += x_stride, y += y_stride, out += out_stride) {
    Floats sum = splat(0.0f);
    for (size_t i = 0; i < width; i += kLanes) {
      Floats value = load(x + i) + larger(load(y + i), load(y + width + i));
      sum = sum + value;
      store(value, out + i);
    }
    norm_row(sum, width, norm, out);
  }
}

// One word in one direction: c takes the place of v. `before` is c of the word that was read last, or null.
REPORTEDLY_INLINE void recur(float* v, const float* f, const float* before, size_t width) {
  for (size_t i = 0; i < width; i += kLanes) {
    Floats keep = sigmoid_of(load(f + i));
    Floats last = before != nullptr ? load(before + i) : splat(0.0f);
    store(keep * last + (splat(1.0f) - keep) * load(v + i), v + i);
  }
}

REPORTEDLY_INLINE void recur_both_ways(const SruBatch& batch, RowRange sentence) {
  size_t width = batch.width;
  const float* before = nullptr;
  for (size_t row = sentence.begin; row < sentence.end; ++row) {
    float* v = batch.z + row * batch.z_stride;
    recur(v, v + 2 * width, before, width);
    before = v;
  }
  before = nullptr;
  for (size_t row = sentence.end; row-- > sentence.begin;) {
    float* v = batch.z + row * batch.z_stride + width;
    recur(v, v + 2 * width, before, width);
    before = v;
  }
}

REPORTEDLY_INLINE void finish_sru_row(const SruBatch& batch, size_t row) {
  size_t width = 2 * static_cast<size_t>(batch.width);
  const float* c = batch.z + row * batch.z_stride;
  const float* r = c + 2 * width;
  const float* skip = batch.skip + row * batch.skip_stride;
  float* out = batch.out + row * batch.out_stride;
  Floats sum = splat(0.0f);
  for (size_t i = 0; i < width; i += kLanes) {
    Floats value = load(skip + i) + gated_tangent(load(r + i), load(c + i));
    sum = sum + value;
    store(value, out + i);
  }
  norm_row(sum, width, batch.norm, out);
}

[[maybe_unused]] void sru(const SruBatch& batch) {
  for (size_t s = 0; s < batch.sentence_count; ++s) {
    RowRange sentence = batch.sentences[s];
    recur_both_ways(batch, sentence);
    for (size_t row = sentence.begin; row < sentence.end; ++row) finish_sru_row(batch, row);
  }
}

// `kCount` rows of h at a time: the row of a is loaded once for them, and their sums do not wait for each other.
template <int kCount>
REPORTEDLY_INLINE void dots_of_row(const float* a, const float* h, size_t h_stride, size_t width, float* scores) {
  Floats sum[kCount];
  REPORTEDLY_UNROLL
  for (int j = 0; j < kCount; ++j) sum[j] = splat(0.0f);
  for (size_t k = 0; k < width; k += kLanes) {
    Floats value = load(a + k);
    REPORTEDLY_UNROLL
    for (int j = 0; j < kCount; ++j) sum[j] = sum[j] + value * load(h + j * h_stride + k);
  }
  REPORTEDLY_UNROLL
  for (int j = 0; j < kCount; ++j) scores[j] = sum_of_lanes(sum[j]);
}

[[maybe_unused]] void dot_products(const float* a, size_t a_stride, size_t a_rows, const float* h, size_t h_stride,
                                   size_t h_rows, size_t width, float* scores, size_t scores_stride) {
  constexpr int kTogether = kParts == 1 ? 4 : 2;
  for (size_t i = 0; i < a_rows; ++i, a += a_stride, scores += scores_stride) {
    size_t j = 0;
    for (; j + kTogether <= h_rows; j += kTogether)
      dots_of_row<kTogether>(a, h + j * h_stride, h_stride, width, scores + j);
    for (; j < h_rows; ++j) dots_of_row<1>(a, h + j * h_stride, h_stride, width, scores + j);
  }
}

[[maybe_unused]] void exponential(float* x, size_t count) {
  for (size_t i = 0; i < count; i += kLanes) {
    Floats cut = smaller(larger(load(x + i), splat(-86.0f)), splat(86.0f));
    store(power_of_two(cut * splat(kLog2E)), x + i);
  }
}

[[maybe_unused]] void sigmoid(float* x, size_t count) {
  for (size_t i = 0; i < count; i += kLanes) store(sigmoid_of(load(x + i)), x + i);
}

[[maybe_unused]] void tangent(float* x, size_t count) {
  for (size_t i = 0; i < count; i += kLanes) store(tangent_of(load(x + i)), x + i);
}

[[maybe_unused]] void leaky_relu(float* x, size_t count) {
  for (size_t i = 0; i < count; i += kLanes) {
    Floats value = load(x + i);
    store(larger(value, value * splat(0.1f)), x + i);
  }
}

// Each element for itself, so the compiler may take as many at a time as it likes.
[[maybe_unused]] void add_row(const int8_t* __restrict row, float scale, size_t count, float* __restrict sum) {
  for (size_t i = 0; i < count; ++i) sum[i] = sum[i] + static_cast<float>(row[i]) * scale;
}

[[maybe_unused]] size_t argmax(const float* x, size_t count) {
  float greatest = -__builtin_inff();
  size_t i = 0;
  if (count >= kLanes) {
    Floats best = splat(greatest);
    for (; i + kLanes <= count; i += kLanes) best = larger(load(x + i), best);
    float lanes[kLanes];
    store(best, lanes);
    for (float lane : lanes) greatest = lane > greatest ? lane : greatest;
  }
  for (; i < count; ++i) greatest = x[i] > greatest ? x[i] : greatest;
  for (i = 0; i < count; ++i)
    if (x[i] == greatest) return i;
  return 0;
}

}  // namespace
}  // namespace reportedly::lingua
