#include "figures/hint.h"

namespace gainsay {

const std::array<std::string_view, hint_count>& hint_names() {
  static constexpr std::array<std::string_view, hint_count> names = {
      "of",           "out_of",      "determiner",  "of_these",   "including",  "conjunction",  "makes",
      "in_all",       "times",       "alternative", "rest",       "amounts_to", "from",         "to",
      "than",         "instead",     "difference",  "versus",     "doubled",    "trebled",      "quadrupled",
      "halved",       "fold",        "factor_of",   "fall",       "rise",       "each",         "for_hundred",
      "for_thousand", "for_every",   "at_speed",    "before",     "after",      "earlier",      "later",
      "until",        "since",       "between",     "span",       "born",       "died",         "aged",
      "founded",      "birthday",    "this_year",   "turned",     "low",        "high",         "lowest",
      "highest",      "total_row",   "share_word",  "per_column", "called",     "name_part",    "twice",
      "thrice",       "another",     "hedged",      "relative",   "a_minute",   "a_hour",       "a_day",
      "a_week",       "a_month",     "a_year",      "a_decade",   "listed",     "scorers",      "lasts",
      "pronoun",      "superlative", "specialist",  "office",     "deputy",     "once",         "sum_of",
      "denies",       "favours",     "opposes",     "corrects",   "negates",    "denial_quote", "first_person",
      "saying",       "needful",     "seeking",     "generic",    "phrase_end", "stays",        "leaves",
      "caused_by",    "causes",      "event",       "reason",     "no_reason",  "because",      "begins",
      "toll",         "perfect",     "owns",        "all_of"};
  return names;
}

HintTable::HintTable(const FigureWords& words, Vocabulary& vocabulary) {
  for (std::size_t hint = 0; hint < hint_count; ++hint)
    if (const auto at = words.hints.find(hint_names()[hint]); at != words.hints.end())
      for (const std::string& phrase : at->second) tables_[hint].add(phrase, 0, vocabulary);
}

std::size_t HintTable::past(Hint hint, const Words& words, std::size_t at, std::size_t end) const {
  return at + tables_[static_cast<std::size_t>(hint)].longest(words, at, end).words;
}

}  // namespace gainsay
