#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// Words that stand for somebody named before: rules/<language>/pronouns.toml.
struct PronounWords {
  std::vector<std::string> he;  ///< all forms: "he", "his", "him", "himself"
  std::vector<std::string> she;
  std::vector<std::string> it;
  std::vector<std::string> they;
  std::vector<std::string> expletive;  ///< what follows an "it" that stands for nothing: "is", "was", "remains"
};

}  // namespace gainsay
