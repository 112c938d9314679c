#pragma once

#include <map>
#include <string>
#include <vector>

namespace gainsay {

/// Words around figures that tell how they belong together: rules/<language>/figures.toml.
struct FigureWords {
  /// By the name of a hint (figures/hint.h): the phrases that give it.
  std::map<std::string, std::vector<std::string>, std::less<>> hints;
  /// Endings that two forms of one word may differ in ("s", "ed"), longest first.
  std::vector<std::string> endings;
};

}  // namespace gainsay
