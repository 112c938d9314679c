// Preloaded into the program (LD_PRELOAD), it counts the calls by which files change (write, pwrite, fsync, fdatasync,
// ftruncate, rename, unlink; not those to the standard streams) and lets one of them be the last, or all from one on
// fail. The environment says what happens:
//
//   FAULT_KIND   log     nothing, but every call is written to the file FAULT_LOG: "rename a b"
//                kill    the process is killed before the call
//                torn    the same, but half of what a write was to write is written
//                enospc  from the call on, writes fail as on a full disk
//                eio     from the call on, writes and syncs fail as on a broken one
//   FAULT_AT     the number of the call, counted from 1
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

enum class Kind { none, log, kill, torn, enospc, eio };
enum class Call { write, sync, truncate, rename, unlink };

constexpr std::array<const char*, 5> call_names = {"write", "sync", "truncate", "rename", "unlink"};

Kind kind() {
  static const Kind chosen = [] {
    const char* name = std::getenv("FAULT_KIND");
    const std::string text = name == nullptr ? "" : name;
    if (text == "log") return Kind::log;
    if (text == "kill") return Kind::kill;
    if (text == "torn") return Kind::torn;
    if (text == "enospc") return Kind::enospc;
    return text == "eio" ? Kind::eio : Kind::none;
  }();
  return chosen;
}

long chosen_call() {
  static const long at = [] {
    const char* text = std::getenv("FAULT_AT");
    return text == nullptr ? 0L : std::atol(text);
  }();
  return at;
}

std::string path_of(int file) {
  std::array<char, 4096> path{};
  const std::string link = "/proc/self/fd/" + std::to_string(file);
  const ssize_t size = ::readlink(link.c_str(), path.data(), path.size());
  return {path.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
}

// By system calls of its own, which nobody counts.
void log(Call call, const std::string& what) {
  static const int file = static_cast<int>(
      ::syscall(SYS_openat, AT_FDCWD, std::getenv("FAULT_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
  const std::string line = std::string(call_names[static_cast<std::size_t>(call)]) + " " + what + "\n";
  ::syscall(SYS_write, file, line.data(), line.size());
}

[[noreturn]] void die() {
  ::kill(::getpid(), SIGKILL);
  for (;;) ::pause();
}

long next_number() {
  static std::atomic<long> calls = 0;
  return ++calls;
}

/// What is to happen instead of the call: an error number, or 0 when it goes on. `half` does half of a write.
template <typename What, typename Half>
int fault(Call call, const What& what, const Half& half) {
  if (kind() == Kind::none) return 0;
  const long number = next_number();
  if (kind() == Kind::log) log(call, what());
  if (number < chosen_call() || chosen_call() == 0) return 0;
  if (kind() == Kind::torn) half();
  if (kind() == Kind::kill || kind() == Kind::torn) die();
  if (kind() == Kind::enospc && call == Call::write) return ENOSPC;
  if (kind() == Kind::eio && (call == Call::write || call == Call::sync)) return EIO;
  return 0;
}

template <typename Function>
Function* real(const char* name) {
  Function* out = nullptr;
  void* symbol = ::dlsym(RTLD_NEXT, name);
  std::memcpy(&out, &symbol, sizeof out);
  return out;
}

template <typename Half>
bool spoiled(Call call, int file, const Half& half) {
  if (file <= STDERR_FILENO) return false;
  const int saved = errno;
  const int error = fault(
      call, [file] { return path_of(file); }, half);
  errno = error == 0 ? saved : error;
  return error != 0;
}

bool spoiled(Call call, int file) {
  return spoiled(call, file, [] {});
}

bool spoiled(Call call, const std::string& what) {
  const int saved = errno;
  const int error = fault(
      call, [&what] { return what; }, [] {});
  errno = error == 0 ? saved : error;
  return error != 0;
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  static auto* const next = real<ssize_t(int, const void*, size_t)>("write");
  if (spoiled(Call::write, file, [&] { static_cast<void>(next(file, bytes, size / 2)); })) return -1;
  return next(file, bytes, size);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  static auto* const next = real<ssize_t(int, const void*, size_t, off_t)>("pwrite");
  if (spoiled(Call::write, file, [&] { static_cast<void>(next(file, bytes, size / 2, at)); })) return -1;
  return next(file, bytes, size, at);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  static auto* const next = real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
  if (spoiled(Call::write, file, [&] { static_cast<void>(next(file, bytes, size / 2, at)); })) return -1;
  return next(file, bytes, size, at);
}

int fsync(int file) {
  static auto* const next = real<int(int)>("fsync");
  return spoiled(Call::sync, file) ? -1 : next(file);
}

int fdatasync(int file) {
  static auto* const next = real<int(int)>("fdatasync");
  return spoiled(Call::sync, file) ? -1 : next(file);
}

int ftruncate(int file, off_t size) noexcept {
  static auto* const next = real<int(int, off_t)>("ftruncate");
  return spoiled(Call::truncate, file) ? -1 : next(file, size);
}

int ftruncate64(int file, off64_t size) noexcept {
  static auto* const next = real<int(int, off64_t)>("ftruncate64");
  return spoiled(Call::truncate, file) ? -1 : next(file, size);
}

int rename(const char* from, const char* to) noexcept {
  static auto* const next = real<int(const char*, const char*)>("rename");
  return spoiled(Call::rename, std::string(from) + " " + to) ? -1 : next(from, to);
}

int unlink(const char* path) noexcept {
  static auto* const next = real<int(const char*)>("unlink");
  return spoiled(Call::unlink, std::string(path)) ? -1 : next(path);
}

}  // extern "C"
