#pragma once

#include <string>
#include <vector>

#include "model/statement.h"
#include "rule/topic/topic.h"

namespace gainsay {

/// The slots across which some check of a topic looks: each list once.
[[nodiscard]] std::vector<std::vector<std::string>> across_of(const Topic& topic);
/// The key without some of its slots.
[[nodiscard]] Slots narrowed(const Slots& key, const std::vector<std::string>& across);

}  // namespace gainsay
