#include "model/statement.h"

#include <tuple>

namespace gainsay {

std::string_view to_string(Attribution attribution) {
  switch (attribution) {
    case Attribution::quote:
      return "quote";
    case Attribution::reported:
      return "reported";
    case Attribution::outlet:
      return "outlet";
  }
  return "outlet";
}

std::string_view to_string(Polarity polarity) { return polarity == Polarity::denied ? "denied" : "affirmed"; }

std::string_view to_string(Modality modality) {
  switch (modality) {
    case Modality::asserted:
      return "asserted";
    case Modality::possible:
      return "possible";
    case Modality::forecast:
      return "forecast";
    case Modality::conditional:
      return "conditional";
    case Modality::demanded:
      return "demanded";
    case Modality::asked:
      return "asked";
  }
  return "asserted";
}

std::string_view to_string(Reading reading) { return reading == Reading::exact ? "exact" : "relaxed"; }

std::string_view slot(const Slots& slots, std::string_view name) {
  for (const auto& [key, value] : slots)
    if (key == name) return value;
  return {};
}

std::string_view slot(const Statement& statement, std::string_view name) {
  const std::string_view of_key = slot(statement.key, name);
  return of_key.empty() ? slot(statement.slots, name) : of_key;
}

const QuantityValue* slot_quantity(const Statement& statement, std::string_view name) {
  for (const auto& [slot, quantity] : statement.quantities)
    if (slot == name) return &quantity;
  return nullptr;
}

Day as_of_first(const Statement& s) {
  return s.as_of.first ? *s.as_of.first : s.as_of.last ? *s.as_of.last : s.published;
}
Day as_of_last(const Statement& s) {
  return s.as_of.last ? *s.as_of.last : s.published > as_of_first(s) ? s.published : as_of_first(s);
}

namespace {

auto place_of(const Statement& s) {
  return std::tuple<const std::string&, std::size_t, std::size_t, std::string_view, std::string>(
      s.document, s.span.begin, s.span.end, s.speaker, display(s.value));
}

}  // namespace

bool as_of_order(const Statement& a, const Statement& b) {
  const auto when = [](const Statement& s) {
    return std::tuple(as_of_first(s), as_of_last(s), s.said_on, s.published);
  };
  if (when(a) != when(b)) return when(a) < when(b);
  return place_of(a) < place_of(b);
}

bool said_order(const Statement& a, const Statement& b) {
  if (a.said_on != b.said_on) return a.said_on < b.said_on;
  return as_of_order(a, b);
}

}  // namespace gainsay
