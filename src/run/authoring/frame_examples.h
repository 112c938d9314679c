#pragma once

#include "run/authoring/examples.h"

namespace gainsay {

/// Runs the examples of every frame and attitude of the language; adds to the counts and the errors of a report. Does
/// nothing for a language without a grammar.
void run_frame_examples(const Engine& engine, ExampleReport& report);

}  // namespace gainsay
