#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// Words by which someone in no pack is known for a person: rules/<language>/strangers.toml.
struct StrangerWords {
  std::vector<std::string> he_names;   ///< given names of men: "Boris"
  std::vector<std::string> she_names;  ///< of women: "Alice"
  std::vector<std::string> names;      ///< of both: "Robin"
  std::vector<std::string> he_titles;  ///< before a name: "Mr"
  std::vector<std::string> she_titles;
  std::vector<std::string> titles;     ///< of both: "Dr"
  std::vector<std::string> particles;  ///< inside of a name, in lower case: "van", "de", "bin"
  std::vector<std::string> things;     ///< no person's last name, nor part of one: "Street", "Party", "Points"
};

}  // namespace gainsay
