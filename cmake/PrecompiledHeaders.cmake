# The standard headers that most files include, compiled once for all targets. Every file still includes what it uses.
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/standard_headers.cpp CONTENT "// Holds the precompiled headers.
")
add_library(gainsay_standard_headers OBJECT ${CMAKE_BINARY_DIR}/generated/standard_headers.cpp)
target_precompile_headers(gainsay_standard_headers PRIVATE <algorithm> <array> <chrono> <cstdint> <functional> <map>
  <memory> <optional> <set> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>)

# What compilers demand of all who share a precompiled header, and ccache of those who cache its use.
function(gainsay_precompiled_options target)
  target_compile_options(${target} PRIVATE -pthread)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  else()
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  endif()
endfunction()

gainsay_warnings(gainsay_standard_headers)
gainsay_precompiled_options(gainsay_standard_headers)

function(gainsay_precompiled target)
  target_precompile_headers(${target} REUSE_FROM gainsay_standard_headers)
  gainsay_precompiled_options(${target})
endfunction()
