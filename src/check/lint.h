#pragma once

#include <string>

#include "rule/topic/topic.h"

namespace gainsay {

/// Warns of checks whose settings keep them from ever firing: bounds without a bound, a value that is part of the key,
/// a key that keeps the sides of a dispute apart, patterns of one value only, modalities that no pattern has.
void lint_checks(const Topic& topic, Diagnostics& found);

/// The warning that a check can never fire, for a kind's own `lint`.
[[nodiscard]] Diagnostic never_fires(const CheckSpec& check, const std::string& problem, std::string remedy);

}  // namespace gainsay
