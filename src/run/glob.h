#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"

namespace gainsay {

/// True for a path with a wildcard: `*` and `?` match characters of a name, `[a-z]` for one of some, `**` for any
/// folders or none.
[[nodiscard]] bool is_glob(const std::string& path);

/// The files and folders that a path means, sorted: itself when there is one of that very name, otherwise what the glob
/// matches. As in shells a wildcard does not match a leading dot. Empty when there is nothing.
[[nodiscard]] std::vector<std::string> matching_paths(const std::string& path, const FileSystem& files);

}  // namespace gainsay
