#include "lang/number/reader.h"

#include "lang/number/scan.h"

namespace gainsay {

void NumberReader::add(const std::vector<NumberWord>& words, Role role, Vocabulary& vocabulary) {
  for (const NumberWord& word : words) {
    Entry& at = entry(word.word, vocabulary);
    at.roles |= role;
    at.worth.emplace_back(role, word.value);
  }
}

void NumberReader::add(const std::vector<std::string>& words, Role role, Vocabulary& vocabulary) {
  for (const std::string& word : words) entry(word, vocabulary).roles |= role;
}

NumberReader::Entry& NumberReader::entry(std::string_view word, Vocabulary& vocabulary) {
  const auto parts = split_phrase(word);
  const WordId id = vocabulary.intern(parts.empty() ? std::string(word) : parts.front());
  if (entries_.size() <= id) entries_.resize(id + 1);
  return entries_[id];
}

NumberReader::NumberReader(const NumberLexicon& lexicon, Vocabulary& vocabulary) {
  add(lexicon.cardinals, cardinal, vocabulary);
  add(lexicon.scales, scale, vocabulary);
  add(lexicon.suffixes, suffix, vocabulary);
  add(lexicon.ordinals, ordinal, vocabulary);
  add(lexicon.denominators, denominator, vocabulary);
  add(lexicon.denominator_plurals, plural, vocabulary);
  add(lexicon.glyphs, glyph, vocabulary);
  add(lexicon.joiners, joiner, vocabulary);
  add(lexicon.articles, article, vocabulary);
  add(lexicon.points, point, vocabulary);
  add(lexicon.minus, minus, vocabulary);
  add(lexicon.ordinal_endings, ending, vocabulary);
  add(lexicon.of, of, vocabulary);
  add(lexicon.ratio_words, ratio, vocabulary);
  add(lexicon.range_words, range, vocabulary);
}

Decimal NumberReader::worth(const Word& word, Role role) const {
  if (!is(word, role)) return 0;
  for (const auto& [r, value] : entries_[word.id].worth)
    if (r == role) return value;
  return 0;
}

std::optional<NumberRead> NumberReader::read(const Words& words, std::size_t at, std::size_t end) const {
  if (at >= end) return std::nullopt;
  const bool opens = words[at].kind == WordKind::punctuation && words[at].folded == ".";  // ".08"
  if (!opens && !may_start(words[at])) return std::nullopt;
  // most articles come before plain words
  if (roles(words[at]) == article && at + 1 < end && words[at + 1].kind == WordKind::word && roles(words[at + 1]) == 0)
    return std::nullopt;
  return NumberScan(*this, words, end).number(at);
}

}  // namespace gainsay
