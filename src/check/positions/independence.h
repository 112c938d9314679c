#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/statement.h"

namespace gainsay {

/// How many independent outlets support statements: those that print one sentence in the same or nearly the same
/// words (an agency's, a syndicated column's) count as one. Short sentences count as copies only when they are equal.
[[nodiscard]] std::size_t independent_sources(std::span<const Statement> statements);

/// The number of each statement's origin, counted from 0: equal for one outlet and for outlets that copy one another.
[[nodiscard]] std::vector<std::size_t> origins_of(std::span<const Statement> statements);

}  // namespace gainsay
