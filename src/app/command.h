#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// One command of the program: one record per file of src/app/commands/.
struct Command {
  std::string name;
  std::string summary;
};

/// All commands, by file name. Generated.
[[nodiscard]] const std::vector<const Command*>& app_commands();

}  // namespace gainsay
