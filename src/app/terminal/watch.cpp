#include "app/terminal/watch.h"

#include <algorithm>
#include <filesystem>

namespace gainsay {
namespace {

namespace fs = std::filesystem;

constexpr long poll_nanoseconds = 200'000'000;

// A file that goes while it is looked at is one that is not there.
void add_files(const std::string& folder, std::vector<std::string>& lines) {
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error), end;
       !error && at != end; at.increment(error)) {
    if (at->path().extension() != ".toml") continue;
    std::error_code gone;
    const auto time = fs::last_write_time(at->path(), gone).time_since_epoch().count();
    const auto size = fs::file_size(at->path(), gone);
    lines.push_back(at->path().string() + " " + std::to_string(time) + " " + std::to_string(size) + "\n");
  }
}

}  // namespace

Watch::Watch(std::vector<std::string> folders) : folders_(std::move(folders)) {
  sigemptyset(&awaited_);
  sigaddset(&awaited_, SIGINT);
  sigaddset(&awaited_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &awaited_, &before_);
  seen_ = signature();
}

Watch::~Watch() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

std::string Watch::signature() const {
  std::vector<std::string> lines;
  for (const std::string& folder : folders_) add_files(folder, lines);
  std::sort(lines.begin(), lines.end());
  std::string out;
  for (const std::string& line : lines) out += line;
  return out;
}

bool Watch::wait() {
  const timespec pause{0, poll_nanoseconds};
  while (sigtimedwait(&awaited_, nullptr, &pause) < 0) {
    std::string now = signature();
    if (now == seen_) continue;
    seen_ = std::move(now);
    return true;
  }
  return false;
}

}  // namespace gainsay
