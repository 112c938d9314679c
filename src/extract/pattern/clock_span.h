#pragma once

#include <optional>
#include <string_view>

#include "lang/mention.h"

namespace gainsay {

/// The length of time between two times of day: "from 9:15 to 11:45" is 2.5 hours, give or take ten minutes, as times
/// are rounded. Half days are added when the end comes first ("from 10pm to 2am", "from 11:00 to 1:30"). Empty unless
/// the words hold exactly two times of day, one of them at least with minutes or with am or pm.
[[nodiscard]] std::optional<QuantityMention> clock_span(std::string_view words);

}  // namespace gainsay
