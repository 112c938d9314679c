#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace gainsay {

/// What the page over all nights shows of one.
struct NightSummary {
  std::string file;  ///< name of its report, beside the page
  Day as_of{};
  std::size_t fresh = 0, ongoing = 0, resolved = 0, muted = 0;
  std::size_t error = 0, warning = 0, notice = 0;
};

/// The summary as an HTML report carries it in its head.
[[nodiscard]] std::string night_mark(const Report& report);

/// Out of an HTML report; empty when the page is none. What it says of itself is only numbers and a date.
[[nodiscard]] std::optional<NightSummary> read_night(const std::string& file, std::string_view page);

/// The latest night first.
[[nodiscard]] std::string nights_page(std::vector<NightSummary> nights);

}  // namespace gainsay
