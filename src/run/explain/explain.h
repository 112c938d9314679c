#pragma once

#include <string>
#include <vector>

#include "check/kind.h"
#include "report/report.h"
#include "run/engine.h"

namespace gainsay {

/// What a kind of check does, for people: when it fires, its settings, a text that fires and one that does not.
[[nodiscard]] std::string explain_check(const CheckKind& kind);

/// What a topic is about: its title, why it matters, patterns, checks and examples.
[[nodiscard]] std::string explain_topic(const Topic& topic);

/// Why a finding fired: both sides with their words, intervals and dates, and the sum that decided. `report` gives
/// titles and names.
[[nodiscard]] std::string explain_finding(const Finding& finding, const Report& report);

/// Every sentence that touches a line (from 1) of the document's file: its mentions, and which patterns matched, were
/// beaten, or lacked what.
[[nodiscard]] std::string explain_line(const Document& document, std::size_t line, const Engine& engine);

}  // namespace gainsay
