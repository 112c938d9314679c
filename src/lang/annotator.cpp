#include "lang/annotator.h"

#include <algorithm>

#include "lang/dates.h"
#include "lang/entity_tagger.h"
#include "lang/quantities.h"
#include "lang/quote_finder.h"

namespace gainsay {

struct Annotator::State {
  State(const Language& spoken, const EntityTable& entities, Vocabulary& words)
      : language(spoken),
        vocabulary(words),
        tagger(spoken.entity_words, spoken.inflections, entities, words),
        dates(spoken.calendar, spoken.numbers, words),
        quantities(spoken.numbers, spoken.hedges, spoken.units, words) {}

  const Language& language;
  const Vocabulary& vocabulary;
  EntityTagger tagger;
  DateAnnotator dates;
  QuantityAnnotator quantities;
};

namespace {

// A full stop, question or exclamation mark before a space ends a sentence; so does the end of a block.
std::vector<Sentence> plain_sentences(const Document& document, const Words& words) {
  std::vector<Sentence> sentences;
  std::size_t block = 0, first = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    while (block + 1 < document.blocks.size() && document.blocks[block + 1].span.begin <= words[i].span.begin) ++block;
    const bool last = i + 1 == words.size();
    const bool block_ends =
        !last && block + 1 < document.blocks.size() && document.blocks[block + 1].span.begin <= words[i + 1].span.begin;
    const bool stops = words[i].folded == "." || words[i].folded == "?" || words[i].folded == "!" ||
                       (words[i].folded == "\"" && i > first && words[i - 1].folded == ".");
    if (!last && !block_ends && !(stops && words[i + 1].space_before)) continue;
    sentences.push_back({{words[first].span.begin, words[i].span.end}, first, i + 1, block});
    first = i + 1;
  }
  return sentences;
}

void append(std::vector<Mention>& to, std::vector<Mention> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void sort_mentions(std::vector<Mention>& mentions) {
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.first_word != b.first_word ? a.first_word < b.first_word : a.end_word > b.end_word;
  });
}

}  // namespace

Annotator::Annotator(const Language& language, const EntityTable& entities, Vocabulary& vocabulary)
    : state_(std::make_unique<State>(language, entities, vocabulary)) {}

Annotator::~Annotator() = default;

Annotation Annotator::annotate(const Document& document) const {
  Annotation annotation{&document, Words(document.text, state_->vocabulary), {}, {}, {}, {}};
  const Words& words = annotation.words;
  annotation.sentences = plain_sentences(document, words);
  state_->dates.annotate(annotation);
  state_->quantities.annotate(annotation);
  append(annotation.mentions, state_->tagger.tag(document, words, annotation.sentences));
  append(annotation.mentions, find_quotes(document, words, annotation.sentences));
  sort_mentions(annotation.mentions);
  return annotation;
}

}  // namespace gainsay
