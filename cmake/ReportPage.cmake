# The page of the HTML report, made from reports/page with node: its scripts bundled with the charting library that
# reports/package-lock.json names.
find_program(GAINSAY_NODE node REQUIRED)
file(GLOB page CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/reports/page/*)
set(GAINSAY_REPORT_PAGE ${CMAKE_BINARY_DIR}/generated/report_page.cpp)
add_custom_command(OUTPUT ${GAINSAY_REPORT_PAGE}
  COMMAND ${CMAKE_SOURCE_DIR}/scripts/page ${GAINSAY_REPORT_PAGE}
  DEPENDS ${page} ${CMAKE_SOURCE_DIR}/reports/package-lock.json ${CMAKE_SOURCE_DIR}/scripts/page
  COMMENT "Bundling the page of the HTML report")
