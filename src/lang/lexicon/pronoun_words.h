#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// Words that represent someone named before: rules/<language>/pronouns.toml.
struct PronounWords {
  std::vector<std::string> he;  ///< all forms: "he", "his", "him", "himself"
  std::vector<std::string> she;
  std::vector<std::string> it;
  std::vector<std::string> they;
  std::vector<std::string> first_person;    ///< whoever speaks: "we", "our"
  std::vector<std::string> expletive;       ///< what follows an "it" that means nothing: "is unclear", "remains to be"
  std::vector<std::string> expletive_be;    ///< "is", "was": nor does it represent anything before these with one of
  std::vector<std::string> expletive_link;  ///< these a few words after ("it was noted that")
  /// Words between the article and the noun of a description that point to nothing else: "the embattled eastern city".
  std::vector<std::string> qualifiers;
  std::vector<std::string> naming;  ///< after a description they name another: "the city of Lviv"
};

}  // namespace gainsay
