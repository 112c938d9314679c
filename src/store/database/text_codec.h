#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/interval.h"
#include "model/statement.h"

namespace gainsay {

/// How values are in a column: readable with any SQLite tool, and read back exactly.

/// {"holder":"russia","place":"ukraine"}
[[nodiscard]] std::string encode_slots(const Slots& slots);
[[nodiscard]] Slots decode_slots(std::string_view json);
/// ["rejects","open"]
[[nodiscard]] std::string encode_list(const std::vector<std::string>& list);
[[nodiscard]] std::vector<std::string> decode_list(std::string_view json);
/// "[18,20)"; a missing bound is "-inf" or "inf".
[[nodiscard]] std::string encode_interval(const Interval& interval);
[[nodiscard]] Interval decode_interval(std::string_view text);

/// [{"slot":"whole","text":"the 120 seats","unit":"count","hard":"[120,120]","soft":"[120,120]","form":"level",
/// "hedge":""},...]
[[nodiscard]] std::string encode_quantities(const SlotQuantities& quantities);
[[nodiscard]] SlotQuantities decode_quantities(std::string_view json);

/// The value of an enumeration whose name is `name`; the first when none is.
template <typename Enum>
[[nodiscard]] Enum decode_enum(std::string_view name, Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i)
    if (to_string(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  return static_cast<Enum>(0);
}

}  // namespace gainsay
