#include <map>

#include "check/figures/allowance.h"
#include "check/figures/camp.h"
#include "check/kind.h"
#include "check/lint.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  Interval allowed;
  allowed.low = context.spec.settings.number("low");
  allowed.high = context.spec.settings.number("high");
  std::map<std::string, std::vector<std::size_t>> outside;  // by value: many may repeat one slip
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto* value = std::get_if<QuantityValue>(&statements[i].value);
    if (value == nullptr || value->form != QuantityForm::level || statements[i].polarity == Polarity::denied) continue;
    if (!value->hard.overlaps(allowed)) outside[to_string(value->hard) + value->unit].push_back(i);
  }
  std::vector<Finding> out;
  for (const auto& [value, members] : outside) {
    Finding finding;
    finding.sides.push_back(make_side(statements, members, context.entities));
    const Side& side = finding.sides.front();
    const std::string unit = std::get<QuantityValue>(side.value).unit;
    const std::string range = range_text(allowed) + (unit.empty() || unit == "count" ? "" : ' ' + unit);
    finding.message = capitalised(heading_text(context.topic, side.statements.front().key, context.entities)) + ": " +
                      side.label + " (" + citations(side.statements, context.entities) +
                      ") is impossible: it must be " + range;
    finding.allowance = range_text(std::get<QuantityValue>(side.value).hard) + " lies outside " + range;
    out.push_back(std::move(finding));
  }
  return out;
}

void lint(const CheckSpec& check, Diagnostics& found) {
  const auto low = check.settings.number("low"), high = check.settings.number("high");
  if (!low && !high && check.settings.find("low") == nullptr && check.settings.find("high") == nullptr)
    found.push_back(never_fires(check, "it has neither 'low' nor 'high'", "add low = 0, high = 100, or both"));
  if (low && high && *high < *low)
    found.push_back({Severity::warning, check.place,
                     "the check '" + check.kind + "' always fires: 'high' lies below 'low'", "swap them"});
}

}  // namespace

extern const CheckKind kind_bounds;
const CheckKind kind_bounds = {
    .spec = {.name = "bounds",
             .settings = {{"low", SettingType::number, "", "the least possible value, in the topic's unit", {}},
                          {"high", SettingType::number, "", "the greatest possible value", {}}},
             .values = {"quantity"}},
    .summary = "a value outside of what is possible",
    .explanation = paragraph(R"(
        The whole interval of a level lies below `low` or above `high`. Changes and ordinals are not judged.
        What cannot be is told here alone: no other check takes it for evidence.)"),
    .dated = false,
    .fires = {{"2025-06-03", "The Union party holds 120% of the seats."}},
    .silent = {{"2025-06-03", "The Union party holds 100% of the seats."}},
    .run = run,
    .settles = true,
    .uses = {KindUse::allowed_values},
    .lint = lint,
};

}  // namespace gainsay
