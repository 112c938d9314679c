#include "check/figures/reckoned.h"

#include <map>

#include "check/figures/allowance.h"
#include "check/figures/arithmetic.h"
#include "check/figures/camp.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

constexpr int near_part = 30;  // of the figure itself

bool is_near(const QuantityValue& stated, const QuantityValue& reckoned) {
  const Decimal slack = stated.unit == "percent" ? Decimal(1) : middle(stated.hard).abs() / Decimal(near_part);
  return stated.unit != "day" && reckoned.hard.widened(slack, slack).overlaps(stated.hard);
}

// Names, roles and quotes: two ways to say one thing.
Finding make_wording_finding(std::span<const Statement> statements, const std::vector<std::size_t>& stated,
                             const std::vector<std::size_t>& witnesses, const CheckContext& context) {
  const Statement& said = statements[stated.front()];
  Finding finding;
  for (const auto* members : {&stated, &witnesses})
    if (!members->empty()) finding.sides.push_back(make_side(statements, *members, context.entities));
  const std::string elsewhere(slot(said, "reckoned"));
  finding.message = capitalised(heading_text(context.topic, said.key, context.entities)) + ": \"" +
                    display(said.value) + "\" (" + citations(finding.sides.front().statements, context.entities) +
                    "), elsewhere \"" + elsewhere + "\"";
  finding.allowance = "the text says \"" + display(said.value) + "\" and \"" + elsewhere + "\"";
  return finding;
}

Finding make_finding(std::span<const Statement> statements, const std::vector<std::size_t>& stated,
                     const std::vector<std::size_t>& witnesses, const CheckContext& context) {
  const Statement& said = statements[stated.front()];
  if (!std::holds_alternative<QuantityValue>(said.value))
    return make_wording_finding(statements, stated, witnesses, context);
  const QuantityValue& value = std::get<QuantityValue>(said.value);
  const QuantityValue& reckoned = *slot_quantity(said, "reckoned");
  Finding finding;
  finding.tier = is_near(value, reckoned) ? Tier::soft : Tier::hard;
  finding.sides.push_back(make_side(statements, stated, context.entities));
  finding.sides.front().label = value.text;
  if (!witnesses.empty()) {
    finding.sides.push_back(make_side(statements, witnesses, context.entities));
    finding.sides.back().label = reckoned.text;
  }
  finding.message = capitalised(heading_text(context.topic, said.key, context.entities)) + ": " + value.text + " (" +
                    citations(finding.sides.front().statements, context.entities) +
                    ") disagrees with the text's own figures: " + reckoned.text;
  finding.allowance = "the words fit " + with_unit(range_text(rounded(value.hard)), value.unit) +
                      ", the other figures give " + with_unit(range_text(rounded(reckoned.hard)), reckoned.unit);
  return finding;
}

}  // namespace

std::vector<Finding> find_reckoned(std::span<const Statement> statements, const CheckContext& context) {
  std::map<std::string_view, std::vector<std::size_t>> witnesses;  // by passage
  for (std::size_t i = 0; i < statements.size(); ++i)
    if (slot_quantity(statements[i], "reckoned") == nullptr && slot(statements[i], "reckoned").empty())
      witnesses[slot(statements[i], "passage")].push_back(i);
  std::vector<Finding> out;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto* value = std::get_if<QuantityValue>(&statements[i].value);
    const QuantityValue* reckoned = slot_quantity(statements[i], "reckoned");
    if (value != nullptr ? reckoned == nullptr || reckoned->hard.overlaps(value->hard)
                         : slot(statements[i], "reckoned").empty())
      continue;
    out.push_back(make_finding(statements, {i}, witnesses[slot(statements[i], "passage")], context));
  }
  return out;
}

}  // namespace gainsay
