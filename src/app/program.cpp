#include "app/program.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <new>

#include "app/help.h"
#include "app/session.h"
#include "base/error.h"
#include "base/suggest.h"

namespace gainsay {
namespace {

// A descriptor that whoever started us has closed would be given to the next file that we open, and what we print would
// end up in it. Opened the wrong way round it fails instead.
void hold_standard_descriptors() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(descriptor, F_GETFD) < 0) ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

std::string program_path(const std::string& typed) {
  std::error_code error;
  const std::filesystem::path path = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? typed : path.string();
}

ExitCode run_command(const Command& command, const std::vector<std::string>& arguments, const std::string& program,
                     Output& out) {
  const std::unique_ptr<Action> action = command.make();
  CommandLine line(command.name);
  CommonOptions options;
  action->define(line.arguments());
  add_common_options(line.arguments(), command.options, options);
  if (const auto help = line.read(arguments, help_introduction(command))) {
    out.write(*help);
    out.flush();
    return ExitCode::fine;
  }
  Session session(std::move(options), program, out);
  const ExitCode code = action->run(session);
  out.flush();
  return worse(code, session.verdict());
}

const Command& command_named(const std::string& name) {
  if (const Command* command = find_command(name)) return *command;
  std::vector<std::string> names;
  for (const Command* command : app_commands()) names.push_back(command->name);
  const std::string near = nearest(name, names);
  throw Error("there is no command '" + name + "'",
              near.empty() ? "gainsay help lists the commands" : "did you mean gainsay " + near + "?");
}

ExitCode print_overview(Output& out, ExitCode code) {
  out.write(overview());
  out.flush();
  return code;
}

ExitCode dispatch(const std::vector<std::string>& arguments, Output& out) {
  if (arguments.size() < 2) {
    Output complaints(STDERR_FILENO, "standard error");
    return print_overview(complaints, ExitCode::failed);
  }
  std::vector<std::string> rest(arguments.begin() + 2, arguments.end());
  const std::string& first = arguments[1];
  if (first == "--version" || first == "version") {
    out.write(version_line());
    return out.flush(), ExitCode::fine;
  }
  const bool help = first == "help" || first == "--help" || first == "-h";
  if (help && rest.empty()) return print_overview(out, ExitCode::fine);
  const std::string name = help ? rest.front() : first;
  if (!help && name.size() > 1 && name.front() == '-')
    throw Error("a command comes before its options, and " + name + " is an option", "gainsay help lists the commands");
  if (help) rest = {"--help"};
  return run_command(command_named(name), rest, program_path(arguments[0]), out);
}

void complain(const std::string& problem, const std::string& remedy) {
  Log(LogLevel::normal, ::isatty(STDERR_FILENO) == 1).error(problem, remedy);
}

}  // namespace

ExitCode guarded(const std::function<ExitCode()>& work,
                 const std::function<void(const std::string& problem, const std::string& remedy)>& complain_to) {
  try {
    return work();
  } catch (const Error& error) {
    complain_to(error.what(), error.remedy());
    return ExitCode::failed;
  } catch (const std::bad_alloc&) {
    complain_to("out of memory", "use fewer --jobs, or fewer documents at once");
    return ExitCode::failed;
  } catch (const std::exception& error) {
    complain_to(std::string("this is a bug of ours: ") + error.what(), "please report it with the command line");
    return ExitCode::bug;
  }
}

ExitCode run_program(const std::vector<std::string>& arguments) {
  std::signal(SIGPIPE, SIG_IGN);
  hold_standard_descriptors();
  Output out(STDOUT_FILENO, "standard output");
  return guarded([&] { return dispatch(arguments, out); }, complain);
}

}  // namespace gainsay
