#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"

namespace gainsay {

/// The findings that a project lives with, by their ids: a run fails on others only.
struct Baseline {
  std::set<std::string> ids;

  /// Reads what `baseline_text` wrote; throws Error when it is something else.
  [[nodiscard]] static Baseline parse(const std::string& path, std::string_view text);
  /// Findings that it holds become `ongoing`. Returns how many of its ids no finding has any more.
  std::size_t apply(std::vector<Finding>& findings) const;
};

/// A JSON document, schema gainsay.baseline/1, with what a reader of the file needs to know about each finding. Muted
/// ones are left out.
[[nodiscard]] std::string baseline_text(const std::vector<Finding>& findings);

}  // namespace gainsay
