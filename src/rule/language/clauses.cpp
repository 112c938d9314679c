#include "rule/language_part.h"

namespace gainsay {
namespace {

void load_clauses(TomlTable& table, Language& language) {
  ClauseWords& words = language.clauses;
  const std::pair<const char*, std::vector<std::string>*> lists[] = {
      {"determiners", &words.determiners},
      {"possessives", &words.possessives},
      {"prepositions", &words.prepositions},
      {"auxiliaries", &words.auxiliaries},
      {"be", &words.be},
      {"modals", &words.modals},
      {"adverbs", &words.adverbs},
      {"subordinators", &words.subordinators},
      {"loose_subordinators", &words.loose_subordinators},
      {"coordinators", &words.coordinators},
      {"relatives", &words.relatives},
      {"complementisers", &words.complementisers},
      {"negators", &words.negators},
      {"infinitive", &words.infinitive},
      {"participle_like", &words.participle_like},
      {"other_pronouns", &words.other_pronouns},
      {"definites", &words.definites},
      {"attaching", &words.attaching},
      {"concessive", &words.concessive},
      {"contrasts", &words.contrasts},
      {"passive_by", &words.passive_by},
  };
  for (const auto& [key, list] : lists)
    for (std::string& word : table.texts(key)) list->push_back(std::move(word));
  if (const auto ending = table.text("adverb_ending")) words.adverb_ending = *ending;
  if (const auto ending = table.text("participle_ending")) words.participle_ending = *ending;
}

}  // namespace

extern const LanguagePart language_part_clauses = {"clauses", load_clauses};

}  // namespace gainsay
