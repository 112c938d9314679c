#include "syntax/lemmatizer.h"

#include <algorithm>

namespace gainsay {
namespace {

std::string_view first_word(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')); }

const std::string* look_up(const std::unordered_map<std::string, std::string>& forms, std::string_view word) {
  const auto at = forms.find(std::string(word));
  return at == forms.end() ? nullptr : &at->second;
}

void learn(std::unordered_map<std::string, std::string>& forms, const IrregularForms& irregular) {
  for (const auto& [base, others] : irregular) {
    forms.insert_or_assign(base, base);
    for (const std::string& form : others) forms.emplace(form, base);
  }
}

}  // namespace

Lemmatizer::Lemmatizer(const Inflections& inflections) : inflections_(inflections) {
  learn(verbs_, inflections.complete_verbs);
  learn(nouns_, inflections.irregular_nouns);
  learn(adjectives_, inflections.irregular_adjectives);
  // A past form may be another verb's base ("found", "lay"): the form of the irregular verb is the likelier one.
  for (const auto& [base, pasts] : inflections.irregular_verbs)
    for (const std::string& form : pasts) verbs_.emplace(form, base);
  for (const auto& [base, pasts] : inflections.irregular_verbs)
    for (const std::string& form : verb_forms(inflections, base)) verbs_.emplace(form, base);
}

void Lemmatizer::learn_verb(std::string_view base) {
  const std::string_view word = first_word(base);
  for (const std::string& form : verb_forms(inflections_, word)) verbs_.emplace(form, word);
}

void Lemmatizer::learn_noun(std::string_view base) {
  const std::string_view word = first_word(base);
  for (const std::string& form : noun_forms(inflections_, word)) nouns_.emplace(form, word);
}

// "hop" of "hoped" had an "e"; "visit" of "visited" had none. The longest ending decides.
bool Lemmatizer::ends_with_e(std::string_view stem) const {
  std::size_t with = 0, without = 0;
  for (const std::string& ending : inflections_.base_e)
    if (stem.ends_with(ending)) with = std::max(with, ending.size());
  for (const std::string& ending : inflections_.base_without_e)
    if (stem.ends_with(ending)) without = std::max(without, ending.size());
  return with > without;
}

std::string Lemmatizer::undo(std::string_view word, const std::vector<SuffixRule>& rules) const {
  std::string best;
  for (const SuffixRule& rule : rules) {
    if (word.size() < rule.add.size() + 2 || !word.ends_with(rule.add)) continue;
    std::string stem(word.substr(0, word.size() - rule.add.size()));
    if (rule.twice) {
      if (stem.size() < 3 || stem[stem.size() - 1] != stem[stem.size() - 2]) continue;
      stem.pop_back();
    }
    // What was cut off is spelled by the end of the rule's ending, its small letters.
    const std::string_view cut = std::string_view(rule.ending).substr(rule.ending.size() - rule.cut);
    stem += cut;
    if (apply_rules(inflections_, rules, stem) != word) continue;
    const bool e = stem.ends_with('e') && (rule.ending.ends_with('e') || rule.cut > 0);
    if (rule.twice || (rule.cut > 0 && !e)) return stem;  // "stopped", "carries": nothing else is likely
    if (best.empty() || e == ends_with_e(e ? std::string_view(stem).substr(0, stem.size() - 1) : stem)) best = stem;
  }
  return best.empty() ? std::string(word) : best;
}

std::string Lemmatizer::lemma(std::string_view folded, Tag tag) const {
  const auto of = [&](const Forms& forms, const std::vector<SuffixRule>& rules) {
    const std::string* known = look_up(forms, folded);
    return known != nullptr ? *known : undo(folded, rules);
  };
  switch (tag) {
    case Tag::vbz:
      return of(verbs_, inflections_.verb_third);
    case Tag::vbd:
    case Tag::vbn:
      return of(verbs_, inflections_.verb_past);
    case Tag::vbg:
      return of(verbs_, inflections_.verb_participle);
    case Tag::vb:
    case Tag::vbp:
    case Tag::md: {
      const auto known = inflections_.complete_verbs.find(folded);
      if (known != inflections_.complete_verbs.end() || tag == Tag::vb) return std::string(folded);
      for (const auto& [base, forms] : inflections_.complete_verbs)
        if (std::find(forms.begin(), forms.end(), folded) != forms.end()) return base;
      return std::string(folded);
    }
    case Tag::nns:
      return of(nouns_, inflections_.noun_plural);
    case Tag::jjr:
    case Tag::rbr:
      return of(adjectives_, inflections_.adjective_comparative);
    case Tag::jjs:
    case Tag::rbs:
      return of(adjectives_, inflections_.adjective_superlative);
    default:
      return std::string(folded);
  }
}

}  // namespace gainsay
