#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/decimal.h"

namespace gainsay {

/// What one key of a [[check]] table may hold. A tolerance is an amount, "5" or a bare 5, or a share, "5 %".
enum class SettingType { text, texts, number, truth, day, duration, rate, tolerance, severity, choice };

/// One key of a check kind's settings, as documented and as enforced.
struct SettingSpec {
  std::string name;
  SettingType type = SettingType::text;
  std::string fallback;              ///< what holds when it is absent, as a rule author would write it
  std::string meaning;               ///< one sentence
  std::vector<std::string> choices;  ///< for `choice`
};

/// What a check kind declares of itself to the loader: its name and its settings. (`severity` and `modality` are known
/// to every kind and need no declaration.)
struct KindSpec {
  std::string name;
  std::vector<SettingSpec> settings;
  /// Types of value it can judge: "quantity", "category", "stance", "date", "quote".
  std::vector<std::string> values;
};

using SettingValue = std::variant<std::string, std::vector<std::string>, Decimal, bool>;

/// The settings that a [[check]] wrote; what is absent has the kind's fallback.
class Settings {
 public:
  void set(std::string name, SettingValue value) { values_.emplace_back(std::move(name), std::move(value)); }
  [[nodiscard]] const SettingValue* find(std::string_view name) const;
  [[nodiscard]] std::string text(std::string_view name, std::string fallback) const;
  [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;
  [[nodiscard]] std::optional<Decimal> number(std::string_view name) const;
  [[nodiscard]] bool truth(std::string_view name, bool fallback) const;
  /// A duration in days.
  [[nodiscard]] std::optional<long> days(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, SettingValue>> values_;
};

}  // namespace gainsay
