#include "rule/topic/setting.h"

#include "base/date.h"

namespace gainsay {

const SettingValue* Settings::find(std::string_view name) const {
  for (const auto& [key, value] : values_)
    if (key == name) return &value;
  return nullptr;
}

std::string Settings::text(std::string_view name, std::string fallback) const {
  const SettingValue* value = find(name);
  const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
  return text == nullptr ? fallback : *text;
}

std::vector<std::string> Settings::texts(std::string_view name) const {
  const SettingValue* value = find(name);
  const auto* texts = value == nullptr ? nullptr : std::get_if<std::vector<std::string>>(value);
  return texts == nullptr ? std::vector<std::string>{} : *texts;
}

std::optional<Decimal> Settings::number(std::string_view name) const {
  const SettingValue* value = find(name);
  const auto* number = value == nullptr ? nullptr : std::get_if<Decimal>(value);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

bool Settings::truth(std::string_view name, bool fallback) const {
  const SettingValue* value = find(name);
  const auto* truth = value == nullptr ? nullptr : std::get_if<bool>(value);
  return truth == nullptr ? fallback : *truth;
}

std::optional<long> Settings::days(std::string_view name) const {
  const SettingValue* value = find(name);
  const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
  return text == nullptr ? std::nullopt : parse_days(*text);
}

}  // namespace gainsay
