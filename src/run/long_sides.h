#pragma once

#include <vector>

#include "model/finding.h"

namespace gainsay {

/// Of a side with more statements than `listed_statements` keeps those who said it first and those who said it last, in
/// said order, with whatever a draft says, and counts the rest: nobody reads thousands, and a night should not write
/// them.
void shorten_sides(std::vector<Finding>& findings);
inline constexpr std::size_t listed_first = 6;
inline constexpr std::size_t listed_statements = 16;

}  // namespace gainsay
