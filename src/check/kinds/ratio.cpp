#include <algorithm>

#include "check/figures/allowance.h"
#include "check/figures/arithmetic.h"
#include "check/figures/camp.h"
#include "check/kind.h"
#include "check/wording/wording.h"

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

struct Terms {
  const QuantityValue* share = nullptr;
  const QuantityValue* part = nullptr;
  const QuantityValue* whole = nullptr;
};

const QuantityValue* quantity_in(const Statement& statement, const std::string& slot) {
  return slot == "value" ? std::get_if<QuantityValue>(&statement.value) : slot_quantity(statement, slot);
}

bool is_bare(const QuantityValue& quantity) { return quantity.unit == "count"; }

// A number without a unit beside one that has it is meant in the same: "of the 4.8 trillion hryvnias, 2.8 trillion".
bool comparable(const Terms& terms, bool change) {
  if (terms.share == nullptr || terms.part == nullptr || terms.whole == nullptr) return false;
  if (change == (terms.share->form == QuantityForm::level)) return false;
  // "5% of 20%" is not a part of a whole.
  if (!change && terms.part->unit == "percent") return false;
  return terms.part->unit == terms.whole->unit || is_bare(*terms.part) || is_bare(*terms.whole);
}

Interval negated(const Interval& interval) {
  const auto turned = [](const std::optional<Decimal>& bound) {
    return bound ? std::optional(Decimal(0) - *bound) : std::nullopt;
  };
  return {turned(interval.high), turned(interval.low), interval.high_open, interval.low_open};
}

// What the later is above the earlier: in percent of it, or in its own unit.
Interval true_change(const Terms& terms) {
  const Interval rise =
      terms.share->unit == "percent"
          ? sum(quotient(terms.part->hard, terms.whole->hard).scaled(Decimal(100)), Interval::exactly(Decimal(-100)))
          : sum(terms.part->hard, negated(terms.whole->hard));
  return terms.share->form == QuantityForm::decrease ? negated(rise) : rise;
}

Interval true_share(const Terms& terms) {
  return quotient(terms.part->hard, terms.whole->hard).scaled(terms.share->unit == "percent" ? Decimal(100) : 1);
}

std::string share_text(const Interval& share, const std::string& unit) {
  return with_unit(range_text(rounded(share)), unit);
}

// "1.9 million of 2.5 million", "from $4 billion to $4.4 billion"
std::string terms_text(const Terms& terms, bool change, const CheckContext& context) {
  const std::string part = value_text(*terms.part, context.entities),
                    whole = value_text(*terms.whole, context.entities);
  return change ? "the change from " + whole + " to " + part : part + " of " + whole;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const Settings& settings = context.spec.settings;
  const bool change = settings.text("measure", "share") == "change";
  const std::string share_slot = settings.text("share", "value"), part_slot = settings.text("part", "part"),
                    whole_slot = settings.text("whole", "whole");
  std::vector<Finding> out;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    const Terms terms{quantity_in(statement, share_slot), quantity_in(statement, part_slot),
                      quantity_in(statement, whole_slot)};
    if (!comparable(terms, change) || statement.polarity == Polarity::denied) continue;
    const Interval truth = change ? true_change(terms) : true_share(terms);
    const Interval fits = share_fits(*terms.share);
    if (truth.overlaps(fits)) continue;
    Finding finding;
    const bool near = truth.overlaps(fits.widened(Decimal(1), Decimal(1)));
    finding.tier = near ? Tier::soft : Tier::hard;
    finding.sides.push_back(make_side(statements, {i}, context.entities));
    finding.sides.front().label = value_text(*terms.share, context.entities);
    const std::string& unit = terms.share->unit;
    finding.message = capitalised(heading_text(context.topic, statement.key, context.entities)) + ": " +
                      finding.sides.front().label + " (" +
                      citations(finding.sides.front().statements, context.entities) + ") disagrees with " +
                      terms_text(terms, change, context) + ", which is " + share_text(truth, unit);
    finding.allowance = "the words fit " + share_text(fits, unit) + "; " + range_text(terms.part->hard) +
                        (change ? " after " : " divided by ") + range_text(terms.whole->hard) + " is " +
                        share_text(truth, unit);
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace

extern const CheckKind kind_ratio;
const CheckKind kind_ratio = {
    .spec =
        {.name = "ratio",
         .settings =
             {{"share", SettingType::text, "value", "the slot of the share, or of the change", {}},
              {"part", SettingType::text, "part", "the slot of the part, a quantity; of a change what it became", {}},
              {"whole", SettingType::text, "whole", "the slot of the whole, a quantity; of a change what it was", {}},
              {"measure",
               SettingType::choice,
               "share",
               "whether part and whole make a share or a change: \"up 10% to 44 from 40\"",
               {"share", "change"}}},
         .values = {"quantity"}},
    .summary = "a stated share or change disagrees with its own figures",
    .explanation = paragraph(R"(
        The value is the share, and two slots of the same statement hold the part and the whole as quantities.
        With `measure = "change"` they are what something became and what it was, and the share is its rise or
        fall. Part and whole are divided as the intervals that they are; a share that is rounded or cut off to
        its last digit fits. Up to one point off is soft.)"),
    .soft_severity = Severity::notice,
    .dated = false,
    .fires = {{"2025-06-03", "The party won 40 of the 120 seats, or 25%."}},
    .silent = {{"2025-06-03", "The party won 40 of the 120 seats, or 33%."}},
    .run = run,
};

}  // namespace gainsay
