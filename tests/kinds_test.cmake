# A check kind is known to its own file alone: no other source names one, so that a kind is added or removed there and
# nowhere else. What other parts need a kind for is a KindUse.
#   cmake -DSOURCE=<root> -P kinds_test.cmake
file(GLOB kind_files ${SOURCE}/src/check/kinds/*.cpp)
list(LENGTH kind_files count)
if(count LESS 20)
  message(FATAL_ERROR "only ${count} kinds were found under ${SOURCE}")
endif()
set(kinds "")
foreach(path IN LISTS kind_files)
  get_filename_component(name ${path} NAME_WE)
  list(APPEND kinds ${name})
endforeach()

# The same word for something else: a kind, and the files in which it is a key of TOML, JSON or a package, a type of
# record, or the text of a starter project.
set(other_meanings
  "conflict:app/.*starter"
  "conversion:text/.*warc"
  "day_number:rule/.*dataset_loader"
  "parts:rule/language/units"
  "reference:(extract/extractor|report/annotation_json|rule/)"
  "required:(rule/|run/gate/schema_judge)"
  "unique:(rule/.*data_package|run/gate/schema_judge)"
  "weekday:(rule/|dataset/row_reader)")

file(GLOB_RECURSE sources ${SOURCE}/src/*.cpp ${SOURCE}/src/*.h)
string(REPLACE ";" "|" names "${kinds}")
set(faults "")
foreach(path IN LISTS sources)
  file(RELATIVE_PATH file ${SOURCE}/src ${path})
  if(file MATCHES "^check/kinds/")
    continue()
  endif()
  file(STRINGS ${path} lines REGEX "\"(${names})\"")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "//.*" "" code "${line}")
    string(REGEX MATCHALL "\"(${names})\"" found "${code}")
    foreach(name IN LISTS found)
      string(REPLACE "\"" "" name ${name})
      set(allowed FALSE)
      foreach(other IN LISTS other_meanings)
        string(REGEX MATCH "^${name}:(.*)" is_of_kind "${other}")
        if(is_of_kind AND file MATCHES "^${CMAKE_MATCH_1}")
          set(allowed TRUE)
        endif()
      endforeach()
      if(NOT allowed)
        string(APPEND faults "src/${file}: ${line}\n")
      endif()
    endforeach()
  endforeach()
endforeach()
if(faults)
  message(FATAL_ERROR "check kinds are named outside of src/check/kinds; give the kind a use or a property:\n${faults}")
endif()
