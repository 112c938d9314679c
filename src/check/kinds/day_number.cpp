#include "base/date.h"
#include "check/figures/camp.h"
#include "check/kind.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const auto first = parse_day(context.spec.settings.text("first", ""));
  std::vector<Finding> out;
  if (!first) return out;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    const auto* value = std::get_if<QuantityValue>(&statement.value);
    if (value == nullptr || statement.as_of_assumed) continue;
    const long number = days_between(*first, as_of_first(statement)) + 1;
    if (value->hard.contains(Decimal(static_cast<std::int64_t>(number)))) continue;
    Finding finding;
    finding.sides.push_back(make_side(statements, {i}, context.entities));
    finding.message = capitalised(heading_text(context.topic, statement.key, context.entities)) + ": " +
                      date_text(statement.as_of) + " is day " + std::to_string(number) + ", not " +
                      finding.sides.front().label;
    finding.allowance = "day 1 is " + date_text(*first);
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace

extern const CheckKind kind_day_number;
const CheckKind kind_day_number = {
    .spec = {.name = "day_number",
             .settings = {{"first", SettingType::day, "", "the day that is day 1", {}}},
             .values = {"quantity"}},
    .summary = "a count of days that is not that of its date",
    .explanation = paragraph(R"(
        Each figure counts days: the one of `first` is 1, and the one of any other day follows from the
        calendar. Meant for a column of a dataset that numbers its rows; `day_number` in a [[dataset]] declares
        such a column without a topic.)"),
    .dated = false,
    .any_modality = true,
    .fires = {{"2022-03-02", "On 26 February 2022 the diary counted four days of war."}},
    .silent = {{"2022-03-02", "On 26 February 2022 the diary counted three days of war."}},
    .run = run,
    .uses = {KindUse::day_numbers},
};

}  // namespace gainsay
