#include "check/figures/clash.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <random>
#include <set>

namespace gainsay {
namespace {

using Random = std::mt19937;

long pick(Random& random, long from, long to) {
  return from + static_cast<long>(random() % static_cast<unsigned long>(to - from + 1));
}

Interval random_interval(Random& random) {
  Interval interval;
  const long low = pick(random, -6, 12);
  if (pick(random, 0, 9) > 0) interval.low = Decimal(static_cast<std::int64_t>(low));
  if (pick(random, 0, 9) > 0) interval.high = Decimal(static_cast<std::int64_t>(low + pick(random, 0, 3)));
  const bool point = interval.low && interval.low == interval.high;
  interval.low_open = !point && pick(random, 0, 3) == 0;
  interval.high_open = !point && pick(random, 0, 3) == 0;
  return interval;
}

Figures random_figures(Random& random) {
  Figures figures;
  const long n = pick(random, 2, 9);
  for (long i = 0; i < n; ++i) {
    Figure figure;
    figure.statement = static_cast<std::size_t>(i);
    figure.origin = static_cast<std::size_t>(pick(random, 0, 4) == 0 ? pick(random, 0, i) : i);
    figure.first = pick(random, 0, 12);
    figure.last = figure.first + (pick(random, 0, 2) == 0 ? pick(random, 0, 6) : 0);
    figure.assumed = pick(random, 0, 1) == 0;
    figure.hard = figure.soft = random_interval(random);
    figures.push_back(figure);
  }
  std::stable_sort(figures.begin(), figures.end(), [](const Figure& a, const Figure& b) { return a.first < b.first; });
  return figures;
}

// How a value may move, as topics declare it.
struct Behaviour {
  const char* name;
  OverTime over_time;
  bool rate;
};
constexpr Behaviour behaviours[] = {{"fixed", OverTime::fixed, false},
                                    {"drifts", OverTime::drifts, true},
                                    {"grows", OverTime::grows, false},
                                    {"grows with max_rate", OverTime::grows, true}};

Movement random_movement(Random& random, const Behaviour& behaviour) {
  Movement movement;
  movement.over_time = behaviour.over_time;
  if (behaviour.rate) movement.rate = Rate{Decimal(static_cast<std::int64_t>(pick(random, 0, 3))), pick(random, 1, 5)};
  if (pick(random, 0, 2) == 0) movement.within = pick(random, 0, 6);
  if (pick(random, 0, 3) == 0) movement.tolerance = Decimal(static_cast<std::int64_t>(pick(random, 0, 2)));
  if (pick(random, 0, 3) == 0) movement.tolerance_share = *Decimal::parse("0.25");
  return movement;
}

// Every pair, judged by the rule itself.
std::set<std::size_t> clashing_by_pairs(const Figures& figures, const Movement& movement) {
  std::set<std::size_t> out;
  for (std::size_t i = 0; i < figures.size(); ++i)
    for (std::size_t j = i + 1; j < figures.size(); ++j)
      if (excludes(figures[i], figures[j], movement, false)) out.insert({i, j});
  return out;
}

constexpr std::size_t rounds = 100'000;

BOOST_DATA_TEST_CASE(the_sweep_finds_what_all_pairs_find, boost::unit_test::data::xrange(std::size(behaviours)),
                     which) {
  Random random(static_cast<unsigned>(which) + 7);
  std::size_t with_clash = 0;
  for (std::size_t round = 0; round < rounds; ++round) {
    const Figures figures = random_figures(random);
    const Movement movement = random_movement(random, behaviours[which]);
    std::set<std::size_t> swept;
    for (const Clash& clash : find_clashes(figures, movement, false)) {
      if (!excludes(figures[clash.a], figures[clash.b], movement, false)) BOOST_FAIL("round " << round);
      swept.insert({clash.a, clash.b});
    }
    const std::set<std::size_t> expected = clashing_by_pairs(figures, movement);
    if (swept != expected) BOOST_FAIL(behaviours[which].name << " parts in round " << round);
    with_clash += expected.empty() ? 0U : 1U;
  }
  // Neither of the two answers is the rule, or the comparison would show nothing.
  BOOST_TEST(with_clash > rounds / 4);
  BOOST_TEST(with_clash < rounds - rounds / 20);
}

BOOST_AUTO_TEST_CASE(connected_figures_make_one_group) {
  const auto groups = connected(6, {{0, 3}, {3, 5}, {1, 2}});
  BOOST_REQUIRE(groups.size() == 2U);
  BOOST_TEST(groups[0] == (std::vector<std::size_t>{0, 3, 5}), boost::test_tools::per_element());
  BOOST_TEST(groups[1] == (std::vector<std::size_t>{1, 2}), boost::test_tools::per_element());
}

}  // namespace
}  // namespace gainsay
