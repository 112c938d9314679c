#include "extract/pattern/match.h"

#include <algorithm>
#include <optional>

namespace gainsay {
namespace {

constexpr std::size_t gap_words = 8;
constexpr int max_starts = 32;  // new starts of a pattern with "..." in one sentence

Range range_in(const std::string& text, const re2::StringPiece& piece) {
  const auto begin = static_cast<std::size_t>(piece.data() - text.data());
  return {begin, begin + piece.size()};
}

// A match in the view, not yet in words.
struct Found {
  struct Group {
    const Capture* capture;
    Range range;
  };
  Range range;
  std::vector<Group> groups;
  std::vector<Range> gaps;
};

class Finder {
 public:
  Finder(const View& view, const Annotation& annotation, const Sentence& sentence, const SmallWords& small)
      : view_(view), annotation_(annotation), sentence_(sentence), small_(small) {}

  // The leftmost match that begins at `from` or later.
  std::optional<Found> find(const CompiledMatch& match, std::size_t from) const;
  Match to_match(const CompiledPattern& pattern, const Found& found) const;

 private:
  bool find_segment(const CompiledMatch::Segment& segment, std::size_t from, Found& found) const;
  [[nodiscard]] bool occurs(const CompiledMatch::Segment& segment, std::size_t from) const {
    const RE2* regex = segment.regex->get();
    const std::string& text = view_.text();
    return regex != nullptr && from <= text.size() &&
           regex->Match(text, from, text.size(), RE2::UNANCHORED, nullptr, 0);
  }
  [[nodiscard]] std::size_t gap_limit(std::size_t end) const;
  [[nodiscard]] bool is_object(const Found& found) const;
  std::optional<Found> find_from(const CompiledMatch& match, std::size_t& from) const;
  [[nodiscard]] std::optional<Found> inside_speech(const CompiledMatch& match, const Found& outer) const;
  [[nodiscard]] bool names(const Found& found) const;

  const View& view_;
  const Annotation& annotation_;
  const Sentence& sentence_;
  const SmallWords& small_;
};

// Appends the leftmost match of one segment to `found`; its own range becomes that of the segment.
bool Finder::find_segment(const CompiledMatch::Segment& segment, std::size_t from, Found& found) const {
  const RE2* regex = segment.regex->get();
  if (regex == nullptr) return false;
  const std::string& text = view_.text();
  std::vector<re2::StringPiece> groups(segment.captures.size() + 2);
  if (!regex->Match(text, from, text.size(), RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size())))
    return false;
  found.range = range_in(text, groups[1]);
  for (std::size_t i = 0; i < segment.captures.size(); ++i) {
    if (groups[i + 2].data() == nullptr || groups[i + 2].empty()) continue;
    if (segment.captures[i].skipped)
      found.gaps.push_back(range_in(text, groups[i + 2]));
    else
      found.groups.push_back({&segment.captures[i], range_in(text, groups[i + 2])});
  }
  return true;
}

// The last place in the view at which the part after "..." may begin, when the part before it ends at `end`.
std::size_t Finder::gap_limit(std::size_t end) const {
  const Words& words = annotation_.words;
  const Range behind = view_.words({end, view_.text().size()});
  if (behind.empty()) return end;
  std::size_t seen = 0;
  for (std::size_t i = behind.begin; i < behind.end; ++i) {
    const Word& word = words[i];
    const bool stops = word.kind == WordKind::punctuation
                           ? (word.folded != "," && word.folded != "\"" && word.folded != "'" && word.folded != "%" &&
                              !(word.folded == "-" && !word.space_before))
                           : small_.is(SmallWord::clause_break, words, i, sentence_.end_word);
    if (stops) return view_.begin_of(i);
    if (word.kind == WordKind::punctuation) continue;
    if (seen == gap_words) return view_.begin_of(i);
    ++seen;
  }
  return view_.text().size();
}

// One try; on failure `from` is where the next one may begin, past the end when there is none.
std::optional<Found> Finder::find_from(const CompiledMatch& match, std::size_t& from) const {
  Found found;
  if (!find_segment(match.segments.front(), from, found)) {
    from = view_.text().size() + 1;
    return std::nullopt;
  }
  Range whole = found.range;
  const std::size_t next = found.range.begin + 1;
  for (std::size_t i = 1; i < match.segments.size(); ++i) {
    const std::size_t end = found.range.end;
    if (!find_segment(match.segments[i], end, found)) {
      // what is not after this start is not after a later one either, unless it overlaps the part before it
      from = occurs(match.segments[i], next) ? next : view_.text().size() + 1;
      return std::nullopt;
    }
    if (found.range.begin > gap_limit(end)) {
      from = next;
      return std::nullopt;
    }
    if (end < found.range.begin) found.gaps.push_back({end, found.range.begin});
    whole.end = found.range.end;
  }
  found.range = whole;
  return found;
}

// "critics of Putin reject": the name is not the subject of the verb.
bool Finder::is_object(const Found& found) const {
  const Range words = view_.words(found.range);
  if (words.empty() || words.begin <= sentence_.first_word) return false;
  return small_.is(SmallWord::before_object, annotation_.words, words.begin - 1, words.begin);
}

// What the match begins with is named, and not by a pronoun.
bool Finder::names(const Found& found) const {
  if (found.groups.empty()) return false;
  const Found::Group& first = found.groups.front();
  if (view_.words(first.range).begin != view_.words(found.range).begin) return false;
  const auto marks = view_.marks(first.range, first.capture->filler);
  if (marks.empty() || marks.front()->mention == nullptr) return false;
  const auto* entity = std::get_if<EntityMention>(&marks.front()->mention->body);
  return entity != nullptr && entity->reference != Reference::pronoun;
}

// "Kellogg said that Trump would end it": a match that reaches from outside into what someone says, and that begins
// anew in there, is the inner one. Empty for all others.
std::optional<Found> Finder::inside_speech(const CompiledMatch& match, const Found& outer) const {
  const Range words = view_.words(outer.range);
  if (words.empty()) return std::nullopt;
  const std::size_t begin = annotation_.words[words.begin].span.begin, end = annotation_.words[words.end - 1].span.end;
  auto speech = std::upper_bound(annotation_.speeches.begin(), annotation_.speeches.end(), begin,
                                 [](std::size_t at, const Speech& other) { return at < other.content.begin; });
  for (; speech != annotation_.speeches.end() && speech->content.begin < end; ++speech) {
    const std::size_t word = view_.begin_of(annotation_.words.at_byte(speech->content.begin));
    const std::size_t space = view_.text().rfind(' ', word);  // the marks of that word come between
    std::size_t from = space == std::string::npos ? 0 : space;
    auto inner = find_from(match, from);
    if (inner && inner->range.begin < outer.range.end && names(*inner)) return inner;
  }
  return std::nullopt;
}

std::optional<Found> Finder::find(const CompiledMatch& match, std::size_t from) const {
  for (int starts = 0; starts < max_starts && from <= view_.text().size(); ++starts) {
    auto found = find_from(match, from);
    if (!found) continue;
    if (match.segments.size() > 1)
      if (auto inner = inside_speech(match, *found)) found = std::move(inner);
    if (!match.subject_first || !is_object(*found)) return found;
    from = found->range.begin + 1;
  }
  return std::nullopt;
}

Match Finder::to_match(const CompiledPattern& pattern, const Found& found) const {
  Match match;
  match.pattern = &pattern;
  match.words = view_.words(found.range);
  for (const Found::Group& group : found.groups) {
    if (group.capture->slot.empty()) continue;
    Match::Fill fill{group.capture->slot, group.capture->filler, {}, view_.words(group.range)};
    if (!group.capture->any_words)
      for (const Mark* mark : view_.marks(group.range, fill.filler)) fill.marks.push_back(*mark);
    match.fills.push_back(std::move(fill));
  }
  for (const Range& gap : found.gaps)
    if (const Range words = view_.words(gap); !words.empty()) match.gaps.push_back(words);
  return match;
}

// What a match of `then` does not fill itself it has from the match before.
void inherit(Match& match, const std::vector<Match::Fill>& fills) {
  match.repeated = true;
  for (const Match::Fill& fill : fills) {
    const bool own = std::any_of(match.fills.begin(), match.fills.end(),
                                 [&](const Match::Fill& other) { return other.slot == fill.slot; });
    if (!own) match.fills.push_back(fill);
  }
}

// Fills the slot of a named group with the longest mention of its type within the group's words; false without one.
bool add_group(const std::string& name, Range words, const std::vector<Mark>& marks, Match& match) {
  const CompiledPattern& pattern = *match.pattern;
  Match::Fill fill{pattern_slot(*pattern.topic, name).name, 0, {}, words};
  const auto wanted = pattern.regex_slots.find(fill.slot);
  if (wanted != pattern.regex_slots.end()) {
    fill.filler = wanted->second;
    const Mark* best = nullptr;
    for (const Mark& mark : marks) {
      const bool fits = mark.first_word >= words.begin && mark.end_word <= words.end &&
                        std::binary_search(mark.fillers.begin(), mark.fillers.end(), fill.filler);
      if (fits && (best == nullptr || mark.end_word - mark.first_word > best->end_word - best->first_word))
        best = &mark;
    }
    if (best == nullptr) return false;
    fill.marks.push_back(*best);
  }
  match.fills.push_back(std::move(fill));
  return true;
}

}  // namespace

std::vector<Match> find_matches(const CompiledPattern& pattern, const View& view, const Annotation& annotation,
                                const Sentence& sentence, const SmallWords& small) {
  const Finder finder(view, annotation, sentence, small);
  std::vector<Match> matches;
  std::size_t from = 0;
  while (auto head = finder.find(pattern.match, from)) {
    matches.push_back(finder.to_match(pattern, *head));
    from = head->range.end;
    const std::vector<Match::Fill> fills = matches.back().fills;
    std::size_t at = from;
    while (!pattern.then.empty()) {
      std::optional<Found> first;
      for (const CompiledMatch& then : pattern.then) {
        auto found = finder.find(then, at);
        if (found && (!first || found->range.begin < first->range.begin)) first = std::move(found);
      }
      if (!first) break;
      matches.push_back(finder.to_match(pattern, *first));
      inherit(matches.back(), fills);
      at = first->range.end;
    }
  }
  return matches;
}

std::vector<Match> find_regex_matches(const CompiledPattern& pattern, const View& plain,
                                      const std::vector<Mark>& marks) {
  std::vector<Match> matches;
  const RE2* regex = pattern.regex->get();
  if (regex == nullptr) return matches;
  const std::string& text = plain.text();
  std::vector<re2::StringPiece> groups(static_cast<std::size_t>(regex->NumberOfCapturingGroups()) + 1);
  const auto count = static_cast<int>(groups.size());
  std::size_t from = 0;
  while (from <= text.size() && regex->Match(text, from, text.size(), RE2::UNANCHORED, groups.data(), count)) {
    const Range whole = range_in(text, groups[0]);
    from = std::max(whole.end, from + 1);
    Match match;
    match.pattern = &pattern;
    match.words = plain.words(whole);
    bool complete = !match.words.empty();
    for (const auto& [name, index] : regex->NamedCapturingGroups()) {
      const re2::StringPiece& group = groups[static_cast<std::size_t>(index)];
      if (!group.empty() && !add_group(name, plain.words(range_in(text, group)), marks, match)) complete = false;
    }
    if (complete) matches.push_back(std::move(match));
  }
  return matches;
}

}  // namespace gainsay
