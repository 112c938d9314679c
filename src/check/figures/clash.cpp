#include "check/figures/clash.h"

#include <algorithm>
#include <map>
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

// Figures of one day by one of their ends, and who is first but for the first's claimant and the first's words.
class OneDay {
 public:
  OneDay(const Figures& figures, std::vector<std::size_t> members, bool soft, bool lows) : figures_(figures) {
    const auto end = [&](std::size_t member) {
      const Interval& interval = soft ? figures[member].soft : figures[member].hard;
      return lows ? negated(interval.low) : interval.high;
    };
    std::erase_if(members, [&](std::size_t member) { return !end(member); });
    std::stable_sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) { return *end(a) < *end(b); });
    for (const std::size_t member : members) {
      add(member, first_, [](const Figure&, const Figure&) { return true; });
      add(member, other_words_, [](const Figure& a, const Figure& b) { return a.origin != b.origin; });
      add(member, other_claimant_, [](const Figure& a, const Figure& b) { return a.claimant != b.claimant; });
    }
  }
  [[nodiscard]] std::vector<std::size_t> candidates() const {
    std::vector<std::size_t> out;
    for (const auto& one : {first_, other_words_, other_claimant_})
      if (one) out.push_back(*one);
    return out;
  }

 private:
  template <typename Differs>
  void add(std::size_t member, std::optional<std::size_t>& held, const Differs& differs) const {
    if (!held && (!first_ || *first_ == member || differs(figures_[*first_], figures_[member]))) held = member;
  }
  const Figures& figures_;
  std::optional<std::size_t> first_, other_words_, other_claimant_;
};

void find_within_day(const Figures& figures, const std::vector<std::size_t>& day, const Movement& movement, bool soft,
                     std::vector<Clash>& out) {
  std::vector<std::size_t> stated, witnesses;
  std::copy_if(day.begin(), day.end(), std::back_inserter(stated),
               [&](std::size_t member) { return !figures[member].assumed; });
  for (const auto& members : {day, stated})
    for (const bool lows : {false, true})
      for (const std::size_t candidate : OneDay(figures, members, soft, lows).candidates())
        witnesses.push_back(candidate);
  std::sort(witnesses.begin(), witnesses.end());
  witnesses.erase(std::unique(witnesses.begin(), witnesses.end()), witnesses.end());
  for (const std::size_t member : day)
    for (const std::size_t witness : witnesses)
      if (witness != member && excludes(figures[witness], figures[member], movement, soft))
        out.push_back({witness, member});
}

void find_within_days(const Figures& figures, const Movement& movement, bool soft, std::vector<Clash>& out) {
  std::map<long, std::vector<std::size_t>> days;
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (figures[i].first == figures[i].last) days[figures[i].first].push_back(i);
  for (const auto& [day, members] : days)
    if (members.size() > 1) find_within_day(figures, members, movement, soft, out);
}

}  // namespace

std::vector<Clash> find_clashes(const Figures& figures, const Movement& movement, bool soft) {
  std::vector<Clash> out;
  if (movement.over_time == OverTime::grows) find_within_days(figures, movement, soft, out);
  for (const bool below : {false, true})
    for (const bool later : {false, true}) {
      const Sweep sweep = make_sweep(figures, movement, soft, below, later);
      sweep.find(out);
      if (!later) sweep.find_inside(out);
    }
  return out;
}

namespace {

constexpr long longest_bracket = 366;  // days: nobody's figures of years apart say what lay between

// From one figure of a claimant to the next.
struct Bracket {
  std::size_t before, after;
};

class Brackets {
 public:
  Brackets(const Figures& figures, const Movement& movement) : figures_(figures), movement_(movement) {}
  void open(Bracket bracket) { (void)(lows_.emplace(low(bracket), bracket), highs_.emplace(high(bracket), bracket)); }
  void close(Bracket bracket) {
    erase(lows_, low(bracket), bracket);
    erase(highs_, high(bracket), bracket);
  }
  // The pair of a figure and the nearer end of a bracket of someone else that it lies outside of.
  void compare(std::size_t figure, std::vector<Clash>& out) const {
    const Interval& mine = figures_[figure].soft;
    int seen = 0;  // a claimant has one bracket at a time, so two of them hold one of someone else
    for (auto at = lows_.rbegin(); at != lows_.rend() && seen < 2; ++at, ++seen)
      if (mine.high && is_other(at->second, figure) && at->first - slack(at->first) > *mine.high)
        return add(at->second, figure, out);
    seen = 0;
    for (auto at = highs_.begin(); at != highs_.end() && seen < 2; ++at, ++seen)
      if (mine.low && is_other(at->second, figure) && *mine.low - slack(*mine.low) > at->first)
        return add(at->second, figure, out);
  }
  [[nodiscard]] bool is_closed(Bracket bracket) const {
    const Interval& a = figures_[bracket.before].soft;
    const Interval& b = figures_[bracket.after].soft;
    return a.low && a.high && b.low && b.high;
  }

 private:
  using Ends = std::multimap<Decimal, Bracket>;
  [[nodiscard]] Decimal low(Bracket bracket) const {
    return std::min(*figures_[bracket.before].soft.low, *figures_[bracket.after].soft.low);
  }
  [[nodiscard]] Decimal high(Bracket bracket) const {
    return std::max(*figures_[bracket.before].soft.high, *figures_[bracket.after].soft.high);
  }
  [[nodiscard]] Decimal slack(const Decimal& value) const {
    return movement_.tolerance + movement_.tolerance_share * value.abs();
  }
  [[nodiscard]] bool is_other(Bracket bracket, std::size_t figure) const {
    return figures_[bracket.before].claimant != figures_[figure].claimant;
  }
  static void erase(Ends& ends, const Decimal& end, Bracket bracket) {
    for (auto [at, last] = ends.equal_range(end); at != last; ++at)
      if (at->second.before == bracket.before && at->second.after == bracket.after) {
        ends.erase(at);
        return;
      }
  }
  void add(Bracket bracket, std::size_t figure, std::vector<Clash>& out) const {
    const bool later =
        days_apart(figures_[bracket.after], figures_[figure]) < days_apart(figures_[bracket.before], figures_[figure]);
    out.push_back({later ? bracket.after : bracket.before, figure});
  }

  const Figures& figures_;
  const Movement& movement_;
  Ends lows_, highs_;
};

}  // namespace

std::vector<Clash> find_curve_clashes(const Figures& figures, const Movement& movement) {
  std::vector<Clash> out;
  if (movement.over_time != OverTime::drifts) return out;
  Brackets brackets(figures, movement);
  std::map<std::size_t, std::size_t> latest;  // by claimant
  std::multimap<long, Bracket> opening, closing;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto [at, first] = latest.try_emplace(figures[i].claimant, i);
    const Bracket bracket{at->second, i};
    if (!first) at->second = i;
    const long from = figures[bracket.before].last, to = figures[i].first;
    if (first || to - from > longest_bracket || from >= to || !brackets.is_closed(bracket)) continue;
    opening.emplace(from, bracket);
    closing.emplace(to, bracket);
  }
  auto open = opening.begin(), close = closing.begin();
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    if (figure.first != figure.last) continue;
    for (; open != opening.end() && open->first < figure.first; ++open) brackets.open(open->second);
    for (; close != closing.end() && close->first <= figure.first; ++close) brackets.close(close->second);
    brackets.compare(i, out);
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
