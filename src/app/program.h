#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/exit_code.h"

namespace gainsay {

/// The whole program: finds the command, parses its arguments, runs it. `arguments` start with the program's name.
[[nodiscard]] ExitCode run_program(const std::vector<std::string>& arguments);

/// Runs a piece of work; what it throws becomes a message for `complain` and an exit code: an Error is the world's
/// fault, anything else a bug of ours.
[[nodiscard]] ExitCode guarded(
    const std::function<ExitCode()>& work,
    const std::function<void(const std::string& problem, const std::string& remedy)>& complain);

}  // namespace gainsay
