#include "app/options.h"

#include <CLI/CLI.hpp>

#include "report/format.h"

namespace gainsay {
namespace {

std::string format_names() {
  std::string names;
  for (const ReportFormat* format : report_formats()) names += (names.empty() ? "" : ", ") + format->name;
  return names;
}

CLI::Option* add(CLI::App& parser, const char* name, std::string& value, const char* what, const std::string& meaning) {
  return parser.add_option(name, value, meaning)->type_name(what);
}

CLI::Option* add(CLI::App& parser, const char* name, std::vector<std::string>& values, const char* what,
                 const std::string& meaning) {
  return parser.add_option(name, values, meaning)->type_name(what)->expected(1)->take_all();
}

void add_report_options(CLI::App& parser, CommonOptions& options) {
  add(parser, "--format", options.format, "FORMAT", "How to print the report: " + format_names() + " (default: text)");
  add(parser, "--output", options.outputs, "FORMAT=FILE", "Write the report to a file as well; may be repeated");
  add(parser, "--fail-on", options.fail_on, "SEVERITY",
      "Exit with 1 at findings this bad: error, warning, notice or never (default: error)");
}

}  // namespace

void add_common_options(CLI::App& parser, const OptionGroups& groups, CommonOptions& options) {
  if (groups.rules)
    add(parser, "--rules", options.rules, "DIR",
        "A pack or a folder of packs, instead of the built-in topics; may be repeated");
  if (groups.store)
    add(parser, "--store", options.store, "FILE", "The store (default: gainsay.sqlite beside gainsay.toml, or here)");
  if (groups.reading) {
    add(parser, "--source", options.source, "NAME", "Who published the documents that do not say it themselves");
    add(parser, "--published", options.published, "DATE", "When they were published, as 2025-12-31");
  }
  if (groups.report) add_report_options(parser, options);
  // Whatever looks at a store or dates what it writes can be repeated.
  if (groups.report || groups.store || groups.day)
    add(parser, "--as-of", options.as_of, "DATE",
        "The day that counts as today, as 2025-12-31 (default: today in UTC)");
  if (groups.jobs) add(parser, "--jobs", options.jobs, "N", "Threads to work with (default: all processors)");
  add(parser, "--config", options.config, "FILE", "Settings (default: gainsay.toml in this folder or one above)");
  add(parser, "--color", options.color, "WHEN", "auto, always or never (default: auto; NO_COLOR is heeded)");
  parser.add_flag("-q,--quiet", options.quiet, "Print errors and results only");
  parser.add_flag("-v,--verbose", options.verbose, "Say what is being done");
}

}  // namespace gainsay
