#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// Words that show how names are used: rules/<language>/descriptions.toml.
struct EntityWords {
  /// Nouns in front of a person's name: "president", "envoy", "aide". Each with its plural.
  std::vector<std::string> titles;
  /// Words that come before or between titles: "special", "chief", "prime", "deputy".
  std::vector<std::string> title_modifiers;
  /// "former", "ex", "late": whoever is meant, it is not today's holder of the role.
  std::vector<std::string> past_holders;
  /// Nouns before which a nationality names the side itself: "forces", "troops", "government".
  std::vector<std::string> adjective_nouns;
  /// Modifiers that may come between the two: "ground", "armed".
  std::vector<std::string> adjective_modifiers;
  /// Prepositions after which a name that is place and actor at once is a place: "in", "near".
  std::vector<std::string> locatives;
  /// Endings that one name gets in different transliterations: {"sky", "skyy", "skiy", "skyi"}. Whoever is named with
  /// one of a group is found with each of the others.
  std::vector<std::vector<std::string>> endings;
};

}  // namespace gainsay
