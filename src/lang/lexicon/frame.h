#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace gainsay {

/// One part of a situation: who holds, what is held.
struct FrameRole {
  std::string name;
  /// What may fill it: entity types of the packs ("place"), "quantity", a kind of quantity ("share", "count", "money",
  /// "duration"), "date", "clause", or a noun class as "<forces>". Empty: anything.
  std::vector<std::string> sorts;
  std::string means;  ///< one sentence for docs/frames.md
};

enum class WordClass : std::uint8_t { verb, noun, adjective };
/// "verb", "noun", "adjective"
[[nodiscard]] std::string_view to_string(WordClass word_class);

/// What a word says of its situation: that it is so, that it comes about ("capture"), that it is over ("lose"), or that
/// it is not so ("lack"). The last two deny.
enum class FrameSense : std::uint8_t { holds, begins, ends, lacks };
[[nodiscard]] inline bool denies(FrameSense sense) { return sense == FrameSense::ends || sense == FrameSense::lacks; }

/// A grammatical function and the role of the frame that it fills.
struct FunctionRole {
  /// As in syntax/proposition.h: "doer" and "undergoer" (of a verb and its noun alike), "subject", "object",
  /// "indirect object", "complement", "predicative", "possessor", "modifier", "adverb"; "value" (the measured value of
  /// a noun); a preposition ("of", "out of"); or "is " and a preposition: what is in that state ("is under" control).
  std::string function;
  std::size_t role = 0;  ///< index in Frame::roles
};

/// Words of one frame whose functions fill the same roles.
struct FrameWords {
  std::vector<std::string> verbs;       ///< base forms; a particle or the rest of an idiom follows ("hold on to")
  std::vector<std::string> nouns;       ///< singular
  std::vector<std::string> adjectives;  ///< positive
  std::vector<FunctionRole> fills;
  std::vector<std::size_t> needs;  ///< roles that must be filled before the words count ("out of its hands")
  FrameSense sense = FrameSense::holds;
  Place place;
};

/// An executed example: the text and, for each predicate of the frame in it, the words that fill its roles.
struct FrameExample {
  struct Given {
    std::string word;                          ///< the base form that evokes the frame; empty: any
    std::map<std::string, std::string> roles;  ///< role -> words that the filler holds
    bool denied = false;
  };
  std::string text;
  std::vector<Given> gives;
  Place place;
};

/// A situation with roles and the words that evoke it: one file rules/<language>/frames/<id>.toml.
struct Frame {
  std::string id;  ///< the stem of its file: "control"
  std::string means;
  std::vector<FrameRole> roles;
  std::vector<FrameWords> words;
  std::vector<FrameExample> examples;
  Place place;

  /// Index in `roles`; roles.size() when it has no such role.
  [[nodiscard]] std::size_t role_index(std::string_view name) const;
};

/// Nouns that frames treat alike: rules/<language>/noun-classes.toml.
struct NounClasses {
  std::map<std::string, std::vector<std::string>, std::less<>> classes;  ///< name -> base forms
  /// Classes whose nouns mean whoever is named before them: "Russian troops", "the Kremlin's army".
  std::vector<std::string> representatives;
  std::vector<std::string> sample_names;  ///< take the places of slots where the sentence of a topic is parsed
  std::string sample_date;
  std::vector<std::string> locatives;  ///< prepositions of the place of a whole clause: "in", "across"
};

/// All frames of a language, by id.
struct FrameLexicon {
  std::vector<Frame> frames;
  [[nodiscard]] const Frame* find(std::string_view id) const;
};

}  // namespace gainsay
