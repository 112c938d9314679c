#include <algorithm>
#include <map>

#include "check/figures/camp.h"
#include "check/positions/voice.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

struct Claim {
  std::vector<std::size_t> affirmed, denied;
};

// What is the same claim whoever makes it; figures by the numbers they allow.
std::string claim_of(const Value& value) {
  if (const auto* quantity = std::get_if<QuantityValue>(&value))
    return to_string(quantity->hard) + quantity->unit + std::string(to_string(quantity->form));
  return display(value);
}

// Those of `mine` that someone else contradicts at about the same time. `others` is in said order, so that a few
// neighbours in time decide.
std::vector<std::size_t> answered(const std::vector<std::size_t>& mine, const std::vector<std::size_t>& others,
                                  std::span<const Statement> statements, const CheckContext& context) {
  const long window = window_of(context);
  std::vector<std::size_t> out;
  for (const std::size_t i : mine) {
    const auto begin = std::lower_bound(others.begin(), others.end(), i, [&](std::size_t a, std::size_t b) {
      return days_between(statements[a].said_on, statements[b].said_on) > window;
    });
    const bool met = std::any_of(begin, others.end(), [&](std::size_t j) {
      return member_of(statements[i], context) != member_of(statements[j], context) &&
             near_in_time(statements[i], statements[j], window);
    });
    if (met) out.push_back(i);
  }
  return out;
}

// Parties that want or expect the opposite of one another deny nothing.
bool is_no_claim(const Statement& statement, const CheckContext& context) {
  const bool wish = statement.modality == Modality::demanded || statement.modality == Modality::forecast;
  return wish && context.spec.modalities.empty();
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  std::map<std::string, Claim> claims;
  for (const std::size_t i : said_sequence(statements)) {
    if (member_of(statements[i], context).empty() || is_no_claim(statements[i], context)) continue;
    Claim& claim = claims[claim_of(statements[i].value)];
    (statements[i].polarity == Polarity::denied ? claim.denied : claim.affirmed).push_back(i);
  }
  std::vector<Finding> out;
  for (const auto& [value, claim] : claims) {
    const auto affirmed = answered(claim.affirmed, claim.denied, statements, context);
    const auto denied = answered(claim.denied, claim.affirmed, statements, context);
    if (affirmed.empty() || denied.empty()) continue;
    Finding finding;
    finding.id = value;
    finding.sides = {make_side(statements, affirmed, context.entities),
                     make_side(statements, denied, context.entities)};
    finding.message = capitalised(heading_text(context.topic, statements[affirmed.front()].key, context.entities)) +
                      ": " + finding.sides[0].label + " (" + citations(finding.sides[0].statements, context.entities) +
                      "), which is denied (" + citations(finding.sides[1].statements, context.entities) + ")";
    finding.allowance = "one affirms what the other denies, within " + std::to_string(window_of(context)) + " days";
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace

extern const CheckKind kind_denial;
const CheckKind kind_denial = {
    .spec = {.name = "denial", .settings = voice_settings(), .values = {"stance", "category", "quantity"}},
    .summary = "one affirms what another denies",
    .explanation = paragraph(R"(
        Two voices speak of the same value at about the same time, and one of them denies it. The finding has
        two sides: those who affirm and those who deny. Somebody who takes back his own words changes a position
        and is not reported here.)"),
    .hard_severity = Severity::warning,
    .soft_severity = Severity::notice,
    .fires = {{"2025-06-03", "Arland says that Arland controls Westend."},
              {"2025-06-04", "Borland denies that Arland controls Westend."}},
    .silent = {{"2025-06-03", "Arland says that Arland controls Westend."},
               {"2025-06-04", "Borland says that Arland controls Westend."}},
    .run = run,
    .needs = {.two_speakers = true},
    .precedence = {.draft = 50, .archive = 50},
};

}  // namespace gainsay
