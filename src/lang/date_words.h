#pragma once

#include <optional>

#include "lang/calendar.h"
#include "lang/number_reader.h"
#include "lang/phrase_table.h"

namespace gainsay {

/// The calendar as the date annotator looks phrases up.
struct DateWords {
  DateWords(const CalendarLexicon& calendar, const NumberLexicon& number_words, Vocabulary& vocabulary);

  struct Hit {
    std::size_t end = 0;  ///< behind the phrase; 0: no such phrase
    int value = 0;
    explicit operator bool() const { return end != 0; }
  };
  /// The longest phrase of a role that starts at a word and ends before `end`.
  [[nodiscard]] Hit find(const Words& words, std::size_t at, std::size_t end, CalendarRole role) const;
  /// The word starts a phrase of one of the roles that a date can start with.
  [[nodiscard]] bool may_start(const Word& word) const { return word.id < starts.size() && starts[word.id]; }
  [[nodiscard]] bool has_role(const Word& word, CalendarRole role) const {
    return word.id < roles.size() && ((roles[word.id] >> static_cast<unsigned>(role)) & 1U) != 0;
  }

  [[nodiscard]] bool has_any_role(const Word& word) const { return word.id < roles.size() && roles[word.id] != 0; }
  /// The word starts no phrase of the calendar but an article.
  [[nodiscard]] bool only_article(const Word& word) const {
    return word.id < roles.size() && roles[word.id] == std::uint64_t{1} << static_cast<unsigned>(CalendarRole::the);
  }

  NumberReader numbers;
  PhraseTable phrases;               ///< payload: role and value
  std::vector<std::uint64_t> roles;  ///< by word id: roles of phrases that start with it
  std::vector<bool> starts;          ///< by word id
};

}  // namespace gainsay
