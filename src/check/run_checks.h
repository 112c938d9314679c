#pragma once

#include <string>
#include <vector>

#include "check/kind.h"

namespace gainsay {

/// Runs every check of a topic over the statements of one key (any order, quantities in any unit of the topic's
/// dimension; with a language they are judged, and are in the findings, in the topic's own unit), fills topic, key,
/// check, id and severity, caps a hard finding at warning when a side rests on assumed as-of dates only, and sorts by
/// report_order; each learns what its speakers said earlier. With `drafts_only`, only findings that rest on a draft
/// statement are returned. Of the topic's checks those run whose `across` is the one given; the statements may then
/// differ in these slots of their keys, which findings leave out.
[[nodiscard]] std::vector<Finding> run_checks(std::vector<Statement> statements, const Topic& topic,
                                              const EntityTable& entities, Day as_of, bool drafts_only = false,
                                              const Language* language = nullptr,
                                              const std::vector<std::string>& across = {});

/// Runs every check of a topic over statements of any of its keys, those that look across keys included; in
/// report_order.
[[nodiscard]] std::vector<Finding> run_all_checks(std::vector<Statement> statements, const Topic& topic,
                                                  const EntityTable& entities, Day as_of,
                                                  const Language* language = nullptr);

}  // namespace gainsay
