#include "lang/clause/text_index.h"

namespace gainsay {

WordClasses clause_classes(const ClauseWords& clauses, const SpeechWords& speech,
                           const std::vector<std::string>& subject_pronouns, const std::vector<std::string>& adjectives,
                           const Inflections& inflections, Vocabulary& vocabulary) {
  WordClasses classes;
  const auto add = [&](const std::vector<std::string>& words, WordClasses::Bits bits) {
    classes.add(words, bits, vocabulary);
  };
  const auto add_nouns = [&](const std::vector<std::string>& nouns, WordClasses::Bits bits) {
    for (const std::string& noun : nouns) add(noun_forms(inflections, noun), bits);
  };
  add(clauses.determiners, clause_class::determiner);
  add(clauses.possessives, clause_class::possessive);
  add(clauses.prepositions, clause_class::preposition);
  add(clauses.auxiliaries, clause_class::auxiliary);
  add(clauses.be, clause_class::be);
  add(clauses.modals, clause_class::modal);
  add(clauses.adverbs, clause_class::adverb);
  add(clauses.subordinators, clause_class::subordinator);
  add(clauses.loose_subordinators, clause_class::loose_subordinator);
  add(clauses.coordinators, clause_class::coordinator);
  add(clauses.contrasts, clause_class::contrast);
  add(clauses.relatives, clause_class::relative);
  add(clauses.complementisers, clause_class::complementiser);
  add(clauses.negators, clause_class::negator);
  add(clauses.infinitive, clause_class::infinitive);
  add(clauses.participle_like, clause_class::participle_like);
  add(clauses.other_pronouns, clause_class::other_pronoun);
  add(clauses.definites, clause_class::definite);
  add(clauses.attaching, clause_class::attaching);
  add(clauses.concessive, clause_class::concessive);
  add(clauses.passive_by, clause_class::passive_by);
  add(subject_pronouns, clause_class::subject_pronoun);
  add(adjectives, clause_class::adjective);
  add(speech.independents, clause_class::independent);
  add(speech.change_adverbs, clause_class::change);
  add_nouns(speech.agents, clause_class::agent);
  add_nouns(speech.representatives, clause_class::representative);
  add_nouns(speech.nouns, clause_class::speech_noun);
  return classes;
}

TextIndex::TextIndex(const Annotation& annotation, const WordClasses& classes, const ClauseWords& words)
    : annotation_(annotation), clause_words_(words) {
  const std::size_t count = annotation.words.size();
  bits_.reserve(count);
  for (const Word& word : annotation.words) bits_.push_back(classes.of(word));
  marks_.assign(count, 0);
  for (std::size_t i = 0; i < count; ++i)
    if (word(i).kind == WordKind::punctuation) mark_word(i);
  entities_.assign(count, none);
  strangers_.assign(count, none);
  dates_.assign(count, none);
  quotes_.assign(count, none);
  cover();
}

void TextIndex::mark_word(std::size_t i) {
  const std::string_view folded = word(i).folded;
  if (folded.size() > 1) {
    if (folded == "--") marks_[i] = '-';
    return;
  }
  switch (const char mark = folded.empty() ? '\0' : folded[0]) {
    case '-':
      if (word(i).space_before && i + 1 < words().size() && word(i + 1).space_before) marks_[i] = '-';
      break;
    case ',':
    case ';':
    case ':':
    case '(':
    case ')':
      marks_[i] = mark;
      break;
    default:
      break;
  }
}

void TextIndex::cover() {
  for (std::size_t m = 0; m < annotation_.mentions.size(); ++m) {
    const Mention& mention = annotation_.mentions[m];
    std::vector<std::uint32_t>* cover = nullptr;
    if (std::holds_alternative<EntityMention>(mention.body)) cover = &entities_;
    if (std::holds_alternative<DateMention>(mention.body)) cover = &dates_;
    if (std::holds_alternative<QuoteMention>(mention.body)) cover = &quotes_;
    if (cover == nullptr) continue;
    for (std::size_t i = mention.first_word; i < mention.end_word; ++i) (*cover)[i] = static_cast<std::uint32_t>(m);
  }
  const auto& strangers = annotation_.stranger_mentions;
  for (std::size_t m = 0; m < strangers.size(); ++m)
    for (std::size_t i = strangers[m].first_word; i < strangers[m].end_word; ++i)
      strangers_[i] = static_cast<std::uint32_t>(m);
}

bool TextIndex::adverbial(std::size_t i) const {
  if (is(i, clause_class::adverb) || date(i) != nullptr) return true;
  const Word& w = word(i);
  return w.kind == WordKind::word && !w.capitalised && w.folded.size() > clause_words_.adverb_ending.size() + 2 &&
         w.folded.ends_with(clause_words_.adverb_ending);
}

bool TextIndex::participle(std::size_t i) const {
  const Word& w = word(i);
  return w.kind == WordKind::word && w.folded.size() > clause_words_.participle_ending.size() + 2 &&
         w.folded.ends_with(clause_words_.participle_ending) && !is(i, clause_class::participle_like);
}

}  // namespace gainsay
