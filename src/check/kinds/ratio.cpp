#include <algorithm>

#include "check/allowance.h"
#include "check/arithmetic.h"
#include "check/camp.h"
#include "check/kind.h"
#include "check/wording.h"

namespace gainsay {
namespace {

// "66%" for two thirds is cut off, not wrong: everything up to one more of the last digit fits a bare figure.
Interval share_fits(const QuantityValue& share) {
  if (!share.hedge.empty() || !share.hard.low || !share.hard.high) return share.hard;
  const Decimal stated = middle(share.hard);
  const Decimal step = std::min(stated.last_digit_unit(), Decimal(1));
  Interval fits = share.hard;
  if (*fits.high < stated + step) fits.high = stated + step, fits.high_open = true;
  return fits;
}

Interval true_share(const QuantityValue& part, const QuantityValue& whole, const std::string& unit) {
  return quotient(part.hard, whole.hard).scaled(unit == "percent" ? Decimal(100) : Decimal(1));
}

std::string share_text(const Interval& share, const std::string& unit) {
  return with_unit(range_text(rounded(share)), unit);
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const std::string part_slot = context.spec.settings.text("part", "part");
  const std::string whole_slot = context.spec.settings.text("whole", "whole");
  std::vector<Finding> out;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    const auto* share = std::get_if<QuantityValue>(&statement.value);
    const QuantityValue* part = slot_quantity(statement, part_slot);
    const QuantityValue* whole = slot_quantity(statement, whole_slot);
    if (share == nullptr || part == nullptr || whole == nullptr || statement.polarity == Polarity::denied) continue;
    if (share->form != QuantityForm::level || part->unit != whole->unit) continue;
    const Interval truth = true_share(*part, *whole, share->unit);
    const Interval fits = share_fits(*share);
    if (truth.overlaps(fits)) continue;
    Finding finding;
    const bool near = truth.overlaps(fits.widened(Decimal(1), Decimal(1)));
    finding.tier = near ? Tier::soft : Tier::hard;
    finding.sides.push_back(make_side(statements, {i}, context.entities));
    finding.message = capitalised(heading_text(context.topic, statement.key, context.entities)) + ": " +
                      finding.sides.front().label + " (" +
                      citations(finding.sides.front().statements, context.entities) + ") disagrees with " +
                      value_text(*part, context.entities) + " of " + value_text(*whole, context.entities) +
                      ", which is " + share_text(truth, share->unit);
    finding.allowance = "the words fit " + share_text(fits, share->unit) + "; " + range_text(part->hard) +
                        " divided by " + range_text(whole->hard) + " is " + share_text(truth, share->unit);
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace

extern const CheckKind kind_ratio;
const CheckKind kind_ratio = {
    {"ratio",
     {{"part", SettingType::text, "part", "the slot of the part, a quantity", {}},
      {"whole", SettingType::text, "whole", "the slot of the whole, a quantity", {}}},
     {"quantity"}},
    "a stated share disagrees with the stated part and whole",
    "The value is the share, and two slots of the same statement hold the part and the whole as quantities. Part and "
    "whole are divided as the intervals that they are; a share that is rounded or cut off to its last digit fits. Up "
    "to "
    "one point off is soft.",
    Severity::error,
    Severity::notice,
    false,
    false,
    "The party won 40 of the 120 seats, or 25%.",
    "The party won 40 of the 120 seats, or 33%.",
    run};

}  // namespace gainsay
