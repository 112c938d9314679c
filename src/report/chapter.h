#pragma once

#include <vector>

#include "report/report.h"

namespace gainsay {

/// The findings of one status, in report_order.
struct Chapter {
  FindingStatus status = FindingStatus::fresh;
  const char* title = "";  ///< "New"
  std::vector<const Finding*> findings;
};

/// Every status in the order in which people want to read: what is new first, what is muted last. A status without
/// findings has an empty chapter. The report must outlive them.
[[nodiscard]] std::vector<Chapter> chapters_of(const Report& report);

/// True for what was not in the report before, in whole or in part: a finding that is new, reopened, resolved, or that
/// statements joined since.
[[nodiscard]] bool has_news(const Finding& finding);

}  // namespace gainsay
