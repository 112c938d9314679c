#include <algorithm>

#include "check/figures/allowance.h"
#include "check/figures/arithmetic.h"
#include "check/figures/camp.h"
#include "check/kind.h"
#include "check/time/calendar_age.h"
#include "check/time/time_span.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

// The day from which the words look back.
Day spoken_on(const Statement& statement) {
  return statement.as_of_assumed || !statement.as_of.first ? statement.said_on : as_of_last(statement);
}

// "2005-01-01/2005-12-31" is reported as 2005, "T09:15" as 09:15.
std::string told(std::string_view slot) {
  if (is_clock(slot)) return std::string(slot.substr(1));
  const auto range = parse_range(slot);
  return range ? date_text(*range) : std::string(slot);
}

// "2005-01-01/2017-12-31" is reported as 2005 to 2017, "T22:00/T04:00" as 22:00 to 04:00.
std::string told_range(std::string_view slot) {
  const std::size_t slash = std::min(slot.find('/'), slot.size());
  if (is_clock(slot)) return told(slot.substr(0, slash)) + " to " + told(slot.substr(slash + 1));
  const bool years = slot.substr(0, slash).ends_with("-01-01") && slot.ends_with("-12-31");
  return years ? std::string(slot.substr(0, 4)) + " to " + std::string(slot.substr(slash + 1, 4)) : told(slot);
}

std::string two_digits(const Interval& numbers) {
  const auto cut = [](const std::optional<Decimal>& number) {
    return number ? std::optional(Decimal((*number * Decimal(100)).truncated()) / Decimal(100)) : std::nullopt;
  };
  return range_text({cut(numbers.low), cut(numbers.high), numbers.low_open, numbers.high_open});
}

// What the calendar or the clock says of a stated length of time.
struct Reckoning {
  Interval truth;
  std::string between;  // "from 24 Feb 2022 to 8 Dec 2025"
};

class Reckoner {
 public:
  explicit Reckoner(const CheckContext& context)
      : anchor_(parse_day(context.spec.settings.text("anchor", ""))),
        since_(context.spec.settings.text("since", "")),
        until_(context.spec.settings.text("until", "")),
        range_(context.spec.settings.text("range", "")) {}
  [[nodiscard]] std::optional<Reckoning> reckon(const Statement& statement, const std::string& unit) const;

 private:
  [[nodiscard]] std::optional<Reckoning> from_slots(const Statement& statement, const std::string& unit) const;

  std::optional<Day> anchor_;
  std::string since_, until_, range_;
};

std::optional<Reckoning> Reckoner::from_slots(const Statement& statement, const std::string& unit) const {
  const std::string_view range = slot(statement, range_);
  if (!range.empty()) {
    const auto truth = time_within(range, unit);
    return truth ? std::optional(Reckoning{*truth, "from " + told_range(range)}) : std::nullopt;
  }
  const std::string_view since = slot(statement, since_);
  std::string until(slot(statement, until_));
  if (until.empty()) until = to_string(spoken_on(statement));
  const auto truth = time_between(since, until, unit);
  return truth ? std::optional(Reckoning{*truth, "from " + told(since) + " to " + told(until)}) : std::nullopt;
}

std::optional<Reckoning> Reckoner::reckon(const Statement& statement, const std::string& unit) const {
  if (!since_.empty() || !range_.empty()) return from_slots(statement, unit);
  const Day day = spoken_on(statement);
  const auto truth = anchor_ ? age(*anchor_, day, unit) : std::nullopt;
  if (!truth) return std::nullopt;
  return Reckoning{Interval::exactly(*truth), "from " + date_text(*anchor_) + " to " + date_text(day)};
}

// "24 years old" is so until the 25th birthday.
Interval whole_units(const QuantityValue& value, const Interval& fits) {
  if (!value.hedge.empty() || !value.hard.low || value.hard.low != value.hard.high) return fits;
  return {value.hard.low, *value.hard.low + Decimal(1), false, true};
}

// "two and a half months" is meant as roundly as "two months".
Interval loosely(const QuantityValue& value, const Interval& fits) {
  const bool range = value.hard.low && value.hard.high && *value.hard.low != *value.hard.high;
  const Decimal half = Decimal(1) / Decimal(2);
  return value.hedge.empty() && value.form == QuantityForm::level && range ? fits.widened(half, half) : fits;
}

// Which half of the day is meant, a time of day does not always show.
bool fits_clock(const Interval& fits, const Interval& truth, const std::string& unit) {
  const Decimal half_day(unit == "minute" ? 720 : 12);
  return fits.overlaps({*truth.low + half_day, *truth.high + half_day, false, false});
}

// A length of time in the unit in which it was stated.
const QuantityValue* stated_value(const Statement& statement) {
  const QuantityValue* stated = slot_quantity(statement, "value");
  return stated != nullptr ? stated : std::get_if<QuantityValue>(&statement.value);
}

Finding make_finding(std::span<const Statement> statements, std::size_t at, const CheckContext& context) {
  Finding finding;
  finding.sides.push_back(make_side(statements, {at}, context.entities));
  Side& side = finding.sides.front();
  side.label += ", on " + date_text(spoken_on(statements[at]));
  finding.message = capitalised(heading_text(context.topic, statements[at].key, context.entities)) + ": " + "\"" +
                    value_text(side.value, context.entities) + "\" (" + citations(side.statements, context.entities) +
                    ") does not fit ";
  return finding;
}

void check_length(std::span<const Statement> statements, std::size_t at, const Reckoner& reckoner,
                  const CheckContext& context, std::vector<Finding>& out) {
  const Settings& settings = context.spec.settings;
  const QuantityValue& value = *stated_value(statements[at]);
  const auto stated = read_age(value);
  const auto reckoned = stated ? reckoner.reckon(statements[at], stated->unit) : std::nullopt;
  if (!reckoned) return;
  const Interval fits =
      settings.truth("whole", false) ? whole_units(value, stated->fits) : loosely(value, stated->fits);
  if (fits.overlaps(reckoned->truth)) return;
  const bool clock = is_clock(slot(statements[at], settings.text("since", ""))) ||
                     is_clock(slot(statements[at], settings.text("range", "")));
  if (clock && fits_clock(fits, reckoned->truth, stated->unit)) return;
  Finding& finding = out.emplace_back(make_finding(statements, at, context));
  // More than one whole unit off is wrong under any reading.
  finding.tier = fits.widened(Decimal(1), Decimal(1)).overlaps(reckoned->truth) ? Tier::soft : Tier::hard;
  const std::string truth = two_digits(reckoned->truth), judge = clock ? "the clock" : "the calendar";
  finding.message += judge + ": " + reckoned->between + " it is " + truth + ' ' + stated->unit + 's';
  finding.allowance = "the words fit " + two_digits(fits) + ' ' + stated->unit + "s, " + judge + " gives " + truth;
}

// Nobody counts the days of what is long ago: half a year either way for years, half a month for months.
long looseness(long days) { return days >= 365 ? 183 : days >= 60 ? 15 : days >= 14 ? 4 : 1; }

void check_ago(std::span<const Statement> statements, std::size_t at, const CheckContext& context,
               std::vector<Finding>& out) {
  const DateRange& date = std::get<DateValue>(statements[at].value).range;
  const auto ago = parse_range(slot(statements[at], context.spec.settings.text("ago", "")));
  if (!ago || (!ago->first && !ago->last)) return;
  const long days = days_between(ago->first ? *ago->first : *ago->last, spoken_on(statements[at]));
  const long loose = looseness(days);
  if (gap_in_days(date, *ago) <= loose) return;
  Finding& finding = out.emplace_back(make_finding(statements, at, context));
  finding.tier = gap_in_days(date, *ago) <= 2 * loose ? Tier::soft : Tier::hard;
  finding.message += "the calendar: so long ago was " + date_text(*ago);
  finding.allowance = date_text(date) + " and " + date_text(*ago) + " are " + std::to_string(gap_in_days(date, *ago)) +
                      " days apart, and the words allow " + std::to_string(loose);
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const Reckoner reckoner(context);
  std::vector<Finding> out;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statements[i].polarity == Polarity::denied) continue;
    if (std::holds_alternative<QuantityValue>(statements[i].value))
      check_length(statements, i, reckoner, context, out);
    else
      check_ago(statements, i, context, out);
  }
  return out;
}

}  // namespace

extern const CheckKind kind_elapsed;
const CheckKind kind_elapsed = {
    .spec = {.name = "elapsed",
             .settings =
                 {{"anchor", SettingType::day, "", "the day from which time is counted", {}},
                  {"since",
                   SettingType::text,
                   "",
                   "instead of `anchor`: the slot of the date or time of day that begins it",
                   {}},
                  {"until",
                   SettingType::text,
                   "",
                   "with `since`: the slot that ends it; else the day of the words ends it",
                   {}},
                  {"range", SettingType::text, "", "instead of both: the slot of a range, \"from 2005 to 2017\"", {}},
                  {"ago", SettingType::text, "", "of a date: the slot of the date that \"12 years ago\" gives", {}},
                  {"whole",
                   SettingType::truth,
                   "false",
                   "only whole units count, as in ages: 24 until the 25th birthday",
                   {}}},
             .values = {"quantity", "date"}},
    .summary = "a stated age or length of time disagrees with the calendar",
    .explanation = paragraph(R"(
        "N months since", "nearly three-year" and "its fourth year" are compared with the time from the anchor
        to the day on which they were said, at the granularity that they state: three years may be half a year
        off, nearly three years the last quarter before, a fourth year begins after three whole ones. Up to one
        unit off is soft. With `since` or `range` the text itself says from when to when; a year or a month
        among them may be meant at any of its days.)"),
    .hard_severity = Severity::warning,
    .soft_severity = Severity::notice,
    .dated = false,
    .any_modality = true,
    .fires = {{"2025-12-08", "The three-year war goes on."}},
    .silent = {{"2025-02-03", "The nearly three-year war goes on."}},
    .run = run,
};

}  // namespace gainsay
