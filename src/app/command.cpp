#include "app/command.h"

namespace gainsay {

const Command* find_command(std::string_view name) {
  for (const Command* command : app_commands())
    if (command->name == name) return command;
  return nullptr;
}

}  // namespace gainsay
