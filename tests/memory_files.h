#pragma once

#include <algorithm>
#include <map>

#include "base/error.h"
#include "base/file_system.h"

namespace gainsay {

/// Files that exist only in a test: path -> bytes. Folders are what the paths imply.
class MemoryFiles : public FileSystem {
 public:
  MemoryFiles() = default;
  explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  void add(std::string path, std::string bytes) { files_[std::move(path)] = std::move(bytes); }

  [[nodiscard]] std::string read(const std::string& path, std::size_t limit) const override {
    const auto at = files_.find(path);
    if (at == files_.end()) throw Error("cannot read " + path + ": no such file");
    if (at->second.size() > limit)
      throw Error("cannot read " + path + ": larger than " + std::to_string(limit) + " bytes");
    return at->second;
  }
  [[nodiscard]] bool exists(const std::string& path) const override {
    return files_.contains(path) || is_directory(path);
  }
  [[nodiscard]] bool is_directory(const std::string& path) const override { return !list(path).empty(); }
  [[nodiscard]] std::vector<std::string> list(const std::string& path) const override {
    const std::string prefix = path + "/";
    std::vector<std::string> names;
    for (auto at = files_.lower_bound(prefix); at != files_.end() && at->first.starts_with(prefix); ++at) {
      const std::string rest = at->first.substr(prefix.size());
      names.push_back(rest.substr(0, rest.find('/')));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
  }
  void write(const std::string& path, std::string_view bytes) override { files_[path] = std::string(bytes); }

 private:
  std::map<std::string, std::string> files_;
};

/// Copies the TOML files of a folder, and of the folders in it: a pack of rules without its model of grammar.
inline void copy_rules(const FileSystem& disk, const std::string& from, const std::string& to, MemoryFiles& files) {
  for (const std::string& name : disk.list(from)) {
    const std::string path = join_path(from, name);
    if (disk.is_directory(path))
      copy_rules(disk, path, to + "/" + name, files);
    else if (extension(name) == "toml")
      files.add(to + "/" + name, disk.read(path, 4'000'000));
  }
}

}  // namespace gainsay
