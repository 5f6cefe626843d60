# The public library (shared, one header), the program, and how other builds find them:
#   find_package(reportedly)  ->  reportedly::reportedly         pkg-config --cflags --libs reportedly
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

add_library(reportedly_shared SHARED ${PROJECT_SOURCE_DIR}/src/api/reportedly.cc)
set_target_properties(reportedly_shared PROPERTIES
  OUTPUT_NAME reportedly EXPORT_NAME reportedly
  VERSION ${PROJECT_VERSION} SOVERSION 0
  CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
target_include_directories(reportedly_shared PUBLIC
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_link_libraries(reportedly_shared PRIVATE $<BUILD_INTERFACE:reportedly_engine>)
# Only what the public header declares leaves the library.
target_link_options(reportedly_shared PRIVATE -Wl,--exclude-libs,ALL)

# The prefix is told relative to the file, so an installed tree can be moved (and staged by `cmake --install --prefix`).
file(RELATIVE_PATH REPORTEDLY_PREFIX_OF_PC /usr/${CMAKE_INSTALL_LIBDIR}/pkgconfig /usr)
configure_file(${PROJECT_SOURCE_DIR}/cmake/reportedly.pc.in ${CMAKE_BINARY_DIR}/reportedly.pc @ONLY)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/reportedlyConfigVersion.cmake COMPATIBILITY SameMinorVersion)

install(TARGETS reportedly_shared EXPORT reportedlyConfig LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT reportedlyConfig NAMESPACE reportedly:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/reportedly)
install(FILES ${CMAKE_BINARY_DIR}/reportedlyConfigVersion.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/reportedly)
install(FILES ${CMAKE_BINARY_DIR}/reportedly.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/reportedly DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS reportedly RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
