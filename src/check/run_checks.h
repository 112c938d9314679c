#pragma once

#include <vector>

#include "check/kind.h"
#include "check/scope.h"

namespace gainsay {

/// What the checks of one topic are run with.
struct CheckRequest {
  const Topic& topic;
  const EntityTable& entities;
  Day as_of{};  ///< the day for which the run judges
  /// Quantities in any unit of the topic's dimension are judged, and reported, in the topic's own unit; null: all are
  /// in it already.
  const Language* language = nullptr;
  bool drafts_only = false;  ///< only findings that rest on a draft statement
};

/// Runs the checks of one scope over the statements of one key of it, in any order. Fills topic, key, check, id and
/// severity, caps a hard finding at warning when a side rests on assumed as-of dates only, and sorts by report_order;
/// each finding learns what its speakers said earlier. In a wide scope the statements differ in the slots that it looks
/// across, which findings leave out of their keys.
[[nodiscard]] std::vector<Finding> run_checks(std::vector<Statement> statements, const CheckRequest& request,
                                              const Scope& scope = {});

/// Runs every check of a topic over statements of any of its keys; in report_order.
[[nodiscard]] std::vector<Finding> run_all_checks(const std::vector<Statement>& statements,
                                                  const CheckRequest& request);

}  // namespace gainsay
