#include "app/options.h"

#include "report/format.h"

namespace gainsay {
namespace {

std::string format_names() {
  std::string names;
  for (const ReportFormat* format : report_formats()) names += (names.empty() ? "" : ", ") + format->name;
  return names;
}

void add_report_options(Arguments arguments, CommonOptions& options) {
  arguments.option("--format", "FORMAT", options.format,
                   "How to print the report: " + format_names() + " (default: text)");
  arguments.option("--output", "FORMAT=FILE", options.outputs, "Write the report to a file as well; may be repeated");
  arguments.option("--fail-on", "SEVERITY", options.fail_on,
                   "Exit with 1 at findings this bad: error, warning, notice or never (default: error)");
}

}  // namespace

void add_common_options(Arguments arguments, const OptionGroups& groups, CommonOptions& options) {
  if (groups.rules)
    arguments.option("--rules", "DIR", options.rules,
                     "A pack or a folder of packs, instead of the built-in topics; may be repeated");
  if (groups.store)
    arguments.option("--store", "FILE", options.store,
                     "The store (default: gainsay.sqlite beside gainsay.toml, or here)");
  if (groups.reading) {
    arguments.option("--source", "NAME", options.source, "Who published the documents that do not say it themselves");
    arguments.option("--published", "DATE", options.published, "When they were published, as 2025-12-31");
  }
  if (groups.report) add_report_options(arguments, options);
  // Whatever looks at a store or dates what it writes can be repeated.
  if (groups.report || groups.store || groups.day)
    arguments.option("--as-of", "DATE", options.as_of,
                     "The day that counts as today, as 2025-12-31 (default: today in UTC)");
  if (groups.jobs) arguments.option("--jobs", "N", options.jobs, "Threads to work with (default: all processors)");
  arguments.option("--config", "FILE", options.config, "Settings (default: gainsay.toml in this folder or one above)");
  arguments.option("--color", "WHEN", options.color, "auto, always or never (default: auto; NO_COLOR is heeded)");
  arguments.flag("-q,--quiet", options.quiet, "Print errors and results only");
  arguments.flag("-v,--verbose", options.verbose, "Say what is being done");
}

}  // namespace gainsay
