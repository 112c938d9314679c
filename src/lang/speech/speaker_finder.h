#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lang/clause/text_index.h"
#include "lang/entity/entity.h"

namespace gainsay {

/// Someone to whom words are attributed.
struct Speaker {
  ByteSpan span;  ///< the words that name the speaker
  std::size_t first_word = 0, end_word = 0;
  std::string id;        ///< entity id, or the words as written, the article in lower case ("one security source")
  std::string side;      ///< entity id that a speaker in no pack speaks for; or empty
  bool agent = false;    ///< certainly someone who can speak
  bool known = false;    ///< `id` is an entity
  bool pronoun = false;  ///< named by a pronoun; the id is empty when that is not resolved
  bool person = false;   ///< a stranger, or words that end in a person's name
  std::vector<Speaker> others;  ///< who says it as well: "Macron and Merz"
};

/// Finds the words that name a speaker around a speech verb, by the rules below, and who that is.
///
/// Before the verb (auxiliaries and adverbs skipped): a mention that ends there ("Putin has said"); a pronoun; an
/// apposition between commas is skipped back to its noun ("Kellogg, a retired general, said"); "who" represents the
/// noun before it; otherwise the noun phrase from the start of the clause ("officials in Kyiv say"). A mention after a
/// preposition is not a subject: the whole phrase is, as written, and speaks for the mention's entity if its noun
/// represents someone ("a spokesman for the Kremlin").
/// An apposition that is a person's name is the speaker ("the chancellor, Friedrich Merz, said"). Of a list ("Macron
/// and Merz", "the council, Ana Duarte and the unions") the first is the speaker, the rest are its `others`. After the
/// verb ("said Boris Bondarev, a former diplomat"): a mention, a row of capitalised words, or a noun phrase up to the
/// next comma, relative pronoun or preposition of time.
class SpeakerFinder {
 public:
  /// `attached` are phrases that tie more words to a noun: "familiar with".
  SpeakerFinder(const TextIndex& text, const EntityTable& entities, const PhraseTable& attached)
      : text_(text), entities_(entities), attached_(attached) {}

  /// The subject that ends before word `end`, within words from `first` on.
  [[nodiscard]] std::optional<Speaker> before(std::size_t first, std::size_t end);
  /// The subject that starts at word `at`.
  [[nodiscard]] std::optional<Speaker> behind(std::size_t at, std::size_t end);
  /// The noun phrase [first, end) as a speaker.
  [[nodiscard]] std::optional<Speaker> phrase(std::size_t first, std::size_t end);
  /// The person whose name opens a sentence [first, end), as its subject.
  [[nodiscard]] std::optional<Speaker> person_at(std::size_t first, std::size_t end) const;
  /// Remembers a speaker for later short forms ("the officer", "Bondarev").
  void remember(const Speaker& speaker);

 private:
  // A name in the text: a mention of an entity or of a stranger.
  struct Name {
    std::size_t first = 0, end = 0;
    const Mention* mention = nullptr;
    const StrangerMention* stranger = nullptr;
  };
  [[nodiscard]] std::optional<Name> name_at(std::size_t i) const;
  [[nodiscard]] std::optional<Speaker> speaker_of(const Name& name) const;
  [[nodiscard]] std::optional<Speaker> of_mention(const Mention& mention) const;
  [[nodiscard]] std::optional<Speaker> list(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::optional<Speaker> member(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::optional<Speaker> person_in(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::optional<Speaker> pronoun(std::size_t at) const;
  [[nodiscard]] std::optional<Speaker> as_written(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::optional<Speaker> segment(std::size_t first, std::size_t end);
  [[nodiscard]] std::size_t noun_phrase_begin(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::size_t noun_phrase_end(std::size_t at, std::size_t end) const;
  [[nodiscard]] std::size_t name_end(std::size_t at, std::size_t end) const;
  [[nodiscard]] std::string side_of_phrase(std::size_t first, std::size_t end) const;
  void recall(Speaker& speaker) const;

  const TextIndex& text_;
  const EntityTable& entities_;
  const PhraseTable& attached_;
  struct Remembered {
    std::string id, side, last_word;
  };
  std::vector<Remembered> remembered_;  // the latest last; at most a few
};

}  // namespace gainsay
