// 64-bit ARM processors with dot products (Armv8.2 and later: Apple's, Neoverse).
#if defined(__aarch64__)
#include "lingua/net/kernels_rows.h"
#include "lingua/net/kernels_table.h"

namespace reportedly::lingua {
namespace {

constexpr bool kHasDot = true;

REPORTEDLY_INLINE void add_products(int32x4_t (&sums)[1], int8x16_t w, int8x16_t four) {
  sums[0] = vdotq_s32(sums[0], w, four);
}

#include "lingua/net/kernels_neon.inc"

}  // namespace

#define REPORTEDLY_TABLE kNeonDotKernels
#define REPORTEDLY_TABLE_NAME "neon-dot"
#include "lingua/net/kernels_table.inc"

}  // namespace reportedly::lingua
#endif
