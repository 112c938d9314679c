#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "syntax/parse_state.h"

namespace gainsay {

/// The dynamic oracle of Goldberg and Nivre (2013): how many arcs of the gold tree can no longer be made after each
/// transition; of one that is not allowed, `forbidden`.
inline constexpr int forbidden = 1000;
[[nodiscard]] std::array<int, transition_count> transition_costs(const ParseState& state,
                                                                 std::span<const std::uint8_t> gold_heads);

}  // namespace gainsay
