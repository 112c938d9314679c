#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

/// The disk as a parameter, so that tests can use a false one. Paths are UTF-8 with '/'. Every failure throws Error
/// with the path and the system's reason in its message.
class FileSystem {
 public:
  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  /// The whole file; throws when it is larger than `limit` bytes.
  [[nodiscard]] virtual std::string read(const std::string& path, std::size_t limit) const = 0;
  /// The file piece by piece, for files of any size. A false disk may leave it as it is: one piece.
  virtual void stream(const std::string& path, const std::function<void(std::string_view)>& take) const;
  /// Its first bytes, at most `size`. A false disk may leave it as it is: it reads the whole file.
  [[nodiscard]] virtual std::string read_start(const std::string& path, std::size_t size) const;
  [[nodiscard]] virtual bool exists(const std::string& path) const = 0;
  [[nodiscard]] virtual bool is_directory(const std::string& path) const = 0;
  /// The names (not paths) in a folder, sorted by bytes; pipes, sockets and devices are left out.
  [[nodiscard]] virtual std::vector<std::string> list(const std::string& path) const = 0;
  /// The same for two paths that lead to the same file or folder by way of links; the path itself unless the disk knows
  /// better.
  [[nodiscard]] virtual std::string identity(const std::string& path) const;
  /// Replaces the file whole: written beside it, synced, then renamed. When that fails the old one stays as it was.
  virtual void write(const std::string& path, std::string_view bytes) = 0;
};

/// The machine's own disk.
[[nodiscard]] std::unique_ptr<FileSystem> make_disk();

/// Gives a file that is written and synced the name of another, which it replaces whole; the change of name is on the
/// disk when this returns. Throws Error.
void replace_file(const std::string& from, const std::string& to);

/// "a/b" joined with '/', without doubling it.
[[nodiscard]] std::string join_path(std::string_view folder, std::string_view name);
/// "b.txt" of "a/b.txt".
[[nodiscard]] std::string_view base_name(std::string_view path);
/// "a" of "a/b.txt"; "." when there is no folder.
[[nodiscard]] std::string folder_of(std::string_view path);
/// "txt" of "a/b.TXT", lower case; empty when there is none.
[[nodiscard]] std::string extension(std::string_view path);

}  // namespace gainsay
