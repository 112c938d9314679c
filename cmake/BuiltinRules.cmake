# The packs that are compiled into the program, for a run without a rules folder: the language and the topics of any
# subject, as a generated list of files.
set(GAINSAY_BUILTIN_RULES ${CMAKE_BINARY_DIR}/generated/builtin_rules.cpp)
file(GLOB builtin_packs CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/rules/en/*.toml ${CMAKE_SOURCE_DIR}/rules/en/*/*.toml
  ${CMAKE_SOURCE_DIR}/rules/general/*.toml)
add_custom_command(OUTPUT ${GAINSAY_BUILTIN_RULES}
  COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR}/rules -DOUT=${GAINSAY_BUILTIN_RULES}
          -P ${CMAKE_SOURCE_DIR}/cmake/WriteBuiltinRules.cmake
  DEPENDS ${builtin_packs} ${CMAKE_SOURCE_DIR}/cmake/WriteBuiltinRules.cmake
  COMMENT "Putting the built-in rules into the program")
