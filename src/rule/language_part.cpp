#include "rule/language_part.h"

#include "base/suggest.h"

namespace gainsay {

void load_language_part(TomlTable& table, Language& language) {
  const std::string id = table.required_text("language");
  const std::string name = table.required_text("part");
  if (language.id.empty()) language.id = id;
  if (!id.empty() && id != language.id)
    table.error("language", "the language is '" + id + "' but the other packs are in '" + language.id + "'",
                "load one language at a time");
  std::vector<std::string> names;
  for (const LanguagePart* part : language_parts()) {
    if (part->name == name) return part->load(table, language);
    names.emplace_back(part->name);
  }
  if (!name.empty()) table.error("part", "unknown part '" + name + "' of a language", suggestion(name, names));
  table.each([](std::string_view, const toml::node&) {});
}

}  // namespace gainsay
