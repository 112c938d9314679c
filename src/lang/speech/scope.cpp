#include "lang/speech/scope.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr WordClasses::Bits finite = clause_class::auxiliary | clause_class::modal | clause_class::be;
constexpr std::size_t far = 25;  // words between a verb and its "that" at most

}  // namespace

bool SpeechScope::is_quote_mark(std::size_t at) const {
  return at < end_ &&
         (text_.word(at).folded == "\"" ||
          (text_.quote(at) != nullptr && (text_.quote(at)->first_word == at || text_.quote(at)->end_word == at + 1)));
}

bool SpeechScope::opens_quote(std::size_t at) const {
  return at < end_ && text_.quote(at) != nullptr && text_.quote(at)->first_word == at;
}

bool SpeechScope::stops(std::size_t at) const {
  if (at >= end_) return true;
  const Word& w = text_.word(at);
  return w.kind == WordKind::punctuation && !opens_quote(at) && w.folded != "[" && w.folded != "$";
}

// In phrases of place and time a verb's "that" may still follow: "said in a statement on Tuesday that".
std::size_t SpeechScope::behind_adverbials(std::size_t at) const {
  while (at < end_) {
    if (const Mention* date = text_.date(at)) {
      at = date->end_word;
    } else if (text_.is(at, clause_class::preposition | clause_class::loose_subordinator) &&
               !text_.is(at, clause_class::infinitive)) {
      ++at;
      while (at < end_ && text_.mark(at) == 0 && !stops(at) && !is_quote_mark(at) && text_.date(at) == nullptr &&
             !text_.is(at, clause_class::complementiser | clause_class::relative | finite)) {
        const Mention* name = text_.entity(at);
        if (name != nullptr && name->end_word == at + 1) {
          ++at;
          break;
        }
        ++at;
      }
    } else if (text_.adverbial(at)) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::size_t SpeechScope::behind_addressee(std::size_t at) const {
  if (at >= end_) return at;
  std::size_t bare = text_.is(at, clause_class::determiner | clause_class::possessive) ? at + 1 : at;
  if (bare < end_ && text_.entity(bare) != nullptr) return text_.entity(bare)->end_word;
  if (bare > at) return std::min(bare + 1, end_);
  while (at < end_ && text_.word(at).capitalised) ++at;
  if (at == bare && text_.word(at).kind == WordKind::word && !text_.is(at, clause_class::complementiser)) ++at;
  return at;
}

std::optional<std::size_t> SpeechScope::behind_that(std::size_t at, const SpeechVerbs& verb) const {
  const std::size_t limit = std::min(end_, at + far);
  if (at >= limit) return std::nullopt;
  const bool loose = verb.addressee || text_.date(at) != nullptr || text_.adverbial(at) || text_.mark(at) == ',' ||
                     text_.is(at, clause_class::preposition | clause_class::loose_subordinator);
  std::size_t commas = 0;
  for (std::size_t i = at; i < limit; ++i) {
    if (is_quote_mark(i) || text_.is(i, finite)) return std::nullopt;
    if (text_.mark(i) == ',' && ++commas > 2) return std::nullopt;
    if (text_.mark(i) != 0 && text_.mark(i) != ',') return std::nullopt;
    if (text_.is(i, clause_class::complementiser)) return i + 1;
    if (!loose) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::size_t> SpeechScope::behind_colon(std::size_t at) const {
  for (std::size_t i = at; i < end_ && i < at + 15; ++i) {
    if (text_.mark(i) == ':') return i + 1 < end_ ? std::optional(i + 1) : std::nullopt;
    if (is_quote_mark(i) || text_.is(i, finite | clause_class::relative | clause_class::complementiser)) break;
  }
  return std::nullopt;
}

std::optional<std::size_t> SpeechScope::begin_behind(std::size_t at, const SpeechVerbs& verb) const {
  if (at >= end_) return std::nullopt;
  if (text_.is(at, clause_class::complementiser) && at + 1 < end_) return at + 1;
  // "what she said was that"
  if (text_.is(at, clause_class::be) && at + 2 < end_ && text_.is(at + 1, clause_class::complementiser)) return at + 2;
  if (opens_quote(at)) return at;
  if (const auto that = behind_that(at, verb)) return that;
  if (const auto colon = behind_colon(at)) return colon;
  if (text_.mark(at) == ',' && opens_quote(at + 1)) return at + 1;
  if (verb.strict) return std::nullopt;
  if (verb.addressee) at = behind_addressee(at);
  if (at >= end_) return std::nullopt;
  if (text_.mark(at) == ',' && opens_quote(at + 1)) return at + 1;
  if (text_.is(at, clause_class::complementiser)) return at + 1;
  if (text_.is(at, clause_class::infinitive)) {
    if (verb.infinitive || verb.addressee) return at;
    return std::nullopt;
  }
  const std::size_t next = behind_adverbials(at);
  if (next >= end_ || text_.is(next, clause_class::coordinator)) return std::nullopt;
  if (next == at && stops(at)) return std::nullopt;
  if (next > at && stops(next)) {
    // "said on Tuesday, “…”": the quotation is what is said
    if (text_.mark(next) == ',' && opens_quote(next + 1)) return next + 1;
    return verb.object && !verb.remark ? std::optional(at) : std::nullopt;
  }
  return next;
}

bool SpeechScope::has_mark(char mark, std::size_t from) const {
  for (std::size_t i = from; i < end_; ++i)
    if (text_.mark(i) == mark) return true;
  return false;
}

bool SpeechScope::comma_before(std::size_t at) const {
  for (std::size_t i = first_; i < at; ++i)
    if (text_.mark(i) == ',') return true;
  return false;
}

// "but has not", "and accused"
bool SpeechScope::goes_on_with(std::size_t at) const {
  while (at < end_ && text_.adverbial(at) && !text_.is(at, finite)) ++at;
  if (at >= end_) return false;
  if (text_.is(at, clause_class::auxiliary | clause_class::negator)) return true;
  if (text_.is(at, clause_class::subject_pronoun) && at + 1 < end_) ++at;  // "and she warned"
  const auto verb = verbs_.longest(text_.words(), at, end_);
  return verb.words > 0 && text_.entity(at) == nullptr;
}

// ", which" and all that follows belongs to another clause: no later comma leads back into it.
bool SpeechScope::explains(std::size_t at) const {
  for (std::size_t i = at; i + 1 < end_; ++i)
    if (text_.mark(i) == ',')
      return text_.is(i + 1, clause_class::coordinator | clause_class::relative) || text_.participle(i + 1);
  return true;
}

// "as diplomatic efforts accelerate", but not "as the first step" or "as long as".
bool SpeechScope::opens_aside(std::size_t at) const {
  if (!text_.is(at, clause_class::concessive) || at + 2 >= end_) return false;
  if (text_.is(at, clause_class::subordinator)) return true;
  if (text_.word(at + 2).folded == text_.word(at).folded) return false;
  if (!text_.is(at + 1, clause_class::determiner)) return true;
  for (std::size_t i = at + 1; i < end_ && text_.mark(i) == 0; ++i)
    if (text_.is(i, finite)) return true;
  return false;
}

bool SpeechScope::breaks_at_comma(std::size_t comma) const {
  const std::size_t next = comma + 1;
  if (next >= end_) return true;
  if (text_.is(next, clause_class::coordinator)) return goes_on_with(next + 1);
  if (text_.is(next, clause_class::relative)) return explains(next);
  // "…, if a ceasefire holds" and "…, because" are still said; "…, as efforts accelerate" is not.
  if (text_.is(next, clause_class::loose_subordinator | clause_class::subordinator)) return opens_aside(next);
  return text_.participle(next) && verbs_.longest(text_.words(), next, end_).words > 0;
}

bool SpeechScope::in_aside(std::size_t at) const {
  bool open = false;
  for (std::size_t i = first_; i < at; ++i) open = open != (text_.mark(i) == '-');
  return open;
}

// "the claim that the budget is balanced was met with laughter": before "was"
std::size_t SpeechScope::second_verb(std::size_t begin) const {
  bool first = false, gap = false;
  for (std::size_t i = begin; i < end_; ++i) {
    if (text_.mark(i) != 0 || text_.is(i, clause_class::coordinator | clause_class::relative |
                                              clause_class::complementiser | clause_class::subordinator))
      return end_;
    const bool verb = text_.is(i, finite);
    if (verb && first && gap) return i;
    gap = first && !verb && !text_.adverbial(i) && !text_.is(i, clause_class::negator);
    first = first || verb;
  }
  return end_;
}

std::size_t SpeechScope::end_from(std::size_t begin, Stops stops_at) const {
  const bool aside = in_aside(begin);
  std::size_t limit = stops_at.second_verb ? second_verb(begin) : end_;
  const std::uint32_t quote = begin > first_ ? text_.quote_index(begin - 1) : TextIndex::none;
  if (quote != TextIndex::none && text_.quote(begin - 1)->end_word > begin)
    limit = std::min(limit, text_.quote(begin - 1)->end_word - 1);
  // "While Kyiv wants talks, Moscow …": the comma ends the clause with which the sentence opens.
  const bool subordinate = text_.is(first_, clause_class::subordinator) && begin < first_ + 12 && !comma_before(begin);
  std::size_t i = begin;
  for (; i < limit; ++i) {
    const Mention* here = text_.quote(i);
    if (here != nullptr && here->first_word == i && i >= begin) {
      // what is in quotation marks is said as a whole; a comma inside of the closing mark still counts
      if (here->end_word >= end_) return end_;
      i = here->end_word - 1;
      const bool comma_inside = text_.comma(i - 1);
      if (comma_inside && breaks_at_comma(i)) return i + 1;
      if (i + 1 < end_ && text_.is(i + 1, clause_class::concessive) && opens_aside(i + 1)) return i + 1;
      continue;
    }
    const char mark = text_.mark(i);
    if (stops_at.clause && i > begin && text_.is(i, clause_class::relative | clause_class::loose_subordinator) &&
        !text_.is(i, clause_class::infinitive))
      break;
    if (mark == ',' && (stops_at.comma || breaks_at_comma(i))) break;
    if (mark == '-') {
      if (aside || !has_mark('-', i + 1)) break;
      ++i;
      while (text_.mark(i) != '-') ++i;
      continue;
    }
    if (mark == ',' && subordinate && i > begin + 2) break;
    if (mark == ')') break;
    if (mark == '(' && has_mark(')', i)) {
      while (text_.mark(i) != ')') ++i;
      continue;
    }
    const bool joins = text_.is(i, clause_class::coordinator) && i > begin && i + 1 < end_;
    if (joins && text_.is(i + 1, clause_class::auxiliary)) {
      if (auxiliary_ < end_ && text_.word(auxiliary_).folded == text_.word(i + 1).folded) break;
    } else if (joins && goes_on_with(i + 1)) {
      break;
    }
  }
  while (i > begin && stops(i - 1) && !is_quote_mark(i - 1)) --i;
  return i;
}

}  // namespace gainsay
