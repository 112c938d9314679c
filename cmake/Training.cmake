# training/: makes the models of rules/<language>/grammar, run by scripts/train-syntax; never part of a test.
if(GAINSAY_TRAINING)
  file(GLOB training CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/training/*.cpp)
  add_executable(syntax_trainer ${training})
  target_include_directories(syntax_trainer PRIVATE ${CMAKE_SOURCE_DIR})
  target_link_libraries(syntax_trainer PRIVATE gainsay_rule)
  gainsay_warnings(syntax_trainer)
endif()
