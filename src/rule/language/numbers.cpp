#include "rule/language_part.h"

namespace gainsay {
namespace {

void read_words(TomlTable& table, std::string_view key, std::vector<NumberWord>& words) {
  table.table(key, [&](TomlTable& rows) {
    std::vector<std::string> names;
    rows.each([&](std::string_view word, const toml::node&) { names.emplace_back(word); });
    for (const std::string& word : names)
      if (const auto value = rows.number(word)) words.push_back({word, *value});
  });
}

void load_numbers(TomlTable& table, Language& language) {
  NumberLexicon& numbers = language.numbers;
  table.append_texts("joiners", numbers.joiners);
  table.append_texts("articles", numbers.articles);
  table.append_texts("points", numbers.points);
  table.append_texts("minus", numbers.minus);
  table.append_texts("of", numbers.of);
  table.append_texts("ratio_words", numbers.ratio_words);
  table.append_texts("over", numbers.over);
  table.append_texts("tolerances", numbers.tolerances);
  table.append_texts("range_words", numbers.range_words);
  table.append_texts("ordinal_endings", numbers.ordinal_endings);
  read_words(table, "cardinals", numbers.cardinals);
  read_words(table, "scales", numbers.scales);
  read_words(table, "suffixes", numbers.suffixes);
  read_words(table, "ordinals", numbers.ordinals);
  read_words(table, "denominators", numbers.denominators);
  read_words(table, "denominator_plurals", numbers.denominator_plurals);
  read_words(table, "glyphs", numbers.glyphs);
}

}  // namespace

extern const LanguagePart language_part_numbers = {"numbers", load_numbers};

}  // namespace gainsay
