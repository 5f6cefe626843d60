// The tables of kernels.h that this build has, each made in a file of its own with the compiler flags of its processor.
// These files hold only functions that no other file sees, and no templates of the standard library, so that no
// instruction of a newer processor gets into code that every processor runs.
#pragma once

#include "lingua/net/kernels.h"

namespace reportedly::lingua {

extern const Kernels kPlainKernels;
#if defined(__x86_64__)
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512VnniKernels;
#elif defined(__aarch64__)
extern const Kernels kNeonKernels;
extern const Kernels kNeonDotKernels;
#endif

}  // namespace reportedly::lingua
