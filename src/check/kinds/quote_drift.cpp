#include <algorithm>
#include <map>
#include <set>

#include "check/figures/camp.h"
#include "check/figures/clash.h"
#include "check/quotes/alignment.h"
#include "check/quotes/index.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

struct Drift {
  std::size_t a = 0, b = 0;  // positions in the quotes
  QuoteRelation relation = QuoteRelation::same;
  bool widened = false;
};

bool one_side(const Statement& a, const Statement& b) {
  return a.speaker == b.speaker || (!a.speaker_side.empty() && a.speaker_side == b.speaker_side);
}

// What a person said is reported as the word of the side that the person speaks for.
bool widens(const Statement& a, const Statement& b) {
  return a.speaker != b.speaker && (a.speaker == b.speaker_side || b.speaker == a.speaker_side);
}

// A short phrase recurs; only a longer one shows that it is the same remark.
bool long_enough(const QuotedWords& a, const QuotedWords& b) { return std::min(a.size(), b.size()) >= 5; }

std::vector<Drift> find_drifts(const std::vector<ReadQuote>& quotes, std::span<const Statement> statements,
                               long within) {
  std::vector<Drift> out;
  for (const auto& [i, j] : candidate_pairs(quotes, statements, within)) {
    const ReadQuote& a = quotes[i];
    const ReadQuote& b = quotes[j];
    const Statement& first = statements[a.statement];
    const Statement& second = statements[b.statement];
    if (!one_side(first, second)) continue;
    const QuoteRelation relation = compare_quotes(a.words, b.words, a.context, b.context);
    if (relation == QuoteRelation::unrelated) continue;
    const bool widened = widens(first, second) && long_enough(a.words, b.words);
    // Two people of one side may say alike; only the same person, or the side in a person's place, is misquoted.
    if (first.speaker != second.speaker && !widens(first, second)) continue;
    if (relation != QuoteRelation::same || widened) out.push_back({i, j, relation, widened});
  }
  return out;
}

std::string normal(const QuotedWords& words) {
  std::string out;
  for (const QuotedWord& word : words) out += (word.after_gap ? " ... " : " ") + word.text;
  return out;
}

std::string shortened(std::string text) {
  // The comma of the sentence around the quote is inside of the marks.
  if (text.ends_with(",\"")) text.erase(text.size() - 2, 1);
  constexpr std::size_t most = 100;
  if (text.size() <= most) return text;
  const std::size_t space = text.rfind(' ', most);
  return text.substr(0, space == std::string::npos ? most : space) + " …" + (text.front() == '"' ? "\"" : "");
}

const char* reason(QuoteRelation relation) {
  switch (relation) {
    case QuoteRelation::condition_cut:
      return "the condition is cut away";
    case QuoteRelation::turned:
      return "a number, a negation, a condition or a modal verb differs";
    case QuoteRelation::reworded:
      return "the words differ";
    default:
      return "a person's words are reported as those of the whole side";
  }
}

Finding make_finding(const std::vector<std::size_t>& members, const std::vector<Drift>& drifts,
                     const std::vector<ReadQuote>& quotes, std::span<const Statement> statements,
                     const CheckContext& context) {
  std::map<std::string, std::vector<std::size_t>> wordings;
  for (const std::size_t i : members)
    wordings[normal(quotes[i].words) + '\x1f' + statements[quotes[i].statement].speaker].push_back(quotes[i].statement);
  Finding finding;
  finding.tier = Tier::soft;
  for (const auto& [words, camp] : wordings) finding.sides.push_back(make_side(statements, camp, context.entities));
  order_sides(finding.sides);
  finding.id = finding.sides.front().label;
  QuoteRelation worst = QuoteRelation::same;
  for (const Drift& drift : drifts) {
    if (!std::binary_search(members.begin(), members.end(), drift.a)) continue;
    worst = std::max(worst, drift.relation);
    const bool at_once =
        statements[quotes[drift.a].statement].document == statements[quotes[drift.b].statement].document;
    if (drift.relation > QuoteRelation::reworded || (at_once && drift.relation == QuoteRelation::reworded))
      finding.tier = Tier::hard;
  }
  std::vector<std::string> parts;
  std::string before;
  for (const Side& side : finding.sides) {
    const std::string speaker = speaker_text(side.statements.front(), context.entities);
    parts.push_back((speaker == before ? "" : speaker + " is quoted ") + "as " + shortened(side.label) + " (" +
                    source_citations(side.statements) + ")");
    before = speaker;
  }
  finding.message = capitalised(listed(parts, " and ")) + ": " + reason(worst);
  finding.allowance = reason(worst);
  return finding;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const long within = context.spec.settings.days("within").value_or(14);
  const std::vector<ReadQuote> quotes = read_quotes(statements, context.language);
  const std::vector<Drift> drifts = find_drifts(quotes, statements, within);
  std::vector<Clash> pairs;
  for (const Drift& drift : drifts) pairs.push_back({drift.a, drift.b});
  std::vector<Finding> out;
  for (const std::vector<std::size_t>& members : connected(quotes.size(), pairs))
    out.push_back(make_finding(members, drifts, quotes, statements, context));
  return out;
}

}  // namespace

extern const CheckKind kind_quote_drift;
const CheckKind kind_quote_drift = {
    .spec = {.name = "quote_drift",
             .settings = {{"within", SettingType::duration, "14 days", "how far apart one remark may be reported", {}}},
             .values = {"quote"}},
    .summary = "one remark is quoted in differing words",
    .explanation = paragraph(R"(
        Quotes of one speaker (or of the side that the speaker speaks for) that share enough words in order are
        one remark. Differing words of substance are drift; a changed number, negation or modal verb, and a
        condition that one of them cuts away, weigh more, and so do two wordings in one document. A person's
        words told as those of a government are drift too. Partial quotes, brackets, ellipses, capitals and
        punctuation are not.)"),
    .hard_severity = Severity::warning,
    .soft_severity = Severity::notice,
    .dated = false,
    .any_modality = true,
    .fires = {{"2025-06-03", "Anton Mirov said: \"If they start a war, we are ready right now.\""},
              {"2025-06-04", "Anton Mirov said: \"We are ready right now.\""}},
    .silent = {{"2025-06-03", "Anton Mirov said: \"If they start a war, we are ready right now.\""},
               {"2025-06-04", "Anton Mirov said: \"If they start a war, we are ready [...] now.\""}},
    .run = run,
    .needs = {.article = true},
};

}  // namespace gainsay
