#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "lang/entity/entity.h"
#include "model/arrivals.h"
#include "model/finding.h"

namespace gainsay {

/// Everything that a report says, in every format. Findings are in report_order.
struct Report {
  Day as_of{};
  std::vector<Finding> findings;
  Diagnostics diagnostics;                          ///< what could not be read
  std::optional<Arrivals> arrivals;                 ///< of a night: what came since the night before
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

/// Findings by their status.
struct StatusCounts {
  std::size_t fresh = 0, ongoing = 0, reopened = 0, resolved = 0, muted = 0;
};
[[nodiscard]] StatusCounts count_by_status(const std::vector<Finding>& findings);

/// What a person reads of a finding's life besides its status: "withdrawn: ...", "2 statements added", "grown from
/// 5f3c...", who muted it and until when. Empty when there is nothing to say.
[[nodiscard]] std::string status_detail(const Finding& finding);

/// "3 statements withdrawn, 1 stated anew": what the change of a document did to what it says.
[[nodiscard]] std::string change_note(const DocumentNote& note);

/// The notes that people are reported one by one: the first hundred, since a folder may be moved away. JSON has all.
[[nodiscard]] std::span<const DocumentNote> told(const std::vector<DocumentNote>& notes);
/// "and 200 more", of those that are not; empty when all are.
[[nodiscard]] std::string untold(const std::vector<DocumentNote>& notes);

/// "Share of Ukraine controlled by Russia": the topic's title with the key's names filled in.
[[nodiscard]] std::string heading(const Report& report, const Finding& finding);

/// The name that a person reads for an entity id; what is not an id is returned as it is.
[[nodiscard]] std::string name_of(const Report& report, const std::string& id);

/// "Ana Reyes in Harbour Post, 2025-12-03", in the words of strangers.
[[nodiscard]] std::string who(const Report& report, const Statement& statement);

struct SourceCounts {
  std::size_t all = 0, independent = 0;
};
/// Of every statement of a side, listed or not.
[[nodiscard]] SourceCounts count_sources(const Side& side);

/// "2 sources", "3 sources, 2 independent": outlets that print one another's sentences count as one.
[[nodiscard]] std::string source_note(const Side& side);

}  // namespace gainsay
