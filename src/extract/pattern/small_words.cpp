#include "extract/pattern/small_words.h"

#include <algorithm>

namespace gainsay {

void SmallWords::add(const std::vector<std::string>& phrases, SmallWord sort, Vocabulary& vocabulary) {
  for (const std::string& phrase : phrases) table_.add(phrase, static_cast<std::uint32_t>(sort), vocabulary);
}

SmallWords::SmallWords(const Fillers& fillers, Vocabulary& vocabulary) {
  add(fillers.adverbs, SmallWord::adverb, vocabulary);
  add(fillers.auxiliaries, SmallWord::auxiliary, vocabulary);
  add(fillers.progressive, SmallWord::progressive, vocabulary);
  add(fillers.articles, SmallWord::article, vocabulary);
  add(fillers.kind_links, SmallWord::kind_link, vocabulary);
  add(fillers.kind_nouns, SmallWord::kind_noun, vocabulary);
  add(fillers.clause_breaks, SmallWord::clause_break, vocabulary);
  add(fillers.before_object, SmallWord::before_object, vocabulary);
  add(fillers.corrections, SmallWord::correction, vocabulary);
  add(fillers.changes, SmallWord::change, vocabulary);
  add(fillers.former, SmallWord::former, vocabulary);
  add(fillers.own_texts, SmallWord::own_text, vocabulary);
  add(fillers.earlier_texts, SmallWord::earlier_text, vocabulary);
  add(fillers.loose_texts, SmallWord::loose_text, vocabulary);
  add(fillers.own_reports, SmallWord::own_report, vocabulary);
  add(fillers.put_right, SmallWord::put_right, vocabulary);
  add(fillers.amended, SmallWord::amended, vocabulary);
}

std::size_t SmallWords::length(SmallWord sort, const Words& words, std::size_t at, std::size_t end) const {
  if (at >= end || !table_.may_start(words[at].id)) return 0;
  std::size_t longest = 0;
  for (const PhraseTable::Hit& hit : table_.all(words, at, end))
    if (std::find(hit.payloads->begin(), hit.payloads->end(), static_cast<std::uint32_t>(sort)) != hit.payloads->end())
      longest = hit.words;
  return longest;
}

bool SmallWords::any(SmallWord sort, const Words& words, std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i)
    if (is(sort, words, i, end)) return true;
  return false;
}

}  // namespace gainsay
