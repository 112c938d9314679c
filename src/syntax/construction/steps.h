#pragma once

#include "syntax/construction/draft.h"
#include "syntax/lemmatizer.h"

namespace gainsay {

/// The steps that read the propositions of a sentence, in their order. Each is linear in the size of the tree, but for
/// coordinations and values, whose partners are bounded.

/// Base forms; which nodes are predicates, with particle, voice, tense, modal and what the copula lends.
void read_predicates(PropositionDraft& draft, const Lemmatizer& lemmatizer);
/// What hangs at verbs, copulas, adjectives and prepositions that predicate.
void read_clause_arguments(PropositionDraft& draft);
/// What hangs at nouns; participles and adjectives before them.
void read_noun_arguments(PropositionDraft& draft);
/// Arguments from elsewhere: relative clauses, infinitives, coordination, light verbs.
void share_arguments(PropositionDraft& draft);
/// What is in, under or out of the state that a noun names. After share_arguments: the subject may come from elsewhere.
void read_bearers(PropositionDraft& draft);
/// Predicates that are left out: "and Norway 12", "as did Latvia".
void read_ellipses(PropositionDraft& draft);
/// Transparent nouns and the values of nouns.
void read_values(PropositionDraft& draft);
/// Governors.
void link_propositions(PropositionDraft& draft);
/// Own negators; then polarity, modality and context, from the top of the sentence down.
void read_standing(PropositionDraft& draft);
void read_voices(PropositionDraft& draft);
void read_qualifiers(PropositionDraft& draft);

}  // namespace gainsay
