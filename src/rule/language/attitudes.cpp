#include <array>

#include "rule/language_part.h"

namespace gainsay {
namespace {

const std::array<std::string, 5> stances = {"rejects", "doubts", "conditional", "open", "accepts"};

// A degree in tenths; one that the scale does not have is reported and read as 0.
int read_degree(TomlTable& table, std::string_view key) {
  const auto number = table.number(key);
  if (!number) return 0;
  for (int degree = -10; degree <= 10; ++degree)
    if (*number == Decimal(degree)) return degree;
  table.error(key, number->to_string() + " is not a valid degree",
              "write a whole number from -10 (rejects) to 10 (accepts)");
  return 0;
}

AttitudeWords read_attitude(TomlTable& table) {
  AttitudeWords words;
  words.place = table.place();
  words.verbs = table.texts("verbs");
  words.nouns = table.texts("nouns");
  words.adjectives = table.texts("adjectives");
  words.holder = table.texts("holder");
  words.about = table.texts("about");
  words.degree = read_degree(table, "degree");
  words.denied = table.has("denied") ? read_degree(table, "denied") : -words.degree;
  words.conditional = table.truth("conditional").value_or(false);
  if (words.about.empty())
    table.source().error(table.place(), "'about' is missing: which function is the proposal?",
                         "add about = [\"object\", \"complement\"]");
  return words;
}

void load_attitudes(TomlTable& table, Language& language) {
  AttitudeLexicon& lexicon = language.attitudes;
  table.tables("attitude", [&](TomlTable& row) { lexicon.attitudes.push_back(read_attitude(row)); });
  table.table("composition", [&](TomlTable& row) {
    row.append_texts("norms", lexicon.norms);
    row.append_texts("intentions", lexicon.intentions);
    row.append_texts("conditions", lexicon.conditions);
    row.append_texts("exceptions", lexicon.exceptions);
    row.append_texts("doubts", lexicon.doubts);
    row.append_texts("sweeping", lexicon.sweeping);
  });
  table.tables("example", [&](TomlTable& row) {
    AttitudeExample example;
    example.place = row.place();
    example.text = row.required_text("text");
    example.word = row.required_text("word");
    example.holder = row.text("holder").value_or("");
    example.stance = row.choice("stance", stances).value_or("");
    lexicon.examples.push_back(std::move(example));
  });
}

}  // namespace

extern const LanguagePart language_part_attitudes = {"attitudes", load_attitudes};

}  // namespace gainsay
