# Builds one static library per line of src/LAYERS, each linked to the earlier lines only, and generates the
# sorted lists of language parts, check kinds, report formats and commands from the files in their folders.

# Writes <name>.cpp holding a function `const std::vector<const TYPE*>& FUNCTION()` that lists the record
# `PREFIX_<file>` of every file of a folder, in the order of their names.
function(gainsay_generate_list out folder type header function prefix)
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.cpp)
  list(SORT files)
  set(declarations "")
  set(entries "")
  foreach(file IN LISTS files)
    get_filename_component(stem ${file} NAME_WE)
    string(APPEND declarations "extern const ${type} ${prefix}_${stem};\n")
    string(APPEND entries "      &${prefix}_${stem},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${out} CONTENT "// Generated from the files of a folder by cmake/Layers.cmake.
#include \"${header}\"

namespace gainsay {

${declarations}
const std::vector<const ${type}*>& ${function}() {
  static const std::vector<const ${type}*> list = {
${entries}  };
  return list;
}

}  // namespace gainsay
" @ONLY)
endfunction()

function(gainsay_add_layers layers_file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${layers_file})
  file(STRINGS ${layers_file} layers REGEX "^[a-z]")
  set(generated ${CMAKE_BINARY_DIR}/generated)
  gainsay_generate_list(${generated}/check_kinds.cpp ${CMAKE_SOURCE_DIR}/src/check/kinds
    CheckKind check/kind.h check_kinds kind)
  gainsay_generate_list(${generated}/report_formats.cpp ${CMAKE_SOURCE_DIR}/src/report/formats
    ReportFormat report/format.h report_formats format)
  gainsay_generate_list(${generated}/app_commands.cpp ${CMAKE_SOURCE_DIR}/src/app/commands
    Command app/command.h app_commands command)
  gainsay_generate_list(${generated}/language_parts.cpp ${CMAKE_SOURCE_DIR}/src/rule/language
    LanguagePart rule/language_part.h language_parts language_part)
  gainsay_generate_list(${generated}/figure_readers.cpp ${CMAKE_SOURCE_DIR}/src/figures/readers
    FigureReader figures/reading.h figure_readers figure_reader)
  set(figures_generated ${generated}/figure_readers.cpp)
  set(rule_generated ${generated}/language_parts.cpp)
  set(check_generated ${generated}/check_kinds.cpp)
  set(report_generated ${generated}/report_formats.cpp ${GAINSAY_REPORT_PAGE_SOURCE})
  set(app_generated ${generated}/app_commands.cpp ${GAINSAY_BUILTIN_RULES})

  set(below "")
  foreach(layer IN LISTS layers)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${layer}/*.cpp)
    list(FILTER sources EXCLUDE REGEX "/app/main\\.cpp$")
    if(sources OR ${layer}_generated)
      add_library(gainsay_${layer} STATIC ${sources} ${${layer}_generated})
      target_include_directories(gainsay_${layer} PUBLIC $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/src>)
      target_link_libraries(gainsay_${layer} PUBLIC ${below})
      target_link_libraries(gainsay_${layer} PRIVATE ${GAINSAY_LIBRARIES_${layer}})
      gainsay_warnings(gainsay_${layer})
      gainsay_precompiled(gainsay_${layer})
    else()
      add_library(gainsay_${layer} INTERFACE)
      target_include_directories(gainsay_${layer} INTERFACE $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/src>)
      target_link_libraries(gainsay_${layer} INTERFACE ${below})
    endif()
    set_target_properties(gainsay_${layer} PROPERTIES EXPORT_NAME ${layer})
    list(PREPEND below gainsay_${layer})
  endforeach()
  set(GAINSAY_LAYERS ${layers} PARENT_SCOPE)
endfunction()
