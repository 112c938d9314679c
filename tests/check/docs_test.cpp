#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "base/file_system.h"
#include "check/kind.h"
#include "golden.h"

namespace gainsay {
namespace {

const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/docs/checks.md";

std::string settings_table(const KindSpec& spec) {
  if (spec.settings.empty()) return "";
  std::string out = "| setting | by default | meaning |\n|---|---|---|\n";
  for (const SettingSpec& setting : spec.settings) {
    std::string choices;
    for (const std::string& choice : setting.choices) choices += (choices.empty() ? " (" : ", ") + choice;
    if (!choices.empty()) choices += ')';
    out += "| `" + setting.name + "` | " + (setting.fallback.empty() ? "none" : "`" + setting.fallback + "`") + " | " +
           setting.meaning + choices + " |\n";
  }
  return out + '\n';
}

std::string severities(const CheckKind& kind) {
  const std::string hard(to_string(kind.hard_severity)), soft(to_string(kind.soft_severity));
  return hard == soft ? hard : hard + " (hard), " + soft + " (soft)";
}

std::string chapter(const CheckKind& kind) {
  std::string values;
  for (const std::string& value : kind.spec.values) values += (values.empty() ? "" : ", ") + value;
  return "## `" + kind.spec.name + "`\n\n" + kind.summary + ".\n\n" + kind.explanation + "\n\nValues: " + values +
         ". Severity: " + severities(kind) + ".\n\n" + settings_table(kind.spec) +
         "- fires: " + example_text(kind.fires) + "\n- is silent: " + example_text(kind.silent) + "\n\n";
}

std::string manual() {
  std::string out =
      "# Checks\n\n"
      "A check is declared in a topic as `[[check]]` with its `kind`, its settings, and for every kind `severity` "
      "(`\"warning\"`, or\n`{ hard = \"error\", soft = \"warning\" }`) and `modality` (what it judges). By default a "
      "check judges what is asserted; for stances\nand quotes everything but questions. A hard finding of a check that "
      "compares dates is a warning at most when a side rests on\nas-of dates that are only assumed. What a stated "
      "correction replaces is never judged. `across` names slots of the key that a check looks across. This page is "
      "made from the kinds\nthemselves: `GAINSAY_UPDATE=1 "
      "check_test` rewrites it. The tests run what it says of each kind with the topics of `fixtures/manual`.\n\n";
  for (const CheckKind* kind : check_kinds()) out += chapter(*kind);
  return out;
}

BOOST_AUTO_TEST_CASE(the_manual_says_what_the_kinds_say) { check_golden(path, manual()); }

}  // namespace
}  // namespace gainsay
