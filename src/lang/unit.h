#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "model/value.h"

namespace gainsay {

struct Unit {
  std::string id;         ///< "kilometre", "usd"
  std::string dimension;  ///< "length"; units of one dimension convert into one another
  Decimal factor = 1;     ///< worth in the dimension's base unit
  Decimal offset;         ///< added after the factor: temperatures
  bool exact = false;     ///< a whole number of it is meant exactly ("five hours"), not rounded to its last digit
  std::vector<std::string> names;    ///< words, singular and plural, any case
  std::vector<std::string> symbols;  ///< abbreviations, in this case only: "km", "MW"
  std::vector<std::string> before;   ///< signs and codes in front of the number: "$", "USD"
};

/// A noun whose plural is irregular or equal to its singular ("men", "aircraft").
struct IrregularNoun {
  std::string plural;
  std::string singular;
};

/// rules/<language>/units.toml and currencies.toml
struct UnitLexicon {
  std::vector<Unit> units;
  std::vector<std::string> per;  ///< "per", "a", "/" between two units
  std::vector<IrregularNoun> nouns;
  std::vector<std::string> noun_stops;   ///< words that no counted noun group goes past
  std::vector<std::string> label_words;  ///< a number behind one of these is a name: "Article 5", "No. 10"
  std::vector<std::string> rises;        ///< what makes a number a change upwards: "rose", "up", "increase"
  std::vector<std::string> falls;
  std::vector<std::string> moves;   ///< verbs that take "from X to Y" or "by X" only: "raise", "cut"
  std::vector<std::string> idioms;  ///< "24/7", "9/11": numbers that count nothing

  [[nodiscard]] const Unit* find(std::string_view id) const;
};

/// The quantity in another unit of the same dimension, by exact factors; empty when the dimension differs. Percent and
/// percentage points never convert into one another, "count" takes bare counts only.
[[nodiscard]] std::optional<QuantityValue> convert(const QuantityValue& value, std::string_view to_unit,
                                                   const UnitLexicon& units);

}  // namespace gainsay
