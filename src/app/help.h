#pragma once

#include <string>

#include "app/command.h"

namespace gainsay {

/// What `gainsay help` prints: examples first, then every command.
[[nodiscard]] std::string overview();
/// "gainsay 0.1.0"
[[nodiscard]] std::string version_line();
/// How the help of a command begins: its summary and its examples.
[[nodiscard]] std::string help_introduction(const Command& command);

}  // namespace gainsay
