#include "rule/language_part.h"

namespace gainsay {
namespace {

void load_strangers(TomlTable& table, Language& language) {
  StrangerWords& words = language.strangers;
  table.append_texts("he_names", words.he_names);
  table.append_texts("she_names", words.she_names);
  table.append_texts("names", words.names);
  table.append_texts("he_titles", words.he_titles);
  table.append_texts("she_titles", words.she_titles);
  table.append_texts("titles", words.titles);
  table.append_texts("particles", words.particles);
  table.append_texts("things", words.things);
}

}  // namespace

extern const LanguagePart language_part_strangers = {"strangers", load_strangers};

}  // namespace gainsay
