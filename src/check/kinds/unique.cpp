#include <algorithm>
#include <map>
#include <tuple>

#include "check/figures/camp.h"
#include "check/kind.h"
#include "check/wording/place.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

using Members = std::vector<std::size_t>;

// What may distinguish two rows of one key and date: their document unless rows of all are meant, and the slots of
// `by`.
std::vector<std::string> identity(const Statement& statement, bool everywhere, const std::vector<std::string>& by) {
  std::vector<std::string> out = {everywhere ? std::string() : statement.document};
  for (const std::string& field : by) {
    if (field == "source")
      out.push_back(statement.source);
    else if (field == "speaker")
      out.push_back(statement.speaker);
    else
      out.emplace_back(slot(statement, field));
  }
  return out;
}

bool one_row(const Statement& a, const Statement& b) {
  return a.document == b.document && a.line == b.line && a.span == b.span;
}

// Rows by their values, in the order of the rows.
std::vector<Members> by_value(std::span<const Statement> statements, const Members& rows) {
  std::vector<Members> out;
  for (const std::size_t row : rows) {
    const auto same = [&](const Members& members) {
      return statements[members.front()].value == statements[row].value;
    };
    const auto at = std::find_if(out.begin(), out.end(), same);
    if (at == out.end())
      out.push_back({row});
    else
      at->push_back(row);
  }
  return out;
}

Finding make_finding(std::span<const Statement> statements, const Members& rows, const CheckContext& context) {
  Finding finding;
  std::vector<std::string> parts;
  for (const Members& members : by_value(statements, rows)) {
    finding.sides.push_back(make_side(statements, members, context.entities));
    parts.push_back(finding.sides.back().label + " (" + places(finding.sides.back().statements) + ")");
  }
  order_sides(finding.sides);
  finding.tier = parts.size() > 1 ? Tier::hard : Tier::soft;
  const Statement& first = statements[rows.front()];
  finding.message = capitalised(heading_text(context.topic, first.key, context.entities)) + ": " +
                    std::to_string(rows.size()) + " rows for " + date_text(first.as_of) + ": " + listed(parts);
  finding.allowance = "one row for each key and date";
  return finding;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const bool everywhere = context.spec.settings.text("in", "document") == "all";
  const std::vector<std::string> by = context.spec.settings.texts("by");
  std::map<std::tuple<Day, Day, std::vector<std::string>>, Members> groups;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    Members& rows = groups[{as_of_first(statement), as_of_last(statement), identity(statement, everywhere, by)}];
    if (rows.empty() || !one_row(statements[rows.back()], statement)) rows.push_back(i);
  }
  std::vector<Finding> out;
  for (const auto& [what, rows] : groups)
    if (rows.size() > 1) out.push_back(make_finding(statements, rows, context));
  return out;
}

std::string name_of(const Slots& key) {
  std::vector<std::string> fillers;
  for (const auto& [name, filler] : key) fillers.push_back(filler);
  return joined(fillers, ", ");
}

constexpr std::size_t named = 3;

// Which series say something else in each row, the first of them by name.
std::string differing(const SeriesFindings& members) {
  std::vector<std::string> names;
  for (const Finding* member : members)
    if (member->sides.size() > 1) names.push_back(name_of(member->key));
  if (names.empty()) return ", which are the same";
  const std::size_t count = names.size();
  if (count > named) names.resize(named);
  if (count > named) names.push_back(std::to_string(count - named) + " more");
  return ", with other values for " + listed(names);
}

std::string merged_message(const SeriesFindings& members, const std::string& places) {
  const Statement& first = members.front()->sides.front().statements.front();
  return "2 rows or more for " + date_text(first.as_of) + ", in " + std::to_string(members.size()) +
         " series: " + places + differing(members);
}

}  // namespace

extern const CheckKind kind_unique;
const CheckKind kind_unique = {
    .spec = {.name = "unique",
             .settings = {{"in",
                           SettingType::choice,
                           "document",
                           "whose rows must not repeat a key and date",
                           {"document", "all"}},
                          {"by", SettingType::texts, "", "what else distinguishes rows: source, speaker or slots", {}}},
             .values = {"quantity", "category", "stance", "date", "quote"}},
    .summary = "two rows for one key and date",
    .explanation = paragraph(R"(
        Meant for datasets, whose rows are statements. Rows of one key and one as-of date that differ in value
        are a hard finding, a row that is merely repeated, and counted twice by every sum, is a soft one. Rows
        of different documents are distinguished unless `in = "all"`; with `by = ["source"]` two sources may each
        have a row.)"),
    .soft_severity = Severity::error,
    .dated = false,
    .any_modality = true,
    .fires = {{"2025-06-05", "On 3 June 120 people were ill. On 3 June 130 people were ill."}},
    .silent = {{"2025-06-05", "On 3 June 120 people were ill. On 4 June 130 people were ill."}},
    .run = run,
    .uses = {KindUse::repeated_rows},
    .merges_series = merged_message,
};

}  // namespace gainsay
