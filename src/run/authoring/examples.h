#pragma once

#include "rule/topic/topic.h"
#include "run/engine.h"

namespace gainsay {

/// What came of the examples of some topics.
struct ExampleReport {
  std::size_t topics = 0;
  std::size_t of_patterns = 0;  ///< examples that were run
  std::size_t of_checks = 0;
  std::size_t of_frames = 0;  ///< and of attitudes
  std::size_t failed = 0;
  /// One error for each example that failed, over several lines: the words with carets, what was found, what was
  /// expected, and where the two part. A silent example of a check that no text of it could break is a warning.
  Diagnostics diagnostics;
};

enum class ExamplesOfLanguage { run, leave_out };

/// Runs every [[example]] of the topics whose id is `only` or, when that is empty, of all topics and, if wished, of the
/// language's frames and attitudes.
[[nodiscard]] ExampleReport run_examples(const Engine& engine, std::string_view only = "",
                                         ExamplesOfLanguage of_language = ExamplesOfLanguage::leave_out);

}  // namespace gainsay
