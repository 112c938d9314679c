#include "lang/clause/cue_finder.h"

#include <algorithm>

#include "lang/clause/clause.h"

namespace gainsay {
namespace {

enum : WordClasses::Bits { is_raising = 1U << 0U, is_given = 1U << 1U };

}  // namespace

CueFinder::CueFinder(const ModalityWords& words, const Inflections& inflections, Vocabulary& vocabulary) {
  const auto add = [&](const std::string& phrase, const Entry& entry) {
    phrases_.add(phrase, static_cast<std::uint32_t>(entries_.size()), vocabulary);
    entries_.push_back(entry);
  };
  for (const std::string& phrase : words.exceptions) {
    Entry entry;
    entry.none = true;
    add(phrase, entry);
  }
  for (const std::string& base : words.raising) classes_.add(verb_forms(inflections, base), is_raising, vocabulary);
  classes_.add(words.given, is_given, vocabulary);
  for (const CueWords& cue : words.cues) {
    const Entry entry{cue.negates, cue.modality, cue.reach, false};
    for (const std::string& phrase : cue.words) add(phrase, entry);
    for (const std::string& base : cue.verbs)
      for (const std::string& form : verb_forms(inflections, base)) add(form, entry);
  }
}

// "Nobody in Kyiv believes that P": a negated clause that ends in such a verb takes the following clause along.
void CueFinder::reach_behind(const TextIndex& text, const Sentence& sentence, ByteSpan& clause) const {
  const std::size_t behind = text.words().at_byte(clause.end);
  std::size_t verb_end = behind;
  while (verb_end > sentence.first_word && text.is(verb_end - 1, clause_class::complementiser)) --verb_end;
  const bool raised = verb_end > sentence.first_word && classes_.any(text.word(verb_end - 1), is_raising);
  if (raised && behind < sentence.end_word)
    clause.end = clause_around(text.annotation(), text.span(behind, behind + 1)).end;
}

// "Nobody was hurt when the dam burst": it did burst. Not so directly after the cue ("not when").
void CueFinder::stop_at_given(const TextIndex& text, std::size_t end, ByteSpan& clause) const {
  for (std::size_t i = end + 1; i < text.words().size() && text.word(i).span.begin < clause.end; ++i)
    if (classes_.any(text.word(i), is_given)) clause.end = text.word(i).span.begin;
}

// The words [at, end) of a cue govern.
ByteSpan CueFinder::scope(const TextIndex& text, const Sentence& sentence, std::size_t at, std::size_t end,
                          const Entry& entry) const {
  const ByteSpan cue = text.span(at, end);
  if (entry.reach == CueWords::Reach::sentence) {
    // Not beyond the quotation that holds it, nor into one from outside of it; not beyond a semicolon.
    const std::uint32_t quote = text.quote_index(at);
    std::size_t first = at, last = end;
    const auto same = [&](std::size_t i) { return text.quote_index(i) == quote && text.mark(i) != ';'; };
    while (first > sentence.first_word && same(first - 1)) --first;
    while (last < sentence.end_word && same(last)) ++last;
    return text.span(first, last);
  }
  ByteSpan clause = clause_around(text.annotation(), cue);
  if (entry.reach == CueWords::Reach::clause) {
    if (entry.negates) {
      reach_behind(text, sentence, clause);
      stop_at_given(text, end, clause);
    }
    return clause;
  }
  clause.begin = cue.begin;
  // "unclear whether P", "it did not say that P": what is meant is the clause after it
  std::size_t behind = end;
  while (behind < sentence.end_word && text.is(behind, clause_class::complementiser)) ++behind;
  if (behind < sentence.end_word && clause.end <= text.word(behind).span.begin)
    clause.end = clause_around(text.annotation(), text.span(behind, behind + 1)).end;
  if (entry.reach == CueWords::Reach::fragment)
    for (std::size_t i = end; i < sentence.end_word && text.word(i).span.begin < clause.end; ++i)
      if (text.comma(i)) clause.end = text.word(i).span.begin;
  return clause;
}

void CueFinder::read(const TextIndex& text, const Sentence& sentence, std::vector<Cue>& cues) const {
  const Words& words = text.words();
  for (std::size_t i = sentence.first_word; i < sentence.end_word;) {
    const Word& w = words[i];
    const bool skip = !phrases_.may_start(w.id) || text.entity(i) != nullptr || text.date(i) != nullptr;
    const auto hit = skip ? PhraseTable::Hit{} : phrases_.longest(words, i, sentence.end_word);
    // A capital inside of a sentence is a name ("May"), not a cue.
    const bool name =
        w.capitalised && !w.all_capitals && i > sentence.first_word && words[i - 1].kind == WordKind::word;
    if (hit.words == 0 || name) {
      ++i;
      continue;
    }
    const Entry& entry = entries_[hit.payloads->front()];
    const std::size_t end = i + hit.words;
    if (!entry.none)
      cues.push_back({text.span(i, end), scope(text, sentence, i, end, entry), entry.negates, entry.modality});
    i = end;
  }
}

std::vector<Cue> CueFinder::find(const TextIndex& text) const {
  std::vector<Cue> cues;
  for (const Sentence& sentence : text.annotation().sentences) {
    read(text, sentence, cues);
    const std::size_t last = sentence.end_word - 1;
    if (text.says(last, "?") || (last > sentence.first_word && text.says(last, "\"") && text.says(last - 1, "?")))
      cues.push_back({text.span(last, last + 1), sentence.span, false, Modality::asked});
  }
  std::stable_sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) { return a.scope.begin < b.scope.begin; });
  return cues;
}

}  // namespace gainsay
