#include <algorithm>

#include "check/figures/allowance.h"
#include "check/figures/arithmetic.h"
#include "check/figures/camp.h"
#include "check/figures/figure.h"
#include "check/kind.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

// The figures of one date.
struct Point {
  std::vector<std::size_t> figures;
  long first = 0, last = 0;
};

std::vector<Point> points_of(const Figures& figures) {
  std::vector<Point> out;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (out.empty() || out.back().first != figures[i].first || out.back().last != figures[i].last)
      out.push_back({{}, figures[i].first, figures[i].last});
    out.back().figures.push_back(i);
  }
  return out;
}

enum class Slip { none, digit_too_many, digit_too_few };

class Series {
 public:
  Series(const Figures& figures, std::span<const Statement> statements, const CheckContext& context)
      : figures_(figures), statements_(statements), context_(context), points_(points_of(figures)) {
    const std::string text = context.spec.settings.text("max_rate", "");
    rate_ = text.empty() ? context.topic.value.max_rate : parse_rate(text, context.topic.value.unit);
    if (!rate_) rate_ = context.topic.value.drift;
    digits_ = context.spec.settings.truth("digits", true);
  }
  void find(std::vector<Finding>& out);

 private:
  [[nodiscard]] const Interval& interval(std::size_t figure, bool soft) const {
    return soft ? figures_[figure].soft : figures_[figure].hard;
  }
  // Every figure of one date is too far from every one of the other.
  [[nodiscard]] bool faster(const Point& a, const Point& b, bool soft) const;
  [[nodiscard]] bool jumps(const Point& a, const Point& b) const { return faster(a, b, false) || faster(a, b, true); }
  [[nodiscard]] Decimal level(const Point& point) const { return middle(figures_[point.figures.front()].hard); }
  [[nodiscard]] Slip slip(const Point& point, const Point& before, const Point& after) const;
  void report_jump(const Point& from, const Point& to, Slip slip, std::vector<Finding>& out) const;
  void report_outlier(const Point& point, const Point& before, const Point& after, Slip slip,
                      std::vector<Finding>& out) const;
  [[nodiscard]] std::vector<Side> sides_of(const Point& point) const;
  // Adds the sides of a date to a finding, and says who says what.
  [[nodiscard]] std::string add_point(const Point& point, Finding& finding) const;
  [[nodiscard]] std::string heading() const {
    return capitalised(heading_text(context_.topic, statements_[figures_.front().statement].key, context_.entities));
  }
  [[nodiscard]] std::string allowed(const Point& from, const Point& to) const;

  const Figures& figures_;
  std::span<const Statement> statements_;
  const CheckContext& context_;
  std::vector<Point> points_;
  std::optional<Rate> rate_;
  bool digits_ = true;
};

bool Series::faster(const Point& a, const Point& b, bool soft) const {
  if (!rate_ || b.first <= a.last) return false;
  const Decimal allowed = rate_->amount * Decimal(static_cast<std::int64_t>(b.first - a.last));
  const Decimal scale(static_cast<std::int64_t>(rate_->days));
  for (const std::size_t i : a.figures)
    for (const std::size_t j : b.figures) {
      const Interval& x = interval(i, soft);
      const Interval& y = interval(j, soft);
      const bool up = x.high && y.low && (*y.low - *x.high) * scale > allowed;
      const bool down = x.low && y.high && (*x.low - *y.high) * scale > allowed;
      if (!up && !down) return false;
    }
  return true;
}

// The neighbours are alike, and the figure would be like them with a digit less or more.
Slip Series::slip(const Point& point, const Point& before, const Point& after) const {
  const Decimal low = std::min(level(before), level(after)), high = std::max(level(before), level(after));
  if (!digits_ || low <= Decimal(0) || high > low * Decimal(2)) return Slip::none;
  const auto fits = [&](const Decimal& value) {
    return value * Decimal(5) >= low * Decimal(4) && value * Decimal(4) <= high * Decimal(5);
  };
  const Decimal value = level(point);
  if (fits(value / Decimal(10))) return Slip::digit_too_many;
  if (fits(value * Decimal(10))) return Slip::digit_too_few;
  return Slip::none;
}

std::vector<Side> Series::sides_of(const Point& point) const {
  std::vector<std::size_t> members;
  for (const std::size_t figure : point.figures) members.push_back(figures_[figure].statement);
  return make_sides(statements_, members, context_);
}

std::string Series::add_point(const Point& point, Finding& finding) const {
  std::vector<std::string> said;
  for (Side& side : sides_of(point)) {
    said.push_back(side.label + " (" + citations(side.statements, context_.entities) + ")");
    finding.sides.push_back(std::move(side));
  }
  return listed(said, " or ");
}

std::string Series::allowed(const Point& from, const Point& to) const {
  if (!rate_) return "ten times its neighbours, or a tenth of them";
  const long gap = to.first - from.last;
  const Decimal allowed =
      rate_->amount * Decimal(static_cast<std::int64_t>(gap)) / Decimal(static_cast<std::int64_t>(rate_->days));
  const std::string unit = context_.topic.value.unit;
  const std::string change = number_text(rounded((level(to) - level(from)).abs()));
  return "at most " + with_unit(number_text(rate_->amount), unit) + " per " +
         (rate_->days == 1 ? "day" : std::to_string(rate_->days) + " days") + ": " + std::to_string(gap) +
         (gap == 1 ? " day allows " : " days allow ") + with_unit(number_text(rounded(allowed)), unit) +
         ", and it changed by " + with_unit(change, unit);
}

std::string slip_text(Slip slip) {
  return slip == Slip::digit_too_many ? " has a digit too many" : " has a digit too few";
}

void Series::report_jump(const Point& from, const Point& to, Slip slip, std::vector<Finding>& out) const {
  Finding finding;
  finding.tier = rate_ && faster(from, to, false) ? Tier::hard : Tier::soft;
  const std::string before = add_point(from, finding), after = add_point(to, finding);
  finding.message = slip == Slip::none ? heading() + ": " + before + " and " + after +
                                             " are further apart than it can change in that time"
                                       : heading() + ": " + after + slip_text(slip) + " beside " + before;
  finding.allowance = allowed(from, to);
  out.push_back(std::move(finding));
}

void Series::report_outlier(const Point& point, const Point& before, const Point& after, Slip slip,
                            std::vector<Finding>& out) const {
  Finding finding;
  finding.tier = !rate_ || faster(before, point, false) ? Tier::hard : Tier::soft;
  const std::string first = add_point(before, finding), odd = add_point(point, finding);
  const std::string last = add_point(after, finding);
  finding.message = heading() + ": " + odd + (slip == Slip::none ? " is alone" : slip_text(slip)) + " between " +
                    first + " and " + last;
  finding.allowance = allowed(before, point);
  out.push_back(std::move(finding));
}

void Series::find(std::vector<Finding>& out) {
  std::size_t last = 0;  // the latest point that is not an outlier itself
  for (std::size_t i = 1; i < points_.size(); ++i) {
    const Point& before = points_[last];
    const Point& point = points_[i];
    const bool ends = i + 1 == points_.size();
    const Slip inside = ends ? Slip::none : slip(point, before, points_[i + 1]);
    const bool jumped = jumps(before, point);
    const bool returns = !ends && jumped && jumps(point, points_[i + 1]) && !jumps(before, points_[i + 1]);
    if (returns || (inside != Slip::none && (jumped || !rate_))) {
      report_outlier(point, before, points_[i + 1], inside, out);
      continue;
    }
    // At the end of a series nothing comes after it: two before it must agree.
    const Slip at_end =
        ends && (rate_ || last > 0) ? slip(point, before, points_[rate_ ? last : last - 1]) : Slip::none;
    if (jumped || (!rate_ && at_end != Slip::none)) report_jump(before, point, at_end, out);
    last = i;
  }
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  std::vector<Finding> out;
  for (const Figures& found : comparable_figures(statements)) {
    const Figures figures = context.topic.series ? at_ends(found) : found;
    const auto* value = std::get_if<QuantityValue>(&statements[figures.front().statement].value);
    if (value != nullptr && value->form == QuantityForm::level) Series(figures, statements, context).find(out);
  }
  return out;
}

}  // namespace

extern const CheckKind kind_jump;
const CheckKind kind_jump = {
    .spec =
        {.name = "jump",
         .settings = {{"max_rate",
                       SettingType::rate,
                       "",
                       "the fastest change, as \"2000 per 1 day\"; else the topic's own rate",
                       {}},
                      {"digits", SettingType::truth, "true", "look for figures with a digit too many or too few", {}}},
         .values = {"quantity"}},
    .summary = "a series changes faster than it can",
    .explanation = paragraph(R"(
        The figures of a key in the order of their dates. Two neighbouring dates further apart than `max_rate`
        allows are a jump; a figure that jumps and is taken back on the next date is one finding, an outlier
        between its neighbours. A figure about ten times its neighbours, or a tenth of them, is told as a digit
        too many or too few, also without a rate. Intervals must be apart by more than the rate: hard ones for a
        hard finding, only soft ones for a soft one.)"),
    .fires = {{"2025-06-02", "Today 1,200 people are ill."},
              {"2025-06-03", "Today 12,600 people are ill."},
              {"2025-06-04", "Today 1,300 people are ill."}},
    .silent = {{"2025-06-02", "Today 1,200 people are ill."},
               {"2025-06-03", "Today 1,260 people are ill."},
               {"2025-06-04", "Today 1,300 people are ill."}},
    .run = run,
    .precedence = {.draft = 80, .archive = 80},
};

}  // namespace gainsay
