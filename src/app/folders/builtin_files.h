#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"

namespace gainsay {

/// A file of a pack that is compiled into the program.
struct BuiltinFile {
  std::string_view path;  ///< "en/units.toml"
  std::string_view content;
};

/// The language pack and the topics of any subject, sorted by path. Generated.
[[nodiscard]] const std::vector<BuiltinFile>& builtin_files();

/// The folder in which a disk of `with_builtin_files` shows them: no path of a machine starts so.
inline constexpr std::string_view builtin_folder = "<built-in>";

/// The disk with the built-in packs beside everything else. They can be read, not written.
[[nodiscard]] std::unique_ptr<FileSystem> with_builtin_files(std::unique_ptr<FileSystem> disk);

}  // namespace gainsay
