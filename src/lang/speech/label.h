#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "lang/clause/text_index.h"
#include "lang/entity/entity.h"
#include "lang/speech/speaker_finder.h"
#include "lang/token/phrase_table.h"

namespace gainsay {

/// Finds who speaks by the label before a colon: transcripts ("Merz: …", "MODERATOR: …", "Q: …") and headlines.
///
/// A label opens a sentence and is a person, a word such as "moderator", two to four capitalised words that the
/// document uses so at least twice (once, when two others have labels), or in a heading an entity that is not a place;
/// and "Trump on the fund: “…”" before a quotation. It holds for its block. In a transcript (a third of the paragraphs,
/// or three of them, have labels) it holds for the paragraphs that follow as well, up to the next label: at most six,
/// or as far as every third has one.
class SpeechLabels {
 public:
  SpeechLabels(const TextIndex& text, const EntityTable& entities, const PhraseTable& words);

  struct Label {
    std::size_t sentence = 0;
    std::size_t begin = 0;  ///< the first word after the colon
    Speaker speaker;
    bool once = false;  ///< holds for its sentence only
  };
  /// Reads all labels of the document.
  void find(SpeakerFinder& speakers);
  /// The label that opens a sentence; null when none does.
  [[nodiscard]] const Label* at(std::size_t sentence) const;
  /// Whether the label before a block that has none still holds for it.
  [[nodiscard]] bool goes_on(std::size_t sentence) const;

 private:
  [[nodiscard]] std::size_t name_end(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::size_t loose_end(std::size_t first, std::size_t end) const;
  [[nodiscard]] bool may_speak(std::size_t first, BlockKind kind) const;
  void read(std::size_t sentence, SpeakerFinder& speakers);
  void read_all(SpeakerFinder& speakers);
  void add(std::size_t sentence, std::size_t begin, std::optional<Speaker> speaker, bool once);

  const TextIndex& text_;
  const EntityTable& entities_;
  const PhraseTable& words_;
  std::vector<Label> labels_;                           // in the order of the text
  std::unordered_map<std::string, std::size_t> loose_;  // how often capitalised words come before a colon
  std::size_t fewest_loose_ = 2;
  std::size_t paragraphs_ = 0, labelled_ = 0;
};

}  // namespace gainsay
