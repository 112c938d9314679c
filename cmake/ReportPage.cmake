# The page of the HTML report, made from reports/page with node: its scripts bundled with the charting library that
# reports/package-lock.json names. Who needs no HTML report can build without node.
option(GAINSAY_REPORT_PAGE "Bundle the page of the HTML report, which needs node; without it the page is plain" ON)
if(GAINSAY_REPORT_PAGE)
  find_program(GAINSAY_NODE node REQUIRED)
  file(GLOB page CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/reports/page/*)
  set(GAINSAY_REPORT_PAGE_SOURCE ${CMAKE_BINARY_DIR}/generated/report_page.cpp)
  add_custom_command(OUTPUT ${GAINSAY_REPORT_PAGE_SOURCE}
    COMMAND ${CMAKE_SOURCE_DIR}/scripts/page ${GAINSAY_REPORT_PAGE_SOURCE}
    DEPENDS ${page} ${CMAKE_SOURCE_DIR}/reports/package-lock.json ${CMAKE_SOURCE_DIR}/scripts/page
    COMMENT "Bundling the page of the HTML report")
else()
  set(GAINSAY_REPORT_PAGE_SOURCE ${CMAKE_SOURCE_DIR}/reports/plain_page.cpp)
endif()
