# tests/<module>/<noun>_test.cpp files make one Boost.Test program per module, <module>_test, which may link that module
# and those below it. tests/english/ tests the engines over the words of rules/en, which the rule module loads.
function(gainsay_test_program folder layer)
  file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${folder}/*_test.cpp)
  if(NOT tests)
    return()
  endif()
  add_executable(${folder}_test ${tests} ${CMAKE_SOURCE_DIR}/tests/main.cpp)
  target_include_directories(${folder}_test PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(${folder}_test PRIVATE gainsay_${layer} ${GAINSAY_LIBRARIES_${layer}} Boost::unit_test_framework)
  target_compile_definitions(${folder}_test PRIVATE BOOST_TEST_DYN_LINK
    GAINSAY_SOURCE_DIR="${CMAKE_SOURCE_DIR}" GAINSAY_PROGRAM="${CMAKE_BINARY_DIR}/gainsay")
  gainsay_warnings(${folder}_test)
  gainsay_precompiled(${folder}_test)
  add_test(NAME ${folder} COMMAND ${folder}_test)
endfunction()

file(STRINGS ${CMAKE_SOURCE_DIR}/src/LAYERS layers REGEX "^[a-z]")
foreach(layer IN LISTS layers)
  gainsay_test_program(${layer} ${layer})
endforeach()
gainsay_test_program(english rule)
add_dependencies(app_test gainsay)

add_test(NAME layers COMMAND ${CMAKE_COMMAND} -DSOURCE_DIR=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/tests/layers_test.cmake)
add_test(NAME kinds COMMAND ${CMAKE_COMMAND} -DSOURCE=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/tests/kinds_test.cmake)
add_test(NAME words COMMAND ${CMAKE_COMMAND} -DSOURCE=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/tests/words_test.cmake)
add_test(NAME style COMMAND ${CMAKE_COMMAND} -DSOURCE=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/tests/style_test.cmake)

# The packs that come with the program: every example holds, lint has nothing to say, the schema agrees.
add_test(NAME rules_test COMMAND gainsay rules test --rules ${CMAKE_SOURCE_DIR}/rules)
add_test(NAME rules_lint COMMAND gainsay rules lint --strict --rules ${CMAKE_SOURCE_DIR}/rules)
# Small tables: that nothing is missed or invented. Time and memory are a matter of scripts/bench.
add_test(NAME gate_table_wide
  COMMAND ${CMAKE_SOURCE_DIR}/bench/gate_table.py $<TARGET_FILE:gainsay> wide --series 60 --days 300 --errors 120)
add_test(NAME gate_table_long
  COMMAND ${CMAKE_SOURCE_DIR}/bench/gate_table.py $<TARGET_FILE:gainsay> long --rows 20000 --keys 20 --sources 2
          --order random --errors 60)
add_test(NAME gate_table_line
  COMMAND ${CMAKE_SOURCE_DIR}/bench/gate_table.py $<TARGET_FILE:gainsay> line --rows 20000000 --megabytes 4000)
# Nights that are killed and disks that break, by a library that stands between the program and its files. Sanitized
# programs start and run so slowly that a few of the points must do there.
add_library(faults MODULE tests/faults/faults.cpp)
target_link_libraries(faults PRIVATE ${CMAKE_DL_LIBS})
gainsay_warnings(faults)
set(fault_points 130)
if(CMAKE_CXX_FLAGS MATCHES "sanitize")
  set(fault_points 16)
  target_compile_options(faults PRIVATE -fno-sanitize=all)
  target_link_options(faults PRIVATE -fno-sanitize=all)
endif()

# The reader of CSV, for a comparison with Python's.
add_executable(csv_dump ${CMAKE_SOURCE_DIR}/tests/system/csv_dump.cpp)
target_link_libraries(csv_dump PRIVATE gainsay_text)
gainsay_warnings(csv_dump)
gainsay_precompiled(csv_dump)

# tests/system/<noun>_test.{py,mjs,sh}: programs that run the whole program. Each is given the path of gainsay and the
# root of the source tree, unless <noun>_arguments says otherwise, and exits with 77 where it cannot run.
set(csv_differential_arguments $<TARGET_FILE:csv_dump>)
set(library_arguments $<TARGET_FILE:check_text> ${CMAKE_SOURCE_DIR})
set(install_arguments ${CMAKE_BINARY_DIR} ${CMAKE_SOURCE_DIR} ${CMAKE_CXX_COMPILER} "${CMAKE_CXX_FLAGS}")
set(nightly_faults_arguments $<TARGET_FILE:gainsay> $<TARGET_FILE:faults> ${fault_points})
file(GLOB system_tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/system/*_test.*)
if(NOT GAINSAY_HARDENED)
  list(FILTER system_tests EXCLUDE REGEX "/hardening_test")
endif()
foreach(test IN LISTS system_tests)
  get_filename_component(noun ${test} NAME_WE)
  string(REGEX REPLACE "_test$" "" noun ${noun})
  if(NOT DEFINED ${noun}_arguments)
    set(${noun}_arguments $<TARGET_FILE:gainsay> ${CMAKE_SOURCE_DIR})
  endif()
  add_test(NAME ${noun} COMMAND ${test} ${${noun}_arguments})
  set_tests_properties(${noun} PROPERTIES SKIP_RETURN_CODE 77)
endforeach()
