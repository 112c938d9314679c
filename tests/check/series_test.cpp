// What `conflict` compares in datasets: neighbours of one track, and tracks of one key on the same day or before it.
#include "check/figures/series.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace gainsay {
namespace {

struct Row {
  const char* document;
  int day;
  int value;
};

struct SeriesCase {
  const char* name;
  OverTime over_time;
  std::vector<Row> rows;
  const char* found;  // document:day=value pairs
  int between = 0;
  int days = 0;
  bool unique = false;
  bool day_by_day = false;  // a value says nothing of other days
};

std::ostream& operator<<(std::ostream& out, const SeriesCase& c) { return out << c.name; }

std::string find(const SeriesCase& c) {
  Topic topic;
  topic.id = "t/t";
  topic.title = "Total";
  topic.series = true;
  topic.value.over_time = c.over_time;
  if (c.day_by_day) topic.within_days = 0;
  if (c.unique) topic.checks.emplace_back().kind = "unique";
  std::vector<Statement> statements;
  for (const Row& row : c.rows) {
    Statement statement;
    statement.document = statement.source = row.document;
    statement.as_of = DateRange::of(make_day(2025, 6, 1) + std::chrono::days(row.day));
    statement.as_of_assumed = false;
    statement.published = statement.said_on = *statement.as_of.first;
    statement.line = statements.size() + 1;
    statement.span = {statements.size() * 10, statements.size() * 10 + 5};
    statement.value =
        QuantityValue{std::to_string(row.value), "count", Interval::exactly(row.value), Interval::exactly(row.value),
                      QuantityForm::level,       ""};
    statements.push_back(statement);
  }
  std::sort(statements.begin(), statements.end(), as_of_order);
  const CheckSpec spec;
  const EntityTable entities;
  const Movement movement = Movement::of(topic);
  TrackTolerance between{movement, c.days};
  between.movement.tolerance = Decimal(c.between);
  std::string out;
  for (const Figures& figures : comparable_figures(statements))
    for (const Finding& finding :
         find_series_conflicts(figures, movement, between, statements, {topic, spec, entities, Day{}})) {
      for (const Side& side : finding.sides) {
        const Statement& s = side.statements.front();
        out += s.document + ':' + std::to_string(days_between(make_day(2025, 6, 1), *s.as_of.first)) + '=' +
               side.label + ' ';
      }
      out += "/ ";
    }
  return out;
}

const std::vector<SeriesCase> cases = {
    {"growing", OverTime::grows, {{"a", 1, 5}, {"a", 2, 5}, {"a", 3, 9}}, ""},
    {"a fall", OverTime::grows, {{"a", 1, 5}, {"a", 2, 4}, {"a", 3, 6}}, "a:1=5 a:2=4 / "},
    {"two falls of one slope",
     OverTime::grows,
     {{"a", 1, 9}, {"a", 2, 8}, {"a", 3, 7}},
     "a:1=9 a:2=8 / a:2=8 a:3=7 / "},
    {"a digit too many is one fall",
     OverTime::grows,
     {{"a", 1, 10}, {"a", 2, 110}, {"a", 3, 12}, {"a", 4, 13}},
     "a:2=110 a:3=12 / "},
    {"rows in any order", OverTime::grows, {{"a", 3, 6}, {"a", 1, 5}, {"a", 2, 4}}, "a:1=5 a:2=4 / "},
    {"fixed", OverTime::fixed, {{"a", 1, 5}, {"a", 9, 6}}, "a:1=5 a:9=6 / "},
    {"two rows of one day", OverTime::grows, {{"a", 1, 5}, {"a", 1, 6}}, "a:1=5 a:1=6 / "},
    {"two rows of one day are another check's", OverTime::grows, {{"a", 1, 5}, {"a", 1, 6}}, "", 0, 0, true},
    {"two files agree", OverTime::grows, {{"a", 1, 5}, {"a", 2, 7}, {"b", 1, 5}, {"b", 2, 7}}, ""},
    {"two files differ on a day",
     OverTime::grows,
     {{"a", 1, 5}, {"a", 2, 7}, {"b", 1, 5}, {"b", 2, 8}},
     "a:2=7 b:2=8 / "},
    {"within the tolerance", OverTime::grows, {{"a", 2, 7}, {"b", 2, 8}}, "", 1},
    {"a day late", OverTime::grows, {{"a", 1, 5}, {"a", 2, 7}, {"a", 3, 9}, {"b", 2, 5}, {"b", 3, 7}}, "", 0, 1},
    {"a day late is too late", OverTime::grows, {{"a", 1, 5}, {"a", 2, 7}, {"b", 2, 5}}, "a:2=7 b:2=5 / "},
    {"below the other's latest", OverTime::grows, {{"a", 1, 50}, {"b", 4, 40}, {"b", 5, 41}}, "a:1=50 b:4=40 / "},
    {"each day anew", OverTime::fixed, {{"a", 1, 50}, {"a", 2, 9}, {"b", 2, 9}}, "", 0, 0, false, true},
    {"each day anew, and another source",
     OverTime::fixed,
     {{"a", 1, 50}, {"a", 2, 9}, {"b", 2, 8}, {"b", 3, 50}},
     "a:2=9 b:2=8 / ",
     0,
     1,
     false,
     true},
    {"above the other's latest", OverTime::grows, {{"a", 1, 50}, {"b", 4, 60}, {"a", 6, 70}}, ""},
};

BOOST_DATA_TEST_CASE(neighbours_and_tracks_are_compared, boost::unit_test::data::make(cases), c) {
  BOOST_TEST(find(c) == c.found);
}

BOOST_AUTO_TEST_CASE(figures_of_months_lie_a_month_apart) {
  const auto month = [](unsigned number, std::size_t statement) {
    Figure figure;
    figure.statement = statement;
    figure.first = (make_day(2025, number, 1)).time_since_epoch().count();
    figure.last = (make_day(2025, number + 1, 1)).time_since_epoch().count() - 1;
    return figure;
  };
  const Figures ends = at_ends({month(3, 0), month(4, 1)});
  BOOST_TEST(days_apart(ends[0], ends[1]) == 30);
}

}  // namespace
}  // namespace gainsay
