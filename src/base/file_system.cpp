#include "base/file_system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "base/error.h"

namespace gainsay {
namespace {

[[noreturn]] void fail(const std::string& doing, const std::string& path, int reason) {
  throw Error("cannot " + doing + " " + path + ": " + std::strerror(reason),
              reason == EACCES   ? "check the permissions of the file and its folder"
              : reason == ENOENT ? "check the path"
              : reason == ENOSPC ? "free some space on the disk and run again"
                                 : "");
}

class FileHandle {
 public:
  explicit FileHandle(int handle) : handle_(handle) {}
  FileHandle(const FileHandle&) = delete;
  FileHandle& operator=(const FileHandle&) = delete;
  ~FileHandle() {
    if (handle_ >= 0) ::close(handle_);
  }
  [[nodiscard]] int get() const { return handle_; }

 private:
  int handle_;
};

// Reading one might never end: a pipe waits for its writer. And none must be replaced by a file.
bool is_special(std::filesystem::file_type type) {
  using std::filesystem::file_type;
  return type == file_type::fifo || type == file_type::socket || type == file_type::character ||
         type == file_type::block;
}

class Disk : public FileSystem {
 public:
  std::string read(const std::string& path, std::size_t limit) const override {
    const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) fail("read", path, errno);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) fail("read", path, errno);
    if (S_ISDIR(status.st_mode)) fail("read", path, EISDIR);
    std::string bytes;
    std::size_t step = std::max<std::size_t>(static_cast<std::size_t>(status.st_size), 1 << 16);
    while (true) {
      const std::size_t old = bytes.size();
      bytes.resize(old + std::min(step, limit + 1 - old));
      const ssize_t got = ::read(file.get(), bytes.data() + old, bytes.size() - old);
      if (got < 0 && errno == EINTR) {
        bytes.resize(old);
        continue;
      }
      if (got < 0) fail("read", path, errno);
      bytes.resize(old + static_cast<std::size_t>(got));
      if (got == 0) return bytes;
      if (bytes.size() > limit)
        throw Error(path + " is larger than the limit of " + std::to_string(limit / 1'000'000) + " MB",
                    "split the file, or leave it out");
      step = 1 << 16;
    }
  }

  void stream(const std::string& path, const std::function<void(std::string_view)>& take) const override {
    const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) fail("read", path, errno);
    std::string bytes(1 << 20, '\0');
    while (true) {
      const ssize_t got = ::read(file.get(), bytes.data(), bytes.size());
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) fail("read", path, errno);
      if (got == 0) return;
      take(std::string_view(bytes).substr(0, static_cast<std::size_t>(got)));
    }
  }

  std::string read_start(const std::string& path, std::size_t size) const override {
    const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) fail("read", path, errno);
    std::string bytes(size, '\0');
    std::size_t have = 0;
    while (have < size) {
      const ssize_t got = ::read(file.get(), bytes.data() + have, size - have);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) fail("read", path, errno);
      if (got == 0) break;
      have += static_cast<std::size_t>(got);
    }
    bytes.resize(have);
    return bytes;
  }

  std::string identity(const std::string& path) const override {
    std::error_code error;
    const std::filesystem::path found = std::filesystem::canonical(path, error);
    return error ? path : found.string();
  }

  bool exists(const std::string& path) const override {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
  }

  bool is_directory(const std::string& path) const override {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
  }

  std::vector<std::string> list(const std::string& path) const override {
    std::error_code error;
    std::vector<std::string> names;
    std::filesystem::directory_iterator at(path, error);
    if (error) fail("list", path, error.value());
    for (const std::filesystem::directory_iterator end; at != end; at.increment(error)) {
      if (error) fail("list", path, error.value());
      if (!is_special(at->status(error).type())) names.push_back(at->path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  void write(const std::string& path, std::string_view bytes) override {
    std::error_code ignored;
    if (is_special(std::filesystem::status(path, ignored).type()))
      return write_all(FileHandle(::open(path.c_str(), O_WRONLY | O_CLOEXEC)), path, bytes);
    // A link stays one: the file that it leads to is replaced.
    const std::string target = std::filesystem::is_symlink(path, ignored) ? identity(path) : path;
    const std::string beside = target + ".new";
    try {
      write_new(beside, bytes);
      replace_file(beside, target);
    } catch (const Error&) {
      ::unlink(beside.c_str());
      throw;
    }
  }

 private:
  static void write_new(const std::string& beside, std::string_view bytes) {
    const FileHandle file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    write_all(file, beside, bytes);
    if (::fsync(file.get()) != 0) fail("sync", beside, errno);
  }

  static void write_all(const FileHandle& file, const std::string& path, std::string_view bytes) {
    if (file.get() < 0) fail("write", path, errno);
    while (!bytes.empty()) {
      const ssize_t put = ::write(file.get(), bytes.data(), bytes.size());
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) fail("write", path, errno);
      bytes.remove_prefix(static_cast<std::size_t>(put));
    }
  }
};

}  // namespace

void FileSystem::stream(const std::string& path, const std::function<void(std::string_view)>& take) const {
  take(read(path, std::string::npos - 1));
}

std::string FileSystem::read_start(const std::string& path, std::size_t size) const {
  return read(path, std::string::npos - 1).substr(0, size);
}

std::string FileSystem::identity(const std::string& path) const { return path; }

void replace_file(const std::string& from, const std::string& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) fail("replace", to, errno);
  const FileHandle folder(::open(folder_of(to).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // Some file systems cannot sync a folder, which is not a reason to fail: the file itself is whole.
  if (folder.get() >= 0 && ::fsync(folder.get()) != 0 && errno == EIO) fail("sync the folder of", to, EIO);
}

std::unique_ptr<FileSystem> make_disk() { return std::make_unique<Disk>(); }

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || folder == ".") return std::string(name);
  std::string out(folder);
  if (out.back() != '/') out += '/';
  return out.append(name);
}

std::string_view base_name(std::string_view path) {
  while (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return slash == 0 ? "/" : std::string(path.substr(0, slash));
}

std::string extension(std::string_view path) {
  const std::string_view name = base_name(path);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return "";
  std::string out(name.substr(dot + 1));
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

}  // namespace gainsay
