#include "base/utf8.h"
#include "rule/language_part.h"

namespace gainsay {
namespace {

void load_clitics(TomlTable& table, Language& language) {
  Clitics& clitics = language.clitics;
  table.tables("endings", [&](TomlTable& entry) {
    Clitic clitic{fold(entry.required_text("ending")), fold(entry.text("base").value_or(""))};
    if (!clitic.ending.empty()) clitics.endings.push_back(std::move(clitic));
  });
  table.tables("stems", [&](TomlTable& entry) {
    CliticStem stem{fold(entry.required_text("stem")), fold(entry.required_text("base"))};
    if (!stem.stem.empty() && !stem.base.empty()) clitics.stems.push_back(std::move(stem));
  });
  table.tables("fused", [&](TomlTable& entry) {
    FusedWord fused{fold(entry.required_text("word")), 0};
    const std::string first = fold(entry.required_text("first"));
    fused.first = first.size();
    if (first.empty() || first.size() >= fused.word.size() || !fused.word.starts_with(first))
      entry.error("first", "'" + first + "' is not the first part of '" + fused.word + "'",
                  "give the letters of its first half");
    else
      clitics.fused.push_back(std::move(fused));
  });
}

}  // namespace

extern const LanguagePart language_part_clitics = {"clitics", load_clitics};

}  // namespace gainsay
