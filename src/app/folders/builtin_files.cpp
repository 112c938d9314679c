#include "app/folders/builtin_files.h"

#include <algorithm>

#include "base/error.h"

namespace gainsay {
namespace {

// "en/units.toml" of "<built-in>/en/units.toml"; empty for the folder itself.
std::string_view inside(std::string_view path) {
  path.remove_prefix(builtin_folder.size());
  return path.starts_with('/') ? path.substr(1) : path;
}

bool is_builtin(std::string_view path) {
  return path.starts_with(builtin_folder) &&
         (path.size() == builtin_folder.size() || path[builtin_folder.size()] == '/');
}

const BuiltinFile* find(std::string_view path) {
  for (const BuiltinFile& file : builtin_files())
    if (file.path == path) return &file;
  return nullptr;
}

class DiskWithBuiltins : public FileSystem {
 public:
  explicit DiskWithBuiltins(std::unique_ptr<FileSystem> disk) : disk_(std::move(disk)) {}

  [[nodiscard]] std::string read(const std::string& path, std::size_t limit) const override {
    if (!is_builtin(path)) return disk_->read(path, limit);
    if (const BuiltinFile* file = find(inside(path))) return std::string(file->content);
    throw Error("cannot read " + path + ": no such built-in file");
  }
  void stream(const std::string& path, const std::function<void(std::string_view)>& take) const override {
    is_builtin(path) ? take(read(path, std::string::npos)) : disk_->stream(path, take);
  }
  [[nodiscard]] std::string read_start(const std::string& path, std::size_t size) const override {
    return is_builtin(path) ? read(path, std::string::npos).substr(0, size) : disk_->read_start(path, size);
  }
  [[nodiscard]] bool exists(const std::string& path) const override {
    return is_builtin(path) ? find(inside(path)) != nullptr || is_directory(path) : disk_->exists(path);
  }
  [[nodiscard]] bool is_directory(const std::string& path) const override {
    return is_builtin(path) ? !list(path).empty() : disk_->is_directory(path);
  }
  [[nodiscard]] std::vector<std::string> list(const std::string& path) const override {
    if (!is_builtin(path)) return disk_->list(path);
    const std::string folder = inside(path).empty() ? "" : std::string(inside(path)) + "/";
    std::vector<std::string> names;
    for (const BuiltinFile& file : builtin_files()) {
      if (!file.path.starts_with(folder)) continue;
      const std::string_view rest = file.path.substr(folder.size());
      names.emplace_back(rest.substr(0, rest.find('/')));
    }
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
  }
  [[nodiscard]] std::string identity(const std::string& path) const override {
    return is_builtin(path) ? path : disk_->identity(path);
  }
  void write(const std::string& path, std::string_view bytes) override {
    if (is_builtin(path)) throw Error("cannot write " + path + ": built-in rules are only read");
    disk_->write(path, bytes);
  }

 private:
  std::unique_ptr<FileSystem> disk_;
};

}  // namespace

std::unique_ptr<FileSystem> with_builtin_files(std::unique_ptr<FileSystem> disk) {
  return std::make_unique<DiskWithBuiltins>(std::move(disk));
}

}  // namespace gainsay
