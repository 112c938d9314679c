#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/finding.h"

namespace gainsay {

/// Fills `earlier` of findings out of the statements that they rest on and others of the same key: up to
/// `earlier_shown` for each named speaker, said before what the finding holds of them, each with another value than
/// the next. Who fills the slot `voice` is the speaker, as in "Ana rejects the plan", which an outlet reports;
/// otherwise who said it. Of quotations none: other words are not an earlier position.
void add_earlier(std::vector<Finding>& findings, std::span<const Statement> statements, std::string_view voice);
inline constexpr std::size_t earlier_shown = 3;

}  // namespace gainsay
