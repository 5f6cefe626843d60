# cmake -DBUILD=build/release -DSOURCE=. -DCOMPILER=c++ -DSANITIZE= -DLIBDIR=lib -P check.cmake
#
# Installs the build into a folder below it, builds examples/cpp/read_one.cc against that folder as a stranger would
# (with pkg-config, then with find_package), and holds what the two programs print to be a record of the sentence.
set(prefix ${BUILD}/installed)
set(read_one ${SOURCE}/examples/cpp/read_one.cc)
set(sanitizers "")
if(SANITIZE)
  set(sanitizers -fsanitize=${SANITIZE})
endif()

function(run)  # run(COMMAND...): what it prints is left in `printed`
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE errors)
  if(NOT status EQUAL 0)
    string(JOIN " " command ${ARGN})
    message(FATAL_ERROR "${command}\nended with ${status}:\n${out}${errors}")
  endif()
  set(printed "${out}" PARENT_SCOPE)
endfunction()

function(expect_record program)
  run(${program} "Chad asked Sudan for fuel.")
  string(JSON schema GET "${printed}" schema)
  string(JSON event GET "${printed}" events 0 event)
  if(NOT "${schema} ${event}" STREQUAL "reportedly/1 REQUEST")
    message(FATAL_ERROR "${program} printed no record with a request:\n${printed}")
  endif()
endfunction()

file(REMOVE_RECURSE ${prefix} ${BUILD}/install_check)
file(MAKE_DIRECTORY ${BUILD}/install_check)
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})

set(ENV{PKG_CONFIG_PATH} ${prefix}/${LIBDIR}/pkgconfig)
run(pkg-config --cflags --libs reportedly)
separate_arguments(flags UNIX_COMMAND "${printed}")
run(${COMPILER} -std=c++20 -Wall -Wextra -Werror ${sanitizers} ${read_one} ${flags} -Wl,-rpath,${prefix}/${LIBDIR}
    -o ${BUILD}/install_check/read_one)
expect_record(${BUILD}/install_check/read_one)

list(JOIN sanitizers " " flags)
run(${CMAKE_COMMAND} -G Ninja -S ${SOURCE}/tests/install -B ${BUILD}/install_check/project -DCMAKE_PREFIX_PATH=${prefix}
    -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${flags} -DREAD_ONE=${read_one})
run(${CMAKE_COMMAND} --build ${BUILD}/install_check/project)
expect_record(${BUILD}/install_check/project/read_one)

run(${prefix}/bin/reportedly --version)
