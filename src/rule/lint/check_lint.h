#pragma once

#include "rule/topic/topic.h"

namespace gainsay {

/// Warns of checks whose settings keep them from ever firing: bounds without a bound, a value that is in the key, a
/// key that keeps the sides of a dispute apart, patterns of one value only, modalities that no pattern has.
void lint_checks(const Topic& topic, Diagnostics& found);

}  // namespace gainsay
