#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"

namespace gainsay {

/// The folder of the packs that come with the program: `builtin_override` (the environment's GAINSAY_RULES) when it is
/// not empty, otherwise found from the program's own path, in a build tree or an installation. Where there is none,
/// those that are compiled into the program (builtin_files.h).
[[nodiscard]] std::string builtin_rules(const std::string& builtin_override, const std::string& program,
                                        const FileSystem& files);

/// The pack of the language that comes with the program, in the folder of its packs.
[[nodiscard]] std::string language_folder(const std::string& builtin);

/// What is loaded: without a choice of the user every built-in pack; otherwise the chosen packs, after the built-in
/// language pack unless one of them is of another language, or is called as that pack is.
[[nodiscard]] std::vector<std::string> rule_folders(const std::vector<std::string>& chosen, const std::string& builtin,
                                                    const FileSystem& files);

}  // namespace gainsay
