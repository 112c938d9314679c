#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/arguments.h"
#include "app/exit_code.h"

namespace gainsay {

class Session;

/// One run of a command: first its arguments are defined, then they are parsed into it, then it runs.
class Action {
 public:
  Action() = default;
  Action(const Action&) = delete;
  Action& operator=(const Action&) = delete;
  virtual ~Action() = default;

  /// Adds the command's own arguments, bound to members of the action.
  virtual void define(Arguments arguments) = 0;
  /// Results go to the session's output, trouble to its diagnostics; a failed world throws Error.
  virtual ExitCode run(Session& session) = 0;
};

/// A command line that help and docs show. Its first word is `gainsay`.
struct CommandExample {
  std::string line;
  std::string meaning;
};

/// Which groups of the common options a command knows.
struct OptionGroups {
  bool rules = false;    ///< --rules
  bool store = false;    ///< --store, --as-of
  bool reading = false;  ///< --source, --published
  bool jobs = false;     ///< --jobs
  bool report = false;   ///< --format, --output, --fail-on, --as-of
  bool day = false;      ///< --as-of
};

/// One command of the program: one record per file of src/app/commands/, whose stem is the command's name.
struct Command {
  std::string name;
  std::string summary;  ///< half a sentence for the overview
  std::vector<CommandExample> examples;
  OptionGroups options;
  std::unique_ptr<Action> (*make)() = nullptr;
};

/// Makes the action of a command; `make = make_action<Check>`.
template <typename T>
std::unique_ptr<Action> make_action() {
  return std::make_unique<T>();
}

/// All commands, by file name. Generated.
[[nodiscard]] const std::vector<const Command*>& app_commands();
/// Null when there is none of that name.
[[nodiscard]] const Command* find_command(std::string_view name);

}  // namespace gainsay
