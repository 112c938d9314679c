#include <array>

#include "rule/language/modality_name.h"
#include "rule/language_part.h"

namespace gainsay {
namespace {

void read_operator(TomlTable& row, std::vector<ClauseOperator>& operators) {
  ClauseOperator read;
  read.verbs = row.texts("verbs");
  read.nouns = row.texts("nouns");
  read.adjectives = row.texts("adjectives");
  read.context = row.text("context").value_or("fact");
  read.modality = read_modality(row);
  read.denies = row.truth("denies").value_or(false);
  const std::string negated = row.text("negated").value_or("flips");
  if (negated == "keeps")
    read.negated = ClauseOperator::Negated::keeps;
  else if (negated == "open")
    read.negated = ClauseOperator::Negated::open;
  else if (negated != "flips")
    row.error("negated", "'" + negated + "' is not a known effect", "write \"flips\", \"keeps\" or \"open\"");
  operators.push_back(std::move(read));
}

void load_constructions(TomlTable& table, Language& language) {
  ConstructionWords& words = language.constructions;
  const std::pair<const char*, std::vector<std::string>*> lists[] = {
      {"copulas", &words.copulas},
      {"light", &words.light},
      {"light_passive", &words.light_passive},
      {"bearing", &words.bearing},
      {"bearing_object", &words.bearing_object},
      {"subject_control", &words.subject_control},
      {"small_clause", &words.small_clause},
      {"transparent", &words.transparent},
      {"of", &words.of},
      {"by", &words.by},
      {"proforms", &words.proforms},
      {"indefinite", &words.indefinite},
      {"negative_determiners", &words.negative_determiners},
      {"negative_pronouns", &words.negative_pronouns},
      {"negators", &words.negators},
      {"sweeping", &words.sweeping},
      {"weak_negators", &words.weak_negators},
      {"excluding", &words.excluding},
      {"only", &words.only},
      {"conditional", &words.conditional},
      {"asking", &words.asking},
      {"relatives", &words.relatives},
      {"sources", &words.sources},
      {"counts", &words.counts},
      {"measuring", &words.measuring},
      {"putting", &words.putting},
      {"measure_prepositions", &words.measure_prepositions},
  };
  for (const auto& [key, list] : lists) table.append_texts(key, *list);
  table.tables("modal", [&](TomlTable& row) { words.modals.push_back({row.texts("words"), read_modality(row)}); });
  table.tables("operator", [&](TomlTable& row) { read_operator(row, words.operators); });
  table.tables("qualifier", [&](TomlTable& row) {
    words.qualifiers.push_back({row.required_text("kind"), row.texts("prepositions"), row.texts("words")});
  });
}

}  // namespace

extern const LanguagePart language_part_constructions = {"constructions", load_constructions};

}  // namespace gainsay
