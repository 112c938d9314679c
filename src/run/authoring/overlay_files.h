#pragma once

#include <algorithm>
#include <string>

#include "base/error.h"
#include "base/file_system.h"

namespace gainsay {

/// A disk with one more file, which is not written anywhere: rules can be tried before they are kept.
class OverlayFiles : public FileSystem {
 public:
  OverlayFiles(const FileSystem& below, std::string path, std::string content)
      : below_(below), path_(std::move(path)), content_(std::move(content)) {}

  [[nodiscard]] std::string read(const std::string& path, std::size_t limit) const override {
    return path == path_ ? content_ : below_.read(path, limit);
  }
  [[nodiscard]] bool exists(const std::string& path) const override {
    return path == path_ || is_directory(path) || below_.exists(path);
  }
  [[nodiscard]] bool is_directory(const std::string& path) const override {
    return path_.starts_with(join_path(path, "")) || below_.is_directory(path);
  }
  [[nodiscard]] std::vector<std::string> list(const std::string& path) const override {
    std::vector<std::string> names;
    if (below_.is_directory(path)) names = below_.list(path);
    const std::string inside = join_path(path, "");
    if (!path_.starts_with(inside)) return names;
    const std::string name = path_.substr(inside.size(), path_.find('/', inside.size()) - inside.size());
    const auto at = std::lower_bound(names.begin(), names.end(), name);
    if (at == names.end() || *at != name) names.insert(at, name);
    return names;
  }
  void write(const std::string& path, std::string_view) override {
    throw Error("cannot write " + path + ": these files are only looked at");
  }

 private:
  const FileSystem& below_;
  std::string path_;
  std::string content_;
};

}  // namespace gainsay
