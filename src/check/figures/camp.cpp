#include "check/figures/camp.h"

#include <algorithm>
#include <tuple>

#include "check/wording/wording.h"

namespace gainsay {
namespace {

// A camp of a long series is judged by its latest members: what moves is compared with where it was lately.
constexpr std::size_t remembered = 64;

bool fits(const Figures& figures, const Camp& camp, std::size_t member, const Movement& movement, bool soft) {
  const std::size_t from = camp.size() > remembered ? camp.size() - remembered : 0;
  return std::none_of(camp.begin() + static_cast<std::ptrdiff_t>(from), camp.end(),
                      [&](std::size_t other) { return excludes(figures[other], figures[member], movement, soft); });
}

std::vector<Camp> first_fit(const Figures& figures, const std::vector<std::size_t>& members, const Movement& movement,
                            bool soft) {
  std::vector<Camp> camps;
  for (const std::size_t member : members) {
    // A series that jumps about makes many camps; only the latest are tried, so that the cost stays linear.
    const auto from = camps.size() > remembered ? camps.end() - static_cast<std::ptrdiff_t>(remembered) : camps.begin();
    const auto camp =
        std::find_if(from, camps.end(), [&](const Camp& c) { return fits(figures, c, member, movement, soft); });
    if (camp == camps.end())
      camps.push_back({member});
    else
      camp->push_back(member);
  }
  return camps;
}

// Intervals by their upper ends: each camp is pinned at the first upper end that no earlier camp holds, which needs
// the fewest pins.
std::vector<Camp> pin(const Figures& figures, std::vector<std::size_t> members, bool soft) {
  const auto interval = [&](std::size_t m) -> const Interval& { return soft ? figures[m].soft : figures[m].hard; };
  std::sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
    const Interval& x = interval(a);
    const Interval& y = interval(b);
    if (x.high.has_value() != y.high.has_value()) return x.high.has_value();
    if (x.high != y.high) return *x.high < *y.high;
    return std::tuple(!x.high_open, a) < std::tuple(!y.high_open, b);
  });
  std::vector<Camp> camps;
  for (const std::size_t member : members) {
    if (camps.empty() || !interval(camps.back().front()).overlaps(interval(member))) camps.emplace_back();
    camps.back().push_back(member);
  }
  return camps;
}

}  // namespace

std::vector<Camp> part_camps(const Figures& figures, const std::vector<std::size_t>& members, const Movement& movement,
                             bool soft) {
  const bool exact = movement.tolerance == Decimal(0) && movement.tolerance_share == Decimal(0);
  if (movement.over_time == OverTime::fixed && exact) return pin(figures, members, soft);
  return first_fit(figures, members, movement, soft);
}

Side make_side(std::span<const Statement> statements, const std::vector<std::size_t>& members,
               const EntityTable& entities) {
  Side side;
  for (const std::size_t member : members) side.statements.push_back(statements[member]);
  std::sort(side.statements.begin(), side.statements.end(), said_order);
  side.value = side.statements.front().value;
  side.label = value_text(side.statements.front(), entities);
  return side;
}

void order_sides(std::vector<Side>& sides) {
  std::stable_sort(sides.begin(), sides.end(),
                   [](const Side& a, const Side& b) { return said_order(a.statements.front(), b.statements.front()); });
}

}  // namespace gainsay
