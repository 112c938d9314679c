#pragma once

#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "lang/lexicon/fillers.h"
#include "rule/pattern/pattern.h"

namespace gainsay {

/// A stretch of a pattern between two "...", as RE2 source over the tagged view (rule/pattern/tagged_text.h). Its first
/// group holds the match; each further one what `captures` says of it.
struct PatternSegment {
  static constexpr std::size_t auxiliaries = std::numeric_limits<std::size_t>::max();
  std::string regex;
  /// The atom that fills groups 2, 3, ...; `auxiliaries` for the words skipped before a word list.
  std::vector<std::size_t> captures;
};

/// The code (UTF-8 of one code point) of what may fill a slot or list atom; empty for a slot of any words.
using AtomCode = std::function<std::string(const PatternAtom&)>;

/// The pattern must have no faults.
[[nodiscard]] std::vector<PatternSegment> pattern_segments(const ParsedPattern& pattern, const Fillers& fillers,
                                                           const AtomCode& code);

}  // namespace gainsay
