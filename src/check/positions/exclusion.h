#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "check/figures/figure.h"
#include "check/kind.h"

namespace gainsay {

/// Which categories, stances and figures of one topic exclude each other, by a check's settings `compatible` and
/// `apart`.
class Exclusion {
 public:
  explicit Exclusion(const CheckContext& context);

  /// The two cannot both be so. A denied value excludes that value only; figures exclude as in `conflict`. Dates in
  /// time are the caller's affair for categories and stances.
  [[nodiscard]] bool between(const Statement& a, const Statement& b) const;

  /// Two figures (or dates) cannot both hold, as in `conflict`. Words of one span never exclude each other.
  [[nodiscard]] bool figures_apart(const Statement& a, const Statement& b, bool soft) const;

  /// The same value, or values that the setting lets go together.
  [[nodiscard]] bool compatible(std::string_view a, std::string_view b) const;

 private:
  [[nodiscard]] bool stances_apart(const StanceValue& a, const StanceValue& b) const;

  std::set<std::pair<std::string, std::string>, std::less<>> compatible_;
  std::optional<long> apart_;  // steps; empty: different halves of the scale
  Movement movement_;
};

/// The settings that it reads, for a kind's declaration.
[[nodiscard]] std::vector<SettingSpec> exclusion_settings();
/// What a statement counts as when camps are counted: its value, or "not " and its value.
[[nodiscard]] std::string stand(const Statement& statement);
/// Place of a stance on its scale; empty when it is not on it.
[[nodiscard]] std::optional<std::size_t> scale_step(const StanceValue& stance);
/// -1 for the lower half of the scale, 1 for the upper, 0 for the middle of an odd one.
[[nodiscard]] int scale_half(const StanceValue& stance);
/// A statement as the figure that it is; empty for other values.
[[nodiscard]] std::optional<Figure> figure_of(const Statement& statement);

}  // namespace gainsay
