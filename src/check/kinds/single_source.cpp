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

Finding make_finding(Side side, std::size_t found, std::size_t least, const CheckContext& context) {
  Finding finding;
  const std::string number = found == 1 ? "one source" : std::to_string(found) + " sources";
  const bool copied = side.statements.size() > found;
  finding.message = capitalised(heading_text(context.topic, side.statements.front().key, context.entities)) + ": " +
                    side.label + " rests on " + number + (copied ? " that others repeat" : "") + " (" +
                    citations(side.statements, context.entities) + ")";
  finding.allowance = std::to_string(found) + " of the " + std::to_string(least) +
                      " independent sources that the topic asks for; copies of one text count as one";
  finding.sides.push_back(std::move(side));
  return finding;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const auto wanted = context.spec.settings.number("least");
  const std::size_t least = wanted && *wanted > Decimal(0) ? static_cast<std::size_t>(wanted->truncated()) : 2;
  const bool by_voice = context.spec.settings.text("count", "outlets") == "voices";
  std::vector<Finding> out;
  for (Side& side : make_sides(statements, said_sequence(statements), context)) {
    const std::size_t found = by_voice ? count_voices(side.statements) : independent_sources(side.statements);
    if (found < least) out.push_back(make_finding(std::move(side), found, least, context));
  }
  return out;
}

}  // namespace

extern const CheckKind kind_single_source;
const CheckKind kind_single_source = {
    .spec = {.name = "single_source",
             .settings = {{"least", SettingType::number, "2", "how many independent sources a claim needs", {}},
                          {"count",
                           SettingType::choice,
                           "outlets",
                           "outlets, or voices: what one speaker says counts once, however many report it",
                           {"outlets", "voices"}}},
             .values = {"quantity", "category", "stance", "date"}},
    .summary = "a claim rests on fewer independent sources than it needs",
    .explanation = paragraph(R"(
        Statements of one value are one claim. It needs a number of independent sources: outlets that
        print one sentence in the same or nearly the same words, as an agency's text, count as one. With count =
        "voices" a speaker counts once, whoever reports the words.)"),
    .hard_severity = Severity::notice,
    .soft_severity = Severity::notice,
    .dated = false,
    .fires = {{"2025-06-03", "The bridge cost 40 million euros, the builder said on Friday in a statement."}},
    .silent = {{"2025-06-03", "The bridge cost 40 million euros."},
               {"2025-06-04", "According to the books of the town, the bridge cost 40 million euros in the end."}},
    .run = run,
    .needs = {.article = true},
};

}  // namespace gainsay
