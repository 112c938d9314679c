#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

/// "carry" -> "carries" is { ending = "Cy", cut = 1, add = "ies" }: of the rules of a form, the first whose ending
/// fits is used. In an ending `V` matches any vowel, `C` for any other letter and `D` for a consonant that
/// doubles; small letters mean themselves. An empty ending fits every word.
struct SuffixRule {
  std::string ending;
  std::size_t cut = 0;  ///< letters taken off the end
  std::string add;
  bool one_syllable = false;  ///< only words with one group of vowels, and those of Inflections::doubled
  bool twice = false;         ///< repeats the last letter before adding: "stop" -> "stopped"
};

/// Base form -> every other form.
using IrregularForms = std::map<std::string, std::vector<std::string>, std::less<>>;

/// How the words of a language change their form: rules/<language>/inflections.toml.
struct Inflections {
  std::string vowels = "aeiou";
  std::string never_doubled;                   ///< consonants that `D` leaves out: "show" -> "showed"
  std::set<std::string, std::less<>> doubled;  ///< longer words that double their last letter: "commit"
  std::vector<SuffixRule> verb_third;          ///< "controls"
  std::vector<SuffixRule> verb_past;           ///< "controlled"
  std::vector<SuffixRule> verb_participle;     ///< "controlling"
  std::vector<SuffixRule> noun_plural;
  std::vector<SuffixRule> adjective_comparative;
  std::vector<SuffixRule> adjective_superlative;
  IrregularForms irregular_verbs;  ///< past forms only: take -> took, taken
  IrregularForms complete_verbs;   ///< every form: have -> has, had, having
  IrregularForms irregular_nouns;  ///< plurals
  IrregularForms irregular_adjectives;
  /// In a phrase, the noun before one of these words is inflected: "state of war" -> "states of war".
  std::set<std::string, std::less<>> noun_heads_before;
  /// Ends of stems that have lost an "e" ("hop" of "hoped"), and longer ones that have not ("ait" of "waited"). The
  /// longest that fits decides; without one there was no "e".
  std::vector<std::string> base_e;
  std::vector<std::string> base_without_e;
};

/// The form that the first fitting rule makes of a word; empty when none fits.
[[nodiscard]] std::string apply_rules(const Inflections& inflections, const std::vector<SuffixRule>& rules,
                                      std::string_view word);

/// All forms of a base form, the base first, without repetition. A phrase changes its first word ("take over" ->
/// "took over"). The base must be folded.
[[nodiscard]] std::vector<std::string> verb_forms(const Inflections& inflections, std::string_view base);
/// A phrase changes its last word ("peace plan" -> "peace plans"), or the one before "of".
[[nodiscard]] std::vector<std::string> noun_forms(const Inflections& inflections, std::string_view base);
[[nodiscard]] std::vector<std::string> adjective_forms(const Inflections& inflections, std::string_view base);

}  // namespace gainsay
