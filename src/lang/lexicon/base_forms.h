#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// Words as a dictionary lists them, to lead inflected forms back to: rules/<language>/bases.toml.
struct BaseForms {
  std::vector<std::string> verbs;       ///< regular ones; Inflections has the irregular ones
  std::vector<std::string> nouns;       ///< those whose plural might be read otherwise: "house"
  std::vector<std::string> adjectives;  ///< those whose comparative might be read otherwise: "large"
  std::vector<std::string> silent_e;    ///< ends of stems that lost an "e", as SuffixRule::ending: "juic"
  std::string kept_double;              ///< letters that stay double at the end of a verb: "gloss"
};

}  // namespace gainsay
