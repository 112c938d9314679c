#pragma once

#include <string>
#include <vector>

#include "check/kind.h"

namespace gainsay {

/// How far apart two last known values may be unless a check says otherwise, in days: positions last, but a state of
/// things (a category) changes.
inline constexpr long default_window = 60, default_window_of_states = 14;

/// The setting `window` of a check, or its default.
[[nodiscard]] long window_of(const CheckContext& context);

/// Who a statement counts for by the settings `by` and `outlet`: a side, a speaker or an outlet; empty: nobody.
[[nodiscard]] std::string member_of(const Statement& statement, const CheckContext& context);

/// Said, and about days, at most so far apart. A state of things that is claimed for a stated day is claimed for the
/// two weeks around it: what was so before or after is history and no dispute.
[[nodiscard]] bool near_in_time(const Statement& a, const Statement& b, long window);

/// The text describes it as so before, without a day: "which the ministry had previously supported".
[[nodiscard]] bool told_of_past(const Statement& statement);

/// The positions of statements in the order in which they were said.
[[nodiscard]] std::vector<std::size_t> said_sequence(std::span<const Statement> statements);

/// The settings that these functions read, for a kind's declaration.
[[nodiscard]] std::vector<SettingSpec> voice_settings();

}  // namespace gainsay
