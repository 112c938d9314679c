#include "app/folders/git_changes.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

#include "base/error.h"
#include "base/file_system.h"

namespace gainsay {
namespace {

struct Outcome {
  std::string output;
  int status = -1;
};

// Runs git without a shell, so that no name of a file or revision is ever a command.
Outcome run_git(const std::vector<std::string>& arguments) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw Error("cannot start git");
  std::vector<char*> words;
  std::vector<std::string> copies = arguments;
  copies.insert(copies.begin(), "git");
  for (std::string& copy : copies) words.push_back(copy.data());
  words.push_back(nullptr);
  const pid_t child = ::fork();
  if (child < 0) {
    ::close(ends[0]);
    ::close(ends[1]);
    throw Error("cannot start git");
  }
  if (child == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    const int nowhere = ::open("/dev/null", O_WRONLY);
    if (nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
    ::execvp("git", words.data());
    ::_exit(127);
  }
  ::close(ends[1]);
  Outcome out;
  char bytes[65536];
  for (ssize_t got = 0; (got = ::read(ends[0], bytes, sizeof bytes)) != 0;) {
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) break;
    out.output.append(bytes, static_cast<std::size_t>(got));
  }
  ::close(ends[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  out.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return out;
}

}  // namespace

ChangedLines git_changes(const std::string& revision, const std::vector<std::string>& paths) {
  ChangedLines out;
  for (const std::string& path : paths) {
    const std::string folder = folder_of(path);
    const std::string name(base_name(path));
    const Outcome known =
        run_git({"-C", folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
    if (known.status == 127) throw Error("--since needs git, which is not there", "install git");
    if (known.status == 128) throw Error(path + " is in no git repository", "run without --since");
    if (known.status != 0) throw Error("git knows no revision '" + revision + "'", "give a commit, a tag or a branch");
    const bool old = run_git({"-C", folder, "cat-file", "-e", revision + ":./" + name}).status == 0;
    if (!old) {
      out.add_whole(path);
      continue;
    }
    const Outcome diff = run_git({"-C", folder, "-c", "core.quotepath=off", "diff", "--no-color", "--no-ext-diff",
                                  "--no-textconv", "--text", "--unified=0", revision, "--", name});
    if (diff.status != 0) throw Error("git cannot compare " + path + " with '" + revision + "'");
    out.add_diff(path, diff.output);
  }
  return out;
}

}  // namespace gainsay
