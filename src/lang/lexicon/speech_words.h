#pragma once

#include <string>
#include <vector>

#include "model/statement.h"

namespace gainsay {

/// Verbs that say something, with what is true of all of them.
struct SpeechVerbs {
  std::vector<std::string> words;          ///< base forms; a phrase changes its first word ("rule out")
  Modality modality = Modality::asserted;  ///< of what is said: "vow" forecast, "demand" demanded
  bool denies = false;                     ///< "deny", "reject"
  bool object = false;                     ///< what is said may be a plain object: "rejected any deal"
  bool infinitive = false;                 ///< or an infinitive: "claimed to have captured"
  bool addressee = false;                  ///< the person told follows the verb: "told Reuters that"
  bool agent = false;    ///< only someone who can speak counts as its subject: "talks suggest" is not speech
  bool changes = false;  ///< "backtrack": the speaker gives up an earlier position
  bool strict = false;   ///< only before "that", a colon or a quotation, or as a remark: "continued the siege" is none
  bool judges = false;   ///< "criticised": a clause about the object ("who", "since") is the reporter's
  bool remark = false;   ///< may come after or inside of what is said: "…, X said"
};

/// How a language reports speech: rules/<language>/speech.toml.
struct SpeechWords {
  std::vector<SpeechVerbs> verbs;
  std::vector<std::string> nouns;            ///< "claim", "assertion": "X's claim that"
  std::vector<std::string> sources;          ///< "according to": the speaker follows them
  std::vector<std::string> attached;         ///< tie more words to the noun for a speaker: "familiar with", "close to"
  std::vector<std::string> labels;           ///< before a colon in a transcript: "moderator", "Q"
  std::vector<std::string> agents;           ///< nouns for those who speak: "official", "source"
  std::vector<std::string> representatives;  ///< those among them who speak for the side that they are named with
  std::vector<std::string> independents;     ///< words that undo this: "former", "opposition"
  std::vector<std::string> change_adverbs;   ///< "now": with a speech verb it announces a change of position
};

/// Quotation marks that do not mark speech: rules/<language>/quotes.toml.
struct QuoteWords {
  std::size_t scare_words = 2;      ///< quotes up to this length need a speech verb to count as speech
  std::vector<std::string> naming;  ///< before a quote: "called", "so-called", "entitled"
};

}  // namespace gainsay
