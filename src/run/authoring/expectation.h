#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lang/language.h"
#include "lang/quantity/quantities.h"
#include "lang/token/vocabulary.h"
#include "model/statement.h"
#include "rule/topic/topic.h"

namespace gainsay {

/// Where a statement parts from what an example says of it.
struct Difference {
  std::string what;  ///< "value", "speaker", a slot
  std::string expected;
  std::string found;
};

/// Compares statements with the `gives` of examples. Slots compare as words. Values compare as what they mean: a
/// quantity ("> 80 %", "about 5 hours", "[4, 6]" for a hard interval) by its intervals in the topic's unit, a date
/// ("2025-02-02", "2025-02", "2025", "2022-02-24/2025-02-02", with an open end left out) by its range.
class ExpectationReader {
 public:
  explicit ExpectationReader(const Language& language);

  /// Empty when the statement is what was expected. What `expected` does not name may be anything.
  [[nodiscard]] std::vector<Difference> compare(const ExpectedStatement& expected, const Statement& found,
                                                const Topic& topic) const;

 private:
  [[nodiscard]] std::optional<Difference> compare_value(const std::string& expected, const Value& found,
                                                        const Topic& topic) const;
  [[nodiscard]] std::optional<Difference> compare_quantity(const std::string& expected, const QuantityValue& found,
                                                           const std::string& unit) const;
  [[nodiscard]] std::optional<QuantityValue> read_quantity(const std::string& text, const std::string& unit) const;

  const Language& language_;
  Vocabulary vocabulary_;
  QuantityAnnotator quantities_;
};

/// What fills a slot, or one of value, speaker ("outlet" for the outlet), attribution, polarity, modality, as_of.
[[nodiscard]] std::string filler(const Statement& statement, const Topic& topic, std::string_view name);

}  // namespace gainsay
