#include "app/config.h"

#include <boost/test/unit_test.hpp>
#include <map>

#include "base/error.h"

namespace gainsay {
namespace {

class Files : public FileSystem {
 public:
  using Content = std::map<std::string, std::string>;
  explicit Files(Content files) : files_(std::move(files)) {}
  std::string read(const std::string& path, std::size_t) const override { return files_.at(path); }
  bool exists(const std::string& path) const override { return files_.count(path) != 0; }
  bool is_directory(const std::string&) const override { return false; }
  std::vector<std::string> list(const std::string&) const override { return {}; }
  void write(const std::string&, std::string_view) override {}

 private:
  std::map<std::string, std::string> files_;
};

BOOST_AUTO_TEST_CASE(paths_are_relative_to_the_file) {
  const Files files(Files::Content{
      {"/a/gainsay.toml", "rules = [\"mine\", \"/other\"]\nstore = \"x.sqlite\"\ndocuments = \"in\"\n"}});
  Diagnostics diagnostics;
  const Config config = read_config("/a/gainsay.toml", files, diagnostics);
  BOOST_TEST(diagnostics.empty());
  BOOST_TEST(config.rules == std::vector<std::string>({"/a/mine", "/other"}), boost::test_tools::per_element());
  BOOST_TEST(config.documents == std::vector<std::string>({"/a/in"}), boost::test_tools::per_element());
  BOOST_TEST(config.store == "/a/x.sqlite");
}

BOOST_AUTO_TEST_CASE(a_file_here_keeps_paths_as_they_are) {
  const Files files(Files::Content{{"gainsay.toml", "store = \"x.sqlite\"\njobs = 3\npublished = 2026-01-05\n"}});
  Diagnostics diagnostics;
  const Config config = read_config("gainsay.toml", files, diagnostics);
  BOOST_TEST(config.store == "x.sqlite");
  BOOST_TEST(config.jobs == "3");
  BOOST_TEST(config.published == "2026-01-05");
}

BOOST_AUTO_TEST_CASE(an_unknown_key_is_an_error_with_a_suggestion) {
  const Files files(Files::Content{{"gainsay.toml", "fail_on = \"never\"\n\nstor = \"x\"\n"}});
  Diagnostics diagnostics;
  static_cast<void>(read_config("gainsay.toml", files, diagnostics));
  BOOST_REQUIRE(diagnostics.size() == 1);
  BOOST_TEST(to_string(diagnostics[0]) == "gainsay.toml:3:1: error: unknown key 'stor'; did you mean 'store'?");
}

BOOST_AUTO_TEST_CASE(the_nearest_file_upwards_is_found) {
  const Files files(Files::Content{{"/a/gainsay.toml", ""}, {"/gainsay.toml", ""}});
  BOOST_TEST(find_config("/a/b/c", files) == "/a/gainsay.toml");
  BOOST_TEST(find_config("/d", files) == "/gainsay.toml");
}

BOOST_AUTO_TEST_CASE(no_file_is_no_fault) { BOOST_TEST(find_config("/a/b", Files(Files::Content{})).empty()); }

}  // namespace
}  // namespace gainsay
