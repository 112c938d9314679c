#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// The end of a word that is a word of its own to grammar: "don't" is "do" and "n't", "they'll" "they" and "'ll".
struct Clitic {
  std::string ending;  ///< folded: "n't"
  std::string base;    ///< the word it represents: "not"; empty when that depends ("'d": had, would)
};

/// A word that is two to grammar but has no such ending ("cannot"), or what is left of one ("ca" of "can't").
struct FusedWord {
  std::string word;       ///< folded: "cannot"
  std::size_t first = 0;  ///< bytes of its first half
};

/// What is left before a clitic, and the word it represents: "wo" of "won't" is "will".
struct CliticStem {
  std::string stem;
  std::string base;
};

/// rules/<language>/clitics.toml.
struct Clitics {
  std::vector<Clitic> endings;  ///< the first that fits is used
  std::vector<FusedWord> fused;
  std::vector<CliticStem> stems;
};

}  // namespace gainsay
