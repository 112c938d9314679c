#include "check/figures/camp.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "check/wording/wording.h"

namespace gainsay {
namespace {

// How a reader takes a figure: the number it is about, and the numbers that it may mean.
struct Meaning {
  Decimal point;
  Interval near;
  std::optional<Decimal> width;  // empty: open on one side
  int beyond = 0;                // 1: above its point but not at it ("over five"), -1: below
};

// A bound supports what is up to a tenth beyond it; an open date supports its one end.
Meaning meaning_of(const Figure& figure) {
  const Interval& soft = figure.soft;
  const auto tenth = [&](const Decimal& end) {
    const bool bound = soft.low && soft.high;
    return bound ? end.abs() / Decimal(10) : Decimal(0);
  };
  if (figure.hard.low && !figure.hard.high) {
    const Decimal low = *figure.hard.low;
    return {low, {low, low + tenth(low), figure.hard.low_open, false}, std::nullopt, figure.hard.low_open ? 1 : 0};
  }
  const bool up_to = figure.hard.high &&
                     (!figure.hard.low || (soft.low && *soft.low > *figure.hard.low && *figure.hard.low == Decimal(0)));
  if (up_to) {
    const Decimal high = *figure.hard.high;
    return {
        high, {high - tenth(high), high, false, figure.hard.high_open}, std::nullopt, figure.hard.high_open ? -1 : 0};
  }
  if (!soft.low || !soft.high) return {Decimal(0), soft, std::nullopt};
  return {(*soft.low + *soft.high) / Decimal(2), soft, *soft.high - *soft.low};
}

// A figure stated to fewer digits does not mean what is nearer to the next one.
bool supports(const Meaning& figure, const std::pair<Decimal, int>& label, const Movement& movement) {
  const auto& [value, beyond] = label;
  if (figure.point == value) return figure.beyond == beyond;
  const Decimal slack = movement.tolerance + movement.tolerance_share * value.abs();
  if ((figure.point - value).abs() <= slack) return true;
  return (!figure.near.low || *figure.near.low < value) && (!figure.near.high || value < *figure.near.high);
}

}  // namespace

std::vector<Camp> part_camps(const Figures& figures, const std::vector<std::size_t>& members,
                             const Movement& movement) {
  std::vector<std::pair<std::size_t, Meaning>> exact_first;
  for (const std::size_t member : members) exact_first.emplace_back(member, meaning_of(figures[member]));
  std::stable_sort(exact_first.begin(), exact_first.end(), [](const auto& a, const auto& b) {
    const auto order = [](const Meaning& m) { return std::tuple(!m.width, m.width.value_or(Decimal(0)), m.point); };
    return order(a.second) < order(b.second);
  });
  std::map<std::pair<Decimal, int>, std::size_t> by_value;
  std::vector<Camp> camps;
  for (const auto& entry : exact_first) {
    const std::size_t member = entry.first;
    const Meaning& meaning = entry.second;
    const auto above = by_value.lower_bound({meaning.point, meaning.beyond});
    auto chosen = by_value.end();
    const auto consider = [&](auto label) {
      const bool nearer = chosen == by_value.end() ||
                          (label->first.first - meaning.point).abs() < (chosen->first.first - meaning.point).abs();
      if (nearer && supports(meaning, label->first, movement)) chosen = label;
    };
    if (above != by_value.end()) consider(above);
    if (above != by_value.begin()) consider(std::prev(above));
    if (chosen == by_value.end()) {
      by_value.emplace(std::pair(meaning.point, meaning.beyond), camps.size());
      camps.push_back({member});
    } else {
      camps[chosen->second].push_back(member);
    }
  }
  return camps;
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

Side make_side(std::span<const Statement> statements, const Figures& figures, const Camp& camp,
               const EntityTable& entities) {
  std::vector<std::size_t> members;
  const Statement* named = nullptr;
  for (const std::size_t member : camp) {
    members.push_back(figures[member].statement);
    const Statement& statement = statements[figures[member].statement];
    const bool as_exact = figures[member].hard == figures[camp.front()].hard;
    if (as_exact && (named == nullptr || said_order(statement, *named))) named = &statement;
  }
  Side side = make_side(statements, members, entities);
  side.value = named->value;
  side.label = value_text(*named, entities);
  return side;
}

std::vector<Side> make_sides(std::span<const Statement> statements, const std::vector<std::size_t>& members,
                             const CheckContext& context) {
  std::vector<Statement> chosen;
  for (const std::size_t member : members) chosen.push_back(statements[member]);
  std::vector<Side> sides;
  std::vector<bool> taken(chosen.size(), false);
  const Movement movement = Movement::of(context.topic);
  for (const Figures& figures : comparable_figures(chosen)) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      all.push_back(i);
      taken[figures[i].statement] = true;
    }
    for (const Camp& camp : part_camps(figures, all, movement))
      sides.push_back(make_side(chosen, figures, camp, context.entities));
  }
  std::map<std::string, std::vector<std::size_t>> others;
  for (std::size_t i = 0; i < chosen.size(); ++i)
    if (!taken[i]) others[value_text(chosen[i], context.entities)].push_back(i);
  for (const auto& [label, camp] : others) sides.push_back(make_side(chosen, camp, context.entities));
  order_sides(sides);
  return sides;
}

void order_sides(std::vector<Side>& sides) {
  std::stable_sort(sides.begin(), sides.end(),
                   [](const Side& a, const Side& b) { return said_order(a.statements.front(), b.statements.front()); });
}

}  // namespace gainsay
