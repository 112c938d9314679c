#pragma once

#include "run/engine.h"

namespace gainsay {

/// Everything that lint_rules finds, and what only a run of the examples shows: patterns that no example of their topic
/// matches (notices), exceptions that none exercises, patterns that never win, two topics that claim the same words.
/// Sorted by place; with `only`, what is in the file of that topic.
[[nodiscard]] Diagnostics lint(const Engine& engine, std::string_view only = "");

}  // namespace gainsay
