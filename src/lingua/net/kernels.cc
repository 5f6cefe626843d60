#include "lingua/net/kernels.h"

#include <array>
#include <cmath>
#include <cstring>

#include "lingua/net/kernels_table.h"

#if defined(__aarch64__) && defined(__linux__)
#include <asm/hwcap.h>
#include <sys/auxv.h>
#endif

namespace reportedly::lingua {
namespace {

struct Choice {
  std::array<const Kernels*, 3> tables{};
  size_t count = 0;
  void add(const Kernels& table) { tables[count++] = &table; }
};

#if defined(__x86_64__)
void add_special(Choice& choice) {
  __builtin_cpu_init();  // asks the system too, whether it saves the wide registers
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni"))
    choice.add(kAvx512VnniKernels);
  if (__builtin_cpu_supports("avx2")) choice.add(kAvx2Kernels);
}
#elif defined(__aarch64__)
bool has_dot_products() {
#if defined(__ARM_FEATURE_DOTPROD)
  return true;
#elif defined(__linux__)
  return (getauxval(AT_HWCAP) & HWCAP_ASIMDDP) != 0;
#else
  return false;
#endif
}
void add_special(Choice& choice) {
  if (has_dot_products()) choice.add(kNeonDotKernels);
  choice.add(kNeonKernels);
}
#else
void add_special(Choice&) {}
#endif

Choice choose() {
  Choice choice;
  add_special(choice);
  choice.add(kPlainKernels);
  return choice;
}

size_t place_of(uint32_t output, uint32_t input, uint32_t inputs) {
  return (static_cast<size_t>(output / 16) * (inputs / 4) + input / 4) * 64 + (output % 16) * 4 + input % 4;
}

struct RowFacts {
  int32_t sum = 0;
  bool in_range = true;
  bool gentle = true;
};

RowFacts facts_of_row(const QuantMatrix& matrix, uint32_t output) {
  RowFacts facts;
  for (uint32_t k = 0; k < matrix.inputs; k += 2) {
    const int8_t* pair = matrix.weights + place_of(output, k, matrix.inputs);
    int first = pair[0], second = pair[1];
    facts.sum += first + second;
    facts.in_range &= first != -128 && second != -128;
    facts.gentle &= (first > 0 ? first : 0) + (second > 0 ? second : 0) <= 128 &&
                    (first < 0 ? first : 0) + (second < 0 ? second : 0) >= -128;
  }
  return facts;
}

}  // namespace

std::span<const Kernels* const> usable_kernels() {
  static const Choice choice = choose();
  return {choice.tables.data(), choice.count};
}

const Kernels& best_kernels() { return *usable_kernels().front(); }

void pack_matrix(const int8_t* weights, uint32_t outputs, uint32_t inputs, int8_t* packed, int32_t* offsets) {
  uint32_t columns = padded_inputs(inputs);
  std::memset(packed, 0, static_cast<size_t>(padded_outputs(outputs)) * columns);
  for (uint32_t j = 0; j < padded_outputs(outputs); ++j) {
    int32_t sum = 0;
    for (uint32_t k = 0; j < outputs && k < inputs; ++k) {
      int8_t weight = weights[static_cast<size_t>(j) * inputs + k];
      packed[place_of(j, k, columns)] = weight;
      sum += weight;
    }
    offsets[j] = -128 * sum;
  }
}

bool check_matrix(QuantMatrix& matrix) {
  if (matrix.outputs % 64 != 0 || matrix.inputs % 4 != 0 || matrix.inputs == 0 || matrix.inputs > kMostInputs)
    return false;
  matrix.gentle = true;
  for (uint32_t j = 0; j < matrix.outputs; ++j) {
    RowFacts facts = facts_of_row(matrix, j);
    if (!facts.in_range || matrix.offsets[j] != -128 * facts.sum) return false;
    if (!std::isfinite(matrix.scale[j]) || !std::isfinite(matrix.bias[j])) return false;
    matrix.gentle &= facts.gentle;
  }
  return true;
}

}  // namespace reportedly::lingua
