#pragma once

#include <bitset>
#include <optional>

#include "lang/lexicon/calendar.h"
#include "lang/number/reader.h"
#include "lang/token/phrase_table.h"

namespace gainsay {

/// The calendar as the date annotator looks phrases up.
class DateWords {
 public:
  DateWords(const CalendarLexicon& calendar, const NumberLexicon& number_words, Vocabulary& vocabulary);

  struct Hit {
    std::size_t end = 0;  ///< after the phrase; 0: no such phrase
    int value = 0;
    explicit operator bool() const { return end != 0; }
  };
  /// The longest phrase of a role that starts at a word and ends before `end`.
  [[nodiscard]] Hit find(const Words& words, std::size_t at, std::size_t end, CalendarRole role) const {
    return at < end && has_role(words[at], role) ? known(words, at, end, role) : Hit{};
  }
  /// A phrase of the role starts with the word.
  [[nodiscard]] bool has_role(const Word& word, CalendarRole role) const {
    return word.id < entries_.size() && entries_[word.id].roles[static_cast<std::size_t>(role)];
  }
  /// Some phrase starts with the word.
  [[nodiscard]] bool has_roles(const Word& word) const {
    return word.id < entries_.size() && entries_[word.id].roles.any();
  }
  /// No phrase and no number starts with the word.
  [[nodiscard]] bool idle(const Word& word) const { return !has_roles(word) && !numbers.may_start(word); }
  /// A date can start with the word: with what it is about, or with words before that ("since", "the", "early").
  [[nodiscard]] bool may_start(const Word& word) const {
    return word.kind == WordKind::number || (word.id < starts_.size() && starts_[word.id]);
  }
  /// The word starts only what leads to a date: nothing is read there unless one may start after it.
  [[nodiscard]] bool leads(const Word& word) const {
    return word.id < entries_.size() && entries_[word.id].starts && !entries_[word.id].content;
  }
  /// The word ends as verbs of the past do.
  [[nodiscard]] bool ends_past(const Word& word) const;

  NumberReader numbers;

 private:
  using Roles = std::bitset<static_cast<std::size_t>(CalendarRole::roles)>;
  struct Entry {
    Roles roles;   // of phrases that start with the word
    Roles longer;  // of those of more than one word
    bool starts = false, content = false;
    std::vector<std::pair<CalendarRole, int>> alone;  // what the word is by itself
  };
  Entry& entry(WordId id);
  [[nodiscard]] Hit known(const Words& words, std::size_t at, std::size_t end, CalendarRole role) const;

  PhraseTable phrases_;         // of more than one word; payload: role and value
  std::vector<Entry> entries_;  // by word id
  std::vector<bool> starts_;    // the same as Entry::starts: one small table that every word of a text is looked up in
  std::vector<std::string> past_endings_;
};

}  // namespace gainsay
