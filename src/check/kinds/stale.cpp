#include <algorithm>

#include "check/figures/camp.h"
#include "check/positions/exclusion.h"
#include "check/positions/voice.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

// The latest word on a matter is what was said within these days of the last statement: one speech is not a consensus.
constexpr long latest_days = 14;

bool same_value(const Statement& a, const Statement& b) {
  const auto* x = std::get_if<QuantityValue>(&a.value);
  const auto* y = std::get_if<QuantityValue>(&b.value);
  if (x != nullptr && y != nullptr) return x->unit == y->unit && x->form == y->form && x->soft.overlaps(y->soft);
  return stand(a) == stand(b);
}

// A figure that is given with its day misleads nobody.
bool dated_back(const Statement& draft) {
  return !draft.as_of_assumed && days_between(as_of_last(draft), draft.said_on) > latest_days;
}

struct Known {
  std::vector<std::size_t> older;  // say what the draft says
  std::vector<std::size_t> newer;  // the latest word, which excludes it
  Day latest{};
};

// The known statements, in said order, that are not younger than the draft.
std::vector<std::size_t> known_before(const Statement& draft, std::span<const Statement> statements) {
  std::vector<std::size_t> out;
  for (const std::size_t i : said_sequence(statements))
    if (!statements[i].draft && statements[i].said_on <= draft.said_on) out.push_back(i);
  return out;
}

Known look_up(const Statement& draft, std::span<const Statement> statements, const Exclusion& exclusion) {
  Known known;
  const std::vector<std::size_t> before = known_before(draft, statements);
  if (before.empty()) return known;
  known.latest = statements[before.back()].said_on;
  bool still_said = false;
  for (const std::size_t i : before) {
    const Statement& other = statements[i];
    const bool latest = days_between(other.said_on, known.latest) <= latest_days;
    if (same_value(draft, other)) {
      known.older.push_back(i);
      still_said = still_said || latest;
    } else if (latest && exclusion.between(other, draft)) {
      known.newer.push_back(i);
    }
  }
  if (still_said) known.newer.clear();
  return known;
}

Finding make_finding(std::size_t draft, const Known& known, std::span<const Statement> statements,
                     const CheckContext& context) {
  Finding finding;
  const std::string heading = capitalised(heading_text(context.topic, statements[draft].key, context.entities));
  std::vector<std::size_t> said = known.older;
  said.push_back(draft);
  finding.sides.push_back(make_side(statements, said, context.entities));
  finding.sides.front().label = value_text(statements[draft], context.entities);
  const std::string old = finding.sides.front().label + " (last known from " +
                          citation(statements[known.older.back()], context.entities) + ")";
  if (known.newer.empty()) {
    const long age = days_between(statements[known.older.back()].said_on, statements[draft].said_on);
    finding.tier = Tier::soft;
    finding.message = heading + ": " + old + " is repeated as current " + std::to_string(age) + " days later";
    finding.allowance = "such a value is taken as current for " + context.spec.settings.text("good_for", "") +
                        "; nothing newer is known";
    return finding;
  }
  std::vector<std::string> latest;
  for (Side& side : make_sides(statements, known.newer, context)) {
    latest.push_back(side.label + " (" + citations(side.statements, context.entities) + ")");
    finding.sides.push_back(std::move(side));
  }
  finding.message = heading + ": the draft says " + old + ", but the latest is " + listed(latest, " or ");
  finding.allowance = "nobody repeats the older value any more, and the newer one excludes it";
  return finding;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const Exclusion exclusion(context);
  const auto good_for = context.spec.settings.days("good_for");
  std::vector<Finding> out;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& draft = statements[i];
    if (!draft.draft || draft.polarity == Polarity::denied || dated_back(draft)) continue;
    const Known known = look_up(draft, statements, exclusion);
    if (known.older.empty()) continue;
    const bool old = good_for && days_between(statements[known.older.back()].said_on, draft.said_on) > *good_for;
    if (!known.newer.empty() || (old && known.older.back() != i))
      out.push_back(make_finding(i, known, statements, context));
  }
  return out;
}

std::vector<SettingSpec> settings() {
  std::vector<SettingSpec> specs = {
      {"good_for", SettingType::duration, "", "how long a value is taken as current when nothing newer is known", {}}};
  for (SettingSpec& spec : exclusion_settings()) specs.push_back(std::move(spec));
  return specs;
}

}  // namespace

extern const CheckKind kind_stale;
const CheckKind kind_stale = {
    .spec = {.name = "stale", .settings = settings(), .values = {"quantity", "category", "stance"}},
    .summary = "a draft uses a value when a newer one that excludes it is known",
    .explanation = paragraph(R"(
        A draft states as current what was known before, while the latest statements on the matter (those of the
        last two weeks of it) say what excludes it and nobody repeats it any more (hard). With `good_for` a
        value that nobody has repeated for so long is reported as well, although nothing newer is known (soft). A
        value that the draft dates itself is left alone, and so is a value that nobody stated before: that is
        news.)"),
    .hard_severity = Severity::warning,
    .soft_severity = Severity::notice,
    .dated = false,
    .fires = {{"2025-01-03", "The bridge is 20% finished."},
              {"2025-05-03", "The bridge is 35% finished."},
              {"2025-06-03", "The bridge is 20% finished.", true}},
    .silent = {{"2025-01-03", "The bridge is 20% finished."},
               {"2025-05-03", "The bridge is 35% finished."},
               {"2025-06-03", "In January the bridge was 20% finished.", true}},
    .run = run,
    .needs = {.article = true},
    .precedence = {.draft = 10, .archive = 10},
};

}  // namespace gainsay
