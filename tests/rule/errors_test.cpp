// Every file of fixtures/rules/errors is loaded as a pack of its own beside fixtures/rules/base; what is reported must
// be the file of the same name that ends in .expected. GAINSAY_UPDATE=1 writes those anew.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "golden.h"
#include "memory_files.h"
#include "rule/load_rules.h"

namespace gainsay {
namespace {

const std::string fixtures = GAINSAY_SOURCE_DIR "/fixtures/rules";

std::vector<KindSpec> kinds() {
  return {
      {"bounds", {{"low", SettingType::number, "", "", {}}, {"high", SettingType::number, "", "", {}}}, {"quantity"}},
      {"conflict", {}, {"quantity", "date"}},
      {"elapsed",
       {{"anchor", SettingType::day, "", "", {}}, {"within", SettingType::duration, "", "", {}}},
       {"quantity"}},
      {"jump", {{"max_rate", SettingType::rate, "", "", {}}}, {"quantity"}},
      {"position_change", {}, {}},
      {"quote_drift", {}, {"quote"}},
      {"unattributed", {{"when", SettingType::choice, "contested", "", {"contested", "always"}}}, {}},
  };
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const std::string& name : make_disk()->list(fixtures + "/errors"))
    if (extension(name) == "toml") names.push_back(name.substr(0, name.size() - 5));
  return names;
}

std::string reported(const std::string& name) {
  const auto disk = make_disk();
  MemoryFiles files;
  copy_rules(*disk, GAINSAY_SOURCE_DIR "/rules/en", "en", files);
  copy_rules(*disk, fixtures + "/base", "base", files);
  files.add("pack/" + name + ".toml", disk->read(fixtures + "/errors/" + name + ".toml", 1'000'000));
  const std::string folders[] = {"base", "en", "pack"};
  Diagnostics diagnostics;
  const auto specs = kinds();
  (void)load_rules(folders, files, specs, diagnostics);
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics)
    if (!diagnostic.place.path.starts_with("en/")) out += to_string(diagnostic) + "\n";
  return out;
}

BOOST_DATA_TEST_CASE(faults_name_their_place_and_the_nearest_right_word, cases(), name) {
  const std::string found = reported(name);
  check_golden(fixtures + "/errors/" + name + ".expected", found);
  BOOST_TEST(found != "", "a file of errors must report at least one");
}

BOOST_AUTO_TEST_CASE(the_base_pack_itself_is_silent) {
  const auto disk = make_disk();
  const std::string folders[] = {fixtures + "/base"};
  Diagnostics diagnostics;
  const auto rules = load_rules(folders, *disk, {}, diagnostics);
  BOOST_TEST(diagnostics.size() == 0U);
  BOOST_TEST(rules->entities.size() == 3U);
  BOOST_TEST(rules->lists.size() == 2U);
}

}  // namespace
}  // namespace gainsay
