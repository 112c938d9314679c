#pragma once

#include <string>
#include <vector>

#include "extract/pattern/filler.h"
#include "extract/pattern/mark.h"
#include "extract/pattern/match.h"
#include "model/statement.h"
#include "rule/rule_set.h"

namespace gainsay {

/// Makes statements of matches. One per document.
class StatementBuilder {
 public:
  StatementBuilder(const RuleSet& rules, const FillerTable& fillers, const ListTagger& lists, const SmallWords& small,
                   const Annotation& annotation);

  /// The statements of one match: one per member of its lists and per voice. Empty when a key slot or the value stays
  /// unfilled; the name of that slot is then in `missing`, when asked for.
  void build(const Match& match, const Sentence& sentence, std::vector<Statement>& statements,
             std::string* missing = nullptr) const;
  /// A statement about some words, with all that depends on neither topic nor voice.
  [[nodiscard]] Statement at(ByteSpan span, const Sentence& sentence) const;

 private:
  [[nodiscard]] std::string plain_text(Range words) const;
  [[nodiscard]] ByteSpan words_span(Range words) const;
  [[nodiscard]] std::string slot_text(const Match::Fill& fill, const Mark* mark, bool side) const;
  [[nodiscard]] bool value_of(const Match& match, const std::vector<const Mark*>& chosen, const Slots& filled,
                              Value& value) const;
  [[nodiscard]] SlotQuantities quantities_of(const Match& match, const std::vector<const Mark*>& chosen) const;
  void speak(const Match& match, const Voice& voice, bool second, Statement& statement) const;
  void date(const Match& match, const Sentence& sentence, const Voice& voice, Statement& statement) const;
  void flag(const Match& match, const Sentence& sentence, Statement& statement) const;
  [[nodiscard]] std::vector<Voice> voices(const Match& match, ByteSpan span) const;
  [[nodiscard]] std::vector<Voice> grammar_voices(const Match& match, ByteSpan span) const;

  const RuleSet& rules_;
  const FillerTable& fillers_;
  const ListTagger& lists_;
  const SmallWords& small_;
  const Annotation& annotation_;
};

}  // namespace gainsay
