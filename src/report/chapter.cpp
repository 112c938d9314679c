#include "report/chapter.h"

#include <algorithm>

namespace gainsay {

std::vector<Chapter> chapters_of(const Report& report) {
  std::vector<Chapter> chapters = {{FindingStatus::fresh, "New", {}},
                                   {FindingStatus::reopened, "Reopened", {}},
                                   {FindingStatus::ongoing, "Ongoing", {}},
                                   {FindingStatus::resolved, "Resolved", {}},
                                   {FindingStatus::muted, "Muted", {}}};
  for (const Finding& finding : report.findings)
    for (Chapter& chapter : chapters)
      if (chapter.status == finding.status) chapter.findings.push_back(&finding);
  return chapters;
}

bool has_news(const Finding& finding) {
  if (finding.status == FindingStatus::muted) return false;
  return finding.status != FindingStatus::ongoing ||
         std::any_of(finding.sides.begin(), finding.sides.end(), [](const Side& side) { return !side.added.empty(); });
}

}  // namespace gainsay
