#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace gainsay {

/// An argument that was just declared, to say more about it. Valid as long as its CommandLine.
class ProgramOption {
 public:
  explicit ProgramOption(CLI::Option& option) : option_(&option) {}

  ProgramOption required() const;
  /// Any other value is an error that lists these.
  ProgramOption one_of(const std::vector<std::string>& values) const;
  /// A number outside of the two, which are allowed themselves, is an error.
  ProgramOption within(long least, long most) const;

 private:
  CLI::Option* option_;
};

/// Declares what can be typed after the name of a command or sub-command. Each argument is bound to a variable, which
/// must outlive the CommandLine and keeps its value when the argument is not typed. `meaning` is the line of the help.
/// A handle: copies declare for the same command.
class Arguments {
 public:
  explicit Arguments(CLI::App& parser) : parser_(&parser) {}

  /// An argument that is known by its position; `name` is how the help calls it: "FILE".
  ProgramOption positional(const char* name, std::string& value, const std::string& meaning) const;
  /// One or more of them; none when it is not required.
  ProgramOption positional(const char* name, std::vector<std::string>& values, const std::string& meaning) const;

  /// `names` are "--name", or several with commas between them; `placeholder` is how the help calls the value: "DIR".
  ProgramOption option(const char* names, const char* placeholder, std::string& value,
                       const std::string& meaning) const;
  ProgramOption option(const char* names, const char* placeholder, long& value, const std::string& meaning) const;
  /// May be repeated; each time it takes one value.
  ProgramOption option(const char* names, const char* placeholder, std::vector<std::string>& values,
                       const std::string& meaning) const;
  /// An option without a value.
  void flag(const char* names, bool& given, const std::string& meaning) const;

  /// A command that has sub-commands needs exactly one of them. `chosen` becomes true when it is this one.
  Arguments subcommand(const char* name, bool& chosen, const std::string& meaning) const;

  /// The long names of all options that were declared, as they are typed: "--format".
  [[nodiscard]] std::vector<std::string> option_names() const;

 private:
  CLI::App* parser_;
};

/// What can be typed after the name of one command, and the reading of what was. The parser is CLI11, which only
/// arguments.cpp includes: it takes ten times longer to compile than a command does.
class CommandLine {
 public:
  explicit CommandLine(std::string command);
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;
  ~CommandLine();

  [[nodiscard]] Arguments arguments() const;

  /// Reads what was typed after the command's name into the declared variables. When help was asked for, nothing else
  /// is of use and the result is its text, which starts with `introduction`; otherwise the result is empty. Throws
  /// Error for whatever was not declared, with the nearest right word.
  [[nodiscard]] std::optional<std::string> read(std::vector<std::string> typed, const std::string& introduction);

 private:
  std::unique_ptr<CLI::App> parser_;
};

}  // namespace gainsay
