#include "lang/lexicon/substance.h"

#include <iterator>

#include "rule/language_part.h"

namespace gainsay {
namespace {

void read(TomlTable& table, std::string_view key, std::vector<std::string>& words) {
  std::vector<std::string> more = table.texts(key);
  words.insert(words.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void load_substance(TomlTable& table, Language& language) {
  read(table, "light", language.substance.light);
  read(table, "negations", language.substance.negations);
  read(table, "modals", language.substance.modals);
  read(table, "conditions", language.substance.conditions);
}

}  // namespace

extern const LanguagePart language_part_substance = {"substance", load_substance};

}  // namespace gainsay
