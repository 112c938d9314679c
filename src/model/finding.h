#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/statement.h"

namespace gainsay {

/// `hard`: cannot both hold under any reading of the words; `soft`: only under a generous one.
enum class Tier { hard, soft };
[[nodiscard]] std::string_view to_string(Tier tier);

/// Relative to the runs before it.
enum class FindingStatus { fresh, ongoing, resolved, muted };
/// "new", "ongoing", "resolved", "muted"
[[nodiscard]] std::string_view to_string(FindingStatus status);

/// One camp of a finding: a value and everyone who stands on it, in said order.
struct Side {
  Value value;
  std::string label;  ///< what a person calls this side: "5 hours", "Russia holds it", "rejects"
  std::vector<Statement> statements;
};

/// One incompatibility. Sides are never ranked.
struct Finding {
  std::string id;     ///< set by `identify`
  std::string check;  ///< kind: "conflict"
  std::string topic;
  Severity severity = Severity::error;
  Tier tier = Tier::hard;
  FindingStatus status = FindingStatus::fresh;
  Slots key;
  std::string message;  ///< one sentence with both values, sources and dates, free of jargon
  std::string
      allowance;  ///< the sum that decided, so that a reader can redo it: "fixed", "drifts 1 point per 30 days: ..."
  std::vector<Side> sides;
  std::string muted_by;  ///< reason of the mute, when status is muted
};

/// A fingerprint of topic, check, key and the normalised sides; the same from run to run, whatever line numbers,
/// order or repetition of the same value by more documents.
[[nodiscard]] std::string identify(const Finding& finding);

/// Severity (worst first), topic, key, check, id: the order of every report.
[[nodiscard]] bool report_order(const Finding& a, const Finding& b);

}  // namespace gainsay
