#include "lang/annotator.h"

#include <algorithm>

#include "lang/clause/clause.h"
#include "lang/clause/cue_finder.h"
#include "lang/clause/text_index.h"
#include "lang/date/dates.h"
#include "lang/entity/coreference.h"
#include "lang/entity/stranger_finder.h"
#include "lang/entity/tagger.h"
#include "lang/quantity/quantities.h"
#include "lang/speech/finder.h"
#include "lang/speech/quote_finder.h"
#include "lang/token/sentence_splitter.h"

namespace gainsay {

namespace {

std::vector<std::string> adjectives(const EntityTable& entities) {
  std::vector<std::string> all;
  for (const Entity& entity : entities) all.insert(all.end(), entity.adjectives.begin(), entity.adjectives.end());
  return all;
}

std::vector<std::string> subject_pronouns(const PronounWords& words) {
  std::vector<std::string> subjects;
  for (const auto* forms : {&words.he, &words.she, &words.it, &words.they})
    if (!forms->empty()) subjects.push_back(forms->front());
  return subjects;
}

std::vector<std::string> people(const SpeechWords& speech, const EntityWords& words, const Inflections& inflections) {
  std::vector<std::string> all;
  for (const auto* nouns : {&speech.agents, &words.titles})
    for (const std::string& noun : *nouns)
      for (std::string& form : noun_forms(inflections, noun)) all.push_back(std::move(form));
  return all;
}

std::vector<std::string> small_words(const ClauseWords& clauses, const PronounWords& pronouns) {
  std::vector<std::string> all;
  for (const auto* words :
       {&clauses.determiners, &clauses.possessives, &clauses.prepositions, &clauses.auxiliaries, &clauses.be,
        &clauses.modals, &clauses.adverbs, &clauses.subordinators, &clauses.loose_subordinators, &clauses.coordinators,
        &clauses.relatives, &clauses.complementisers, &clauses.negators, &clauses.other_pronouns, &pronouns.he,
        &pronouns.she, &pronouns.it, &pronouns.they})
    all.insert(all.end(), words->begin(), words->end());
  return all;
}

}  // namespace

struct Annotator::State {
  State(const Language& spoken, const EntityTable& entities, Vocabulary& words)
      : language(spoken),
        vocabulary(words),
        tagger(spoken.entity_words, spoken.inflections, entities, words),
        classes(clause_classes(spoken.clauses, spoken.speech, subject_pronouns(spoken.pronouns), adjectives(entities),
                               spoken.inflections, words)),
        strangers(spoken.strangers, people(spoken.speech, spoken.entity_words, spoken.inflections),
                  small_words(spoken.clauses, spoken.pronouns), spoken.clauses.relatives, words),
        resolver(spoken.pronouns, tagger, entities, words),
        speeches(spoken.speech, spoken.quotes, spoken.inflections, entities, words),
        cues(spoken.modality, spoken.inflections, words),
        dates(spoken.calendar, spoken.numbers, words),
        quantities(spoken.numbers, spoken.hedges, spoken.units, words) {}

  const Language& language;
  const Vocabulary& vocabulary;
  EntityTagger tagger;
  WordClasses classes;
  StrangerFinder strangers;
  Coreference resolver;
  SpeechFinder speeches;
  CueFinder cues;
  DateAnnotator dates;
  QuantityAnnotator quantities;
};

namespace {

void append(std::vector<Mention>& to, std::vector<Mention> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// By first word, the longer ones first. A mention is large, so each is moved only once, to its place.
void sort_mentions(std::vector<Mention>& mentions) {
  std::vector<const Mention*> order;
  order.reserve(mentions.size());
  for (const Mention& mention : mentions) order.push_back(&mention);
  std::stable_sort(order.begin(), order.end(), [](const Mention* a, const Mention* b) {
    return a->first_word != b->first_word ? a->first_word < b->first_word : a->end_word > b->end_word;
  });
  std::vector<Mention> sorted;
  sorted.reserve(mentions.size());
  for (const Mention* mention : order)
    sorted.push_back(std::move(mentions[static_cast<std::size_t>(mention - mentions.data())]));
  mentions = std::move(sorted);
}

}  // namespace

Annotator::Annotator(const Language& language, const EntityTable& entities, Vocabulary& vocabulary)
    : state_(std::make_unique<State>(language, entities, vocabulary)) {}

Annotator::~Annotator() = default;

Annotation Annotator::annotate(const Document& document) const {
  Annotation annotation{&document, Words(document.text, state_->vocabulary), {}, {}, {}, {}, {}};
  const Words& words = annotation.words;
  annotation.sentences = split_sentences(document, words, state_->language.abbreviations);
  state_->dates.annotate(annotation);
  state_->quantities.annotate(annotation);
  append(annotation.mentions, state_->tagger.tag(document, words, annotation.sentences));
  append(annotation.mentions, find_quotes(document, words, annotation.sentences));
  sort_mentions(annotation.mentions);
  state_->strangers.find(annotation);
  state_->resolver.resolve(annotation);
  const TextIndex text(annotation, state_->classes, state_->language.clauses);
  annotation.clause_starts = find_clause_starts(text);
  annotation.asides = find_asides(text);
  state_->speeches.find(annotation, text);
  annotation.cues = state_->cues.find(text);
  return annotation;
}

}  // namespace gainsay
