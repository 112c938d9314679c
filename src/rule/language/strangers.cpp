#include "rule/language.h"

namespace gainsay {
namespace {

void append(std::vector<std::string>& to, std::vector<std::string> more) {
  to.insert(to.end(), more.begin(), more.end());
}

void load_strangers(TomlTable& table, Language& language) {
  StrangerWords& words = language.strangers;
  append(words.he_names, table.texts("he_names"));
  append(words.she_names, table.texts("she_names"));
  append(words.names, table.texts("names"));
  append(words.he_titles, table.texts("he_titles"));
  append(words.she_titles, table.texts("she_titles"));
  append(words.titles, table.texts("titles"));
  append(words.particles, table.texts("particles"));
  append(words.things, table.texts("things"));
}

}  // namespace

extern const LanguagePart language_part_strangers = {"strangers", load_strangers};

}  // namespace gainsay
