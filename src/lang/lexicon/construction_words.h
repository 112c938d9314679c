#pragma once

#include <string>
#include <vector>

#include "model/statement.h"

namespace gainsay {

/// A word that decides what becomes of the clause or the noun under it: "failed to", "denied that", "plan to",
/// "rejected the withdrawal", "no evidence that".
struct ClauseOperator {
  std::vector<std::string> verbs;  ///< base forms; a particle follows: "rule out"
  std::vector<std::string> nouns;
  std::vector<std::string> adjectives;
  /// What the clause under it is: "fact", "question", "condition", "possible", "forecast", "wish", "plan", "attempt".
  std::string context;
  Modality modality = Modality::asserted;
  bool denies = false;  ///< the clause does not hold: "failed to"
  /// What becomes of the clause when the operator itself is negated: `flips` it is denied as well ("did not manage
  /// to"; of one that denies: it holds), `keeps` nothing changes ("did not know that"), `open` neither is said ("did
  /// not rule out").
  enum class Negated { flips, keeps, open } negated = Negated::flips;
};

/// Auxiliaries of one modality.
struct ModalWords {
  std::vector<std::string> words;
  Modality modality = Modality::asserted;
};

/// How a preposition or a word makes a qualifier of one kind.
struct QualifierWords {
  std::string kind;                       ///< as in syntax/proposition.h: "since", "event", "increment"
  std::vector<std::string> prepositions;  ///< before the phrase: "since", "because of"
  std::vector<std::string> words;         ///< the head of the phrase, a determiner or an adverb: "another", "overnight"
};

/// How sentences are built: rules/<language>/constructions.toml. Single words are base forms.
struct ConstructionWords {
  std::vector<std::string> copulas;               ///< what they say is the adjective or noun after them: "be"
  std::vector<std::string> light;                 ///< verbs whose subject does what their object names: "hold talks"
  std::vector<std::string> light_passive;         ///< verbs whose subject undergoes it: "suffer", "come under"
  std::vector<std::string> bearing;               ///< "fall under", "slip from": their subject is in or out of a state
  std::vector<std::string> bearing_object;        ///< "put", "bring": their object is
  std::vector<std::string> subject_control;       ///< verbs with an object whose subject does the infinitive: "promise"
  std::vector<std::string> small_clause;          ///< "want Ukraine in NATO"
  std::vector<std::string> transparent;           ///< nouns that represent what they are "of": "part", "number"
  std::vector<std::string> of, by;                ///< prepositions of the undergoer and of the doer of a noun
  std::vector<std::string> proforms;              ///< repeat a verb: "as did X", "so does X"
  std::vector<std::string> indefinite;            ///< determiners of what is only named: "a", "any"
  std::vector<std::string> negative_determiners;  ///< "no", "neither"
  std::vector<std::string> negative_pronouns;     ///< "nobody", "nothing", "none"
  std::vector<std::string> negators;              ///< adverbs: "not", "never", "hardly"
  std::vector<std::string> sweeping;              ///< negators for all times: "never", "not once", "at no point"
  std::vector<std::string> weak_negators;         ///< before a negator they undo it: "not only", "not just"
  std::vector<std::string> excluding;             ///< prepositions that deny what follows: "without", "instead of"
  std::vector<std::string> only;
  std::vector<std::string> conditional;           ///< conjunctions: "if", "unless", "as long as"
  std::vector<std::string> asking;                ///< "whether"
  std::vector<std::string> relatives;             ///< "who", "which", "that"
  std::vector<std::string> sources;               ///< name a speaker: "according to", "in the words of"
  std::vector<std::string> counts;                ///< nouns of a source with "by": "by X's count"
  std::vector<std::string> measuring;             ///< "reach", "are at", "total": subject and value
  std::vector<std::string> putting;               ///< "put losses at 300"
  std::vector<std::string> measure_prepositions;  ///< between a noun and its value: "of", "at", "to"
  std::vector<ModalWords> modals;
  std::vector<ClauseOperator> operators;
  std::vector<QualifierWords> qualifiers;
};

}  // namespace gainsay
