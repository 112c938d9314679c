#include <algorithm>

#include "extract/statement/story_reader.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_event = 5;  // tokens of "the big fire on the hill" up to its noun
constexpr std::size_t longest_cause = 9;

}  // namespace

// The phrase names one event: "the accident", "a fire".
bool StoryReader::is_event(const Line& line, std::size_t first, std::size_t end, std::string& event) const {
  for (std::size_t i = first; i < std::min(end, first + longest_event); ++i) {
    if (i > first && sheet_.is(line, i, Hint::phrase_end)) break;
    const std::size_t last = sheet_.past(line, i, Hint::event);
    if (last == i || sheet_.is(line, last, Hint::event)) continue;
    event = joined_words(words_of(line, i, last));
    return !event.empty();
  }
  return false;
}

// Where a clause begins: after a mark, "that" or "because".
std::size_t StoryReader::clause_start(const Line& line, std::size_t at) const {
  std::size_t start = at;
  while (start > 0 && at - start < longest_cause && line.tokens[start - 1].kind != Token::Kind::mark &&
         !sheet_.is(line, start - 1, Hint::relative) && !sheet_.is(line, start - 1, Hint::because))
    --start;
  return start;
}

// "The fire was caused by lightning", "A fallen power line caused the fire"
void StoryReader::read_cause_of_event(const Line& line, std::size_t at) {
  const std::size_t passive = sheet_.past(line, at, Hint::caused_by), active = sheet_.past(line, at, Hint::causes);
  const std::size_t end = std::max(passive, active);
  if (end == at) return;
  const std::size_t start = clause_start(line, at);
  if (sheet_.has(line, start, clause_end(line, end), Hint::hedged) || sheet_.has(line, start, end, Hint::negates))
    return;
  const Voice voice = voices_of(annotation_, sheet_.span(line, at, end)).front();
  if (voice.modality != Modality::asserted || voice.polarity != Polarity::affirmed) return;
  std::string event;
  std::size_t first = end, last = std::min(clause_end(line, end), end + longest_cause);  // of the cause
  if (active > passive) {
    if (!is_event(line, end, last, event)) return;
    first = start;
    last = at;
  } else if (!is_event(line, start, at, event)) {
    return;
  }
  const std::string cause = joined_words(words_of(line, first, last));
  if (cause.empty()) return;
  put_for_each(line, start, std::max(last, end), CategoryValue{cause}, {{"event", event}, {"words", event}});
}

// "Electricity is not the reason why the plant is closing"; "the plant is closing because electricity costs too much"
void StoryReader::read_reason(const Line& line, std::size_t at) {
  const std::size_t denied = sheet_.past(line, at, Hint::no_reason), given = sheet_.past(line, at, Hint::reason),
                    because = sheet_.past(line, at, Hint::because);
  const std::size_t end = std::max({denied, given, because});
  if (end == at) return;
  const std::size_t start = clause_start(line, at), last = std::min(clause_end(line, end), end + longest_cause);
  const bool cause_first = end != because;
  Stems cause = cause_first ? words_of(line, start, at) : words_of(line, end, last);
  const Stems effect = cause_first ? words_of(line, end, last) : words_of(line, start, at);
  if (cause.empty() || effect.empty()) return;
  if (end != denied && (sheet_.has(line, start, last, Hint::negates) || sheet_.has(line, start, last, Hint::hedged)))
    return;
  put_for_each(line, start, std::max(last, end), CategoryValue{joined_words(cause)},
               {{"words", joined_words(effect)}, {"reason", end == denied ? "denied" : "given"}});
}

void StoryReader::read_causes() {
  for (const Line& line : sheet_.lines()) {
    if (sheet_.has(line, 0, line.tokens.size(), Hint::corrects)) continue;
    for (std::size_t at = 0; at < line.tokens.size(); ++at) {
      if (line.tokens[at].kind != Token::Kind::word) continue;
      read_cause_of_event(line, at);
      read_reason(line, at);
    }
  }
}

}  // namespace gainsay
