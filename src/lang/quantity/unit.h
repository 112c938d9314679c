#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "model/value.h"

namespace gainsay {

/// A smaller unit that may follow a unit and adds to it: "6 ft 2 in", "13 dollars and 45 cents".
struct UnitPart {
  std::string id;
  Decimal count = 1;  ///< how many of it make one of the larger unit
};

struct Unit {
  std::string id;         ///< "kilometre", "usd"
  std::string dimension;  ///< "length"; units of one dimension convert into one another. A currency is its own
  Decimal factor = 1;     ///< worth in the dimension's base unit
  Decimal offset;         ///< added after the factor: temperatures
  bool exact = false;     ///< a whole number of it is meant exactly ("five hours"), not rounded to its last digit
  bool currency = false;
  bool ordinal = false;                 ///< is counted off: "its fourth year", "the second day"
  std::vector<std::string> names;       ///< words in any case; "s" makes plurals of their last word
  std::vector<std::string> symbols;     ///< abbreviations in this case only, after the number: "km", "MW"
  std::vector<std::string> when_large;  ///< names that are words too ("won"): only after numbers from 1,000 up
  std::vector<std::string> careful;  ///< symbols that are words too ("in"): only before a `measure` or the clause's end
  std::vector<std::string> letters;  ///< letters that are names too ("C"): also before a word in lower case
  std::vector<std::string> before;   ///< signs or words in front of the number: "$", "magnitude"
  std::vector<std::string> codes;    ///< before or after the figure; a scale may adjoin it: "USD", "MUSD"
  std::vector<std::string> near;     ///< words in the sentence that decide between units of one name ("pound")
  std::vector<std::string> followed_by;  ///< words right after that decide so: "a pound of coal"
  std::vector<UnitPart> parts;
  bool bare_part = false;  ///< the part may occur without its name: "six foot two"
  bool article = false;    ///< "a gallon" is one of it without any hedge
};

/// A noun whose plural is irregular or equal to its singular ("men", "aircraft").
struct IrregularNoun {
  std::string plural;
  std::string singular;
};

/// A scale in front of a currency code ("MUSD" 1,000,000).
struct CodeScale {
  std::string letters;
  Decimal scale;
};

/// rules/<language>/units.toml and currencies.toml
struct UnitLexicon {
  std::vector<Unit> units;
  std::vector<CodeScale> code_scales;
  std::vector<std::string> code_signs;  ///< may be stuck to any code: "USD$"
  std::vector<std::string> code_words;  ///< codes that are words too ("TRY"): in capitals and with 1,000 or more only
  std::vector<std::string> per;         ///< between two units: "per", "/"
  std::vector<std::string> per_time;    ///< before units of time only: "a", "an", "every"
  std::vector<std::string> sold_by;     ///< dimensions that a price is "a" unit of: "$3.59 a gallon"
  std::vector<std::string> not_per;     ///< "$5 a year ago" is not a rate: words after the unit of time
  std::vector<std::string> squared;     ///< after the lower unit: "metres per second squared"
  std::vector<std::string> measures;    ///< "thick", "wide": show that a careful symbol is one
  std::vector<IrregularNoun> nouns;
  std::vector<std::string> noun_stops;  ///< words that no counted noun group goes past

  [[nodiscard]] const Unit* find(std::string_view id) const;
};

/// The quantity in another unit of the same dimension, by exact factors; empty when the dimension differs. Percent and
/// percentage points never convert into one another, "count" takes bare counts only.
[[nodiscard]] std::optional<QuantityValue> convert(const QuantityValue& value, std::string_view to_unit,
                                                   const UnitLexicon& units);

}  // namespace gainsay
