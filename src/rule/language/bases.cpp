#include "rule/language_part.h"

namespace gainsay {
namespace {

void load_bases(TomlTable& table, Language& language) {
  BaseForms& bases = language.bases;
  table.append_texts("verbs", bases.verbs);
  table.append_texts("nouns", bases.nouns);
  table.append_texts("adjectives", bases.adjectives);
  table.append_texts("silent_e", bases.silent_e);
  bases.kept_double += table.text("kept_double").value_or("");
}

}  // namespace

extern const LanguagePart language_part_bases = {"bases", load_bases};

}  // namespace gainsay
