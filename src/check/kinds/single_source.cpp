#include <algorithm>
#include <map>
#include <set>

#include "check/figures/camp.h"
#include "check/positions/exclusion.h"
#include "check/positions/independence.h"
#include "check/positions/voice.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

std::size_t count_voices(std::span<const Statement> statements) {
  std::set<std::string> voices;
  const std::vector<std::size_t> origins = origins_of(statements);
  for (std::size_t i = 0; i < statements.size(); ++i)
    voices.insert(statements[i].speaker.empty() ? '\x1f' + std::to_string(origins[i]) : statements[i].speaker);
  return voices.size();
}

// Figures that can all hold at once support one another; other values must be the same.
std::vector<Camp> claims_of(std::span<const Statement> statements, const CheckContext& context) {
  std::vector<Camp> out;
  std::map<std::string, Camp> same;
  for (const std::size_t i : said_sequence(statements))
    if (!figure_of(statements[i])) same[stand(statements[i])].push_back(i);
  for (auto& [value, camp] : same) out.push_back(std::move(camp));
  for (const Figures& figures : comparable_figures(statements)) {
    Camp all(figures.size());
    for (std::size_t i = 0; i < figures.size(); ++i) all[i] = i;
    for (const Camp& camp : part_camps(figures, all, Movement::of(context.topic), false)) {
      out.emplace_back();
      for (const std::size_t member : camp) out.back().push_back(figures[member].statement);
    }
  }
  return out;
}

Finding make_finding(const Camp& claim, std::size_t found, std::size_t least, std::span<const Statement> statements,
                     const CheckContext& context) {
  Finding finding;
  finding.sides.push_back(make_side(statements, claim, context.entities));
  const Side& side = finding.sides.front();
  const std::string number = found == 1 ? "one source" : std::to_string(found) + " sources";
  const bool copied = side.statements.size() > found;
  finding.message = capitalised(heading_text(context.topic, side.statements.front().key, context.entities)) + ": " +
                    side.label + " rests on " + number + (copied ? " that others repeat" : "") + " (" +
                    citations(side.statements, context.entities) + ")";
  finding.allowance = std::to_string(found) + " of the " + std::to_string(least) +
                      " independent sources that the topic asks for; copies of one text count as one";
  return finding;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const auto wanted = context.spec.settings.number("least");
  const std::size_t least = wanted && *wanted > Decimal(0) ? static_cast<std::size_t>(wanted->truncated()) : 2;
  const bool by_voice = context.spec.settings.text("count", "outlets") == "voices";
  std::vector<Finding> out;
  for (const Camp& claim : claims_of(statements, context)) {
    std::vector<Statement> behind;
    for (const std::size_t i : claim) behind.push_back(statements[i]);
    const std::size_t found = by_voice ? count_voices(behind) : independent_sources(behind);
    if (found < least) out.push_back(make_finding(claim, found, least, statements, context));
  }
  return out;
}

}  // namespace

extern const CheckKind kind_single_source;
const CheckKind kind_single_source = {
    {"single_source",
     {{"least", SettingType::number, "2", "how many independent sources a claim needs", {}},
      {"count",
       SettingType::choice,
       "outlets",
       "outlets, or voices: what one speaker says counts once, however many report it",
       {"outlets", "voices"}}},
     {"quantity", "category", "stance", "date"}},
    "a claim rests on fewer independent sources than it needs",
    "Statements that can hold together are one claim. It needs a number of independent sources: outlets that print one "
    "sentence in the same or nearly the same words, as an agency's text, count as one. With count = \"voices\" a "
    "speaker counts once, whoever reports the words.",
    Severity::notice,
    Severity::notice,
    false,
    false,
    {{"2025-06-03", "The bridge cost 40 million euros, the builder said on Friday in a statement."}},
    {{"2025-06-03", "The bridge cost 40 million euros."},
     {"2025-06-04", "According to the books of the town, the bridge cost 40 million euros in the end."}},
    run};

}  // namespace gainsay
