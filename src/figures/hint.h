#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "lang/lexicon/figure_words.h"
#include "lang/token/phrase_table.h"

namespace gainsay {

/// What a phrase between figures tells. Each is a key of rules/<language>/figures.toml, by the same name.
enum class Hint : std::uint8_t {
  of,           ///< between a part and its whole
  out_of,       ///< "out of", "among": opens the whole
  determiner,   ///< "the", "its", "those"
  of_these,     ///< "of whom", "of these": the figure beside it is a part of one told before
  including,    ///< parts that need not be all of them
  conjunction,  ///< "and", "plus": between the last two parts
  makes,        ///< before a total: "which makes", "a total of"
  in_all,       ///< after a total: "in all", "together"
  times,        ///< "x", "by": between the sides of a thing
  alternative,  ///< "or": between two ways to say one figure
  rest,         ///< "the rest", "everything else": the last part of a complete list
  amounts_to,   ///< "which is", "or", "that is": before a figure that says the same again
  from,
  to,
  than,        ///< "than", "than the": before what something is compared with
  instead,     ///< "instead of", "against": likewise
  difference,  ///< "majority", "margin", "lead"
  versus,      ///< between two counts that a difference is between: "to", "against"
  doubled,
  trebled,
  quadrupled,
  halved,
  fold,       ///< after or stuck to a number: "fold"
  factor_of,  ///< "by a factor of"
  fall,       ///< "fewer", "less", "a drop of"
  rise,
  each,         ///< "each", "apiece", "per head": one of what was counted
  for_hundred,  ///< "for every hundred"
  for_thousand,
  for_every,  ///< "for every", "per", "to every": before the number that a rate counts in
  at_speed,   ///< before a speed: "at", "an average of"
  before,
  after,
  earlier,
  later,
  until,
  since,
  between,
  span,  ///< "a span of", "for", "which is": before the length of a stretch of time
  born,
  died,
  aged,
  founded,
  birthday,  ///< "anniversary", "birthday"
  this_year,
  turned,      ///< "turned", "turns": before an age
  low,         ///< "lows of"
  high,        ///< "highs of"
  lowest,      ///< of a table: "lowest", "bottom"
  highest,     ///< "highest", "leads"
  total_row,   ///< the name of a row that adds up the others
  share_word,  ///< a heading or unit that makes a column shares: "share", "%"
  per_column,  ///< a heading that makes a column a quotient: "per", "rate"
  called,      ///< before the names that a number counts: "are called", "namely"
  name_part,   ///< small words inside of names: "of", "the"
  twice,
  thrice,
  another,   ///< turns to another thing: "another", "last year's", "previous"
  hedged,    ///< what follows is not the text's own word: "if", "would"
  relative,  ///< "who", "which": what follows is told of the noun before it
  a_minute,  ///< "a minute": a length of time without a number
  a_hour,
  a_day,
  a_week,
  a_month,
  a_year,
  a_decade,
  listed,        ///< ":", "are called": right before a list of names
  scorers,       ///< "goals came from", "scored by"
  lasts,         ///< "for", "takes": before a length of time between two times of day
  pronoun,       ///< "he", "she": the subject of the sentence before
  superlative,   ///< "wettest", "first": told of a stretch since a year
  specialist,    ///< "geologist", "cardiologist": nobody is two of them
  office,        ///< "mayor", "director"
  deputy,        ///< before an office: "deputy"
  once,          ///< "former": turns an office into one of another time
  sum_of,        ///< "the", right before a number that names all of what is counted
  denies,        ///< "denied": before what a person says is not so
  favours,       ///< "supports", "demands"
  opposes,       ///< "opposes", "ruled out"
  corrects,      ///< "a correction": what is told in the sentence is taken back
  negates,       ///< "no", "not", "never"
  denial_quote,  ///< "there was no", "I never": opens a quoted denial
  first_person,  ///< "I", "we"
  saying,        ///< after `denies`: "having said"
  needful,       ///< "is unavoidable": the speaker wants or accepts what comes before it
  seeking,       ///< "asking for": between "supports" and what is wanted
  generic,       ///< "plan", "idea": a noun that says little without what follows it
  phrase_end,    ///< prepositions and the like, at which a noun and its adjectives end
  stays,         ///< "am staying at", before what a person is loyal to
  leaves,        ///< "want to leave"
  caused_by,     ///< "was caused by": between an event and its cause
  causes,        ///< "caused": between a cause and an event
  event,         ///< "fire", "accident": what has one cause
  reason,        ///< "is the reason for": between a cause and its effect
  no_reason,     ///< "is not the reason for"
  because,       ///< between an effect and its cause
  begins,        ///< "broke out": of what began on a day
  toll,          ///< "death toll": a count that only grows
  perfect,       ///< "have been": a count up to now
  owns,          ///< "had", "consists of": before the number of parts that a thing has
  all_of,        ///< "all", "all of its": likewise
  count_         ///< how many there are
};

inline constexpr std::size_t hint_count = static_cast<std::size_t>(Hint::count_);
/// By hint.
[[nodiscard]] const std::array<std::string_view, hint_count>& hint_names();

/// The phrases of all hints. Built once; const and shared by threads.
class HintTable {
 public:
  HintTable(const FigureWords& words, Vocabulary& vocabulary);
  /// After the longest phrase of the hint that starts at a word and ends before `end`; `at` when there is none.
  [[nodiscard]] std::size_t past(Hint hint, const Words& words, std::size_t at, std::size_t end) const;

 private:
  std::array<PhraseTable, hint_count> tables_;
};

}  // namespace gainsay
