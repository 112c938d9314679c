#include "lang/date/words.h"

#include <algorithm>

namespace gainsay {
namespace {

using Role = CalendarRole;

constexpr int shift = 1000;  // payloads hold no negative numbers

std::uint32_t pack(Role role, int value) {
  return (static_cast<std::uint32_t>(role) << 16U) | static_cast<std::uint32_t>(value + shift);
}

// What a phrase of a role can be at the start of a date.
enum class Place { never, lead, content };

Place place_of(Role role) {
  switch (role) {
    case Role::month:
    case Role::month_abbreviated:
    case Role::ambiguous_month:
    case Role::weekday:
    case Role::ambiguous_weekday:
    case Role::season:
    case Role::ambiguous_season:
    case Role::holiday:
    case Role::relative_day:
    case Role::quarter:
    case Role::half:
    case Role::half_year:
    case Role::clock:
    case Role::year_end:
    case Role::decade_word:
      return Place::content;
    case Role::count:
    case Role::vague_count:
    case Role::longer:
    case Role::shorter:
    case Role::last:
    case Role::current:
    case Role::next:
    case Role::coming:
    case Role::past:
    case Role::earlier:
    case Role::later:
    case Role::early:
    case Role::middle:
    case Role::late:
    case Role::start_of:
    case Role::middle_of:
    case Role::end_of:
    case Role::rest_of:
    case Role::since:
    case Role::until:
    case Role::by:
    case Role::before:
    case Role::after:
    case Role::ahead:
    case Role::within:
    case Role::the:
    case Role::from:
    case Role::between:
      return Place::lead;
    default:
      return Place::never;
  }
}

}  // namespace

DateWords::Entry& DateWords::entry(WordId id) {
  if (entries_.size() <= id) entries_.resize(id + 1);
  return entries_[id];
}

DateWords::DateWords(const CalendarLexicon& calendar, const NumberLexicon& number_words, Vocabulary& vocabulary)
    : numbers(number_words, vocabulary), past_endings_(calendar.past_endings) {
  for (const CalendarWord& word : calendar.words) {
    const auto parts = split_phrase(word.phrase);
    if (parts.empty()) continue;
    Entry& first = entry(vocabulary.intern(parts.front()));
    const auto role = static_cast<std::size_t>(word.role);
    first.roles.set(role);
    if (parts.size() == 1) {
      first.alone.emplace_back(word.role, word.value);
    } else {
      first.longer.set(role);
      phrases_.add(word.phrase, pack(word.role, word.value), vocabulary);
    }
    first.starts = first.starts || place_of(word.role) != Place::never;
    first.content = first.content || place_of(word.role) == Place::content;
  }
  for (const auto* list : {&number_words.cardinals, &number_words.ordinals})
    for (const NumberWord& word : *list) {
      Entry& number = entry(vocabulary.find(word.word));
      number.starts = number.content = true;
    }
  entry(unknown_word) = {};
  for (const Entry& entry : entries_) starts_.push_back(entry.starts);
}

// For a word that some phrase of the role starts with.
DateWords::Hit DateWords::known(const Words& words, std::size_t at, std::size_t end, Role role) const {
  const Entry& entry = entries_[words[at].id];
  if (entry.longer[static_cast<std::size_t>(role)]) {
    const auto hits = phrases_.all(words, at, end);
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit)
      for (const std::uint32_t payload : *hit->payloads)
        if (payload >> 16U == static_cast<std::uint32_t>(role))
          return {at + hit->words, static_cast<int>(payload & 0xFFFFU) - shift};
  }
  for (const auto& [what, value] : entry.alone)
    if (what == role) return {at + 1, value};
  return {};
}

bool DateWords::ends_past(const Word& word) const {
  return word.kind == WordKind::word &&
         std::any_of(past_endings_.begin(), past_endings_.end(), [&](const std::string& ending) {
           return word.folded.size() > ending.size() + 1 && word.folded.ends_with(ending);
         });
}

}  // namespace gainsay
