#pragma once

#include <functional>

#include "run/engine.h"

namespace gainsay {

/// The day on which an example's text is published when it does not say.
inline constexpr Day example_day = Day(std::chrono::year(2025) / 1 / 15);

/// Reads and annotates the text of an example, or each of its dated texts, as articles of its sources.
void read_example(const Engine& engine, const ExampleSpec& example, const std::function<void(const Annotation&)>& take);

/// One text, published by a source on a day. Faults of the reader go to `faults`.
void read_example_text(const Engine& engine, const std::string& path, const std::string& source, Day day,
                       const std::string& text, Diagnostics& faults,
                       const std::function<void(const Annotation&)>& take);

}  // namespace gainsay
