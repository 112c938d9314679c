#include "rule/language.h"

namespace gainsay {
namespace {

void append(std::vector<std::string>& to, std::vector<std::string> more) {
  to.insert(to.end(), more.begin(), more.end());
}

void load_descriptions(TomlTable& table, Language& language) {
  EntityWords& words = language.entity_words;
  append(words.titles, table.texts("titles"));
  append(words.title_modifiers, table.texts("title_modifiers"));
  append(words.past_holders, table.texts("past_holders"));
  append(words.adjective_nouns, table.texts("adjective_nouns"));
  append(words.adjective_modifiers, table.texts("adjective_modifiers"));
  append(words.locatives, table.texts("locatives"));
}

}  // namespace

extern const LanguagePart language_part_descriptions = {"descriptions", load_descriptions};

}  // namespace gainsay
