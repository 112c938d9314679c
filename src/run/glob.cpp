#include "run/glob.h"

#include <fnmatch.h>

#include <algorithm>
#include <set>
#include <utility>

namespace gainsay {
namespace {

constexpr std::size_t depth_limit = 64;  // folders

/// Follows the parts of a pattern down the folders.
class Search {
 public:
  Search(const FileSystem& files, const std::string& pattern) : files_(files) {
    for (std::size_t at = 0; at <= pattern.size();) {
      const std::size_t slash = std::min(pattern.find('/', at), pattern.size());
      if (slash > at) parts_.push_back(pattern.substr(at, slash - at));
      at = slash + 1;
    }
  }

  void follow(const std::string& folder, std::size_t part, std::size_t depth) {
    if (depth > depth_limit) return;
    if (part == parts_.size()) {
      found_.push_back(folder);
      return;
    }
    const std::string& name = parts_[part];
    if (name == "**") return follow_any(folder, part, depth);
    if (!is_glob(name)) {
      const std::string path = join_path(folder, name);
      if (files_.exists(path)) follow(path, part + 1, depth + 1);
      return;
    }
    for (const std::string& entry : names_in(folder))
      if (::fnmatch(name.c_str(), entry.c_str(), FNM_PERIOD) == 0)
        follow(join_path(folder, entry), part + 1, depth + 1);
  }

  [[nodiscard]] std::vector<std::string> found() && {
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  void follow_any(const std::string& folder, std::size_t part, std::size_t depth) {
    // A link that leads back to a folder around it leads nowhere.
    const auto [around, is_new] = around_.emplace(part, files_.identity(folder));
    if (!is_new) return;
    if (part + 1 < parts_.size()) follow(folder, part + 1, depth);
    for (const std::string& entry : names_in(folder)) {
      const std::string path = join_path(folder, entry);
      if (entry.starts_with('.')) continue;
      if (files_.is_directory(path))
        follow(path, part, depth + 1);
      else if (part + 1 == parts_.size())
        found_.push_back(path);
    }
    around_.erase(around);
  }

  [[nodiscard]] std::vector<std::string> names_in(const std::string& folder) const {
    return files_.is_directory(folder) ? files_.list(folder) : std::vector<std::string>();
  }

  const FileSystem& files_;
  std::vector<std::string> parts_;
  std::vector<std::string> found_;
  std::set<std::pair<std::size_t, std::string>> around_;  // which ** is in which folder, by identity
};

}  // namespace

bool is_glob(const std::string& path) { return path.find_first_of("*?[") != std::string::npos; }

std::vector<std::string> matching_paths(const std::string& path, const FileSystem& files) {
  if (files.exists(path)) return {path};
  if (!is_glob(path)) return {};
  Search search(files, path);
  search.follow(path.starts_with('/') ? "/" : ".", 0, 0);
  return std::move(search).found();
}

}  // namespace gainsay
