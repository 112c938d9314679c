# No word of a language is spelled in the engines: what a word means stands in rules/. Punctuation, one letter and the
# suffixes of file names are no words.
#   cmake -DSOURCE=<root> -P words_test.cmake
file(GLOB_RECURSE engines ${SOURCE}/src/lang/*.cpp ${SOURCE}/src/extract/*.cpp ${SOURCE}/src/check/*.cpp)
list(LENGTH engines count)
if(count LESS 50)
  message(FATAL_ERROR "only ${count} files of the engines were found under ${SOURCE}")
endif()
set(faults "")
foreach(path IN LISTS engines)
  file(STRINGS ${path} lines REGEX "folded (==|!=) \"[a-z][a-z]+\"")
  foreach(line IN LISTS lines)
    string(APPEND faults "${path}: ${line}\n")
  endforeach()
endforeach()
if(faults)
  message(FATAL_ERROR "words of a language in the engines; move them to rules/:\n${faults}")
endif()
