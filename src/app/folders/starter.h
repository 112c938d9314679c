#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// One file of the project that `gainsay init` makes.
struct StarterFile {
  std::string path;  ///< in the project's folder
  std::string content;
};

/// A configuration, a pack with a topic and its entities, and two articles which contradict each other.
[[nodiscard]] std::vector<StarterFile> starter_files();

}  // namespace gainsay
