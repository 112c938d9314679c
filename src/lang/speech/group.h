#pragma once

#include "lang/clause/text_index.h"
#include "lang/lexicon/speech_words.h"

namespace gainsay {

/// A verb of speech in the text with the words around it that belong to it.
struct SpeechGroup {
  std::size_t first = 0, verb = 0, end = 0;  ///< of the auxiliaries and adverbs before it; the verb; after it
  const SpeechVerbs* kind = nullptr;
  std::size_t auxiliary = TextIndex::none;
  bool participle = false;  ///< "…, adding that"
  bool inverted = false;    ///< the speaker follows
  bool change = false;      ///< "now suggests"
  bool negated = false;     ///< "did not deny"
  bool passive = false;     ///< "was described by Lavrov as"; `end` is after "by"
};

/// Reads the group of the verb of `words` words at `at` in a sentence [first, end). False when it is not speech:
/// negated (but for verbs that deny), with a modal verb, an infinitive, or a passive without "by".
[[nodiscard]] bool read_group(const TextIndex& text, std::size_t first, std::size_t end, std::size_t at,
                              std::size_t words, SpeechGroup& group);

/// "the claim", "Moscow's demands", "in reports", "Russian claims": a noun that looks like the verb.
[[nodiscard]] bool is_noun(const TextIndex& text, std::size_t first, const SpeechGroup& group);

}  // namespace gainsay
