#pragma once

#include <string>

namespace gainsay {

/// Makes the folder and those above it that are missing. Throws Error when that fails.
void make_folder(const std::string& folder);

}  // namespace gainsay
