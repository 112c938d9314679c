#pragma once

#include <cstddef>
#include <vector>

#include "check/figures/figure.h"

namespace gainsay {

/// Two figures (positions in Figures) that exclude each other.
struct Clash {
  std::size_t a = 0;
  std::size_t b = 0;
};

/// For every figure its tightest witness earlier and later, above and below: sweeps in time order with a running
/// envelope, n log n. A figure that clashes with any other is in at least one of the pairs; not every pair is listed.
/// Growing figures of one day are compared whatever their order.
[[nodiscard]] std::vector<Clash> find_clashes(const Figures& figures, const Movement& movement, bool soft);

/// What drift would excuse and a claimant's own figures do not: a figure that lies above or below all that another
/// claimant says from the figure before it to the one after it, when these are at most a year apart. Each with the
/// nearer of the two; n log n.
[[nodiscard]] std::vector<Clash> find_curve_clashes(const Figures& figures, const Movement& movement);

/// The figures that clashes connect, each group ascending, in the order of their first figure.
[[nodiscard]] std::vector<std::vector<std::size_t>> connected(std::size_t figures, const std::vector<Clash>& clashes);

}  // namespace gainsay
