#include "check/figures/figure.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace gainsay {
namespace {

long number_of(Day day) { return day.time_since_epoch().count(); }

Interval interval_of(const DateRange& range) {
  Interval interval;
  if (range.first) interval.low = Decimal(static_cast<std::int64_t>(number_of(*range.first)));
  if (range.last) interval.high = Decimal(static_cast<std::int64_t>(number_of(*range.last)));
  return interval;
}

// Units and forms that are compared with one another share a name; empty for values that are not figures.
std::string comparable_kind(const Value& value) {
  if (const auto* quantity = std::get_if<QuantityValue>(&value))
    return quantity->unit + '\x1f' + std::string(to_string(quantity->form));
  return std::holds_alternative<DateValue>(value) ? "\x1f" : "";
}

void read_intervals(const Value& value, Figure& figure) {
  if (const auto* quantity = std::get_if<QuantityValue>(&value)) {
    figure.hard = quantity->hard;
    figure.soft = quantity->soft;
  } else if (const auto* date = std::get_if<DateValue>(&value)) {
    figure.hard = figure.soft = interval_of(date->range);
  }
}

bool wholly_above(const Interval& upper, const Interval& lower, std::optional<Decimal> allowance,
                  const Movement& movement, Decimal scale) {
  if (!upper.low || !lower.high || !allowance) return false;
  const Decimal slack = movement.tolerance + movement.tolerance_share * upper.low->abs();
  const Decimal low = (*upper.low - slack) * scale;
  const Decimal high = *lower.high * scale + *allowance;
  return low > high || (low == high && (upper.low_open || lower.high_open));
}

bool same_day(const Figure& a, const Figure& b) { return a.first == a.last && b.first == b.last && a.first == b.first; }

// How a growing value may differ within one day, whichever of the two figures came first.
struct WithinDay {
  Decimal allowed;
  Decimal share;
};

// Empty where the two are not compared.
std::optional<WithinDay> within_day(const Figure& a, const Figure& b, const Movement& movement, bool soft) {
  if (!same_day(a, b)) return std::nullopt;
  if (!a.assumed && !b.assumed) return WithinDay{};
  if (movement.rate) return WithinDay{movement.rate->amount, Decimal(0)};
  if (!soft || a.claimant == b.claimant) return std::nullopt;
  return WithinDay{Decimal(0), Decimal(1) / Decimal(10)};
}

}  // namespace

std::vector<Figures> comparable_figures(std::span<const Statement> statements) {
  std::map<std::string, Figures> groups;
  std::map<std::tuple<std::string_view, std::size_t, std::size_t>, std::size_t> origins;
  std::map<std::pair<bool, std::string_view>, std::size_t> claimants;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    const std::string kind = comparable_kind(statement.value);
    if (kind.empty() || statement.polarity == Polarity::denied) continue;
    Figure figure;
    figure.statement = i;
    figure.origin =
        origins.try_emplace({statement.document, statement.span.begin, statement.span.end}, i).first->second;
    const std::string_view voice = statement.speaker.empty() ? statement.source : statement.speaker;
    figure.claimant = claimants.try_emplace({statement.speaker.empty(), voice}, i).first->second;
    figure.first = number_of(as_of_first(statement));
    figure.last = std::max(figure.first, number_of(as_of_last(statement)));
    figure.assumed = statement.as_of_assumed;
    read_intervals(statement.value, figure);
    groups[kind].push_back(figure);
  }
  std::vector<Figures> out;
  for (auto& [kind, figures] : groups) out.push_back(std::move(figures));
  return out;
}

Figures at_ends(Figures figures) {
  for (Figure& figure : figures) figure.first = figure.last;
  std::stable_sort(figures.begin(), figures.end(), [](const Figure& a, const Figure& b) { return a.last < b.last; });
  return figures;
}

Movement Movement::of(const Topic& topic) {
  Movement movement;
  movement.over_time = topic.value.over_time;
  if (movement.over_time == OverTime::drifts) movement.rate = topic.value.drift;
  if (movement.over_time == OverTime::grows) movement.rate = topic.value.max_rate;
  movement.within = topic.within_days;
  return movement;
}

long days_apart(const Figure& a, const Figure& b) { return std::max({0L, b.first - a.last, a.first - b.last}); }

bool excludes(const Figure& a, const Figure& b, const Movement& movement, bool soft) {
  if (a.origin == b.origin) return false;
  const long gap = days_apart(a, b);
  if (movement.within && gap > *movement.within) return false;
  const Figure& earlier = a.first <= b.first ? a : b;
  const Figure& later = a.first <= b.first ? b : a;
  const Decimal scale = movement.rate ? Decimal(static_cast<std::int64_t>(movement.rate->days)) : Decimal(1);
  const Decimal moved = movement.rate ? movement.rate->amount * Decimal(static_cast<std::int64_t>(gap)) : Decimal(0);
  std::optional<Decimal> up = moved;
  std::optional<Decimal> down = moved;
  Movement limits = movement;
  if (movement.over_time == OverTime::grows) {
    down = Decimal(0);
    if (!movement.rate && gap > 0) up.reset();
    if (gap == 0) {
      const auto day = within_day(a, b, movement, soft);
      if (!day) return false;
      up = down = day->allowed;
      limits.tolerance_share = std::max(limits.tolerance_share, day->share);
    }
  }
  const Interval& before = soft ? earlier.soft : earlier.hard;
  const Interval& after = soft ? later.soft : later.hard;
  return wholly_above(after, before, up, limits, scale) || wholly_above(before, after, down, limits, scale);
}

}  // namespace gainsay
