# The kernels of the net, each file for its processor; the program chooses among them when it runs (src/lingua/net/kernels.cc).
# -O3 unrolls the loops over registers in every build; a fused multiply-add would change the bytes.
set(kernels ${PROJECT_SOURCE_DIR}/src/lingua/net/kernels)
set(REPORTEDLY_KERNEL_FLAGS -O3 -ffp-contract=off -fno-math-errno)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64|amd64")
  set(avx2 -mavx2)
  set(avx512 -mavx512f -mavx512bw -mavx512dq -mavx512vl -mavx512vnni)
  # The intrinsics of g++ 12 begin with a register that is undefined on purpose.
  list(APPEND avx512 $<$<CXX_COMPILER_ID:GNU>:-Wno-uninitialized> $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "aarch64|arm64")
  set(neon_dot -march=armv8.2-a+dotprod)
endif()
set_source_files_properties(${kernels}_plain.cc ${kernels}_neon.cc PROPERTIES COMPILE_OPTIONS "${REPORTEDLY_KERNEL_FLAGS}")
set_source_files_properties(${kernels}_avx2.cc PROPERTIES COMPILE_OPTIONS "${REPORTEDLY_KERNEL_FLAGS};${avx2}")
set_source_files_properties(${kernels}_avx512_vnni.cc PROPERTIES COMPILE_OPTIONS "${REPORTEDLY_KERNEL_FLAGS};${avx512}")
set_source_files_properties(${kernels}_neon_dot.cc PROPERTIES COMPILE_OPTIONS "${REPORTEDLY_KERNEL_FLAGS};${neon_dot}")
