#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "lang/language.h"
#include "lang/quantity/quantities.h"
#include "rule/dataset/dataset.h"

namespace gainsay {

/// What is wrong with a cell; empty problem: nothing.
struct CellFault {
  std::string problem;
  std::string remedy;
};

/// Reads what cells of datasets say. Plain numbers are exact unless the dataset is `rounded`; any other words go
/// through the annotator that reads articles.
class CellReader {
 public:
  explicit CellReader(const Language& language);

  /// The quantity of a cell in the unit `wanted`, or in its own when that is empty. `hedge` are words of another
  /// column, `unit` the unit of a plain number; both may be empty.
  [[nodiscard]] std::optional<QuantityValue> quantity(std::string_view text, std::string_view hedge,
                                                      std::string_view unit, const DatasetSpec& dataset,
                                                      const std::string& wanted, CellFault& fault);
  /// The value of a cell of any type that a topic can have.
  [[nodiscard]] std::optional<Value> value(std::string_view text, std::string_view hedge, std::string_view unit,
                                           const DatasetSpec& dataset, const Topic& topic, CellFault& fault);
  /// Slots of this type are quantities: "quantity" or a unit.
  [[nodiscard]] bool is_quantity_slot(const std::string& type) const;
  /// What fills one of them; a plain number of a "quantity" is a count.
  [[nodiscard]] std::optional<QuantityValue> slot_quantity(std::string_view text, const std::string& type,
                                                           const DatasetSpec& dataset, CellFault& fault);
  [[nodiscard]] const MonthNames& months() const { return months_; }

 private:
  [[nodiscard]] const Hedge* hedge_of(std::string_view words);
  [[nodiscard]] std::string unit_of(std::string_view words);
  [[nodiscard]] std::optional<QuantityValue> prose(std::string_view text);

  const Language& language_;
  Vocabulary vocabulary_;
  QuantityAnnotator quantities_;
  MonthNames months_;
  std::map<std::string, const Hedge*, std::less<>> hedges_;
  std::map<std::string, std::string, std::less<>> units_;
  std::map<std::string, std::optional<QuantityValue>, std::less<>> prose_;
};

/// The text of a cell for a message: in quotation marks, cut to 60 bytes, without control characters.
[[nodiscard]] std::string quoted_cell(std::string_view text);

/// A number as the dataset writes it. Empty for anything else; a number with separators that the dataset does not
/// declare is a fault.
[[nodiscard]] std::optional<Decimal> read_number(std::string_view text, const DatasetSpec& dataset, CellFault& fault);

/// A spreadsheet would take the cell for a formula: "=cmd()", "@SUM(A1)", "+1+cmd|...".
[[nodiscard]] bool is_formula(std::string_view text);

}  // namespace gainsay
