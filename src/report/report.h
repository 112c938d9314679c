#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "lang/entity.h"
#include "model/finding.h"

namespace gainsay {

/// Everything that a report says, in every format. Findings stand in report_order.
struct Report {
  Day as_of{};
  std::vector<Finding> findings;
  Diagnostics diagnostics;                          ///< what could not be read
  std::size_t documents = 0;                        ///< read in this run
  std::size_t statements = 0;                       ///< known when checked
  std::map<std::string, std::string> topic_titles;  ///< topic id -> its title with {slots}
  std::map<std::string, std::string> names;         ///< entity id -> the name a person reads
};

/// Neither muted nor resolved.
[[nodiscard]] bool stands(const Finding& finding);

struct Counts {
  std::size_t error = 0, warning = 0, notice = 0, muted = 0;
};
/// Muted findings count only as muted; resolved ones not at all.
[[nodiscard]] Counts count(const std::vector<Finding>& findings);

/// "Share of Ukraine controlled by Russia": the topic's title with the key's names filled in.
[[nodiscard]] std::string heading(const Report& report, const Finding& finding);

/// The name that a person reads for an entity id; what is no id is returned as it is.
[[nodiscard]] std::string name_of(const Report& report, const std::string& id);

/// "Ana Reyes in Harbour Post, 2025-12-03", in the words of strangers.
[[nodiscard]] std::string who(const Report& report, const Statement& statement);

/// "2 sources", "3 sources, 2 independent": outlets that print one another's sentences count as one.
[[nodiscard]] std::string source_note(const Side& side);

}  // namespace gainsay
