#include "extract/statement/as_of.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::size_t reach = 256;        // speeches looked back at: none nests deeper
constexpr std::size_t opening_words = 2;  // a date that begins this near to the start opens the sentence

struct DatedWords {
  Range words;
  DateRange range;
};

bool is_break(const Word& word) {
  return word.kind == WordKind::punctuation &&
         (word.folded == "," || word.folded == ";" || word.folded == ":" || word.folded == "(" || word.folded == ")" ||
          word.folded == "--" || (word.folded == "-" && word.space_before));
}

// The stretch between commas and stronger marks around some words.
Range stretch(const Words& words, Range around, Range bounds) {
  Range out = around;
  while (out.begin > bounds.begin && !is_break(words[out.begin - 1])) --out.begin;
  while (out.end < bounds.end && !is_break(words[out.end])) ++out.end;
  return out;
}

// The words of the sentence that are said together with the match: those of the innermost speech around it.
Range voice_bounds(const Annotation& annotation, const Sentence& sentence, Range words) {
  const ByteSpan span{annotation.words[words.begin].span.begin, annotation.words[words.end - 1].span.end};
  const Speech* innermost = nullptr;
  const auto& all = annotation.speeches;
  auto at =
      std::partition_point(all.begin(), all.end(), [&](const Speech& s) { return s.content.begin <= span.begin; });
  for (std::size_t steps = 0; at != all.begin() && steps < reach; ++steps) {
    --at;
    if (at->content.contains(span) && (innermost == nullptr || at->content.size() < innermost->content.size()))
      innermost = &*at;
  }
  Range bounds{sentence.first_word, sentence.end_word};
  if (innermost == nullptr) return bounds;
  bounds.begin = std::max(bounds.begin, annotation.words.at_byte(innermost->content.begin));
  while (bounds.end > bounds.begin && annotation.words[bounds.end - 1].span.begin >= innermost->content.end)
    --bounds.end;
  return bounds;
}

// The days that a date covers. What was so "until November 2022" was so at its end, and is not any more.
std::optional<DateRange> told_days(const DateRange& range, const Annotation& annotation) {
  if (!range.last) return std::nullopt;
  if (range.first) return range;
  const auto& published = annotation.document->metadata.published;
  return published && *range.last < *published ? std::optional(DateRange::of(*range.last)) : std::nullopt;
}

std::vector<DatedWords> closed_dates(const Annotation& annotation, Range bounds, const std::vector<Range>& taken,
                                     Day latest) {
  std::vector<DatedWords> dates;
  const auto first =
      std::lower_bound(annotation.mentions.begin(), annotation.mentions.end(), bounds.begin,
                       [](const Mention& mention, std::size_t word) { return mention.first_word < word; });
  for (auto at = first; at != annotation.mentions.end() && at->first_word < bounds.end; ++at) {
    const auto* date = std::get_if<DateMention>(&at->body);
    if (date == nullptr) continue;
    const auto days = told_days(date->range, annotation);
    if (!days || *days->first > latest) continue;
    const Range words{at->first_word, at->end_word};
    if (std::any_of(taken.begin(), taken.end(), [&](Range other) { return other.overlaps(words); })) continue;
    dates.push_back({words, *days});
  }
  return dates;
}

std::size_t distance(Range a, Range b) {
  if (a.overlaps(b)) return 0;
  return a.end <= b.begin ? b.begin - a.end : a.begin - b.end;
}

}  // namespace

Range clause_around(const Annotation& annotation, const Sentence& sentence, Range words) {
  return stretch(annotation.words, words, {sentence.first_word, sentence.end_word});
}

std::optional<DateRange> stated_as_of(const Annotation& annotation, const Sentence& sentence, Range words,
                                      const std::vector<Range>& taken, Day latest) {
  const Range bounds = voice_bounds(annotation, sentence, words);
  const Range near = stretch(annotation.words, words, bounds);
  const std::vector<DatedWords> dates = closed_dates(annotation, bounds, taken, latest);
  const DatedWords* best = nullptr;
  for (const DatedWords& date : dates)
    if (near.overlaps(date.words) && (best == nullptr || distance(date.words, words) < distance(best->words, words)))
      best = &date;
  if (best == nullptr && !dates.empty() && dates.front().words.begin <= bounds.begin + opening_words)
    best = &dates.front();
  if (best == nullptr) return std::nullopt;
  DateRange range = best->range;
  if (*range.last > latest) range.last = latest;
  return range;
}

}  // namespace gainsay
