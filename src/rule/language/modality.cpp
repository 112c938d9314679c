#include "rule/language/modality_name.h"
#include "rule/language_part.h"

namespace gainsay {
namespace {

CueWords read_cue(TomlTable& table) {
  CueWords cue;
  cue.words = table.texts("words");
  cue.verbs = table.texts("verbs");
  cue.negates = table.truth("negates").value_or(false);
  cue.modality = read_modality(table);
  const std::string reach = table.text("reach").value_or("clause");
  if (reach == "onwards")
    cue.reach = CueWords::Reach::onwards;
  else if (reach == "sentence")
    cue.reach = CueWords::Reach::sentence;
  else if (reach == "fragment")
    cue.reach = CueWords::Reach::fragment;
  else if (reach != "clause")
    table.error("reach", "'" + reach + "' is not a reach", "use clause, onwards, fragment or sentence");
  return cue;
}

void load_modality(TomlTable& table, Language& language) {
  for (std::string& phrase : table.texts("exceptions")) language.modality.exceptions.push_back(std::move(phrase));
  for (std::string& verb : table.texts("raising")) language.modality.raising.push_back(std::move(verb));
  for (std::string& word : table.texts("given")) language.modality.given.push_back(std::move(word));
  table.tables("cue", [&](TomlTable& row) { language.modality.cues.push_back(read_cue(row)); });
}

}  // namespace

extern const LanguagePart language_part_modality = {"modality", load_modality};

}  // namespace gainsay
