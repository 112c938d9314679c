#pragma once

#include <vector>

#include "lang/annotation.h"
#include "lang/clause/text_index.h"
#include "lang/speech/speaker_finder.h"
#include "lang/token/phrase_table.h"

namespace gainsay {

/// Gives quotations to speakers.
///
/// A quotation that a speech holds or adjoins is its speaker's. One that opens a sentence and has no such speech is
/// said by whoever spoke last in its block; failing that by the person that the sentence before is about; failing that
/// by the speaker of the next quotation of the block; and when its block is nothing but quotations, by the speaker of
/// the last quotation of the block before. All others are the outlet's: scare quotes, titles, names.
class QuoteSpeakers {
 public:
  QuoteSpeakers(const TextIndex& text, std::size_t scare_words, const PhraseTable& naming);

  /// Gives the quotes that lie within words [first, end) and have no speaker yet to the speaker of `speech`.
  void own(std::size_t first, std::size_t end, const Speech& speech);
  /// Settles the quotes that nobody has claimed, adds a speech for each quote with a speaker, and marks the others.
  void finish(Annotation& annotation, const SpeakerFinder& speakers);

 private:
  struct Owned {
    std::uint32_t mention = 0;
    std::int32_t speech = -1;  // index in models_; -1: nobody yet
  };
  struct Range {
    std::size_t first = 0, end = 0;
  };
  void settle(const Annotation& annotation, const SpeakerFinder& speakers);
  void settle_block(const Annotation& annotation, const SpeakerFinder& speakers, Range sentences, Range quotes);
  std::int32_t subject_of(const Sentence& sentence, const SpeakerFinder& speakers);
  [[nodiscard]] std::int32_t next_owned(std::size_t from, std::size_t end) const;
  std::int32_t copy_of(const Speech& speech);
  [[nodiscard]] bool named(const Mention& quote) const;
  [[nodiscard]] std::size_t words_in(const Mention& quote) const;

  const TextIndex& text_;
  const std::size_t scare_words_;
  const PhraseTable& naming_;
  std::vector<Owned> quotes_;  // in the order of the text
  std::vector<Speech> models_;
  std::size_t next_speech_ = 0;  // while blocks are settled
  std::int32_t carried_ = -1;    // who is quoted at the end of the block before
};

}  // namespace gainsay
