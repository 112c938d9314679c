#include "run/store_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>

#include "base/error.h"

namespace gainsay {
namespace {

// " since 2026-02-01 03:00 UTC": who holds the lock wrote the file when it took it.
std::string since(int file) {
  struct stat status {};
  std::tm utc{};
  std::array<char, 64> text{};
  if (::fstat(file, &status) != 0 || ::gmtime_r(&status.st_mtime, &utc) == nullptr) return "";
  return {text.data(), std::strftime(text.data(), text.size(), " since %Y-%m-%d %H:%M UTC", &utc)};
}

std::string content(int file) {
  std::array<char, 256> bytes{};
  const ssize_t got = ::pread(file, bytes.data(), bytes.size(), 0);
  std::string text(bytes.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
  return text.substr(0, text.find('\n'));
}

void write_content(int file, const std::string& text) {
  if (::ftruncate(file, 0) != 0) return;
  // Only a courtesy to whoever waits: the lock holds without it.
  [[maybe_unused]] const ssize_t put = ::pwrite(file, text.data(), text.size(), 0);
}

}  // namespace

StoreLock::StoreLock(const std::string& store, const std::string& holder)
    : file_(::open((store + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (file_ < 0)
    throw Error("cannot lock " + store + ": " + std::strerror(errno), "check the path and permissions of its folder");
  if (::flock(file_, LOCK_EX | LOCK_NB) == 0) {
    write_content(file_, holder + " (process " + std::to_string(::getpid()) + ")\n");
    return;
  }
  const int reason = errno;
  const std::string other = content(file_);
  const std::string from = since(file_);
  ::close(file_);
  if (reason != EWOULDBLOCK) throw Error("cannot lock " + store + ": " + std::strerror(reason));
  throw Error(store + " is being written by " + (other.empty() ? "another process" : other + from),
              "wait until it has ended, or stop it");
}

StoreLock::~StoreLock() { ::close(file_); }

}  // namespace gainsay
