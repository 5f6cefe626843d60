// Every 64-bit ARM processor.
#if defined(__aarch64__)
#include "lingua/net/kernels_rows.h"
#include "lingua/net/kernels_table.h"

namespace reportedly::lingua {
namespace {

constexpr bool kHasDot = false;

REPORTEDLY_INLINE void add_products(int32x4_t (&sums)[2], int8x16_t w, int8x16_t four) {
  sums[0] = vpadalq_s16(sums[0], vmull_s8(vget_low_s8(w), vget_low_s8(four)));
  sums[1] = vpadalq_s16(sums[1], vmull_high_s8(w, four));
}

#include "lingua/net/kernels_neon.inc"

}  // namespace

#define REPORTEDLY_TABLE kNeonKernels
#define REPORTEDLY_TABLE_NAME "neon"
#include "lingua/net/kernels_table.inc"

}  // namespace reportedly::lingua
#endif
