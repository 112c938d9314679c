#pragma once

#include <string>
#include <vector>

#include "run/gate/changed_lines.h"

namespace gainsay {

/// The lines of files that differ between a revision and the working tree, as git reports. Throws Error when git is not
/// there, a file is in no repository, or the revision is unknown.
[[nodiscard]] ChangedLines git_changes(const std::string& revision, const std::vector<std::string>& paths);

}  // namespace gainsay
