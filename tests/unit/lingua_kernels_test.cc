// Every kernel that this processor can run gives the bytes of the plain one, and the plain one the values of the
// formulas in double precision.
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

#include "lingua/net/kernels.h"

namespace reportedly::lingua {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

const Kernels& plain() { return *usable_kernels().back(); }

std::vector<float> random_floats(size_t count, float spread, uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<float> x(count);
  for (float& value : x) value = (static_cast<float>(random() >> 8) / (1 << 23) - 1) * spread;
  return x;
}

bool same_bytes(const std::vector<float>& a, const std::vector<float>& b) {
  return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0);
}

// Does `act` with every usable kernel on its own copy of x; all must leave the bytes that the plain one leaves.
template <class Act>
std::vector<float> on_all(const std::vector<float>& x, Act act) {
  std::vector<float> expected = x;
  act(plain(), expected.data());
  for (const Kernels* kernels : usable_kernels()) {
    std::vector<float> got = x;
    act(*kernels, got.data());
    EXPECT_TRUE(same_bytes(got, expected)) << kernels->name;
  }
  return expected;
}

// A linear layer in both forms: as numbers in rows and packed.
struct Layer {
  uint32_t outputs, inputs;
  std::vector<int8_t> rows, packed;
  std::vector<int32_t> offsets;
  std::vector<float> scale, bias;
  QuantMatrix matrix;

  template <class Weight>
  Layer(uint32_t outputs_, uint32_t inputs_, Weight weight) : outputs(outputs_), inputs(inputs_) {
    for (uint32_t i = 0; i < outputs * inputs; ++i) rows.push_back(static_cast<int8_t>(weight(i / inputs, i % inputs)));
    uint32_t all = padded_outputs(outputs), columns = padded_inputs(inputs);
    packed.resize(static_cast<size_t>(all) * columns);
    offsets.resize(all);
    scale = random_floats(all, 0.01f, 5);
    bias = random_floats(all, 2.0f, 6);
    pack_matrix(rows.data(), outputs, inputs, packed.data(), offsets.data());
    matrix = {packed.data(), scale.data(), bias.data(), offsets.data(), all, columns, false};
    EXPECT_TRUE(check_matrix(matrix));
  }
  float expected(uint32_t output, const uint8_t* codes) const {
    int64_t sum = 0;
    for (uint32_t k = 0; output < outputs && k < inputs; ++k)
      sum += static_cast<int64_t>(rows[static_cast<size_t>(output) * inputs + k]) * (codes[k] - kZeroCode);
    volatile float product = static_cast<float>(sum) * scale[output];  // no compiler may fuse what follows
    return product + bias[output];
  }
};

void expect_exact(const Layer& layer, size_t rows, size_t stride, const std::vector<uint8_t>& codes) {
  size_t width = layer.matrix.outputs + 5;
  std::vector<float> y = on_all(std::vector<float>((rows + 1) * width, -7.0f), [&](const Kernels& kernels, float* out) {
    kernels.matmul(layer.matrix, codes.data(), stride, rows, out, width);
  });
  size_t wrong = 0;
  for (size_t row = 0; row <= rows; ++row) {
    for (uint32_t j = 0; j < width; ++j) {
      bool written = row < rows && j < layer.matrix.outputs;
      wrong += y[row * width + j] != (written ? layer.expected(j, codes.data() + row * stride) : -7.0f);
    }
  }
  EXPECT_EQ(wrong, 0u) << layer.outputs << " x " << layer.inputs << ", " << rows << " rows";
}

std::vector<uint8_t> random_codes(size_t count) {
  std::mt19937 random(9);
  std::vector<uint8_t> codes(count);
  for (uint8_t& code : codes) code = static_cast<uint8_t>(1 + random() % 255);
  return codes;
}

TEST(Kernels, BestIsFirstAndPlainIsLast) {
  EXPECT_EQ(&best_kernels(), usable_kernels().front());
  EXPECT_EQ(plain().name, "plain");
}

TEST(Kernels, ProductsAreExactForAllSizes) {
  std::mt19937 random(1);
  struct Size {
    uint32_t outputs, inputs;
  };
  for (Size size : {Size{64, 4}, Size{64, 12}, Size{128, 8}, Size{70, 130}, Size{1, 1}, Size{192, 576}}) {
    for (int greatest : {127, 64}) {  // of 64 and less every matrix is gentle
      Layer layer(size.outputs, size.inputs,
                  [&](uint32_t, uint32_t) { return static_cast<int>(random() % (2 * greatest + 1)) - greatest; });
      EXPECT_TRUE(layer.matrix.gentle || greatest > 64);
      for (size_t rows : {0, 1, 2, 3, 4, 5, 6, 7, 11, 13}) {
        size_t stride = layer.matrix.inputs + 4;
        expect_exact(layer, rows, stride, random_codes((rows + 1) * stride));
      }
    }
  }
}

TEST(Kernels, ProductsOfExtremesDoNotSaturate) {
  for (int weight : {127, -127}) {
    Layer all(64, 2048, [&](uint32_t, uint32_t) { return weight; });
    EXPECT_FALSE(all.matrix.gentle);
    Layer every_second(64, 2048, [&](uint32_t j, uint32_t k) { return (j + k) % 2 != 0 ? weight : 0; });
    EXPECT_TRUE(every_second.matrix.gentle);
    Layer edge(64, 2048, [&](uint32_t, uint32_t k) { return k % 2 != 0 ? weight : (weight > 0 ? 1 : -1); });
    EXPECT_TRUE(edge.matrix.gentle);  // sums of exactly 128
    for (uint8_t code : {1, 255, 128, 127}) {
      std::vector<uint8_t> codes(7 * 2048, code);
      for (size_t i = 0; i < codes.size(); i += 3) codes[i] = static_cast<uint8_t>(256 - code);
      for (const Layer* layer : {&all, &every_second, &edge}) {
        expect_exact(*layer, 7, 2048, codes);
        expect_exact(*layer, 7, 2048, std::vector<uint8_t>(7 * 2048, code));
      }
    }
  }
}

TEST(Kernels, RowsMayOverlapAsTheWindowsOfAConvolution) {
  Layer layer(64, 48, [](uint32_t j, uint32_t k) { return static_cast<int>(j * 7 + k * 5) % 255 - 127; });
  expect_exact(layer, 9, 16, random_codes(16 * 12));
}

TEST(Kernels, AMatrixWithWrongBytesIsRefused) {
  auto small = [](uint32_t j, uint32_t k) { return static_cast<int>(j + k) % 60; };
  Layer weight(64, 8, small), offset(64, 8, small), scale(64, 8, small), bias(64, 8, small), inputs(64, 8, small);
  weight.packed[100] = -128;
  EXPECT_FALSE(check_matrix(weight.matrix));
  offset.offsets[63] += 1;
  EXPECT_FALSE(check_matrix(offset.matrix));
  scale.scale[3] = kNaN;
  EXPECT_FALSE(check_matrix(scale.matrix));
  bias.bias[3] = kInfinity;
  EXPECT_FALSE(check_matrix(bias.matrix));
  inputs.matrix.inputs = 6;
  EXPECT_FALSE(check_matrix(inputs.matrix));
  inputs.matrix.inputs = kMostInputs + 4;
  EXPECT_FALSE(check_matrix(inputs.matrix));
}

void expect_codes(std::vector<float> x, float scale, const std::vector<int>& expected) {
  x.resize((x.size() + 15) / 16 * 16, 0.0f);
  for (const Kernels* kernels : usable_kernels()) {
    std::vector<uint8_t> codes(x.size() + 1, 77);
    kernels->quantize(x.data(), x.size(), scale, codes.data());
    for (size_t i = 0; i < expected.size(); ++i)
      EXPECT_EQ(codes[i] - kZeroCode, expected[i]) << kernels->name << " " << x[i] << " * " << scale;
    EXPECT_EQ(codes.back(), 77);
  }
}

TEST(Kernels, QuantizeRoundsToEvenAndCuts) {
  expect_codes(
      {0.0f, -0.0f, 0.5f, 1.5f, 2.5f, -0.5f, -1.5f, -2.5f, 126.5f, 127.49f, 128.0f, -126.5f, -128.0f, 0.49999997f},
      1.0f, {0, 0, 0, 2, 2, 0, -2, -2, 126, 127, 127, -126, -127, 0});
  expect_codes({kNaN, -kNaN, kInfinity, -kInfinity, 3e38f, -3e38f, 1e-45f, 1e9f, -4e9f}, 2.0f,
               {0, 0, 127, -127, 127, -127, 0, 127, -127});
  expect_codes({kInfinity, -kInfinity, 5.0f}, 0.0f, {0, 0, 0});
}

TEST(Kernels, QuantizeIsTheSameForAllBitPatterns) {
  std::vector<float> x(1 << 16);
  for (uint32_t i = 0; i < x.size(); ++i) {
    uint32_t bits = i << 16 | (i * 2654435761u >> 16);
    std::memcpy(&x[i], &bits, 4);
  }
  std::vector<uint8_t> expected(x.size()), codes(x.size());
  plain().quantize(x.data(), x.size(), 15.875f, expected.data());
  for (const Kernels* kernels : usable_kernels()) {
    kernels->quantize(x.data(), x.size(), 15.875f, codes.data());
    EXPECT_EQ(codes, expected) << kernels->name;
  }
  for (size_t i = 0; i < x.size(); ++i) {
    volatile float scaled = x[i] * 15.875f;
    float cut = std::isnan(scaled) ? 0.0f : std::min(127.0f, std::max(-127.0f, static_cast<float>(scaled)));
    ASSERT_EQ(expected[i] - kZeroCode, std::lrint(cut)) << x[i];
  }
}

struct Curve {
  void (*Kernels::*member)(float*, size_t);
  double (*truth)(double);
  double (*tolerance)(double x, double y);
};
double truth_of_sigmoid(double x) { return 1 / (1 + std::exp(-x)); }
double truth_of_tangent(double x) { return std::tanh(x); }
double truth_of_exponential(double x) { return std::exp(std::min(86.0, std::max(-86.0, x))); }
double truth_of_leaky(double x) { return x > 0 ? x : 0.1 * x; }

TEST(Kernels, CurvesKeepTheirErrors) {
  const Curve curves[] = {
      {&Kernels::sigmoid, truth_of_sigmoid, [](double, double) { return 2e-7; }},
      {&Kernels::tangent, truth_of_tangent, [](double, double) { return 3e-7; }},
      {&Kernels::exponential, truth_of_exponential,
       [](double x, double y) { return 2e-7 * (1 + std::min(86.0, std::abs(x))) * y; }},
      {&Kernels::leaky_relu, truth_of_leaky, [](double x, double) { return 1e-7 * std::abs(x); }},
  };
  std::vector<float> x = random_floats(40000, 100.0f, 3);
  std::vector<float> small = random_floats(40000, 4.0f, 4);
  x.insert(x.end(), small.begin(), small.end());
  for (float edge : {0.0f, -0.0f, 1e-40f, -1e-30f, 3e38f, -3e38f, kInfinity, -kInfinity}) x.insert(x.end(), 2, edge);
  for (const Curve& curve : curves) {
    std::vector<float> y = on_all(x, [&](const Kernels& kernels, float* in) { (kernels.*curve.member)(in, x.size()); });
    for (size_t i = 0; i < x.size(); ++i) {
      double truth = curve.truth(x[i]);
      if (std::isinf(truth)) continue;
      ASSERT_NEAR(y[i], truth, curve.tolerance(x[i], truth)) << x[i] << " in curve " << &curve - curves;
    }
  }
  EXPECT_EQ(on_all(std::vector<float>(16, 0.0f), [](const Kernels& k, float* in) { k.sigmoid(in, 16); })[0], 0.5f);
}

std::vector<double> truth_of_norm(const std::vector<double>& x, const float* gain, const float* bias) {
  double mean = 0, variance = 0;
  for (double value : x) mean += value / static_cast<double>(x.size());
  for (double value : x) variance += (value - mean) * (value - mean) / static_cast<double>(x.size());
  std::vector<double> y;
  for (size_t i = 0; i < x.size(); ++i)
    y.push_back((x[i] - mean) / std::sqrt(variance + static_cast<double>(kNormEpsilon)) * gain[i] + bias[i]);
  return y;
}

TEST(Kernels, LayerNormIsTheFormula) {
  for (size_t width : {16u, 48u, 128u, 384u}) {
    std::vector<float> x = random_floats(5 * (width + 3), 3.0f, 7);
    std::vector<float> gain = random_floats(width, 1.0f, 8), bias = random_floats(width, 1.0f, 9);
    for (size_t i = 0; i < width; ++i) x[i] = 2.5f;  // a row without variance
    std::vector<float> y = on_all(x, [&](const Kernels& kernels, float* row) {
      kernels.layer_norm(row, width + 3, 5, width, {gain.data(), bias.data()}, row, width + 3);
    });
    for (size_t row = 0; row < 5; ++row) {
      std::vector<double> values(x.begin() + row * (width + 3), x.begin() + row * (width + 3) + width);
      std::vector<double> truth = truth_of_norm(values, gain.data(), bias.data());
      for (size_t i = 0; i < width; ++i) ASSERT_NEAR(y[row * (width + 3) + i], truth[i], 2e-6) << width;
      EXPECT_EQ(y[row * (width + 3) + width], x[row * (width + 3) + width]);
    }
  }
}

TEST(Kernels, MaxoutTakesTheGreaterAndAddsTheWord) {
  const size_t width = 80, rows = 3;
  std::vector<float> x = random_floats(rows * width, 2.0f, 1), y = random_floats(rows * 2 * width, 2.0f, 2);
  std::vector<float> gain = random_floats(width, 1.0f, 8), bias = random_floats(width, 1.0f, 9);
  std::vector<float> out = on_all(x, [&](const Kernels& kernels, float* row) {
    kernels.maxout_norm(row, width, y.data(), 2 * width, rows, width, {gain.data(), bias.data()}, row, width);
  });
  for (size_t row = 0; row < rows; ++row) {
    std::vector<double> sum;
    for (size_t i = 0; i < width; ++i)
      sum.push_back(static_cast<double>(x[row * width + i]) +
                    std::max(y[row * 2 * width + i], y[row * 2 * width + width + i]));
    std::vector<double> truth = truth_of_norm(sum, gain.data(), bias.data());
    for (size_t i = 0; i < width; ++i) ASSERT_NEAR(out[row * width + i], truth[i], 2e-6);
  }
}

// The layer in double precision, one channel after the other.
std::vector<double> truth_of_sru(const std::vector<float>& z, size_t z_stride, const std::vector<float>& skip, size_t d,
                                 const std::vector<RowRange>& sentences, size_t rows, const Norm& norm) {
  std::vector<double> c(rows * 2 * d, 0.0), out(rows * 2 * d, 0.0);
  for (RowRange sentence : sentences) {
    for (size_t i = 0; i < 2 * d; ++i) {
      double last = 0;
      for (uint32_t step = sentence.begin; step < sentence.end; ++step) {
        size_t row = i < d ? step : sentence.end - 1 - (step - sentence.begin);
        double f = truth_of_sigmoid(z[row * z_stride + 2 * d + i]);
        last = f * last + (1 - f) * z[row * z_stride + i];
        c[row * 2 * d + i] = last;
      }
    }
    for (size_t row = sentence.begin; row < sentence.end; ++row) {
      std::vector<double> sum;
      for (size_t i = 0; i < 2 * d; ++i)
        sum.push_back(skip[row * 2 * d + i] +
                      truth_of_sigmoid(z[row * z_stride + 4 * d + i]) * std::tanh(c[row * 2 * d + i]));
      std::vector<double> normed = truth_of_norm(sum, norm.gain, norm.bias);
      std::copy(normed.begin(), normed.end(), out.begin() + row * 2 * d);
    }
  }
  return out;
}

TEST(Kernels, SruRestartsAtSentencesAndReadsBothWays) {
  const size_t rows = 40;
  const std::vector<RowRange> sentences = {{1, 2}, {3, 3}, {3, 20}, {22, 39}};
  for (size_t d : {16u, 32u, 144u}) {
    size_t z_stride = 6 * d + 5;
    std::vector<float> z = random_floats(rows * z_stride, 6.0f, 21), skip = random_floats(rows * 2 * d, 2.0f, 22);
    std::vector<float> gain = random_floats(2 * d, 1.0f, 8), bias = random_floats(2 * d, 1.0f, 9);
    Norm norm = {gain.data(), bias.data()};
    auto run = [&](const Kernels& kernels, float* out) {
      std::vector<float> copy = z;
      kernels.sru({.z = copy.data(),
                   .z_stride = z_stride,
                   .skip = skip.data(),
                   .skip_stride = 2 * d,
                   .norm = norm,
                   .width = static_cast<uint32_t>(d),
                   .sentences = sentences.data(),
                   .sentence_count = sentences.size(),
                   .out = out,
                   .out_stride = 2 * d});
    };
    std::vector<float> out = on_all(std::vector<float>(rows * 2 * d, 0.0f), run);  // rows outside sentences stay zero
    std::vector<double> truth = truth_of_sru(z, z_stride, skip, d, sentences, rows, norm);
    for (size_t i = 0; i < out.size(); ++i) ASSERT_NEAR(out[i], truth[i], 3e-6) << "width " << d << ", at " << i;
  }
}

TEST(Kernels, SruMayWriteOverItsInputAndTakeAProjectedSkip) {
  const size_t d = 32, rows = 9;
  const RowRange sentence = {0, 9};
  std::vector<float> z = random_floats(rows * 8 * d, 6.0f, 21);
  std::vector<float> gain(2 * d, 1.0f), bias(2 * d, 0.0f);
  auto run = [&](const Kernels& kernels, float* copy) {
    kernels.sru({.z = copy,
                 .z_stride = 8 * d,
                 .skip = copy + 6 * d,
                 .skip_stride = 8 * d,
                 .norm = {gain.data(), bias.data()},
                 .width = d,
                 .sentences = &sentence,
                 .sentence_count = 1,
                 .out = copy + 6 * d,
                 .out_stride = 8 * d});
  };
  std::vector<float> skip(rows * 2 * d);
  for (size_t i = 0; i < skip.size(); ++i) skip[i] = z[i / (2 * d) * 8 * d + 6 * d + i % (2 * d)];
  std::vector<float> out = on_all(z, run);
  std::vector<double> truth = truth_of_sru(z, 8 * d, skip, d, {sentence}, rows, {gain.data(), bias.data()});
  for (size_t i = 0; i < truth.size(); ++i) ASSERT_NEAR(out[i / (2 * d) * 8 * d + 6 * d + i % (2 * d)], truth[i], 3e-6);
}

TEST(Kernels, ScoresAreDotProducts) {
  const size_t width = 144;
  std::vector<float> a = random_floats(7 * width, 2.0f, 31), h = random_floats(10 * (width + 1), 2.0f, 32);
  for (size_t h_rows : {0u, 1u, 2u, 3u, 4u, 5u, 10u}) {
    std::vector<float> scores = on_all(std::vector<float>(7 * 12, -1.0f), [&](const Kernels& kernels, float* out) {
      kernels.dot_products(a.data(), width, 7, h.data(), width + 1, h_rows, width, out, 12);
    });
    for (size_t i = 0; i < 7 * 12; ++i) {
      double truth = i % 12 < h_rows ? 0.0 : -1.0;
      for (size_t k = 0; i % 12 < h_rows && k < width; ++k)
        truth += static_cast<double>(a[i / 12 * width + k]) * h[i % 12 * (width + 1) + k];
      ASSERT_NEAR(scores[i], truth, 1e-4);
    }
  }
}

TEST(Kernels, AddRowAddsAnEighthBitTable) {
  std::vector<int8_t> row(48);
  for (size_t i = 0; i < row.size(); ++i) row[i] = static_cast<int8_t>(i * 11 - 127);
  std::vector<float> x = random_floats(48, 1.0f, 3);
  std::vector<float> y =
      on_all(x, [&](const Kernels& kernels, float* sum) { kernels.add_row(row.data(), 0.37f, 48, sum); });
  for (size_t i = 0; i < 48; ++i) EXPECT_NEAR(y[i], x[i] + 0.37 * row[i], 1e-5);
}

TEST(Kernels, ArgmaxIsTheFirstOfTheGreatest) {
  struct Case {
    std::vector<float> x;
    size_t place;
  };
  std::vector<float> long_row(70, -3.0f), unknown(33, kNaN), lowest(20, -kInfinity);
  long_row[66] = long_row[69] = 5.0f;
  std::vector<float> early = long_row;
  early[17] = 5.0f;
  std::vector<float> partly = unknown;
  partly[31] = -2.0f;
  const Case cases[] = {{{}, 0},         {{1}, 0},       {{1, 3, 3}, 1},        {{-0.0f, 0.0f}, 0},
                        {{kNaN, -1}, 1}, {long_row, 66}, {early, 17},           {unknown, 0},
                        {partly, 31},    {lowest, 0},    {{2, kInfinity, 1}, 1}};
  for (const Case& one : cases) {
    for (const Kernels* kernels : usable_kernels())
      EXPECT_EQ(kernels->argmax(one.x.data(), one.x.size()), one.place) << kernels->name << " " << one.x.size();
  }
}

uint64_t hash_of(const std::vector<float>& x, uint64_t hash) {
  for (float value : x) {
    uint32_t bits;
    std::memcpy(&bits, &value, 4);
    hash = (hash ^ bits) * 0x100000001b3u;
  }
  return hash;
}

// Comparing kernels shows that those of one processor agree; this number was the same on x86-64 and on ARM, with g++
// and clang. It changes only when an operation is changed on purpose.
TEST(Kernels, BytesAreTheSameOnEveryMachine) {
  const size_t d = 48, rows = 20;
  const RowRange sentence = {0, rows};
  std::vector<float> gain = random_floats(2 * d, 1.0f, 8), bias = random_floats(2 * d, 1.0f, 9);
  Layer layer(8 * d, 64, [](uint32_t j, uint32_t k) { return static_cast<int>(j * 31 + k * 17) % 255 - 127; });
  std::vector<uint8_t> codes = random_codes(rows * 64);
  for (const Kernels* kernels : usable_kernels()) {
    std::vector<float> z(rows * 8 * d), out(rows * 2 * d), scores(rows * rows);
    kernels->matmul(layer.matrix, codes.data(), 64, rows, z.data(), 8 * d);
    kernels->sru({.z = z.data(),
                  .z_stride = 8 * d,
                  .skip = z.data() + 6 * d,
                  .skip_stride = 8 * d,
                  .norm = {gain.data(), bias.data()},
                  .width = d,
                  .sentences = &sentence,
                  .sentence_count = 1,
                  .out = out.data(),
                  .out_stride = 2 * d});
    kernels->dot_products(out.data(), 2 * d, rows, out.data(), 2 * d, rows, 2 * d, scores.data(), rows);
    uint64_t hash = hash_of(scores, hash_of(out, hash_of(z, 0xcbf29ce484222325u)));
    for (auto curve : {&Kernels::sigmoid, &Kernels::tangent, &Kernels::exponential, &Kernels::leaky_relu}) {
      std::vector<float> x = random_floats(1600, 20.0f, 11);
      (kernels->*curve)(x.data(), x.size());
      hash = hash_of(x, hash);
    }
    EXPECT_EQ(hash, 4379051870843355874u) << kernels->name;
  }
}

}  // namespace
}  // namespace reportedly::lingua
