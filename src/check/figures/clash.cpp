#include "check/figures/clash.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "check/figures/ceiling.h"

namespace gainsay {
namespace {

// A figure as one of the four sweeps sees it. Looking below instead of above negates the values, looking back from
// later figures negates the days, so that one sweep serves all four: which earlier figure has the lowest ceiling?
struct Item {
  std::size_t figure;
  std::size_t origin;
  long first, last;
  bool together;  // comparable with figures of overlapping dates
  std::optional<Decimal> floor, ceiling;
  bool floor_open, ceiling_open;
};

using Ceilings = std::set<Ceiling>;

struct Sweep {
  std::vector<Item> items;
  std::optional<Decimal> rate;  // a day, for figures whose dates do not overlap; empty: they never limit
  std::optional<long> within;

  Decimal moved(long days) const { return *rate * Decimal(static_cast<std::int64_t>(days)); }
  std::optional<Ceiling> ceiling(std::size_t i) const;
  std::optional<Ceiling> closed_ceiling(std::size_t i) const;
  void find(std::vector<Clash>& out) const;
  void find_inside(std::vector<Clash>& out) const;
  bool compare(const Item& item, const Ceiling& ceiling, Decimal risen, std::vector<Clash>& out) const;
  void compare(const Item& item, const Ceilings& ceilings, Decimal risen, std::vector<Clash>& out) const;
};

std::optional<Ceiling> Sweep::ceiling(std::size_t i) const {
  if (!items[i].ceiling || !items[i].together) return std::nullopt;
  return Ceiling{*items[i].ceiling, items[i].ceiling_open, i, items[i].origin};
}

// Of a figure whose dates are over: what it allows on day 0, so that all can be compared on any later day.
std::optional<Ceiling> Sweep::closed_ceiling(std::size_t i) const {
  if (!items[i].ceiling || !rate) return std::nullopt;
  return Ceiling{*items[i].ceiling - moved(items[i].last), items[i].ceiling_open, i, items[i].origin};
}

// False when no higher ceiling can clash either.
bool Sweep::compare(const Item& item, const Ceiling& ceiling, Decimal risen, std::vector<Clash>& out) const {
  const Decimal value = ceiling.value + risen;
  if (*item.floor < value || (*item.floor == value && !item.floor_open && !ceiling.open)) return false;
  if (ceiling.origin == item.origin) return true;
  out.push_back({item.figure, items[ceiling.item].figure});
  return false;
}

void Sweep::compare(const Item& item, const Ceilings& ceilings, Decimal risen, std::vector<Clash>& out) const {
  if (!item.floor) return;
  for (const Ceiling& ceiling : ceilings)
    if (!compare(item, ceiling, risen, out)) return;
}

void Sweep::find(std::vector<Clash>& out) const {
  std::vector<std::size_t> ended(items.size());
  std::iota(ended.begin(), ended.end(), std::size_t{0});
  std::sort(ended.begin(), ended.end(),
            [&](std::size_t a, std::size_t b) { return std::tuple(items[a].last, a) < std::tuple(items[b].last, b); });
  Ceilings open, closed;
  std::size_t closing = 0, leaving = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    for (; closing < ended.size() && items[ended[closing]].last < item.first; ++closing) {
      if (const auto over = ceiling(ended[closing])) open.erase(*over);
      if (const auto over = closed_ceiling(ended[closing])) closed.insert(*over);
    }
    for (; within && leaving < closing && item.first - items[ended[leaving]].last > *within; ++leaving)
      if (const auto left = closed_ceiling(ended[leaving])) closed.erase(*left);
    if (item.together) compare(item, open, Decimal(0), out);
    if (rate) compare(item, closed, moved(item.first), out);
    if (const auto mine = ceiling(i)) open.insert(*mine);
  }
}

// A figure of several days also meets those that begin within its own days: the sweep shows it to them, this shows
// them to it.
void Sweep::find_inside(std::vector<Clash>& out) const {
  std::vector<std::optional<Ceiling>> row;
  for (std::size_t i = 0; i < items.size(); ++i) row.push_back(ceiling(i));
  const CeilingTree tree(row);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (!item.together || !item.floor) continue;
    const auto end = std::upper_bound(items.begin(), items.end(), item.last,
                                      [](long day, const Item& other) { return day < other.first; });
    const auto lowest = tree.lowest(i + 1, static_cast<std::size_t>(end - items.begin()), item.origin);
    if (lowest) compare(item, *lowest, Decimal(0), out);
  }
}

std::optional<Decimal> negated(std::optional<Decimal> value) { return value ? std::optional(-*value) : std::nullopt; }

// `below`: the figure lies below its witness; `later`: the witness is the later of the two.
Sweep make_sweep(const Figures& figures, const Movement& movement, bool soft, bool below, bool later) {
  const bool grows = movement.over_time == OverTime::grows;
  const Decimal scale = movement.rate ? Decimal(static_cast<std::int64_t>(movement.rate->days)) : Decimal(1);
  Sweep sweep;
  sweep.within = movement.within;
  sweep.rate = movement.rate ? movement.rate->amount : Decimal(0);
  if (grows && below != later) sweep.rate = Decimal(0);
  if (grows && below == later && !movement.rate) sweep.rate.reset();
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    const Interval& interval = soft ? figure.soft : figure.hard;
    const auto scaled = [&](std::optional<Decimal> v) { return v ? std::optional(*v * scale) : v; };
    // The tolerance lowers what lies above, whichever of the two that is.
    std::optional<Decimal> low = interval.low;
    if (low) low = *low - movement.tolerance - movement.tolerance_share * low->abs();
    Item item{i,           figure.origin,         figure.first,      figure.last,       true,
              scaled(low), scaled(interval.high), interval.low_open, interval.high_open};
    if (below) {
      item.floor = negated(scaled(interval.high));
      item.ceiling = negated(scaled(low));
      item.floor_open = interval.high_open;
      item.ceiling_open = interval.low_open;
    }
    if (later) std::tie(item.first, item.last) = std::tuple(-figure.last, -figure.first);
    item.together = !grows || (!figure.assumed && figure.first == figure.last);
    sweep.items.push_back(item);
  }
  std::stable_sort(sweep.items.begin(), sweep.items.end(),
                   [](const Item& a, const Item& b) { return a.first < b.first; });
  return sweep;
}

}  // namespace

std::vector<Clash> find_clashes(const Figures& figures, const Movement& movement, bool soft) {
  std::vector<Clash> out;
  for (const bool below : {false, true})
    for (const bool later : {false, true}) {
      const Sweep sweep = make_sweep(figures, movement, soft, below, later);
      sweep.find(out);
      if (!later) sweep.find_inside(out);
    }
  return out;
}

std::vector<std::vector<std::size_t>> connected(std::size_t figures, const std::vector<Clash>& clashes) {
  std::vector<std::size_t> root(figures);
  std::iota(root.begin(), root.end(), std::size_t{0});
  const auto find = [&](std::size_t i) {
    while (root[i] != i) i = root[i] = root[root[i]];
    return i;
  };
  std::vector<bool> clashing(figures, false);
  for (const Clash& clash : clashes) {
    clashing[clash.a] = clashing[clash.b] = true;
    const std::size_t a = find(clash.a), b = find(clash.b);
    root[std::max(a, b)] = std::min(a, b);
  }
  std::vector<std::vector<std::size_t>> groups;
  std::vector<std::size_t> group_of(figures, figures);
  for (std::size_t i = 0; i < figures; ++i) {
    if (!clashing[i]) continue;
    std::size_t& group = group_of[find(i)];
    if (group == figures) {
      group = groups.size();
      groups.emplace_back();
    }
    groups[group].push_back(i);
  }
  return groups;
}

}  // namespace gainsay
