#include "lang/date_words.h"

namespace gainsay {
namespace {

using Role = CalendarRole;

constexpr int shift = 1000;  // payloads hold no negative numbers

std::uint32_t pack(Role role, int value) {
  return (static_cast<std::uint32_t>(role) << 16U) | static_cast<std::uint32_t>(value + shift);
}

// Roles that a date cannot start with.
bool starts_date(Role role) {
  switch (role) {
    case Role::future:
    case Role::speech:
    case Role::year_context:
    case Role::ago:
    case Role::from_now:
    case Role::of:
    case Role::on:
    case Role::conjunction:
    case Role::to:
    case Role::period:
    case Role::meridiem:
    case Role::day_part:
    case Role::quarter_word:
      return false;
    default:
      return true;
  }
}

}  // namespace

DateWords::DateWords(const CalendarLexicon& calendar, const NumberLexicon& number_words, Vocabulary& vocabulary)
    : numbers(number_words, vocabulary) {
  for (const CalendarWord& word : calendar.words) {
    phrases.add(word.phrase, pack(word.role, word.value), vocabulary);
    const auto parts = split_phrase(word.phrase);
    if (parts.empty()) continue;
    const WordId first = vocabulary.find(parts.front());
    if (roles.size() <= first) roles.resize(first + 1), starts.resize(first + 1);
    roles[first] |= std::uint64_t{1} << static_cast<unsigned>(word.role);
    if (starts_date(word.role)) starts[first] = true;
  }
  for (const auto* list : {&number_words.cardinals, &number_words.ordinals})
    for (const NumberWord& word : *list) {
      const WordId id = vocabulary.find(word.word);
      if (starts.size() <= id) starts.resize(id + 1);
      starts[id] = true;
    }
}

DateWords::Hit DateWords::find(const Words& words, std::size_t at, std::size_t end, Role role) const {
  if (at >= end || !has_role(words[at], role)) return {};
  const auto hits = phrases.all(words, at, end);
  for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit)
    for (const std::uint32_t payload : *hit->payloads)
      if (payload >> 16U == static_cast<std::uint32_t>(role))
        return {at + hit->words, static_cast<int>(payload & 0xFFFFU) - shift};
  return {};
}

}  // namespace gainsay
