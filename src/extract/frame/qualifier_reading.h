#pragma once

#include <map>
#include <string>

#include "extract/frame/role_match.h"
#include "extract/pattern/match.h"

namespace gainsay {

/// The qualifiers of a statement: the modifiers of its predicate and of what fills its roles that no role took.
struct QualifierReading {
  Qualifiers kept;
  bool refused = false;  ///< the topic refuses one of them
  bool total = false;    ///< "in all", "so far", "since": its words license a total
  bool partial = false;  ///< a rate, an increment, or a figure of one period, place, event or group

  /// The words say that the figure is a total: a qualifier does, the perfect ("have lost") or a noun for it ("the death
  /// toll"), and no qualifier says that it is a part.
  [[nodiscard]] bool licenses_total(const RoleMatch& found, const SentenceReading& reading) const;
};

/// `wanted` says by kind what the topic does with a qualifier; others are kept.
[[nodiscard]] QualifierReading read_qualifiers(const RoleMatch& found, const SentenceReading& reading,
                                               const std::map<std::string, std::string>& wanted);

/// What qualifies the figure of a pattern's match: at the predicate that governs its value, what the pattern's own
/// words do not hold. What is not attached for sure is left out.
[[nodiscard]] Qualifiers qualifiers_beside(const Match& match, const SentenceReading& reading);

}  // namespace gainsay
