#pragma once

#include <span>
#include <string>

#include "rule/topic/setting.h"

namespace gainsay {

/// The JSON Schema (draft 7) of the rule files, for editors: docs/rules.schema.json. `kinds` are the check kinds.
[[nodiscard]] std::string rule_schema(std::span<const KindSpec> kinds);

}  // namespace gainsay
