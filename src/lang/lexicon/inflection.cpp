#include "lang/lexicon/inflection.h"

#include <algorithm>

namespace gainsay {
namespace {

bool is_vowel(const Inflections& inflections, char c) { return inflections.vowels.find(c) != std::string::npos; }

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool fits(const Inflections& inflections, char pattern, char c) {
  switch (pattern) {
    case 'V':
      return is_vowel(inflections, c);
    case 'C':
      return is_letter(c) && !is_vowel(inflections, c);
    case 'D':
      return is_letter(c) && !is_vowel(inflections, c) && inflections.never_doubled.find(c) == std::string::npos;
    default:
      return pattern == c;
  }
}

std::size_t syllables(const Inflections& inflections, std::string_view word) {
  std::size_t groups = 0;
  bool inside = false;
  for (const char c : word) {
    const bool vowel = is_vowel(inflections, c) || c == 'y';
    groups += vowel && !inside ? 1U : 0U;
    inside = vowel;
  }
  return groups;
}

bool fits(const Inflections& inflections, const SuffixRule& rule, std::string_view word) {
  if (word.size() < rule.ending.size()) return false;
  const std::string_view tail = word.substr(word.size() - rule.ending.size());
  for (std::size_t i = 0; i < tail.size(); ++i)
    if (!fits(inflections, rule.ending[i], tail[i])) return false;
  return !rule.one_syllable || syllables(inflections, word) == 1 || inflections.doubled.contains(word);
}

void add_form(std::vector<std::string>& forms, std::string form) {
  if (!form.empty() && std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
}

// Adds the irregular forms of a word; false when it has none.
bool add_irregular(std::vector<std::string>& forms, const IrregularForms& irregular, std::string_view word) {
  const auto at = irregular.find(word);
  if (at == irregular.end()) return false;
  for (const std::string& form : at->second) add_form(forms, form);
  return true;
}

std::vector<std::string> forms_of_verb(const Inflections& inflections, std::string_view word) {
  std::vector<std::string> forms = {std::string(word)};
  if (add_irregular(forms, inflections.complete_verbs, word)) return forms;
  add_form(forms, apply_rules(inflections, inflections.verb_third, word));
  if (!add_irregular(forms, inflections.irregular_verbs, word))
    add_form(forms, apply_rules(inflections, inflections.verb_past, word));
  add_form(forms, apply_rules(inflections, inflections.verb_participle, word));
  return forms;
}

std::vector<std::string> forms_of_noun(const Inflections& inflections, std::string_view word) {
  std::vector<std::string> forms = {std::string(word)};
  if (!add_irregular(forms, inflections.irregular_nouns, word))
    add_form(forms, apply_rules(inflections, inflections.noun_plural, word));
  return forms;
}

// Puts every form of a word of a phrase between what comes before and after it.
std::vector<std::string> around(std::string_view before, std::vector<std::string> forms, std::string_view behind) {
  for (std::string& form : forms) form = std::string(before) + form + std::string(behind);
  return forms;
}

// Where the head of a noun phrase ends: before the first " of ", else at the end.
std::size_t head_end(const Inflections& inflections, std::string_view phrase) {
  for (std::size_t space = phrase.find(' '); space != std::string_view::npos; space = phrase.find(' ', space + 1)) {
    const std::size_t end = std::min(phrase.find(' ', space + 1), phrase.size());
    if (inflections.noun_heads_before.contains(phrase.substr(space + 1, end - space - 1))) return space;
  }
  return phrase.size();
}

}  // namespace

std::string apply_rules(const Inflections& inflections, const std::vector<SuffixRule>& rules, std::string_view word) {
  for (const SuffixRule& rule : rules) {
    if (!fits(inflections, rule, word)) continue;
    std::string out(word.substr(0, word.size() - rule.cut));
    if (rule.twice && !out.empty()) out += out.back();
    return out + rule.add;
  }
  return "";
}

std::vector<std::string> verb_forms(const Inflections& inflections, std::string_view base) {
  const std::size_t end = std::min(base.find(' '), base.size());
  return around("", forms_of_verb(inflections, base.substr(0, end)), base.substr(end));
}

std::vector<std::string> noun_forms(const Inflections& inflections, std::string_view base) {
  const std::size_t end = head_end(inflections, base);
  const std::size_t mark = base.substr(0, end).find_last_of(" -");
  const std::size_t begin = mark == std::string_view::npos ? 0 : mark + 1;
  return around(base.substr(0, begin), forms_of_noun(inflections, base.substr(begin, end - begin)), base.substr(end));
}

std::vector<std::string> adjective_forms(const Inflections& inflections, std::string_view base) {
  std::vector<std::string> forms = {std::string(base)};
  if (add_irregular(forms, inflections.irregular_adjectives, base)) return forms;
  add_form(forms, apply_rules(inflections, inflections.adjective_comparative, base));
  add_form(forms, apply_rules(inflections, inflections.adjective_superlative, base));
  return forms;
}

}  // namespace gainsay
