#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "check/figures/figure.h"
#include "lang/entity/entity.h"
#include "model/finding.h"

namespace gainsay {

/// Members (positions in Figures or statements) that belong together.
using Camp = std::vector<std::size_t>;

/// Parts clashing figures into camps whose members can all hold at once. For fixed values the fewest such camps; for
/// moving ones each figure, in time order, joins the first camp that it fits.
[[nodiscard]] std::vector<Camp> part_camps(const Figures& figures, const std::vector<std::size_t>& members,
                                           const Movement& movement, bool soft);

/// A side for a camp of statements: in said order, its value and label those of the statement said first.
[[nodiscard]] Side make_side(std::span<const Statement> statements, const std::vector<std::size_t>& members,
                             const EntityTable& entities);
/// Sides by when they were first said.
void order_sides(std::vector<Side>& sides);

}  // namespace gainsay
