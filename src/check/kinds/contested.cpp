#include <algorithm>
#include <map>

#include "check/figures/camp.h"
#include "check/figures/clash.h"
#include "check/positions/exclusion.h"
#include "check/positions/voice.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

// What a member last said: everything of the same day, since one speech may hold several statements.
struct LastKnown {
  Day day{};
  std::vector<std::size_t> statements;
};

// What parties demand of one another is not a dispute about what is so, unless the topic asks for it by name.
bool is_wish(const Statement& statement, const CheckContext& context) {
  return statement.modality == Modality::demanded && context.spec.modalities.empty();
}

// Nor are two expectations a dispute about what is so.
bool both_expect(const Statement& a, const Statement& b, const CheckContext& context) {
  return a.modality == Modality::forecast && b.modality == Modality::forecast && context.spec.modalities.empty();
}

using Members = std::map<std::string, LastKnown>;

// A dispute is over when what the two said last goes together: one of them conceded.
bool settled(const LastKnown& a, const LastKnown& b, std::span<const Statement> statements,
             const Exclusion& exclusion) {
  for (const std::size_t i : a.statements)
    for (const std::size_t j : b.statements)
      if (exclusion.between(statements[i], statements[j])) return false;
  return true;
}

void drop_settled(const Members& known, std::span<const Statement> statements, const Exclusion& exclusion,
                  const CheckContext& context, std::vector<Clash>& disputes) {
  std::map<std::pair<std::string, std::string>, bool> over;
  // What is so stays conceded; a tone that changes later than the window is that of another day.
  const bool of_facts = context.topic.value.type == ValueType::category;
  const long window = window_of(context);
  const auto is_over = [&](const Clash& clash) {
    const std::string a = member_of(statements[clash.a], context), b = member_of(statements[clash.b], context);
    const auto [at, fresh] = over.try_emplace({a, b}, false);
    if (fresh) at->second = settled(known.at(a), known.at(b), statements, exclusion);
    return at->second && (of_facts || days_between(statements[clash.b].said_on,
                                                   std::max(known.at(a).day, known.at(b).day)) <= window);
  };
  disputes.erase(std::remove_if(disputes.begin(), disputes.end(), is_over), disputes.end());
}

std::vector<Clash> find_disputes(std::span<const Statement> statements, const CheckContext& context) {
  const Exclusion exclusion(context);
  const long window = window_of(context);
  Members known;
  std::vector<Clash> out;
  for (const std::size_t i : said_sequence(statements)) {
    const Statement& statement = statements[i];
    const std::string member = member_of(statement, context);
    if (member.empty() || is_wish(statement, context)) continue;
    for (const auto& [other, last] : known) {
      if (other == member) continue;
      for (const std::size_t j : last.statements)
        if (!both_expect(statements[j], statement, context) && near_in_time(statements[j], statement, window) &&
            exclusion.between(statements[j], statement))
          out.push_back({j, i});
    }
    LastKnown& mine = known[member];
    if (mine.day != statement.said_on) mine.statements.clear();
    mine.day = statement.said_on;
    mine.statements.push_back(i);
  }
  drop_settled(known, statements, exclusion, context, out);
  return out;
}

Finding make_finding(const std::vector<std::size_t>& members, std::span<const Statement> statements,
                     const CheckContext& context) {
  std::map<std::string, std::vector<std::size_t>> camps;
  for (const std::size_t member : members) camps[stand(statements[member])].push_back(member);
  Finding finding;
  finding.id = "dispute";
  for (const auto& [value, camp] : camps) finding.sides.push_back(make_side(statements, camp, context.entities));
  order_sides(finding.sides);
  std::vector<std::string> parts;
  for (const Side& side : finding.sides)
    parts.push_back(side.label + " (" + citations(side.statements, context.entities) + ")");
  finding.message = capitalised(heading_text(context.topic, statements[members.front()].key, context.entities)) + ": " +
                    listed(parts, " or ");
  finding.allowance = "these exclude each other, and were said within " + std::to_string(window_of(context)) + " days";
  return finding;
}

// Whatever is disputed of one key is one dispute, whoever joins it and when.
std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  std::vector<std::size_t> members;
  for (const std::vector<std::size_t>& group : connected(statements.size(), find_disputes(statements, context)))
    members.insert(members.end(), group.begin(), group.end());
  if (members.empty()) return {};
  return {make_finding(members, statements, context)};
}

std::vector<SettingSpec> settings() {
  std::vector<SettingSpec> specs = voice_settings();
  for (SettingSpec& spec : exclusion_settings()) specs.push_back(std::move(spec));
  return specs;
}

}  // namespace

extern const CheckKind kind_contested;
const CheckKind kind_contested = {
    .spec = {.name = "contested", .settings = settings(), .values = {"category", "stance"}},
    .summary = "sides or speakers say what excludes each other at one time",
    .explanation = paragraph(R"(
        At one time the last known values of two sides (or speakers) exclude each other. The finding names the
        camps and who holds them, never a winner. Those who deny a value form a side of their own against
        those who affirm it. An outlet that only repeats what a speaker says makes no dispute, nor do wishes, or
        forecasts of two parties; and a dispute is over when one side concedes, so that what both said last goes
        together.)"),
    .hard_severity = Severity::warning,
    .soft_severity = Severity::notice,
    .fires = {{"2025-06-03", "Arland says that Arland controls Westend."},
              {"2025-06-04", "Borland says that Borland controls Westend."}},
    .silent = {{"2025-06-03", "Arland says that Arland controls Westend."},
               {"2025-06-04", "The ministry in Arland says that Arland controls Westend."}},
    .run = run,
    .needs = {.two_values = true, .two_speakers = true},
    .precedence = {.draft = 40, .archive = 40},
    .uses = {KindUse::categories},
    .shows_camps = true,
};

}  // namespace gainsay
