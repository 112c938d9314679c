// docs/cli.md and the help come from the same records: what a command is, and every example of it, is in both.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/command.h"
#include "app/help.h"
#include "app/options.h"

namespace gainsay {
namespace {

std::string documentation() {
  std::ifstream file(GAINSAY_SOURCE_DIR "/docs/cli.md");
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

/// By the files, for the records may not be there yet when the test cases are made.
std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(GAINSAY_SOURCE_DIR "/src/app/commands"))
    names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

const auto every_command = boost::unit_test::data::make(command_names());

BOOST_DATA_TEST_CASE(a_command_has_a_summary_and_examples_that_call_it, every_command, name) {
  BOOST_REQUIRE(find_command(name) != nullptr);
  const Command& command = *find_command(name);
  BOOST_TEST(!command.summary.empty());
  BOOST_TEST(!command.examples.empty());
  for (const CommandExample& example : command.examples)
    BOOST_TEST(example.line.find("gainsay " + name) != std::string::npos, example.line);
}

BOOST_DATA_TEST_CASE(a_command_is_documented_with_its_examples, every_command, name) {
  const std::string text = documentation();
  BOOST_TEST(text.find("\n## gainsay " + name + "\n") != std::string::npos, "docs/cli.md says nothing of " << name);
  for (const CommandExample& example : find_command(name)->examples)
    BOOST_TEST(text.find("    " + example.line + "\n") != std::string::npos, "docs/cli.md lacks " << example.line);
}

BOOST_AUTO_TEST_CASE(the_documentation_names_no_command_that_is_not_there) {
  std::istringstream lines(documentation());
  const std::string heading = "## gainsay ";
  for (std::string line; std::getline(lines, line);)
    if (line.compare(0, heading.size(), heading) == 0)
      BOOST_TEST(find_command(line.substr(heading.size())) != nullptr, line);
}

BOOST_AUTO_TEST_CASE(every_common_option_is_documented) {
  const CommandLine line("check");
  CommonOptions options;
  add_common_options(line.arguments(), {.rules = true, .store = true, .reading = true, .jobs = true, .report = true},
                     options);
  const std::string text = documentation();
  for (const std::string& name : line.arguments().option_names())
    BOOST_TEST(text.find("| `" + name) != std::string::npos, "docs/cli.md lacks " << name);
}

BOOST_DATA_TEST_CASE(the_overview_lists_the_command, every_command, name) {
  BOOST_TEST(overview().find("\n  " + name + " ") != std::string::npos);
}

}  // namespace
}  // namespace gainsay
