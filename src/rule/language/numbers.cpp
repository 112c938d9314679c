#include "rule/language.h"

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

void append(TomlTable& table, std::string_view key, std::vector<std::string>& words) {
  for (std::string& word : table.texts(key)) words.push_back(std::move(word));
}

void load_numbers(TomlTable& table, Language& language) {
  NumberLexicon& numbers = language.numbers;
  append(table, "joiners", numbers.joiners);
  append(table, "articles", numbers.articles);
  append(table, "points", numbers.points);
  append(table, "minus", numbers.minus);
  append(table, "of", numbers.of);
  append(table, "ratio_words", numbers.ratio_words);
  append(table, "over", numbers.over);
  append(table, "tolerances", numbers.tolerances);
  append(table, "range_words", numbers.range_words);
  append(table, "ordinal_endings", numbers.ordinal_endings);
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
