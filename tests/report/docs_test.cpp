// docs/formats.md is made from the formats themselves, and every one has its report in reports/.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "golden.h"
#include "report/format.h"

namespace gainsay {
namespace {

const std::string root = GAINSAY_SOURCE_DIR;

std::string manual() {
  std::string out =
      "# Formats\n\n"
      "`check`, `gate`, `nightly` and `report` print a report in the format that `--format` names, and write it to as "
      "many files as\n`--output FORMAT=FILE` names, all in one run. A file is written beside its place, synced and "
      "then "
      "renamed, so that nobody reads\nhalf a report; one that cannot be written makes the exit code 2 and does not "
      "keep "
      "the others from being written. The same input,\nrules and `--as-of` give the same bytes in every format. "
      "`reports/demo.*` holds the fixture corpus in each of them.\nThis page is made from the formats themselves: "
      "`GAINSAY_UPDATE=1 report_test` rewrites it.\n\n";
  for (const ReportFormat* format : report_formats())
    out += "## `" + format->name + "`\n\n" + format->summary + ".\n\n" + format->purpose + "\n\n    " +
           format->example + "\n\n";
  return out;
}

BOOST_AUTO_TEST_CASE(the_manual_says_what_the_formats_say) { check_golden(root + "/docs/formats.md", manual()); }

BOOST_AUTO_TEST_CASE(every_format_says_what_it_is_for_and_shows_how_to_ask_for_it) {
  for (const ReportFormat* format : report_formats()) {
    BOOST_TEST(!format->summary.empty());
    BOOST_TEST(!format->purpose.empty());
    const bool printed = format->example.find("--format " + format->name) != std::string::npos;
    const bool written = format->example.find("--output " + format->name + "=") != std::string::npos;
    BOOST_TEST((printed || written), format->example);
  }
}

/// "demo.sarif", perhaps with a suffix; two have the names that everybody knows such files by.
std::string demo_of(const std::string& format) {
  return "demo." + (format == "text" ? "txt" : format == "markdown" ? "md" : format);
}

BOOST_AUTO_TEST_CASE(every_format_has_its_demo) {
  const auto names = make_disk()->list(root + "/reports");
  for (const ReportFormat* format : report_formats()) {
    const std::string stem = demo_of(format->name);
    const auto is_its_own = [&](const std::string& name) { return name == stem || name.rfind(stem + ".", 0) == 0; };
    BOOST_TEST((std::any_of(names.begin(), names.end(), is_its_own)), "reports/ lacks " << stem);
  }
}

}  // namespace
}  // namespace gainsay
