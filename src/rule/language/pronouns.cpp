#include "rule/language.h"

namespace gainsay {
namespace {

void append(std::vector<std::string>& to, std::vector<std::string> more) {
  to.insert(to.end(), more.begin(), more.end());
}

void load_pronouns(TomlTable& table, Language& language) {
  PronounWords& words = language.pronouns;
  append(words.he, table.texts("he"));
  append(words.she, table.texts("she"));
  append(words.it, table.texts("it"));
  append(words.they, table.texts("they"));
  append(words.expletive, table.texts("expletive"));
  append(words.expletive_be, table.texts("expletive_be"));
  append(words.expletive_link, table.texts("expletive_link"));
  append(words.qualifiers, table.texts("qualifiers"));
  append(words.naming, table.texts("naming"));
}

}  // namespace

extern const LanguagePart language_part_pronouns = {"pronouns", load_pronouns};

}  // namespace gainsay
