#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "lang/language.h"
#include "syntax/lexical_unit.h"
#include "syntax/proposition_reader.h"

namespace gainsay {

/// One word of a frame.
struct FrameUnit {
  LexicalUnit unit;
  const Frame* frame = nullptr;
  const FrameWords* words = nullptr;
};

/// One word of an attitude.
struct AttitudeUnit {
  LexicalUnit unit;
  const AttitudeWords* words = nullptr;
};

/// The words of all frames and attitudes of a language, found by the base form of a predicate. Built once; const.
class UnitTable {
 public:
  /// The language must outlive it.
  explicit UnitTable(const Language& language);

  template <class Unit>
  struct Evoked {
    const Unit* unit = nullptr;
    UnitMatch match;
  };
  /// Every word of a frame that a proposition consists of, idioms before the single words that they contain.
  [[nodiscard]] std::vector<Evoked<FrameUnit>> frames_of(const Propositions& propositions, PropositionId id) const;
  [[nodiscard]] std::vector<Evoked<AttitudeUnit>> attitudes_of(const Propositions& propositions,
                                                               PropositionId id) const;
  [[nodiscard]] const std::vector<FrameUnit>& frame_units() const { return frames_; }
  [[nodiscard]] const Language& language() const { return language_; }
  /// Teaches a reader the base forms of all units.
  void teach(PropositionReader& reader) const;

 private:
  using Places = std::unordered_map<std::string, std::vector<std::uint32_t>>;

  const Language& language_;
  std::vector<FrameUnit> frames_;
  std::vector<AttitudeUnit> attitudes_;
  Places frames_by_head_, attitudes_by_head_;
};

/// The base form of the word that the others depend on.
[[nodiscard]] inline const std::string& head_of(const LexicalUnit& unit) { return unit.lemmas[unit.head]; }

}  // namespace gainsay
