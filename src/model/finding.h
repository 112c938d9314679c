#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/statement.h"

namespace gainsay {

/// `hard`: cannot both hold under any reading of the words; `soft`: only under a generous one.
enum class Tier { hard, soft };
[[nodiscard]] std::string_view to_string(Tier tier);

/// Relative to the reports before: `fresh` is in none of them, `reopened` was reported as resolved and is back.
enum class FindingStatus { fresh, ongoing, resolved, muted, reopened };
/// "new", "ongoing", "resolved", "muted", "reopened"
[[nodiscard]] std::string_view to_string(FindingStatus status);

/// One camp of a finding: a value and everyone who is on it, in said order.
struct Side {
  Value value;
  std::string label;  ///< what a person calls this side: "5 hours", "Russia holds it", "rejects"
  std::vector<Statement> statements;
  /// Of a finding that was reported before: which statements, by position, joined it since.
  std::vector<std::size_t> added = {};
  /// Further statements that are on it, of a side too long to list; then the sources of all of them are counted here.
  std::size_t left_out = 0, sources = 0, independent_sources = 0;
};

/// What an editor decided about one side of a finding. gainsay itself decides nothing.
struct Judgement {
  std::string side;     ///< Side::label
  std::string verdict;  ///< "true", "mostly true", "mixed", "mostly false", "false"
  std::string author;
  std::string url;   ///< of the published review; may be empty
  std::string note;  ///< may be empty
  Day on{};
};

/// How a finding ended.
struct Resolution {
  std::string words;      ///< "withdrawn: nobody says 55 million euros any more"
  std::string successor;  ///< id of the finding that it became when a side was added or changed; empty: it is settled
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
  std::string muted_by;                      ///< reason of the mute, when status is muted
  std::string mute_author;                   ///< who muted it; empty for a mute inside of a document
  std::optional<Day> mute_until;             ///< the last day of the mute; empty: until it is taken back
  std::string resolution;                    ///< how it ended, when status is resolved: "withdrawn: 55 million euros"
  std::optional<Day> first_seen;             ///< the day of the run that found it; empty for drafts
  std::vector<std::string> grown_from = {};  ///< ids of the findings that became this one, sorted
  std::vector<Judgement> judgements = {};    ///< by side
  /// What the speakers of its sides said before of the same thing and is on none of its sides, by speaker and then
  /// the latest first; a few of each.
  std::vector<Statement> earlier = {};
};

/// A fingerprint of topic, check, key and the normalised sides; the same from run to run, whatever line numbers,
/// order or repetition of the same value by more documents.
[[nodiscard]] std::string identify(const Finding& finding);

/// Severity (worst first), topic, key, check, id: the order of every report.
[[nodiscard]] bool report_order(const Finding& a, const Finding& b);

}  // namespace gainsay
