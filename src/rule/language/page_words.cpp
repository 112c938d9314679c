#include "base/utf8.h"
#include "rule/language_part.h"

namespace gainsay {
namespace {

void read_list(TomlTable& table, const char* key, std::vector<std::string>& list) {
  for (const std::string& words : table.texts(key)) {
    if (words.empty())
      table.error(key, "'" + std::string(key) + "' holds an empty word", "take it out");
    else
      list.push_back(fold(words));
  }
}

void load_page_words(TomlTable& table, Language& language) {
  read_list(table, "teaser_openings", language.page_words.teaser_openings);
  read_list(table, "reference_headings", language.page_words.reference_headings);
  read_list(table, "html_classes", language.page_words.html_classes);
  read_list(table, "poor_verdicts", language.page_words.poor_verdicts);
  read_list(table, "denying_answers", language.page_words.denying_answers);
}

}  // namespace

extern const LanguagePart language_part_page_words{"page-words", &load_page_words};

}  // namespace gainsay
