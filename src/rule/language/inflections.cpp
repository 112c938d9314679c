#include "lang/lexicon/inflection.h"
#include "rule/language_part.h"

namespace gainsay {
namespace {

std::vector<SuffixRule> read_rules(TomlTable& table, std::string_view key) {
  std::vector<SuffixRule> rules;
  table.tables(key, [&](TomlTable& row) {
    SuffixRule rule;
    rule.ending = row.required_text("ending");
    rule.add = row.text("add").value_or("");
    if (const auto cut = row.number("cut")) rule.cut = static_cast<std::size_t>(cut->truncated());
    rule.one_syllable = row.truth("one_syllable").value_or(false);
    rule.twice = row.truth("twice").value_or(false);
    if (rule.cut > rule.ending.size())
      row.error("cut", "'cut' takes more letters than the ending '" + rule.ending + "' has");
    else
      rules.push_back(std::move(rule));
  });
  return rules;
}

void read_irregular(TomlTable& table, std::string_view key, IrregularForms& forms) {
  table.table(key, [&](TomlTable& words) {
    std::vector<std::string> bases;
    words.each([&](std::string_view base, const toml::node&) { bases.emplace_back(base); });
    for (const std::string& base : bases) forms[base] = words.texts(base);
  });
}

void append(std::vector<SuffixRule>& to, std::vector<SuffixRule> more) {
  to.insert(to.end(), more.begin(), more.end());
}

void load_inflections(TomlTable& table, Language& language) {
  Inflections& inflections = language.inflections;
  if (const auto vowels = table.text("vowels")) inflections.vowels = *vowels;
  if (const auto letters = table.text("never_doubled")) inflections.never_doubled = *letters;
  for (std::string& verb : table.texts("doubled")) inflections.doubled.insert(std::move(verb));
  append(inflections.verb_third, read_rules(table, "verb_third"));
  append(inflections.verb_past, read_rules(table, "verb_past"));
  append(inflections.verb_participle, read_rules(table, "verb_participle"));
  append(inflections.noun_plural, read_rules(table, "noun_plural"));
  append(inflections.adjective_comparative, read_rules(table, "adjective_comparative"));
  append(inflections.adjective_superlative, read_rules(table, "adjective_superlative"));
  read_irregular(table, "irregular_verbs", inflections.irregular_verbs);
  read_irregular(table, "complete_verbs", inflections.complete_verbs);
  read_irregular(table, "irregular_nouns", inflections.irregular_nouns);
  read_irregular(table, "irregular_adjectives", inflections.irregular_adjectives);
  table.append_texts("base_e", inflections.base_e);
  table.append_texts("base_without_e", inflections.base_without_e);
  for (std::string& word : table.texts("noun_heads_before")) inflections.noun_heads_before.insert(std::move(word));
}

}  // namespace

extern const LanguagePart language_part_inflections = {"inflections", load_inflections};

}  // namespace gainsay
