#include <algorithm>

#include "base/suggest.h"
#include "rule/language_part.h"

namespace gainsay {
namespace {

void load_noun_classes(TomlTable& table, Language& language) {
  NounClasses& nouns = language.noun_classes;
  table.table("classes", [&](TomlTable& classes) {
    std::vector<std::string> names;
    classes.each([&](std::string_view name, const toml::node&) { names.emplace_back(name); });
    for (const std::string& name : names) classes.append_texts(name, nouns.classes[name]);
  });
  table.append_texts("locatives", nouns.locatives);
  table.append_texts("sample_names", nouns.sample_names);
  if (const auto date = table.text("sample_date")) nouns.sample_date = *date;
  std::vector<std::string> known;
  for (const auto& [name, words] : nouns.classes) known.push_back(name);
  for (const PlacedText& name : table.placed_texts("representatives")) {
    if (!nouns.classes.contains(name.text))
      table.source().error(name.place, "'" + name.text + "' is not a noun class", suggestion(name.text, known));
    else
      nouns.representatives.push_back(name.text);
  }
}

}  // namespace

extern const LanguagePart language_part_noun_classes = {"noun-classes", load_noun_classes};

}  // namespace gainsay
