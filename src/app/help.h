#pragma once

#include <string>

#include "app/command.h"

namespace gainsay {

/// What `gainsay help` prints: examples first, then every command.
[[nodiscard]] std::string overview();
/// "gainsay 0.1.0"
[[nodiscard]] std::string version_line();
/// Makes the parser print the command's examples before its arguments.
void set_help(CLI::App& parser, const Command& command);

}  // namespace gainsay
