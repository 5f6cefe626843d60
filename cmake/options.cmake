# How every target is compiled. Presets in CMakePresets.json choose among these.
option(REPORTEDLY_TESTS "Build the tests" ON)
option(REPORTEDLY_BENCH "Build the benchmarks" OFF)
option(REPORTEDLY_FUZZ "Build the fuzzers (clang only)" OFF)
set(REPORTEDLY_SANITIZE "" CACHE STRING "Sanitizers, such as address,undefined or thread")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

add_compile_options(-Wall -Wextra -Werror -Wshadow -Wnon-virtual-dtor -Wno-missing-field-initializers)
# The same bytes on every machine: no fused multiply-add, no re-ordering of sums.
add_compile_options(-ffp-contract=off)
if(REPORTEDLY_SANITIZE)
  add_compile_options(-fsanitize=${REPORTEDLY_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${REPORTEDLY_SANITIZE})
endif()
if(REPORTEDLY_FUZZ)
  add_compile_definitions(REPORTEDLY_FUZZ)
  # The depth of the stack is no coverage here: it depends on the addresses of the day, and the inputs would with it.
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-sanitize-coverage=stack-depth)
  add_link_options(-fsanitize=address,undefined)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
