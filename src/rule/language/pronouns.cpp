#include "rule/language_part.h"

namespace gainsay {
namespace {

void load_pronouns(TomlTable& table, Language& language) {
  PronounWords& words = language.pronouns;
  table.append_texts("he", words.he);
  table.append_texts("she", words.she);
  table.append_texts("it", words.it);
  table.append_texts("they", words.they);
  table.append_texts("first_person", words.first_person);
  table.append_texts("expletive", words.expletive);
  table.append_texts("expletive_be", words.expletive_be);
  table.append_texts("expletive_link", words.expletive_link);
  table.append_texts("qualifiers", words.qualifiers);
  table.append_texts("naming", words.naming);
}

}  // namespace

extern const LanguagePart language_part_pronouns = {"pronouns", load_pronouns};

}  // namespace gainsay
