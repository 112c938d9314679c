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
  std::vector<std::string> expletive;  ///< what follows an "it" that stands for nothing: "is unclear", "remains to be"
  std::vector<std::string> expletive_be;    ///< "is", "was": nor does it stand for anything before these with one of
  std::vector<std::string> expletive_link;  ///< these a few words behind ("it was noted that")
  /// Words between the article and the noun of a description that point to nothing else: "the embattled eastern city".
  std::vector<std::string> qualifiers;
  std::vector<std::string> naming;  ///< behind a description they name another: "the city of Lviv"
};

}  // namespace gainsay
