#pragma once

#include <string>

#include "rule/rule_set.h"

namespace gainsay {

/// The topic that a user means: by its id, by the last part of it when only one topic has that, or by its file. Null
/// when there is none.
[[nodiscard]] const Topic* topic_named(const std::string& name, const RuleSet& rules);

/// The same as an id; empty for an empty name. Throws Error with the nearest right one.
[[nodiscard]] std::string topic_id(const std::string& name, const RuleSet& rules);

}  // namespace gainsay
