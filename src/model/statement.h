#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/byte_span.h"
#include "base/date.h"
#include "model/value.h"

namespace gainsay {

/// How we know that it was said: in quotation marks, reported ("said that"), or in the outlet's own voice.
enum class Attribution { quote, reported, outlet };
enum class Polarity { affirmed, denied };
/// `asserted` as fact; `possible` (may, could); `forecast` (will, would); `conditional` (if, as long as); `demanded`
/// (must, wants, calls for); `asked` (a question). Only what is asserted is a fact.
enum class Modality { asserted, possible, forecast, conditional, demanded, asked };

[[nodiscard]] std::string_view to_string(Attribution attribution);
[[nodiscard]] std::string_view to_string(Polarity polarity);
[[nodiscard]] std::string_view to_string(Modality modality);

/// Slot names with what fills them (entity ids, categories, ISO dates), in the order of the topic's key.
using Slots = std::vector<std::pair<std::string, std::string>>;

/// Slot names with the quantities after them.
using SlotQuantities = std::vector<std::pair<std::string, QuantityValue>>;

/// Value of a slot; empty when the slot is not there.
[[nodiscard]] std::string_view slot(const Slots& slots, std::string_view name);

/// What is beside a sentence, for people to read: the end of what is said before it and the beginning of what comes
/// after. Empty at the ends of a document, and where it is not known.
struct Surroundings {
  std::string before;
  std::string after;
  friend bool operator==(const Surroundings&, const Surroundings&) = default;
};

/// How a statement was read: `exact` by its words or its grammar, `relaxed` when the only candidate of its clause fills
/// a slot. A relaxed statement supports a finding; it does not start one above a notice.
enum class Reading : std::uint8_t { exact, relaxed };
[[nodiscard]] std::string_view to_string(Reading reading);

/// Kinds of qualifiers ("period", "place", "event", "group", "rate", "increment", "unknown") with their words, sorted,
/// each kind once: the modifiers that no slot took. Part of what a statement is about.
using Qualifiers = std::vector<std::pair<std::string, std::string>>;

/// One thing said.
struct Statement {
  std::string document;  ///< Document::path
  std::string source;
  std::string url;
  std::string title;
  Day published{};
  std::string topic;  ///< "ukraine-war/territory-share"
  Slots key;          ///< the slots that must be equal for two statements to be about the same thing
  Slots slots;        ///< the other slots that the pattern filled
  Value value;
  /// What arithmetic needs: the quantity of each slot that one fills, in the unit that it was stated in, and when there
  /// are any, or a slot holds a date, the value's own as "value".
  SlotQuantities quantities;
  std::string speaker;       ///< entity id, or the words of the text for a speaker in no pack; empty: the outlet
  std::string speaker_side;  ///< the end of the speaker's chain of `speaks_for`; empty for the outlet
  Attribution attribution = Attribution::outlet;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  DateRange as_of;
  bool as_of_assumed = true;
  /// When it was said, if the text says so ("said on 2 February"); otherwise the publication date.
  Day said_on{};
  /// The text itself marks a change or a correction: "now suggests", "after all", "corrected", "not 44 as first
  /// stated".
  bool announces_change = false;
  bool corrects = false;
  ByteSpan span;  ///< bytes of the file
  std::size_t line = 0;
  std::size_t column = 0;
  std::string text;      ///< the words of the span
  std::string sentence;  ///< the sentence around it, as read
  ByteSpan in_sentence;  ///< where `text` is in `sentence`
  Surroundings around;   ///< of the sentence
  Qualifiers qualifiers;
  Reading reading = Reading::exact;
  bool draft = false;  ///< from a document that is checked and never stored
};

/// A slot of the statement, of its key or not; empty when it has no such slot.
[[nodiscard]] std::string_view slot(const Statement& statement, std::string_view name);
/// The quantity of a slot; null when none fills it.
[[nodiscard]] const QuantityValue* slot_quantity(const Statement& statement, std::string_view name);

/// The order of checks: as-of, then said on, then document and span; total over distinct statements.
[[nodiscard]] bool as_of_order(const Statement& a, const Statement& b);
/// Ordered by when it was said, then as above.
[[nodiscard]] bool said_order(const Statement& a, const Statement& b);
/// The first day of a statement's as-of range, or its publication date when that is open.
[[nodiscard]] Day as_of_first(const Statement& statement);
[[nodiscard]] Day as_of_last(const Statement& statement);

}  // namespace gainsay
