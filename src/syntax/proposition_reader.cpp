#include "syntax/proposition_reader.h"

#include "syntax/construction/lexicon.h"
#include "syntax/construction/steps.h"
#include "syntax/lemmatizer.h"

namespace gainsay {

struct PropositionReader::State {
  State(const Language& language, const EntityTable* known)
      : words(language), lemmatizer(language.inflections, language.bases, language.clitics), entities(known) {
    for (const SpeechVerbs& verbs : language.speech.verbs)
      for (const std::string& verb : verbs.words) lemmatizer.learn_verb(verb);
    for (const std::string& noun : language.speech.nouns) lemmatizer.learn_noun(noun);
    for (const ClauseOperator& each : language.constructions.operators) {
      for (const std::string& verb : each.verbs) lemmatizer.learn_verb(verb);
      for (const std::string& noun : each.nouns) lemmatizer.learn_noun(noun);
    }
  }

  ConstructionLexicon words;
  Lemmatizer lemmatizer;
  const EntityTable* entities;
};

PropositionReader::PropositionReader(const Language& language, const EntityTable* entities)
    : state_(std::make_unique<State>(language, entities)) {}
PropositionReader::~PropositionReader() = default;

void PropositionReader::learn_verb(std::string_view base) { state_->lemmatizer.learn_verb(base); }
void PropositionReader::learn_noun(std::string_view base) { state_->lemmatizer.learn_noun(base); }

Propositions PropositionReader::read(const Tree& tree, const Annotation& annotation) const {
  PropositionDraft draft(tree, annotation, state_->words, state_->entities);
  read_predicates(draft, state_->lemmatizer);
  read_clause_arguments(draft);
  read_noun_arguments(draft);
  share_arguments(draft);
  read_bearers(draft);
  read_ellipses(draft);
  read_values(draft);
  link_propositions(draft);
  read_standing(draft);
  read_voices(draft);
  read_qualifiers(draft);
  return draft.finish();
}

}  // namespace gainsay
