#include "check/positions/exclusion.h"

#include <algorithm>

namespace gainsay {
namespace {

// "ukraine, contested" names values that go together.
std::vector<std::string> values_in(std::string_view entry) {
  std::vector<std::string> out(1);
  for (const char c : entry) {
    if (c == ',' || c == '+' || c == '|')
      out.emplace_back();
    else if (c != ' ')
      out.back() += c;
  }
  return out;
}

bool same_kind(const Value& a, const Value& b) {
  if (a.index() != b.index()) return false;
  const auto* x = std::get_if<QuantityValue>(&a);
  const auto* y = std::get_if<QuantityValue>(&b);
  return x == nullptr || (x->unit == y->unit && x->form == y->form);
}

bool same_value(const Value& a, const Value& b) {
  const auto* x = std::get_if<QuantityValue>(&a);
  const auto* y = std::get_if<QuantityValue>(&b);
  return x != nullptr && y != nullptr ? x->hard == y->hard : display(a) == display(b);
}

}  // namespace

Exclusion::Exclusion(const CheckContext& context) : movement_(Movement::of(context.topic)) {
  for (const std::string& entry : context.spec.settings.texts("compatible")) {
    const std::vector<std::string> values = values_in(entry);
    for (const std::string& a : values)
      for (const std::string& b : values) compatible_.emplace(a, b);
  }
  if (const auto apart = context.spec.settings.number("apart")) apart_ = static_cast<long>(apart->truncated());
}

bool Exclusion::compatible(std::string_view a, std::string_view b) const {
  return a == b || compatible_.count({std::string(a), std::string(b)}) > 0;
}

bool Exclusion::stances_apart(const StanceValue& a, const StanceValue& b) const {
  const auto x = scale_step(a), y = scale_step(b);
  if (!x || !y) return a.value != b.value;
  if (apart_) return static_cast<long>(*x > *y ? *x - *y : *y - *x) >= *apart_;
  return scale_half(a) * scale_half(b) < 0;
}

bool Exclusion::between(const Statement& a, const Statement& b) const {
  if (!same_kind(a.value, b.value)) return false;
  if (a.polarity != b.polarity) return same_value(a.value, b.value);
  if (a.polarity == Polarity::denied) return false;
  if (const auto* category = std::get_if<CategoryValue>(&a.value))
    return !compatible(category->value, std::get<CategoryValue>(b.value).value);
  if (const auto* stance = std::get_if<StanceValue>(&a.value)) {
    const auto& other = std::get<StanceValue>(b.value);
    return !compatible(stance->value, other.value) && stances_apart(*stance, other);
  }
  return figures_apart(a, b, false);
}

bool Exclusion::figures_apart(const Statement& a, const Statement& b, bool soft) const {
  auto x = figure_of(a), y = figure_of(b);
  if (!x || !y || !same_kind(a.value, b.value) || (a.document == b.document && a.span == b.span)) return false;
  y->origin = x->origin + 1;
  return excludes(*x, *y, movement_, soft);
}

std::vector<SettingSpec> exclusion_settings() {
  return {{"apart", SettingType::number, "", "steps on a scale that exclude each other; else its two halves do", {}},
          {"compatible", SettingType::texts, "", "values that go together, as [\"fighting, ukraine\"]", {}}};
}

std::string stand(const Statement& statement) {
  return (statement.polarity == Polarity::denied ? "not " : "") + display(statement.value);
}

std::optional<std::size_t> scale_step(const StanceValue& stance) {
  const auto at = std::find(stance.scale.begin(), stance.scale.end(), stance.value);
  if (at == stance.scale.end()) return std::nullopt;
  return static_cast<std::size_t>(at - stance.scale.begin());
}

int scale_half(const StanceValue& stance) {
  const auto step = scale_step(stance);
  if (!step) return 0;
  const std::size_t twice = *step * 2 + 1;
  return twice < stance.scale.size() ? -1 : twice > stance.scale.size() ? 1 : 0;
}

std::optional<Figure> figure_of(const Statement& statement) {
  const std::vector<Figures> figures = comparable_figures({&statement, 1});
  if (figures.empty()) return std::nullopt;
  return figures.front().front();
}

}  // namespace gainsay
