#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// Which words carry what a quote says, so that two wordings of it can be weighed; from the language part "substance".
struct SubstanceWords {
  std::vector<std::string> light;       ///< say little by themselves: "the", "of", "it"
  std::vector<std::string> negations;   ///< "not", "never", "won't"
  std::vector<std::string> modals;      ///< "may", "must", "will"
  std::vector<std::string> conditions;  ///< open a condition: "if", "unless"
};

}  // namespace gainsay
