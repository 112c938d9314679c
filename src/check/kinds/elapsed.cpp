#include <algorithm>

#include "check/allowance.h"
#include "check/calendar_age.h"
#include "check/camp.h"
#include "check/kind.h"
#include "check/wording.h"

namespace gainsay {
namespace {

// The day from which the words look back.
Day spoken_on(const Statement& statement) {
  return statement.as_of_assumed || !statement.as_of.first ? statement.said_on : as_of_last(statement);
}

std::string two_digits(Decimal number) {
  const Decimal hundredths = number * Decimal(100);
  return (Decimal(hundredths.truncated()) / Decimal(100)).to_string();
}

// More than one whole unit off is wrong under any reading.
Tier tier_of(const Interval& fits, Decimal truth) {
  return fits.widened(Decimal(1), Decimal(1)).contains(truth) ? Tier::soft : Tier::hard;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const auto anchor = parse_day(context.spec.settings.text("anchor", ""));
  std::vector<Finding> out;
  if (!anchor) return out;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto* value = std::get_if<QuantityValue>(&statements[i].value);
    if (value == nullptr || statements[i].polarity == Polarity::denied) continue;
    const auto stated = read_age(*value);
    const Day day = spoken_on(statements[i]);
    const auto truth = stated ? age(*anchor, day, stated->unit) : std::nullopt;
    if (!truth || stated->fits.contains(*truth)) continue;
    Finding finding;
    finding.tier = tier_of(stated->fits, *truth);
    finding.sides.push_back(make_side(statements, {i}, context.entities));
    Side& side = finding.sides.front();
    side.label += ", on " + date_text(day);
    finding.message = capitalised(heading_text(context.topic, statements[i].key, context.entities)) + ": " + "\"" +
                      value_text(side.value, context.entities) + "\" (" + citations(side.statements, context.entities) +
                      ") does not fit the calendar: from " + date_text(*anchor) + " to " + date_text(day) + " it is " +
                      two_digits(*truth) + ' ' + stated->unit + 's';
    finding.allowance = "the words fit " + two_digits(stated->fits.low.value_or(Decimal(0))) +
                        (stated->fits.high ? " to " + two_digits(*stated->fits.high) : " and more") + ' ' +
                        stated->unit + "s, the calendar gives " + two_digits(*truth);
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace

extern const CheckKind kind_elapsed;
const CheckKind kind_elapsed = {
    {"elapsed",
     {{"anchor", SettingType::day, "", "the day from which time is counted; without it nothing is judged", {}}},
     {"quantity"}},
    "a stated age disagrees with the calendar",
    "\"N months since\", \"nearly three-year\" and \"its fourth year\" are compared with the time from the anchor to "
    "the "
    "day on which they were said, at the granularity that they state: three years may be half a year off, nearly three "
    "years the last quarter before, a fourth year begins after three whole ones. Up to one unit off is soft.",
    Severity::warning,
    Severity::notice,
    false,
    true,
    "The war, approaching its fourth year, goes on (three years and ten months after its start).",
    "The nearly three-year war goes on (two years and eleven months after its start).",
    run};

}  // namespace gainsay
