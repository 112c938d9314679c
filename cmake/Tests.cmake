# tests/<module>_<noun>_test.cpp files make one Boost.Test program per module, <module>_test, which may link
# that module and those below it.
file(STRINGS ${CMAKE_SOURCE_DIR}/src/LAYERS layers REGEX "^[a-z]")
foreach(layer IN LISTS layers)
  file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${layer}_*_test.cpp)
  if(NOT tests)
    continue()
  endif()
  add_executable(${layer}_test ${tests} ${CMAKE_SOURCE_DIR}/tests/main.cpp)
  target_include_directories(${layer}_test PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(${layer}_test PRIVATE gainsay_${layer} ${GAINSAY_LIBRARIES_${layer}} Boost::unit_test_framework)
  target_compile_definitions(${layer}_test PRIVATE BOOST_TEST_DYN_LINK
    GAINSAY_SOURCE_DIR="${CMAKE_SOURCE_DIR}" GAINSAY_PROGRAM="${CMAKE_BINARY_DIR}/gainsay")
  gainsay_warnings(${layer}_test)
  add_test(NAME ${layer} COMMAND ${layer}_test)
  if(layer STREQUAL "app")
    add_dependencies(${layer}_test gainsay)
  endif()
endforeach()

add_test(NAME layers COMMAND ${CMAKE_COMMAND} -DSOURCE_DIR=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/tests/layers_test.cmake)
add_test(NAME words COMMAND ${CMAKE_COMMAND} -DSOURCE=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/tests/words_test.cmake)

# The packs that come with the program: every example holds, lint has nothing to say, the schema agrees.
add_test(NAME rules_test COMMAND gainsay rules test --rules ${CMAKE_SOURCE_DIR}/rules)
add_test(NAME rules_lint COMMAND gainsay rules lint --strict --rules ${CMAKE_SOURCE_DIR}/rules)
add_test(NAME rules_schema COMMAND ${CMAKE_SOURCE_DIR}/tests/rule_schema_test.py ${CMAKE_SOURCE_DIR})
add_test(NAME rules_watch COMMAND ${CMAKE_SOURCE_DIR}/tests/rules_watch_test.sh $<TARGET_FILE:gainsay>)
add_test(NAME tutorial COMMAND ${CMAKE_SOURCE_DIR}/tests/tutorial_test.py $<TARGET_FILE:gainsay> ${CMAKE_SOURCE_DIR})
add_test(NAME report_formats
  COMMAND ${CMAKE_SOURCE_DIR}/tests/report_formats_test.mjs $<TARGET_FILE:gainsay> ${CMAKE_SOURCE_DIR})
add_test(NAME report_page
  COMMAND ${CMAKE_SOURCE_DIR}/tests/report_page_test.mjs $<TARGET_FILE:gainsay> ${CMAKE_SOURCE_DIR})
add_test(NAME ci COMMAND ${CMAKE_SOURCE_DIR}/tests/ci_test.mjs $<TARGET_FILE:gainsay> ${CMAKE_SOURCE_DIR})
add_test(NAME demo_reports
  COMMAND ${CMAKE_SOURCE_DIR}/tests/demo_reports_test.sh $<TARGET_FILE:gainsay> ${CMAKE_SOURCE_DIR})
add_test(NAME gate_losses
  COMMAND ${CMAKE_SOURCE_DIR}/tests/gate_losses_test.sh $<TARGET_FILE:gainsay> ${CMAKE_SOURCE_DIR})
set_tests_properties(gate_losses PROPERTIES SKIP_RETURN_CODE 77)
# Small tables: that nothing is missed or invented. Time and memory are a matter of scripts/bench.
add_test(NAME gate_table_wide
  COMMAND ${CMAKE_SOURCE_DIR}/bench/gate_table.py $<TARGET_FILE:gainsay> wide --series 60 --days 300 --errors 120)
add_test(NAME gate_table_long
  COMMAND ${CMAKE_SOURCE_DIR}/bench/gate_table.py $<TARGET_FILE:gainsay> long --rows 20000 --keys 20 --sources 2
          --order random --errors 60)
add_test(NAME gate_table_line
  COMMAND ${CMAKE_SOURCE_DIR}/bench/gate_table.py $<TARGET_FILE:gainsay> line --rows 20000000 --megabytes 4000)
# The reader of CSV beside Python's.
add_executable(csv_dump ${CMAKE_SOURCE_DIR}/tests/csv_dump.cpp)
target_link_libraries(csv_dump PRIVATE gainsay_text)
gainsay_warnings(csv_dump)
add_test(NAME csv_differential COMMAND ${CMAKE_SOURCE_DIR}/tests/csv_differential_test.py $<TARGET_FILE:csv_dump>)
add_test(NAME gate_docs
  COMMAND ${CMAKE_SOURCE_DIR}/tests/gate_docs_test.sh $<TARGET_FILE:gainsay> ${CMAKE_SOURCE_DIR})

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
add_test(NAME nightly_faults
  COMMAND ${CMAKE_SOURCE_DIR}/tests/nightly_faults_test.py $<TARGET_FILE:gainsay> $<TARGET_FILE:faults> ${fault_points})
add_test(NAME nightly_order COMMAND ${CMAKE_SOURCE_DIR}/tests/nightly_order_test.py $<TARGET_FILE:gainsay> ${CMAKE_SOURCE_DIR})
add_test(NAME operations COMMAND ${CMAKE_SOURCE_DIR}/tests/operations_test.py $<TARGET_FILE:gainsay> ${CMAKE_SOURCE_DIR})
