#pragma once

#include <vector>

#include "lang/annotation.h"
#include "lang/entity/entity.h"
#include "lang/lexicon/entity_words.h"
#include "lang/lexicon/inflection.h"
#include "lang/token/phrase_table.h"
#include "lang/token/word_class.h"

namespace gainsay {

/// Finds the names, roles and adjectives of the packs' entities in a text.
///
/// At each word the longest phrase wins; all entities that bear it are its readings, in pack order, the place first
/// after a preposition of place and the actor first otherwise. A name must be capitalised where the pack capitalises
/// it; an abbreviation of up to three letters must be all capitals. A role counts for who holds it on the day of
/// publication, never after "former" and its like and never before the name of someone else. A person's name takes
/// in the titles in front of it ("Kremlin aide Yuri Ushakov"). A nationality counts only before one of a few nouns
/// ("Russian forces"). A capitalised word that is nearly a name ("Kupyans") is a probable misspelling. The last word of
/// a person's full name represents that person from there on.
class EntityTagger {
 public:
  EntityTagger(const EntityWords& words, const Inflections& inflections, const EntityTable& entities,
               Vocabulary& vocabulary);

  /// Mentions in the order of the text, not overlapping. Linear in the number of words.
  [[nodiscard]] std::vector<Mention> tag(const Document& document, const Words& words,
                                         const std::vector<Sentence>& sentences) const;
  /// The definite description ("the city") that starts at a word and the entities it may refer to.
  [[nodiscard]] PhraseTable::Hit description(const Words& words, std::size_t at, std::size_t end) const {
    return descriptions_.longest(words, at, end);
  }
  /// The same without its first word: "city" of "the city", for what follows adjectives.
  [[nodiscard]] PhraseTable::Hit described_noun(const Words& words, std::size_t at, std::size_t end) const {
    return described_nouns_.longest(words, at, end);
  }
  [[nodiscard]] bool may_describe(const Word& word) const { return descriptions_.may_start(word.id); }

 private:
  enum class Kind : std::uint8_t { name, role, adjective };
  struct Reading {
    EntityIndex entity = 0;
    Kind kind = Kind::name;
    std::uint32_t capitals = 0;  // bit n: word n must be capitalised
    bool all_capitals = false;   // the first word must be
    std::optional<Day> from, until;
  };
  struct Match {
    std::size_t end_word = 0;  // 0: none
    Kind kind = Kind::name;
    std::vector<EntityIndex> entities;
  };
  class Pass;

  void add_name(std::string_view phrase, Reading reading, Vocabulary& vocabulary);
  void add_surname(std::string_view surname, EntityIndex bearer, Vocabulary& vocabulary);
  void add_entity(const Entity& entity, EntityIndex index, const EntityWords& words, Vocabulary& vocabulary);
  void add_transliterations(std::string_view phrase, const EntityWords& words, Reading reading, Vocabulary& vocabulary);

  const EntityTable& entities_;
  PhraseTable phrases_;
  PhraseTable descriptions_;
  PhraseTable described_nouns_;  // the same without their first word
  PhraseTable adjective_nouns_;
  std::vector<Reading> readings_;  // by payload of phrases_
  WordClasses classes_;
  std::unordered_map<WordId, std::vector<EntityIndex>> surnames_;
  // names of one word by their first two letters, for misspellings
  std::unordered_map<std::string, std::vector<std::pair<std::string, EntityIndex>>> spelling_;
};

}  // namespace gainsay
