# gainsay as a library (src/gainsay.h), the example that uses it, and what `cmake --install` puts in place: the program,
# the rules, and the library with a CMake package, so that other projects can say
#   find_package(gainsay)
#   target_link_libraries(theirs PRIVATE gainsay::gainsay)
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

add_library(gainsay_library STATIC ${CMAKE_SOURCE_DIR}/src/gainsay.cpp)
add_library(gainsay::gainsay ALIAS gainsay_library)
set_target_properties(gainsay_library PROPERTIES OUTPUT_NAME gainsay EXPORT_NAME gainsay)
target_compile_features(gainsay_library PUBLIC cxx_std_20)
target_include_directories(gainsay_library INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/gainsay>)
target_link_libraries(gainsay_library PUBLIC gainsay_run)
gainsay_warnings(gainsay_library)
gainsay_precompiled(gainsay_library)

add_executable(check_text ${CMAKE_SOURCE_DIR}/examples/check_text.cpp)
target_link_libraries(check_text PRIVATE gainsay::gainsay)
gainsay_warnings(check_text)

set(modules ${GAINSAY_LAYERS})
list(REMOVE_ITEM modules app)
list(TRANSFORM modules PREPEND gainsay_)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/gainsay)
install(TARGETS gainsay)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/rules DESTINATION ${CMAKE_INSTALL_DATADIR}/gainsay)
install(TARGETS gainsay_library ${modules} EXPORT gainsay)
install(EXPORT gainsay NAMESPACE gainsay:: FILE targets.cmake DESTINATION ${package})
install(FILES ${CMAKE_SOURCE_DIR}/src/gainsay.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/gainsay)
# All that gainsay.h includes is in these modules and in report.h.
install(DIRECTORY ${CMAKE_SOURCE_DIR}/src/base ${CMAKE_SOURCE_DIR}/src/model ${CMAKE_SOURCE_DIR}/src/lang
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/gainsay FILES_MATCHING PATTERN *.h)
install(FILES ${CMAKE_SOURCE_DIR}/src/report/report.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/gainsay/report)
configure_package_config_file(${CMAKE_SOURCE_DIR}/cmake/gainsay-config.cmake.in
  ${CMAKE_BINARY_DIR}/generated/gainsay-config.cmake INSTALL_DESTINATION ${package} PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/generated/gainsay-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/generated/gainsay-config.cmake
  ${CMAKE_BINARY_DIR}/generated/gainsay-config-version.cmake ${CMAKE_SOURCE_DIR}/cmake/Libraries.cmake
  DESTINATION ${package})
