#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace gainsay {

/// Of muted and resolved findings: one line, or as much as of the others.
enum class Detail { brief, full };

struct RenderOptions {
  bool color = false;  ///< ANSI colour, for the formats that a terminal shows
  std::size_t width = 100;
  int exit_code = 0;  ///< of the program, for the formats that report how the run ended
  std::string page;   ///< the HTML page of the same report, as a link from where this one will be; empty: none
  Detail detail = Detail::brief;
};

/// One way to write a report: one record per file of src/report/formats/.
struct ReportFormat {
  std::string name;     ///< "text"
  std::string summary;  ///< for --help
  std::string (*render)(const Report& report, const RenderOptions& options) = nullptr;
  std::string purpose;  ///< a paragraph for docs/formats.md: who reads it, and what it holds of a finding
  std::string example;  ///< a command line for docs/formats.md
};

/// All formats, by file name. Generated.
[[nodiscard]] const std::vector<const ReportFormat*>& report_formats();
[[nodiscard]] const ReportFormat* find_report_format(std::string_view name);

}  // namespace gainsay
