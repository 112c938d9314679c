#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/byte_span.h"
#include "base/date.h"
#include "model/value.h"

namespace gainsay {

using EntityIndex = std::uint32_t;  ///< position in EntityTable

/// What a phrase of the text means. Its span covers hedge, number and unit of a quantity ("about $61.4bn"), the
/// whole name or description of an entity without a possessive, the marks and words of a quote.
struct QuantityMention {
  QuantityValue value;  ///< in the unit as stated; `convert` in lang/quantity/unit.h changes it
  std::string counted;  ///< lemma of the counted noun after a plain count ("civilian"); empty otherwise
  Decimal stated;       ///< the bare number, scale applied; of a range its lower end
  Decimal stated_high;  ///< of a range its upper end, else as `stated`
  Bound bound = Bound::exact;
};

/// How a date bounds what is said of it: "since X" is open at its end; "until", "by" and "before X" at their start,
/// where "before" ends on the day before X; "after X" begins on the day after it.
enum class DateRelation : std::uint8_t { during, since, until, by, before, after };

/// Minutes since midnight; both the same for one moment.
struct ClockSpan {
  int first = 0;
  int last = 0;
};

struct DateMention {
  DateRange range;  ///< both ends empty: the words were recognised but cannot be resolved
  Granularity granularity = Granularity::unknown;
  bool weekday_mismatch = false;  ///< "Monday, 3 May" that is not a Monday
  DateRelation relation = DateRelation::during;
  std::optional<ClockSpan> clock;  ///< of a granularity `time`
};

/// How the entity was found: by a name of the pack, a role or description ("the Ukrainian leader"), the surname after
/// a full name, a pronoun or "the city", or a word that is probably a misspelt name.
enum class Reference : std::uint8_t { name, role, short_name, pronoun, misspelling };

struct EntityMention {
  std::vector<EntityIndex> readings;  ///< most likely first; several when one name is actor and place at once
  Reference reference = Reference::name;
};

struct QuoteMention {
  ByteSpan content;    ///< between the marks
  bool speech = true;  ///< false: scare quotes, titles and names in quotation marks
};

using MentionBody = std::variant<QuantityMention, DateMention, EntityMention, QuoteMention>;

struct Mention {
  ByteSpan span;  ///< in Document::text
  std::size_t first_word = 0;
  std::size_t end_word = 0;  ///< exclusive
  MentionBody body;
};

}  // namespace gainsay
