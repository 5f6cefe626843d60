# reportedly_embed(TARGET): builds the files of data/ and models/ into TARGET, as src/engine/embedded.h declares them.
# The assembler copies the bytes as they are (.incbin), so a model costs no compile time and is paged in on use.
function(reportedly_embed target)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
       data/*.ontology data/*.actors data/*.roles data/*.events data/*.cues models/*.model)
  list(SORT files)
  set(assembly "")
  set(externs "")
  set(rows "")
  set(paths "")
  set(number 0)
  foreach(name ${files})
    string(APPEND assembly "    \".balign 64\\n\"\n    \"reportedly_embedded_${number}:\\n\"\n"
           "    \".incbin \\\"${PROJECT_SOURCE_DIR}/${name}\\\"\\n\"\n    \"reportedly_embedded_${number}_end:\\n\"\n")
    string(APPEND externs "extern \"C\" const char reportedly_embedded_${number}[];\n"
           "extern \"C\" const char reportedly_embedded_${number}_end[];\n")
    string(APPEND rows "    {\"${name}\", reportedly_embedded_${number}, reportedly_embedded_${number}_end},\n")
    list(APPEND paths ${PROJECT_SOURCE_DIR}/${name})
    math(EXPR number "${number} + 1")
  endforeach()
  set(REPORTEDLY_ASSEMBLY "${assembly}")
  set(REPORTEDLY_EXTERNS "${externs}")
  set(REPORTEDLY_ROWS "${rows}")
  configure_file(${PROJECT_SOURCE_DIR}/cmake/embedded.cc.in ${CMAKE_BINARY_DIR}/embedded.cc @ONLY)
  set_source_files_properties(${CMAKE_BINARY_DIR}/embedded.cc PROPERTIES OBJECT_DEPENDS "${paths}")
  # A cached object would not see that an embedded file has changed.
  add_library(${target}_embedded STATIC ${CMAKE_BINARY_DIR}/embedded.cc)
  set_target_properties(${target}_embedded PROPERTIES CXX_COMPILER_LAUNCHER "")
  target_include_directories(${target}_embedded PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(${target} PUBLIC ${target}_embedded)
endfunction()
