#include "store/database/text_codec.h"

#include <charconv>
#include <cstdint>

#include "base/json_writer.h"

namespace gainsay {
namespace {

// The character of an escape that json_string writes; moves past it.
char decode_escape(std::string_view json, std::size_t& at) {
  const char type = json[at + 1];
  at += 2;
  switch (type) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'u': {
      unsigned code = 0;
      const std::string_view digits = json.substr(at, 4);
      std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
      at += 4;
      return static_cast<char>(code);
    }
    default:
      return type;
  }
}

// All strings of an array or object that this file wrote, names and values in order.
std::vector<std::string> json_strings(std::string_view json) {
  std::vector<std::string> out;
  for (std::size_t at = json.find('"'); at != std::string_view::npos; at = json.find('"', at)) {
    std::string& text = out.emplace_back();
    for (++at; at < json.size() && json[at] != '"';) {
      if (json[at] == '\\' && at + 1 < json.size())
        text += decode_escape(json, at);
      else
        text += json[at++];
    }
    ++at;
    if (at > json.size()) break;
  }
  return out;
}

}  // namespace

std::string encode_slots(const Slots& slots) {
  std::string out = "{";
  for (const auto& [name, value] : slots) {
    if (out.size() > 1) out += ',';
    out += json_string(name) + ":" + json_string(value);
  }
  return out + "}";
}

Slots decode_slots(std::string_view json) {
  Slots slots;
  std::vector<std::string> strings = json_strings(json);
  for (std::size_t i = 0; i + 1 < strings.size(); i += 2)
    slots.emplace_back(std::move(strings[i]), std::move(strings[i + 1]));
  return slots;
}

std::string encode_list(const std::vector<std::string>& list) {
  std::string out = "[";
  for (const std::string& text : list) out += (out.size() > 1 ? "," : "") + json_string(text);
  return out + "]";
}

std::vector<std::string> decode_list(std::string_view json) { return json_strings(json); }

std::string encode_quantities(const SlotQuantities& quantities) {
  std::string out = "[";
  for (const auto& [slot, value] : quantities)
    out += (out.size() > 1 ? "," : "") + encode_slots({{"slot", slot},
                                                       {"text", value.text},
                                                       {"unit", value.unit},
                                                       {"hard", encode_interval(value.hard)},
                                                       {"soft", encode_interval(value.soft)},
                                                       {"form", std::string(to_string(value.form))},
                                                       {"hedge", value.hedge}});
  return out + "]";
}

SlotQuantities decode_quantities(std::string_view json) {
  // In the order in which encode_quantities writes them, each after its name.
  enum Field : std::size_t { slot, text, unit, hard, soft, form, hedge, fields };
  constexpr std::size_t strings_each = 2 * fields;
  SlotQuantities out;
  std::vector<std::string> strings = json_strings(json);
  for (std::size_t i = 0; i + strings_each <= strings.size(); i += strings_each) {
    const auto stored = [&](Field field) -> std::string& { return strings[i + 2 * field + 1]; };
    QuantityValue value;
    value.text = std::move(stored(text));
    value.unit = std::move(stored(unit));
    value.hard = decode_interval(stored(hard));
    value.soft = decode_interval(stored(soft));
    value.form = decode_enum(stored(form), QuantityForm::ordinal);
    value.hedge = std::move(stored(hedge));
    out.emplace_back(std::move(stored(slot)), std::move(value));
  }
  return out;
}

std::string encode_interval(const Interval& interval) {
  return (interval.low_open ? "(" : "[") + (interval.low ? interval.low->to_string() : "-inf") + "," +
         (interval.high ? interval.high->to_string() : "inf") + (interval.high_open ? ")" : "]");
}

Interval decode_interval(std::string_view text) {
  Interval interval;
  const std::size_t comma = text.find(',');
  if (text.size() < 3 || comma == std::string_view::npos) return interval;
  interval.low_open = text.front() == '(';
  interval.high_open = text.back() == ')';
  interval.low = Decimal::parse(text.substr(1, comma - 1));
  interval.high = Decimal::parse(text.substr(comma + 1, text.size() - comma - 2));
  return interval;
}

}  // namespace gainsay
