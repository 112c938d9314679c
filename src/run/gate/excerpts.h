#pragma once

#include <vector>

#include "base/file_system.h"
#include "model/finding.h"

namespace gainsay {

/// Gives the statements of findings that have no sentence the line of the file around their span, cut to some hundred
/// bytes, by reading their files once more. A file that cannot be read any more is passed over.
void fill_excerpts(std::vector<Finding>& findings, const FileSystem& files);

}  // namespace gainsay
