#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/interval.h"
#include "model/value.h"

namespace gainsay {

/// What an interval in multiples of the number, or of its own lower end, makes of it.
[[nodiscard]] Bound bound_of(const Interval& rule);

/// Words that loosen or bound a number, with the intervals they make of it as multiples of the number:
/// "nearly" has hard [0.8, 1) and soft [0.9, 1).
struct Hedge {
  std::string id;
  std::vector<std::string> before;  ///< "about", "more than"
  std::vector<std::string> after;   ///< "or so", "or more"
  std::vector<std::string> verbs;   ///< as `before`, but outside of the mention: "exceeded 700"
  Interval hard;
  Interval soft;
  std::string dimension;                 ///< only with units of this dimension; empty: with every number
  std::vector<std::string> preceded_by;  ///< with a time, only after one of these: "for over three years"
  Bound bound = Bound::about;
};

/// Words that represent a number themselves ("several", "dozens"). A scale may follow ("several hundred", "tens of
/// thousands") and multiplies the intervals.
struct VagueNumber {
  std::string id;
  std::vector<std::string> words;
  Interval hard;
  Interval soft;
  bool alone = true;  ///< false: only with a scale after it ("tens of thousands")
  /// Only before the plural of a unit of this dimension, which is then the whole mention: "within months". Empty:
  /// before anything.
  std::string dimension;
};

/// Words for a share of a whole ("most of", "all of"), in percent.
struct Portion {
  std::string id;
  std::vector<std::string> words;
  Interval hard;
  Interval soft;
};

/// How one direction of change is said.
struct ChangeWords {
  std::vector<std::string> verbs;       ///< take the amount directly or with "by": "rose 5%", "up 5%"
  std::vector<std::string> transitive;  ///< only with "by": "raised rates by two points"
  std::vector<std::string> nouns;       ///< "a 5% increase", "a rise of 5%"
  std::vector<std::string> after;       ///< "5% higher"
};

/// Words around a number that say what sort of number it is.
struct NumberCues {
  ChangeWords rise;
  ChangeWords fall;
  ChangeWords move;                     ///< in a direction that is not said: "moved by five kilometres"
  std::vector<std::string> steps;       ///< counts of these change as measures do: "up three points", "gained 12 seats"
  std::vector<std::string> streets;     ///< "14 Harbour Road" is an address
  std::vector<std::string> noun_skips;  ///< between a number and what it counts: "20 more jets"
  std::vector<std::string> labels;      ///< a number after one of these is a name: "Article 5", "No. 10", "Day 900"
  std::vector<std::string> idioms;      ///< numbers that count nothing: "24/7", "9/11"
  std::vector<std::string> scores;      ///< "3-2" beside one of these is a result: "win", "beat"
  std::vector<std::string> not_one_after;   ///< "one" is a pronoun after these ("this one")
  std::vector<std::string> not_one_before;  ///< ... and before these ("one of the", "one another")
  std::vector<std::string> whole_before;    ///< "half" is a share before these: "of", "the", "its"
  std::vector<std::string> pronouns;        ///< "all of them": a share of nothing that was named
  std::vector<std::string> every;           ///< before the whole of a ratio: "one in every ten"
  std::vector<std::string> ratio_in;        ///< joins a ratio of round numbers without more: "one in five"
  std::vector<std::string> definite;        ///< "the half" is a half of a match or a building
  std::vector<std::string> by, from, between, conjunction, alternative, dash;
  std::vector<std::string> ages;   ///< a bare number after them is years of age: "aged 25"
  std::vector<std::string> nears;  ///< "approaching its fourth year"
};

/// rules/<language>/hedges.toml
struct HedgeLexicon {
  std::vector<Hedge> hedges;
  std::vector<VagueNumber> vague;
  std::vector<Portion> portions;
  NumberCues cues;
  Decimal fraction_hard = 3;  ///< points by which a spelled fraction may be off ("a third")
  Decimal fraction_soft = 2;
};

/// "[0.8, 1.2]", "(1, inf)": brackets hold their bound, parentheses do not. Empty on anything else.
[[nodiscard]] std::optional<Interval> parse_interval(std::string_view text);

}  // namespace gainsay
