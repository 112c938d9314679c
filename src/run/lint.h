#pragma once

#include "run/engine.h"

namespace gainsay {

/// Everything that lint_rules finds, and what only a run of the examples shows: patterns that no example of their topic
/// matches, and exceptions that none exercises. Warnings, sorted by place.
[[nodiscard]] Diagnostics lint(const Engine& engine);

}  // namespace gainsay
