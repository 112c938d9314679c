#pragma once

#include <string>
#include <vector>

namespace gainsay {

/// The small closed classes of words by which clauses are distinguished: rules/<language>/clauses.toml.
struct ClauseWords {
  std::vector<std::string> determiners;          ///< "the", "one", "both"
  std::vector<std::string> possessives;          ///< "his", "their"
  std::vector<std::string> prepositions;         ///< "in", "despite"
  std::vector<std::string> auxiliaries;          ///< "has", "did"
  std::vector<std::string> be;                   ///< "is", "been": with a participle they make a passive
  std::vector<std::string> modals;               ///< "would"
  std::vector<std::string> adverbs;              ///< may come between subject and verb: "also", "repeatedly"
  std::vector<std::string> subordinators;        ///< "because": always open a clause
  std::vector<std::string> loose_subordinators;  ///< "as", "since": open a clause after a comma only
  std::vector<std::string> coordinators;         ///< "and", "but"
  std::vector<std::string> relatives;            ///< "who", "which"
  std::vector<std::string> complementisers;      ///< "that", "whether"
  std::vector<std::string> negators;             ///< "not", "never"
  std::vector<std::string> infinitive;           ///< "to"
  std::vector<std::string> definites;            ///< "the"
  std::vector<std::string> attaching;            ///< prepositions that belong to the noun before: "of", "in"
  std::vector<std::string> concessive;           ///< after a comma the reporter speaks again: "though", "as"
  std::vector<std::string> contrasts;            ///< open a clause after a comma, whatever follows: "but"
  std::vector<std::string> passive_by;           ///< "by"
  std::string adverb_ending;                     ///< "ly"
  std::string participle_ending;                 ///< "ing"
  std::vector<std::string> participle_like;      ///< end alike but open no clause: "including"
  std::vector<std::string> other_pronouns;       ///< "I", "we", "you"
};

}  // namespace gainsay
