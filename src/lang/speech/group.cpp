#include "lang/speech/group.h"

#include <algorithm>

namespace gainsay {
namespace {

// Where "by" follows a verb, at most two adverbs later; `end` when it does not.
std::size_t by_behind(const TextIndex& text, std::size_t at, std::size_t end) {
  for (std::size_t i = at; i < std::min(end, at + 3); ++i) {
    if (text.is(i, clause_class::passive_by)) return i;
    if (!text.adverbial(i)) break;
  }
  return end;
}

}  // namespace

bool read_group(const TextIndex& text, std::size_t first, std::size_t end, std::size_t at, std::size_t words,
                SpeechGroup& group) {
  group.first = group.verb = at;
  group.end = at + words;
  group.participle = text.participle(at);
  bool be = false;
  while (group.first > first) {
    const std::size_t before = group.first - 1;
    if (text.quote_index(before) != text.quote_index(at)) break;
    if (text.is(before, clause_class::modal | clause_class::infinitive)) return false;
    if (const Mention* date = text.date(before)) {
      group.first = date->first_word;
      if (group.first > first && text.is(group.first - 1, clause_class::preposition)) --group.first;
      continue;
    }
    const bool negator = text.is(before, clause_class::negator);
    const bool own = negator || text.is(before, clause_class::auxiliary | clause_class::be) || text.adverbial(before);
    if (!own || text.entity(before) != nullptr) break;
    group.negated = group.negated || negator;
    be = be || text.is(before, clause_class::be);
    if (text.is(before, clause_class::auxiliary)) group.auxiliary = before;
    group.change = group.change || text.is(before, clause_class::change);
    --group.first;
  }
  if (group.negated && !group.kind->denies) return false;
  if (be && !group.participle) {
    const std::size_t by = by_behind(text, group.end, end);
    group.passive = by + 1 < end;
    group.end = by + 1;
    return group.passive && !group.negated;
  }
  group.participle = group.participle && !be;
  return group.end >= end || !text.is(group.end, clause_class::passive_by);
}

bool is_noun(const TextIndex& text, std::size_t first, const SpeechGroup& group) {
  if (group.first == first) return false;
  const std::size_t before = group.first - 1;
  const Mention* quote = text.quote(before);
  if (quote != nullptr && quote->end_word == before + 1) return false;  // "'…,' said": a closing mark
  if (text.word(before).kind == WordKind::possessive || text.says(before, "'")) return true;
  if (text.entity(before) != nullptr || text.is(before, clause_class::agent)) return false;
  // "the council and the unions all agreed"
  if (before > first && text.is(before, clause_class::determiner) &&
      (text.is(before - 1, clause_class::agent) || text.entity(before - 1) != nullptr ||
       text.stranger(before - 1) != nullptr))
    return false;
  return text.is(before, clause_class::determiner | clause_class::possessive | clause_class::adjective) ||
         (text.is(before, clause_class::preposition) && group.first == group.verb);
}

}  // namespace gainsay
