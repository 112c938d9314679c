#include "base/utf8.h"
#include "rule/language_part.h"

namespace gainsay {
namespace {

void read_set(TomlTable& table, const char* key, Abbreviations::Set& set) {
  for (const std::string& word : table.texts(key)) {
    std::string folded = fold(word);
    if (!folded.empty() && folded.back() == '.') folded.pop_back();
    if (folded.empty())
      table.error(key, "'" + std::string(key) + "' holds an empty word", "take it out");
    else
      set.insert(std::move(folded));
  }
}

void load_abbreviations(TomlTable& table, Language& language) {
  read_set(table, "before_name", language.abbreviations.before_name);
  read_set(table, "before_number", language.abbreviations.before_number);
  read_set(table, "may_end", language.abbreviations.may_end);
  read_set(table, "sentence_starts", language.abbreviations.sentence_starts);
}

}  // namespace

extern const LanguagePart language_part_abbreviations{"abbreviations", &load_abbreviations};

}  // namespace gainsay
