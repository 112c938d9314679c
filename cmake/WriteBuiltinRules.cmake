# Writes the files of rules/en and rules/general as a C++ list.
#   cmake -DROOT=<rules> -DOUT=<file.cpp> -P WriteBuiltinRules.cmake
file(GLOB_RECURSE packs RELATIVE ${ROOT} ${ROOT}/en/*.toml ${ROOT}/general/*.toml)
list(SORT packs)
file(WRITE ${OUT} "// Generated from rules/ by cmake/WriteBuiltinRules.cmake.
#include \"app/folders/builtin_files.h\"

namespace gainsay {

const std::vector<BuiltinFile>& builtin_files() {
  static const std::vector<BuiltinFile> files = {
")
foreach(path IN LISTS packs)
  file(READ ${ROOT}/${path} content)
  file(APPEND ${OUT} "      {\"${path}\", R\"TOML(")
  file(APPEND ${OUT} "${content}")
  file(APPEND ${OUT} ")TOML\"},\n")
endforeach()
file(APPEND ${OUT} "  };
  return files;
}

}  // namespace gainsay
")
