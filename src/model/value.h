#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "model/interval.h"

namespace gainsay {

/// Whether a quantity states a level ("is 18%"), a change of one ("rose by 5 points"; `change`: "moved by 5 km", which
/// says no direction), or a place in a row ("its fourth year"). They are never compared with one another.
enum class QuantityForm { level, increase, decrease, change, ordinal };
[[nodiscard]] std::string_view to_string(QuantityForm form);

/// On which side of the stated number the meant one lies.
enum class Bound { exact, about, over, at_least, under, at_most };
[[nodiscard]] std::string_view to_string(Bound bound);

struct QuantityValue {
  std::string text;  ///< as written, hedge and unit included
  std::string unit;  ///< id of the unit that the intervals are in: "percent", "usd", "hour", "count"
  Interval hard;     ///< every number that the words allow at all
  Interval soft;     ///< the numbers that a reader takes the words to mean
  QuantityForm form = QuantityForm::level;
  std::string hedge;  ///< id of the hedge ("about", "over", ...); empty when none
  friend bool operator==(const QuantityValue&, const QuantityValue&) = default;
};

struct CategoryValue {
  std::string value;
  friend bool operator==(const CategoryValue&, const CategoryValue&) = default;
};

struct StanceValue {
  std::string value;
  std::vector<std::string> scale;  ///< ordered, from one extreme to the other; holds `value`
  friend bool operator==(const StanceValue&, const StanceValue&) = default;
};

struct DateValue {
  DateRange range;
  Granularity granularity = Granularity::day;
  friend bool operator==(const DateValue&, const DateValue&) = default;
};

struct QuoteValue {
  std::string text;  ///< the words between the marks
  friend bool operator==(const QuoteValue&, const QuoteValue&) = default;
};

using Value = std::variant<QuantityValue, CategoryValue, StanceValue, DateValue, QuoteValue>;

/// "quantity", "category", "stance", "date" or "quote".
[[nodiscard]] std::string_view type_name(const Value& value);
/// What a person reads: "19.2%", "rejects", "2025-12-02", the quoted words.
[[nodiscard]] std::string display(const Value& value);

}  // namespace gainsay
