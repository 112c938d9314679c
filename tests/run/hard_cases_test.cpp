// fixtures/hard-cases: corrections, concessions, announced changes, complements and promises in varied words, each with
// texts that make a check fire and texts that must not.
#include <boost/test/unit_test.hpp>

#include "check/kind.h"
#include "rule/load_rules.h"
#include "run/authoring/examples.h"

namespace gainsay {
namespace {

BOOST_AUTO_TEST_CASE(hard_cases_fire_and_stay_silent_as_they_should) {
  const std::string root = GAINSAY_SOURCE_DIR;
  const auto disk = make_disk();
  const std::string folders[] = {root + "/rules/en", root + "/fixtures/hard-cases"};
  const auto kinds = check_kind_specs();
  Diagnostics diagnostics;
  const auto rules = load_rules(folders, *disk, kinds, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) BOOST_ERROR(to_string(diagnostic));
  const Engine engine(*rules);
  const ExampleReport report = run_examples(engine);
  for (const Diagnostic& diagnostic : report.diagnostics) BOOST_ERROR(to_string(diagnostic));
  BOOST_TEST(report.of_checks >= 40U);
}

}  // namespace
}  // namespace gainsay
