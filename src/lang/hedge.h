#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/interval.h"

namespace gainsay {

/// Words that loosen or bound a number, with the intervals they make of it as multiples of the number:
/// "nearly" has hard [0.8, 1) and soft [0.9, 1).
struct Hedge {
  std::string id;
  std::vector<std::string> before;  ///< "about", "more than"
  std::vector<std::string> after;   ///< "or so", "or more"
  Interval hard;
  Interval soft;
};

/// Words that stand for a number themselves ("several", "dozens"). A scale may follow ("several hundred", "tens of
/// thousands") and multiplies the intervals.
struct VagueNumber {
  std::string id;
  std::vector<std::string> words;
  Interval hard;
  Interval soft;
  bool alone = true;  ///< false: only with a scale behind it ("tens of thousands")
};

/// Words for a share of a whole ("most of", "all of"), in percent.
struct Portion {
  std::string id;
  std::vector<std::string> words;
  Interval hard;
  Interval soft;
};

/// rules/<language>/hedges.toml
struct HedgeLexicon {
  std::vector<Hedge> hedges;
  std::vector<VagueNumber> vague;
  std::vector<Portion> portions;
  Decimal fraction_hard = 3;  ///< points by which a spelled fraction may be off ("a third")
  Decimal fraction_soft = 2;
};

/// "[0.8, 1.2]", "(1, inf)": brackets hold their bound, parentheses do not. Empty on anything else.
[[nodiscard]] std::optional<Interval> parse_interval(std::string_view text);

}  // namespace gainsay
