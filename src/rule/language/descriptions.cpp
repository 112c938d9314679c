#include "rule/language_part.h"

namespace gainsay {
namespace {

void load_descriptions(TomlTable& table, Language& language) {
  EntityWords& words = language.entity_words;
  table.append_texts("titles", words.titles);
  table.append_texts("title_modifiers", words.title_modifiers);
  table.append_texts("past_holders", words.past_holders);
  table.append_texts("adjective_nouns", words.adjective_nouns);
  table.append_texts("adjective_modifiers", words.adjective_modifiers);
  table.append_texts("locatives", words.locatives);
  table.tables("transliteration", [&](TomlTable& row) { words.endings.push_back(row.texts("endings")); });
}

}  // namespace

extern const LanguagePart language_part_descriptions = {"descriptions", load_descriptions};

}  // namespace gainsay
