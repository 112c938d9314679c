#include <map>
#include <string_view>
#include <tuple>

#include "base/file_system.h"
#include "check/figures/camp.h"
#include "check/kind.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

// "1 day", "2 weeks", "1 month", "1 year": days, or months of the calendar.
struct Rhythm {
  long days = 1;
  int months = 0;

  static Rhythm parse(const std::string& text) {
    Rhythm out;
    out.days = parse_days(text).value_or(1);
    const bool months = text.find("month") != std::string::npos, years = text.find("year") != std::string::npos;
    if (months) out.months = static_cast<int>(out.days / 30);
    if (years) out.months = static_cast<int>(out.days / 365) * 12;
    return out;
  }
  [[nodiscard]] Day after(Day day) const {
    return months > 0 ? add_months(day, months) : day + std::chrono::days(days);
  }
};

std::string place_of(const Statement& statement) {
  return std::string(base_name(statement.document)) + ':' + std::to_string(statement.line);
}

Finding make_finding(std::span<const Statement> statements, std::size_t before, std::size_t after, DateRange missing,
                     const std::string& every, const CheckContext& context) {
  Finding finding;
  for (const std::size_t member : {before, after}) {
    finding.sides.push_back(make_side(statements, {member}, context.entities));
    finding.sides.back().label = "the row of " + date_text(statements[member].as_of);
  }
  finding.message = capitalised(heading_text(context.topic, statements[before].key, context.entities)) +
                    ": nothing for " + date_text(missing) + ", between " + place_of(statements[before]) + " and " +
                    place_of(statements[after]);
  finding.allowance = "one row every " + every + ": " + date_text(missing) + " is missing";
  return finding;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const std::string every = context.spec.settings.text("every", "1 day");
  const Rhythm rhythm = Rhythm::parse(every);
  std::map<std::tuple<std::string_view, std::string_view, std::string_view>, std::size_t> last;
  std::vector<Finding> out;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    const auto [at, first] = last.try_emplace({statement.document, statement.source, statement.speaker}, i);
    if (!first) {
      const Day due = rhythm.after(as_of_first(statements[at->second]));
      const Day came = as_of_first(statement);
      if (came > due && as_of_last(statements[at->second]) < came - std::chrono::days(1))
        out.push_back(make_finding(statements, at->second, i, {due, came - std::chrono::days(1)},
                                   every.substr(0, 2) == "1 " ? every.substr(2) : every, context));
    }
    at->second = i;
  }
  return out;
}

std::string merged_message(const SeriesFindings& members, const std::string& places) {
  return members.front()->allowance + ", in " + std::to_string(members.size()) + " series: " + places;
}

}  // namespace

extern const CheckKind kind_gap;
const CheckKind kind_gap = {
    .spec = {.name = "gap",
             .settings = {{"every",
                           SettingType::duration,
                           "1 day",
                           "how often the series has a row: days, weeks, months or years",
                           {}}},
             .values = {"quantity", "category", "stance", "date", "quote"}},
    .summary = "a series skips a row that is due",
    .explanation = paragraph(R"(
        Meant for datasets: what one source says of one key in one file is a series, and two neighbours of it
        may not are further apart than `every`. Months and years are those of the calendar. A series may begin
        and end when it likes. A row that is missing for many series of a file is one finding.)"),
    .any_modality = true,
    .fires = {{"2025-06-07", "On 3 June 120 people were ill. On 5 June 130 people were ill."}},
    .silent = {{"2025-06-07", "On 3 June 120 people were ill. On 4 June 130 people were ill."}},
    .run = run,
    .merges_series = merged_message,
};

}  // namespace gainsay
