#include "rule/language_part.h"

namespace gainsay {
namespace {

void load_quotes(TomlTable& table, Language& language) {
  QuoteWords& words = language.quotes;
  if (const auto count = table.number("scare_words")) words.scare_words = static_cast<std::size_t>(count->truncated());
  for (std::string& phrase : table.texts("naming")) words.naming.push_back(std::move(phrase));
}

}  // namespace

extern const LanguagePart language_part_quotes = {"quotes", load_quotes};

}  // namespace gainsay
