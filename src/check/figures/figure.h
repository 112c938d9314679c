#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/statement.h"
#include "rule/topic/topic.h"

namespace gainsay {

/// A statement's number or date as a check compares it: two intervals over a stretch of days. A date is an interval of
/// day numbers.
struct Figure {
  std::size_t statement = 0;  ///< index in the statements of the group
  std::size_t origin = 0;     ///< equal for statements read from the same words, which never conflict
  std::size_t claimant = 0;   ///< equal for statements of one speaker, or of one outlet in its own voice
  long first = 0;             ///< day numbers of the as-of range, ends included
  long last = 0;
  bool assumed = false;  ///< the as-of date is only the publication date
  Interval hard;
  Interval soft;
};

/// Figures of one comparable kind: same unit and form (or all of them dates).
using Figures = std::vector<Figure>;

/// The affirmed quantities or dates among the statements, comparable ones together, each group in the order given.
[[nodiscard]] std::vector<Figures> comparable_figures(std::span<const Statement> statements);

/// Each figure at the last day of its period, in the order of these: between the totals of two months lies a month.
[[nodiscard]] Figures at_ends(Figures figures);

/// How far a value may move in the time between two statements.
struct Movement {
  OverTime over_time = OverTime::fixed;
  std::optional<Rate> rate;    ///< of drifts; the highest of grows; empty: none for drifts, no limit for grows
  std::optional<long> within;  ///< days beyond which two statements are about different events
  Decimal tolerance;           ///< differences up to this much are none ...
  Decimal tolerance_share;     ///< ... nor up to this share of the greater value

  [[nodiscard]] static Movement of(const Topic& topic);
};

/// Days between two figures' nearest ends.
[[nodiscard]] long days_apart(const Figure& a, const Figure& b);

/// The two cannot both hold: the rule itself, for one pair. `soft` compares the soft intervals. Of two growing figures
/// of one day nobody knows which came first: both ways they may differ by what the rate allows in a day. Without a
/// rate, two claimants softly exclude each other when they differ by more than a tenth; two claims that state the day
/// must agree.
[[nodiscard]] bool excludes(const Figure& a, const Figure& b, const Movement& movement, bool soft);

}  // namespace gainsay
