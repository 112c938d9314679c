#include "model/value.h"

namespace gainsay {
namespace {

template <typename... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

std::string display_range(const DateRange& range) {
  if (range.first && range.last && *range.first == *range.last) return to_string(*range.first);
  return (range.first ? to_string(*range.first) : "…") + " to " + (range.last ? to_string(*range.last) : "…");
}

}  // namespace

std::string_view to_string(Bound bound) {
  switch (bound) {
    case Bound::exact:
      return "exact";
    case Bound::about:
      return "about";
    case Bound::over:
      return "over";
    case Bound::at_least:
      return "at-least";
    case Bound::under:
      return "under";
    case Bound::at_most:
      return "at-most";
  }
  return "exact";
}

std::string_view to_string(QuantityForm form) {
  switch (form) {
    case QuantityForm::level:
      return "level";
    case QuantityForm::increase:
      return "increase";
    case QuantityForm::decrease:
      return "decrease";
    case QuantityForm::change:
      return "change";
    case QuantityForm::ordinal:
      return "ordinal";
  }
  return "level";
}

std::string_view type_name(const Value& value) {
  return std::visit(Overloaded{[](const QuantityValue&) { return std::string_view("quantity"); },
                               [](const CategoryValue&) { return std::string_view("category"); },
                               [](const StanceValue&) { return std::string_view("stance"); },
                               [](const DateValue&) { return std::string_view("date"); },
                               [](const QuoteValue&) { return std::string_view("quote"); }},
                    value);
}

std::string display(const Value& value) {
  return std::visit(
      Overloaded{[](const QuantityValue& v) { return v.text; }, [](const CategoryValue& v) { return v.value; },
                 [](const StanceValue& v) { return v.value; },
                 [](const DateValue& v) { return display_range(v.range); },
                 [](const QuoteValue& v) { return "\"" + v.text + "\""; }},
      value);
}

}  // namespace gainsay
