#include <algorithm>
#include <map>
#include <set>

#include "check/figures/camp.h"
#include "check/positions/exclusion.h"
#include "check/positions/voice.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

// More opposing statements around one than these say nothing new.
constexpr std::size_t opponents_sought = 32;

// Who has taken back the words by the time of the statement opposes it no more. Only so many later words are read.
bool taken_back(const Statement& statement, std::vector<std::size_t>::const_iterator at,
                const std::vector<std::size_t>& attributed, std::span<const Statement> statements,
                const Exclusion& exclusion) {
  constexpr std::size_t read = 256;
  const Statement& words = statements[*at];
  bool back = false;
  for (std::size_t i = 0; i < read && at != attributed.end(); ++i, ++at) {
    const Statement& later = statements[*at];
    if (later.said_on > statement.said_on) break;
    if (later.speaker == words.speaker && later.said_on > words.said_on) back = !exclusion.between(statement, later);
  }
  return back;
}

// The attributed statements that exclude a statement at its time; `attributed` is in said order.
std::vector<std::size_t> opponents_of(const Statement& statement, const std::vector<std::size_t>& attributed,
                                      std::span<const Statement> statements, const Exclusion& exclusion, long window) {
  std::vector<std::size_t> out;
  auto at = std::lower_bound(attributed.begin(), attributed.end(), statement.said_on,
                             [&](std::size_t i, Day day) { return days_between(statements[i].said_on, day) > window; });
  for (; at != attributed.end() && out.size() < opponents_sought; ++at) {
    if (days_between(statement.said_on, statements[*at].said_on) > window) break;
    if (near_in_time(statement, statements[*at], window) && exclusion.between(statement, statements[*at]) &&
        !taken_back(statement, at, attributed, statements, exclusion))
      out.push_back(*at);
  }
  return out;
}

struct Asserted {
  std::vector<std::size_t> own;
  std::set<std::size_t> opposing;
};

Finding make_finding(const Asserted& asserted, std::span<const Statement> statements, const CheckContext& context) {
  Finding finding;
  finding.id = stand(statements[asserted.own.front()]);
  finding.sides.push_back(make_side(statements, asserted.own, context.entities));
  for (Side& side : make_sides(statements, {asserted.opposing.begin(), asserted.opposing.end()}, context))
    finding.sides.push_back(std::move(side));
  std::vector<std::string> others;
  for (std::size_t i = 1; i < finding.sides.size(); ++i)
    others.push_back(finding.sides[i].label + " (" + citations(finding.sides[i].statements, context.entities) + ")");
  const Side& own = finding.sides.front();
  finding.message = capitalised(heading_text(context.topic, own.statements.front().key, context.entities)) + ": " +
                    own.label + " (" + citations(own.statements, context.entities) +
                    ") is stated without naming who says so" + (others.empty() ? "" : ", against " + listed(others));
  finding.allowance = others.empty() ? "values of this topic need a source" : "a disputed value needs a source";
  return finding;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const bool always = context.spec.settings.text("when", "contested") == "always";
  const long window = window_of(context);
  const Exclusion exclusion(context);
  const std::vector<std::string> wanted = context.spec.settings.texts("values");
  std::vector<std::size_t> own, attributed;
  for (const std::size_t i : said_sequence(statements)) (statements[i].speaker.empty() ? own : attributed).push_back(i);
  std::map<std::string, Asserted> values;
  // Beside a draft the archive is only compared with it: what the archive lacks was reported when it came in.
  const bool of_draft = std::any_of(statements.begin(), statements.end(), [](const Statement& s) { return s.draft; });
  for (const std::size_t i : own) {
    if (of_draft && !statements[i].draft) continue;
    if (statements[i].attribution != Attribution::outlet) continue;
    if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), stand(statements[i])) == wanted.end()) continue;
    const auto opponents = opponents_of(statements[i], attributed, statements, exclusion, window);
    if (opponents.empty() && !always) continue;
    Asserted& asserted = values[stand(statements[i])];
    asserted.own.push_back(i);
    asserted.opposing.insert(opponents.begin(), opponents.end());
  }
  std::vector<Finding> out;
  for (const auto& [value, asserted] : values) out.push_back(make_finding(asserted, statements, context));
  return out;
}

std::vector<SettingSpec> settings() {
  std::vector<SettingSpec> specs = {
      {"when",
       SettingType::choice,
       "contested",
       "only where someone contradicts, or every time",
       {"contested", "always"}},
      {"values", SettingType::texts, "", "the categories or stances that need a source; by default every value", {}},
      {"window",
       SettingType::duration,
       "",
       "how far apart the contradiction may be: by default 60 days, of a state of things (a category) 14 days",
       {}}};
  for (SettingSpec& spec : exclusion_settings()) specs.push_back(std::move(spec));
  return specs;
}

}  // namespace

extern const CheckKind kind_unattributed;
const CheckKind kind_unattributed = {
    .spec = {.name = "unattributed", .settings = settings(), .values = {"category", "stance", "quantity", "date"}},
    .summary = "a contested value is asserted in the outlet's own voice",
    .explanation = paragraph(R"(
        A document states a value as fact, naming nobody who says so, while a speaker says what excludes it at
        about the same time. With when = "always" every value of the topic needs a source.)"),
    .hard_severity = Severity::warning,
    .soft_severity = Severity::notice,
    .fires = {{"2025-06-03", "Arland controls Westend."},
              {"2025-06-04", "Borland says that Borland controls Westend."}},
    .silent = {{"2025-06-03", "Arland says that Arland controls Westend."},
               {"2025-06-04", "Borland says that Borland controls Westend."}},
    .run = run,
    .needs = {.article = true},
    .precedence = {.draft = 20},
};

}  // namespace gainsay
