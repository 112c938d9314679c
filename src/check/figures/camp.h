#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "check/figures/figure.h"
#include "check/kind.h"
#include "lang/entity/entity.h"
#include "model/finding.h"

namespace gainsay {

/// Members (positions in Figures or statements) that belong together.
using Camp = std::vector<std::size_t>;

/// Parts figures into camps whose members all support one value: that of the camp's first member, the most exact of
/// them. A figure joins the nearest value that its own words allow in the sense that a reader takes them: "about 5,000"
/// supports 5,200, "over 18,000" supports 18,600 but not 26,000. Whatever no other value fits is a camp of its own, so
/// that nobody is listed under a figure that contradicts what they said. The time of the figures plays no part. n log
/// n.
[[nodiscard]] std::vector<Camp> part_camps(const Figures& figures, const std::vector<std::size_t>& members,
                                           const Movement& movement);

/// A side for a camp of statements, which are put in said order: its value and label are those of the first.
[[nodiscard]] Side make_side(std::span<const Statement> statements, const std::vector<std::size_t>& members,
                             const EntityTable& entities);
/// The same for a camp of figures: its value and label are those of the most exact, in the words that were said first.
[[nodiscard]] Side make_side(std::span<const Statement> statements, const Figures& figures, const Camp& camp,
                             const EntityTable& entities);
/// The sides of some statements: figures parted as above, other values by what they are; in said order.
[[nodiscard]] std::vector<Side> make_sides(std::span<const Statement> statements,
                                           const std::vector<std::size_t>& members, const CheckContext& context);
/// Sides by when they were first said.
void order_sides(std::vector<Side>& sides);

}  // namespace gainsay
