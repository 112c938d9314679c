#include "report/page/chart.h"

#include <algorithm>

#include "check/kind.h"
#include "report/excerpt.h"
#include "report/terminal.h"

namespace gainsay {
namespace {

constexpr std::size_t quoted_columns = 240;

bool comparable(const Value& a, const Value& b) {
  const auto* figure = std::get_if<QuantityValue>(&a);
  const auto* other = std::get_if<QuantityValue>(&b);
  if (figure != nullptr && other != nullptr) return figure->unit == other->unit && figure->form == other->form;
  return a.index() == b.index();
}

// By what was said and where; findings hold copies of one statement.
bool said_before(const Statement* a, const Statement* b) { return said_order(*a, *b); }

void add_points(Chart& chart, const Finding& finding) {
  for (const Side& side : finding.sides)
    for (const Statement& statement : side.statements)
      if (comparable(statement.value, finding.sides.front().value)) chart.points.push_back(&statement);
  for (const Statement& statement : finding.earlier)
    if (comparable(statement.value, finding.sides.front().value)) chart.points.push_back(&statement);
}

void order_points(Chart& chart) {
  std::vector<const Statement*>& points = chart.points;
  std::stable_sort(points.begin(), points.end(), said_before);
  const auto same = [](const Statement* a, const Statement* b) { return !said_before(a, b) && !said_before(b, a); };
  points.erase(std::unique(points.begin(), points.end(), same), points.end());
}

// Where a statement, or its like, is among the points.
std::size_t place_among(const std::vector<const Statement*>& points, const Statement& statement) {
  const auto found = std::lower_bound(points.begin(), points.end(), &statement, said_before);
  return static_cast<std::size_t>(found - points.begin());
}

void add_clashes(Chart& chart, const Finding& finding) {
  for (std::size_t i = 1; i < finding.sides.size(); ++i) {
    const std::vector<Statement>& one = finding.sides[i - 1].statements;
    const std::vector<Statement>& other = finding.sides[i].statements;
    if (one.empty() || other.empty() || !comparable(one.front().value, other.front().value)) continue;
    chart.clashes.emplace_back(place_among(chart.points, one.front()), place_among(chart.points, other.front()));
  }
}

void add_lanes(Chart& chart, const Report& report) {
  const auto add = [&](const std::string& lane) {
    if (std::find(chart.lanes.begin(), chart.lanes.end(), lane) == chart.lanes.end()) chart.lanes.push_back(lane);
  };
  for (const Statement* point : chart.points) {
    if (const auto* stance = std::get_if<StanceValue>(&point->value)) {
      chart.ordered = true;
      for (const std::string& step : stance->scale) add(name_of(report, step));
    }
    add(name_of(report, display(point->value)));
  }
}

void write_bounds(JsonWriter& json, std::string_view name, const Interval& interval) {
  json.key(name).begin_array().value(interval.low).value(interval.high).end_array();
}

void write_point(JsonWriter& json, const Report& report, const Statement& statement) {
  const Excerpt excerpt = make_excerpt(statement, quoted_columns);
  json.begin_object().member("said", to_string(statement.said_on));
  json.member("from", to_string(as_of_first(statement))).member("to", to_string(as_of_last(statement)));
  json.member("value", printable(name_of(report, display(statement.value))));
  json.member("source", printable(statement.source));
  json.member("speaker", printable(name_of(report, statement.speaker)));
  json.member("words", excerpt.before + excerpt.words + excerpt.after);
  if (const auto* figure = std::get_if<QuantityValue>(&statement.value)) {
    write_bounds(json, "hard", figure->hard);
    write_bounds(json, "soft", figure->soft);
  }
  json.end_object();
}

void write_chart(JsonWriter& json, const Report& report, const Chart& chart) {
  json.begin_object().member("kind", chart.kind == ChartKind::figures ? "figures" : "positions");
  json.member("title", printable(chart.title)).member("unit", chart.unit);
  json.key("lanes").begin_array();
  for (const std::string& lane : chart.lanes) json.value(printable(lane));
  json.end_array().member("ordered", chart.ordered).key("points").begin_array();
  for (const Statement* point : chart.points) write_point(json, report, *point);
  json.end_array().key("clashes").begin_array();
  for (const auto& [one, other] : chart.clashes) json.begin_array().value(one).value(other).end_array();
  json.end_array().end_object();
}

}  // namespace

bool Charts::is_charted(const Finding& finding) {
  if (finding.sides.size() < 2) return false;
  const Value& value = finding.sides.front().value;
  // Categories have no order, and a table of camps says more than lanes unless someone moves between them.
  if (std::holds_alternative<CategoryValue>(value)) {
    const CheckKind* kind = find_check_kind(finding.check);
    return kind != nullptr && kind->shows_moves;
  }
  return std::holds_alternative<QuantityValue>(value) || std::holds_alternative<StanceValue>(value);
}

Charts::Subject Charts::subject_of(const Finding& finding) {
  const auto* figure = std::get_if<QuantityValue>(&finding.sides.front().value);
  return {finding.topic, finding.key,
          figure == nullptr ? "" : figure->unit + ' ' + std::string(to_string(figure->form))};
}

void Charts::add(const Report& report, const Finding& finding) {
  if (!is_charted(finding)) return;
  Chart& chart = charts_[subject_of(finding)];
  if (chart.owner.empty()) {
    const auto* figure = std::get_if<QuantityValue>(&finding.sides.front().value);
    chart.owner = finding.id;
    chart.title = heading(report, finding);
    chart.kind = figure == nullptr ? ChartKind::positions : ChartKind::figures;
    if (figure != nullptr) chart.unit = figure->unit;
  }
  add_points(chart, finding);
}

Charts::Charts(const Report& report, const std::vector<const Finding*>& in_order) {
  for (const Finding* finding : in_order) add(report, *finding);
  for (auto& [subject, chart] : charts_) {
    order_points(chart);
    if (chart.kind == ChartKind::positions) add_lanes(chart, report);
  }
  for (const Finding* finding : in_order) {
    if (!is_charted(*finding)) continue;
    Chart& chart = charts_[subject_of(*finding)];
    if (chart.kind == ChartKind::figures) add_clashes(chart, *finding);
  }
}

const Chart* Charts::of(const Finding& finding) const {
  if (!is_charted(finding)) return nullptr;
  const auto found = charts_.find(subject_of(finding));
  return found == charts_.end() ? nullptr : &found->second;
}

void Charts::write(JsonWriter& json, const Report& report) const {
  json.begin_object();
  for (const auto& [subject, chart] : charts_) {
    json.key(chart.owner);
    write_chart(json, report, chart);
  }
  json.end_object();
}

}  // namespace gainsay
