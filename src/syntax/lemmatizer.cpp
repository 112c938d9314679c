#include "syntax/lemmatizer.h"

#include <algorithm>
#include <vector>

namespace gainsay {
namespace {

using Forms = std::vector<std::string> (*)(const Inflections&, std::string_view);

bool is_vowel(const Inflections& inflections, char c) { return inflections.vowels.find(c) != std::string::npos; }

bool ends_in(const Inflections& inflections, std::string_view word, std::string_view pattern) {
  if (word.size() <= pattern.size()) return false;
  const std::string_view tail = word.substr(word.size() - pattern.size());
  return std::equal(tail.begin(), tail.end(), pattern.begin(), [&](char c, char p) {
    return p == 'V' ? is_vowel(inflections, c) : p == 'C' ? !is_vowel(inflections, c) : p == c;
  });
}

// A base that has the form, by the rule that makes it.
struct Candidate {
  std::string base;
  const SuffixRule* rule = nullptr;
};

std::vector<Candidate> candidates_of(const Inflections& inflections, const std::vector<SuffixRule>& rules,
                                     std::string_view form, Forms forms) {
  std::vector<Candidate> out;
  for (const SuffixRule& rule : rules) {
    if (form.size() <= rule.add.size() + 1 || !form.ends_with(rule.add)) continue;
    std::string base(form.substr(0, form.size() - rule.add.size()));
    if (rule.twice) {
      if (base[base.size() - 1] != base[base.size() - 2]) continue;
      base.pop_back();
    }
    base += rule.ending.substr(rule.ending.size() - rule.cut);
    const std::vector<std::string> made = forms(inflections, base);
    if (std::find(made.begin(), made.end(), form) != made.end()) out.push_back({std::move(base), &rule});
  }
  return out;
}

}  // namespace

Lemmatizer::Lemmatizer(const Inflections& inflections, const BaseForms& bases, const Clitics& clitics)
    : inflections_(&inflections), bases_(bases) {
  const auto add = [&](Table& table, std::string_view base, Forms forms) {
    for (std::string& form : forms(inflections, base)) table.emplace(std::move(form), base);
  };
  for (const CliticStem& stem : clitics.stems) verbs_.emplace(stem.stem, stem.base);
  for (const Clitic& clitic : clitics.endings)
    if (!clitic.base.empty()) verbs_.emplace(clitic.ending, clitic.base);
  // the first base of a form is kept: irregular verbs are the more frequent ones ("found")
  for (const auto& [base, forms] : inflections.complete_verbs) add(verbs_, base, verb_forms);
  for (const auto& [base, forms] : inflections.irregular_verbs) add(verbs_, base, verb_forms);
  for (const std::string& base : bases.verbs) add(verbs_, base, verb_forms);
  infinitives_.insert(bases.verbs.begin(), bases.verbs.end());
  for (const auto& [base, forms] : inflections.irregular_nouns) add(nouns_, base, noun_forms);
  for (const std::string& base : bases.nouns) add(nouns_, base, noun_forms);
  for (const auto& [base, forms] : inflections.irregular_adjectives) add(adjectives_, base, adjective_forms);
  for (const std::string& base : bases.adjectives) add(adjectives_, base, adjective_forms);
}

void Lemmatizer::learn_verb(std::string_view base) {
  base = base.substr(0, base.find(' '));
  for (std::string& form : verb_forms(*inflections_, base)) verbs_.emplace(std::move(form), base);
  infinitives_.emplace(base);
}

void Lemmatizer::learn_noun(std::string_view base) {
  base = base.substr(0, base.find(' '));
  for (std::string& form : noun_forms(*inflections_, base)) nouns_.emplace(std::move(form), base);
}

std::string Lemmatizer::lemma(std::string_view folded, Tag tag) const {
  if (is_verb(tag) || tag == Tag::md) return verb(folded, tag);
  if (tag == Tag::nns || tag == Tag::nnps) return noun(folded);
  if (tag == Tag::jjr || tag == Tag::rbr) return adjective(folded, inflections_->adjective_comparative);
  if (tag == Tag::jjs || tag == Tag::rbs) return adjective(folded, inflections_->adjective_superlative);
  if (folded.find('\'') == std::string_view::npos) return std::string(folded);
  const auto clitic = verbs_.find(folded);  // "n't"
  return std::string(clitic == verbs_.end() || tag == Tag::pos ? folded : clitic->second);
}

std::string Lemmatizer::adjective(std::string_view form, const std::vector<SuffixRule>& rules) const {
  if (const auto known = adjectives_.find(form); known != adjectives_.end()) return known->second;
  const auto found = candidates_of(*inflections_, rules, form, adjective_forms);
  const auto once = std::find_if(found.begin(), found.end(),
                                 [](const Candidate& c) { return c.base.back() == 'y' || c.rule->twice; });
  return found.empty() ? std::string(form) : once != found.end() ? once->base : found.back().base;
}

std::string Lemmatizer::verb(std::string_view form, Tag tag) const {
  if ((tag == Tag::vb || tag == Tag::vbp) && infinitives_.contains(form)) return std::string(form);
  if (const auto known = verbs_.find(form); known != verbs_.end()) return known->second;
  if (tag == Tag::vb || tag == Tag::vbp || tag == Tag::md) return std::string(form);
  const auto& rules = tag == Tag::vbz   ? inflections_->verb_third
                      : tag == Tag::vbg ? inflections_->verb_participle
                                        : inflections_->verb_past;
  const auto found = candidates_of(*inflections_, rules, form, verb_forms);
  if (found.empty()) return std::string(form);
  const auto with = [&](const auto& test) -> const Candidate* {
    const auto at = std::find_if(found.begin(), found.end(), test);
    return at == found.end() ? nullptr : &*at;
  };
  const auto lost_e = [&](const Candidate& candidate) {
    if (candidate.base.back() != 'e') return false;
    const std::string_view stem = std::string_view(candidate.base).substr(0, candidate.base.size() - 1);
    return std::any_of(bases_.silent_e.begin(), bases_.silent_e.end(),
                       [&](const std::string& end) { return ends_in(*inflections_, stem, end); });
  };
  if (const Candidate* y = with([](const Candidate& c) { return c.base.back() == 'y'; })) return y->base;
  if (const Candidate* e = with(lost_e)) return e->base;
  if (const Candidate* one = with([&](const Candidate& c) {
        return c.rule->twice && bases_.kept_double.find(c.base.back()) == std::string::npos;
      }))
    return one->base;
  return found.back().base;  // the rule for all other words is the last
}

std::string Lemmatizer::noun(std::string_view form) const {
  if (const auto known = nouns_.find(form); known != nouns_.end()) return known->second;
  const auto found = candidates_of(*inflections_, inflections_->noun_plural, form, noun_forms);
  // "losses" is no more "lossis" than "crises" is "cris": a rule that cuts much needs a known word, or no rival
  const auto plain = std::find_if(found.begin(), found.end(), [](const Candidate& c) { return c.rule->cut < 2; });
  if (plain != found.end()) return plain->base;
  return found.empty() ? std::string(form) : found.front().base;
}

}  // namespace gainsay
