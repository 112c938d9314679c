#pragma once

#include <span>
#include <vector>

#include "check/kind.h"

namespace gainsay {

/// Of a topic with `reckon`, whatever the kind of its check: a figure that disagrees with what the text's own figures
/// make of it. Hard when no reading of the words lets the two agree, soft when they miss one another by a thirtieth or
/// by one point of a hundred. A second side holds the passage that the other figure comes from, when it is another one.
[[nodiscard]] std::vector<Finding> find_reckoned(std::span<const Statement> statements, const CheckContext& context);

}  // namespace gainsay
