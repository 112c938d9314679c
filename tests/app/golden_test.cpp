// Runs the program as a user would: every folder of fixtures/app and fixtures/gate is a case. `command` is a shell
// script in which `gainsay` is the program, run in a copy of the case's `files` folder with `input` as its standard
// input; `stdout`, `stderr` and `exit` are what must come of it. GAINSAY_UPDATE=1 rewrites the three.
#include "golden.h"

#include <sys/wait.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

namespace fs = std::filesystem;

const fs::path cases = fs::path(GAINSAY_SOURCE_DIR) / "fixtures";

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const char* folder : {"app", "gate"})
    for (const auto& entry : fs::directory_iterator(cases / folder))
      if (fs::exists(entry.path() / "command")) names.push_back((fs::path(folder) / entry.path().filename()).string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

/// A folder of its own for each case, gone afterwards.
class Scratch {
 public:
  explicit Scratch(const std::string& name)
      : path_(fs::temp_directory_path() / ("gainsay-" + name + "-" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_ / "work");
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] fs::path operator/(const char* name) const { return path_ / name; }

 private:
  fs::path path_;
};

int run_script(const fs::path& test_case, const Scratch& scratch) {
  const fs::path input = test_case / "input";
  const std::string environment =
      "env -u NO_COLOR -u GAINSAY_RULES LC_ALL=C TZ=UTC PATH=" + fs::path(GAINSAY_PROGRAM).parent_path().string() +
      ":/usr/bin:/bin ";
  const std::string line = "cd " + (scratch / "work").string() + " && " + environment + "sh " +
                           (test_case / "command").string() + " <" +
                           (fs::exists(input) ? input.string() : "/dev/null") + " >" + (scratch / "stdout").string() +
                           " 2>" + (scratch / "stderr").string();
  const int status = std::system(line.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

BOOST_DATA_TEST_CASE(the_program_does_as_recorded, boost::unit_test::data::make(case_names()), name) {
  const fs::path test_case = cases / name;
  const Scratch scratch(fs::path(name).filename().string());
  if (fs::exists(test_case / "files"))
    fs::copy(test_case / "files", scratch / "work", fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  const int code = run_script(test_case, scratch);
  gainsay::check_golden(test_case / "exit", std::to_string(code) + "\n");
  gainsay::check_golden(test_case / "stdout", content(scratch / "stdout"));
  gainsay::check_golden(test_case / "stderr", content(scratch / "stderr"));
}

}  // namespace
