#include "app/folders/rule_folders.h"

#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

#include "base/error.h"

namespace gainsay {
namespace {

/// A disk of folders, each with one file words.toml or none.
class Folders : public FileSystem {
 public:
  explicit Folders(std::set<std::string> folders, std::map<std::string, std::string> words = {})
      : folders_(std::move(folders)), words_(std::move(words)) {}
  std::string read(const std::string& path, std::size_t) const override { return words_.at(folder_of(path)); }
  bool exists(const std::string& path) const override { return folders_.count(path) != 0; }
  bool is_directory(const std::string& path) const override { return folders_.count(path) != 0; }
  std::vector<std::string> list(const std::string& path) const override {
    std::vector<std::string> names;
    if (words_.count(path) != 0) names.emplace_back("words.toml");
    for (const std::string& folder : folders_)
      if (folder_of(folder) == path) names.emplace_back(base_name(folder));
    return names;
  }
  void write(const std::string&, std::string_view) override {}

 private:
  std::set<std::string> folders_;
  std::map<std::string, std::string> words_;
};

using Paths = std::vector<std::string>;

BOOST_AUTO_TEST_CASE(the_rules_of_a_build_tree_are_two_folders_up) {
  const Folders files({"/src/rules/en"});
  BOOST_TEST(builtin_rules("", "/src/build/dev/gainsay", files) == "/src/rules");
}

BOOST_AUTO_TEST_CASE(an_installed_program_finds_its_share_folder) {
  const Folders files({"/usr/share/gainsay/rules/en"});
  BOOST_TEST(builtin_rules("", "/usr/bin/gainsay", files) == "/usr/share/gainsay/rules");
}

BOOST_AUTO_TEST_CASE(the_environment_wins) {
  BOOST_TEST(builtin_rules("/elsewhere", "/usr/bin/gainsay", Folders({})) == "/elsewhere");
}

BOOST_AUTO_TEST_CASE(without_a_folder_the_rules_in_the_program_are_used) {
  BOOST_TEST(builtin_rules("", "/usr/bin/gainsay", Folders({})) == "<built-in>");
}

BOOST_AUTO_TEST_CASE(without_a_choice_every_built_in_pack_is_read) {
  BOOST_TEST(rule_folders({}, "/rules", Folders({})) == Paths({"/rules"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(chosen_packs_come_behind_the_built_in_language) {
  const Folders files({"mine"});
  BOOST_TEST(rule_folders({"mine"}, "/rules", files) == Paths({"/rules/en", "mine"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(chosen_packs_may_hold_a_language_of_their_own) {
  const Folders files({"mine", "mine/en"});
  BOOST_TEST(rule_folders({"mine"}, "/rules", files) == Paths({"mine"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_chosen_pack_of_another_language_takes_the_place_of_the_built_in_one) {
  const Folders files({"mine", "mine/deutsch"}, {{"mine/deutsch", "# Wörter\nlanguage = \"de\"\npart = \"hedges\"\n"}});
  BOOST_TEST(rule_folders({"mine"}, "/rules", files) == Paths({"mine"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_chosen_pack_may_add_words_to_the_built_in_language) {
  const Folders files({"mine"}, {{"mine", "language = \"en\"\npart = \"hedges\"\n"}});
  BOOST_TEST(rule_folders({"mine"}, "/rules", files) == Paths({"/rules/en", "mine"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_an_error) {
  BOOST_CHECK_THROW(static_cast<void>(rule_folders({"mine"}, "/rules", Folders({}))), Error);
}

}  // namespace
}  // namespace gainsay
