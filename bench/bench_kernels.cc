// What the net's arithmetic costs on one core, with every kernel that this processor can run.
//
//   bench_kernels [NAME]      NAME: avx512-vnni, avx2, neon-dot, neon, plain; without it all of them
//
// Products in 10^9 multiplications and additions a second (GMAC/s) over 200 rows, the other operations in nanoseconds
// for each float that they read or make. Processor time; the best of seven rounds of at least 20 ms.
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <new>
#include <random>
#include <string_view>
#include <vector>

#include "lingua/net/kernels.h"

namespace {

using namespace reportedly::lingua;

double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

template <class Act>
double seconds_of(Act act) {
  double best = 1e9;
  for (int round = 0; round < 7; ++round) {
    double start = processor_seconds(), spent = 0;
    int times = 0;
    for (; spent < 0.02; spent = processor_seconds() - start) {
      for (int i = 0; i < 4; ++i) act();
      times += 4;
    }
    best = std::min(best, spent / times);
  }
  return best;
}

// Buffers begin at a cache line, as those of the net do.
template <class Value>
struct Aligned {
  using value_type = Value;
  Aligned() = default;
  template <class Other>
  explicit Aligned(const Aligned<Other>&) {}
  Value* allocate(size_t count) { return static_cast<Value*>(::operator new(count * sizeof(Value), kLine)); }
  void deallocate(Value* values, size_t) { ::operator delete(values, kLine); }
  friend bool operator==(const Aligned&, const Aligned&) { return true; }
  static constexpr std::align_val_t kLine{64};
};
template <class Value>
using Buffer = std::vector<Value, Aligned<Value>>;

Buffer<float> random_floats(size_t count) {
  std::mt19937 random(1);
  Buffer<float> x(count);
  for (float& value : x) value = static_cast<float>(random() % 2001) / 500.0f - 2.0f;
  return x;
}

constexpr size_t kRows = 200;

void bench_matmul(const Kernels& kernels, uint32_t outputs, uint32_t inputs, int greatest) {
  std::mt19937 random(1);
  Buffer<int8_t> rows(static_cast<size_t>(outputs) * inputs), packed(rows.size());
  for (int8_t& weight : rows) weight = static_cast<int8_t>(static_cast<int>(random() % (2 * greatest + 1)) - greatest);
  Buffer<int32_t> offsets(outputs);
  pack_matrix(rows.data(), outputs, inputs, packed.data(), offsets.data());
  Buffer<float> scale(outputs, 0.001f), bias(outputs, 0.1f), y(kRows * outputs);
  Buffer<uint8_t> codes(kRows * inputs);
  for (uint8_t& code : codes) code = static_cast<uint8_t>(1 + random() % 255);
  QuantMatrix matrix = {packed.data(), scale.data(), bias.data(), offsets.data(), outputs, inputs, false};
  if (!check_matrix(matrix)) return;
  double seconds = seconds_of([&] { kernels.matmul(matrix, codes.data(), inputs, kRows, y.data(), outputs); });
  std::printf("  matmul %4u x %4u %-9s %8.1f GMAC/s\n", outputs, inputs, matrix.gentle ? "gentle" : "any",
              1e-9 * kRows * outputs * inputs / seconds);
}

void print_cost(const char* name, size_t floats, double seconds) {
  std::printf("  %-28s %8.3f ns a float\n", name, 1e9 * seconds / static_cast<double>(floats));
}

void bench_rows(const Kernels& kernels) {
  const size_t d = 192, width = 2 * d;
  Buffer<float> x = random_floats(kRows * width), z = random_floats(kRows * 4 * width), out(kRows * width);
  Buffer<float> gain(width, 1.0f), bias(width, 0.0f);
  Buffer<uint8_t> codes(x.size());
  Norm norm = {gain.data(), bias.data()};
  std::vector<RowRange> sentences;
  for (uint32_t begin = 0; begin < kRows; begin += 25) sentences.push_back({begin, begin + 25});
  print_cost("quantize", x.size(), seconds_of([&] { kernels.quantize(x.data(), x.size(), 15.875f, codes.data()); }));
  print_cost("layer_norm", x.size(),
             seconds_of([&] { kernels.layer_norm(x.data(), width, kRows, width, norm, out.data(), width); }));
  print_cost("maxout_norm", x.size(), seconds_of([&] {
               kernels.maxout_norm(x.data(), width, z.data(), 4 * width, kRows, width, norm, out.data(), width);
             }));
  // The layer writes c over v, and what is read again and again decays to numbers that are slow; so z is made anew.
  Buffer<float> fresh = z;
  auto renew = [&] { std::copy(fresh.begin(), fresh.begin() + kRows * 3 * width, z.begin()); };
  double renewing = seconds_of(renew);
  double both = seconds_of([&] {
    renew();
    kernels.sru({.z = z.data(),
                 .z_stride = 3 * width,
                 .skip = x.data(),
                 .skip_stride = width,
                 .norm = norm,
                 .width = d,
                 .sentences = sentences.data(),
                 .sentence_count = sentences.size(),
                 .out = out.data(),
                 .out_stride = width});
  });
  print_cost("sru, width 192 a direction", x.size(), both - renewing);
  Buffer<float> scores(26 * 26);
  print_cost("dot_products of 128, a product", 25 * 26 * 128,
             seconds_of([&] { kernels.dot_products(x.data(), 128, 25, z.data(), 128, 26, 128, scores.data(), 26); }));
  Buffer<float> curve = x;
  print_cost("sigmoid", x.size(), seconds_of([&] { kernels.sigmoid(curve.data(), curve.size()); }));
  print_cost("tangent", x.size(), seconds_of([&] { kernels.tangent(curve.data(), curve.size()); }));
  Buffer<int8_t> row(x.size(), 3);
  print_cost("add_row", x.size(), seconds_of([&] { kernels.add_row(row.data(), 0.01f, row.size(), out.data()); }));
  size_t place = 0;
  print_cost("argmax of 279", 279, seconds_of([&] { place += kernels.argmax(x.data(), 279); }));
  if (place == 1) std::printf("\n");
}

}  // namespace

int main(int argc, char** argv) {
  for (const Kernels* kernels : usable_kernels()) {
    if (argc > 1 && kernels->name != std::string_view(argv[1])) continue;
    std::printf("%s\n", kernels->name.data());
    bench_matmul(*kernels, 1152, 384, 60);
    bench_matmul(*kernels, 1152, 384, 127);
    bench_matmul(*kernels, 384, 576, 60);
    bench_matmul(*kernels, 1024, 128, 60);
    bench_matmul(*kernels, 64, 128, 60);
    bench_rows(*kernels);
  }
}
