#include "figures/hint.h"
#include "rule/language_part.h"

namespace gainsay {
namespace {

void load_figures(TomlTable& table, Language& language) {
  table.append_texts("endings", language.figures.endings);
  const std::vector<std::string> known(hint_names().begin(), hint_names().end());
  table.table("hints", [&](TomlTable& hints) {
    for (const std::string& name : known) hints.append_texts(name, language.figures.hints[name]);
  });
}

}  // namespace

extern const LanguagePart language_part_figures = {"figures", load_figures};

}  // namespace gainsay
