#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "check/figures/camp.h"
#include "check/figures/clash.h"
#include "check/kind.h"
#include "check/quotes/alignment.h"
#include "check/quotes/index.h"
#include "check/wording/wording.h"

namespace gainsay {
namespace {

constexpr std::size_t least_words = 6;
constexpr std::size_t least_heavy = 3;

std::vector<std::string> names_of(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : text)
    if (c == ' ')
      out.emplace_back();
    else
      out.back() += c;
  out.erase(std::remove_if(out.begin(), out.end(), [](const std::string& w) { return w.size() < 3; }), out.end());
  return out;
}

bool is_name(const std::string& word) { return word[0] < 'a' || word[0] > 'z'; }

// "a spokesman for the ministry" may be anybody.
bool is_description(const Statement& statement, const EntityTable& entities) {
  return !entities.find(statement.speaker) && (statement.speaker.empty() || !is_name(statement.speaker));
}

// One speaks for the other, so that the words may be attributed to either.
bool speaks_for(const std::string& a, const std::string& b, const EntityTable& entities) {
  std::string id = a;
  for (int steps = 0; steps < 16 && !id.empty(); ++steps) {
    if (id == b) return true;
    const auto at = entities.find(id);
    id = at ? entities[*at].speaks_for : std::string();
  }
  return false;
}

// A sentence that names the other speaker says who first said it, or who is being answered.
bool names(const Statement& statement, const Statement& other, const EntityTable& entities) {
  const std::vector<std::string> words = names_of(speaker_text(other, entities));
  const std::string sentence = fold(statement.sentence);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return is_name(word) && sentence.find(fold(word)) != std::string::npos;
  });
}

bool different_people(const Statement& a, const Statement& b, const EntityTable& entities) {
  if (a.speaker == b.speaker || is_description(a, entities) || is_description(b, entities)) return false;
  if (speaks_for(a.speaker, b.speaker, entities) || speaks_for(b.speaker, a.speaker, entities)) return false;
  if (entities.find(a.speaker) && entities.find(b.speaker)) return true;
  const std::vector<std::string> mine = names_of(speaker_text(a, entities));
  const std::vector<std::string> others = names_of(speaker_text(b, entities));
  return std::none_of(mine.begin(), mine.end(), [&](const std::string& word) {
    return is_name(word) && std::find(others.begin(), others.end(), word) != others.end();
  });
}

std::size_t heavy(const QuotedWords& words) {
  return static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [](const QuotedWord& w) { return w.weight != WordWeight::light; }));
}

bool long_enough(const QuotedWords& words) { return words.size() >= least_words && heavy(words) >= least_heavy; }

// A speech may quote another speech.
bool holds_a_quote(const Statement& statement) {
  const auto* quote = std::get_if<QuoteValue>(&statement.value);
  return quote != nullptr &&
         (quote->text.find('"') != std::string::npos || quote->text.find("\u201c") != std::string::npos ||
          quote->text.find("\u2018") != std::string::npos || quote->text.find(" '") != std::string::npos);
}

bool misattributed(const ReadQuote& a, const ReadQuote& b, std::span<const Statement> statements,
                   const CheckContext& context) {
  if (!long_enough(a.words) || !long_enough(b.words)) return false;
  const Statement& first = statements[a.statement];
  const Statement& second = statements[b.statement];
  if (!different_people(first, second, context.entities) || holds_a_quote(first) || holds_a_quote(second)) return false;
  if (names(first, second, context.entities) || names(second, first, context.entities)) return false;
  return compare_quotes(a.words, b.words, a.context, b.context) == QuoteRelation::same;
}

Finding make_finding(const std::vector<std::size_t>& members, const std::vector<ReadQuote>& quotes,
                     std::span<const Statement> statements, const CheckContext& context) {
  std::map<std::string, std::vector<std::size_t>> speakers;
  for (const std::size_t i : members) speakers[statements[quotes[i].statement].speaker].push_back(quotes[i].statement);
  Finding finding;
  std::vector<std::string> parts;
  for (const auto& [speaker, said] : speakers) {
    finding.sides.push_back(make_side(statements, said, context.entities));
    finding.sides.back().label = context.entities.display_name(speaker);
  }
  order_sides(finding.sides);
  finding.id = display(finding.sides.front().value);
  for (const Side& side : finding.sides) parts.push_back(side.label + " (" + source_citations(side.statements) + ")");
  const std::string words = display(statements[quotes[members.front()].statement].value);
  finding.message = "The same words are given to " + listed(parts) + ": " + words;
  finding.allowance = "the quotes are the same words, or one is a part of the other";
  return finding;
}

std::vector<Finding> run(std::span<const Statement> statements, const CheckContext& context) {
  const long within = context.spec.settings.days("within").value_or(30);
  const std::vector<ReadQuote> quotes = read_quotes(statements, context.language);
  std::vector<Clash> pairs;
  for (const auto& [i, j] : candidate_pairs(quotes, statements, within))
    if (misattributed(quotes[i], quotes[j], statements, context)) pairs.push_back({i, j});
  std::vector<Finding> out;
  for (const std::vector<std::size_t>& members : connected(quotes.size(), pairs))
    out.push_back(make_finding(members, quotes, statements, context));
  return out;
}

}  // namespace

extern const CheckKind kind_misattribution;
const CheckKind kind_misattribution = {
    .spec = {.name = "misattribution",
             .settings = {{"within", SettingType::duration, "30 days", "how far apart one remark may be reported", {}}},
             .values = {"quote"}},
    .summary = "the same words are quoted from different speakers",
    .explanation = paragraph(R"(
        Quotes of at least six words that are the same, or of which one is a part of the other, are given to two
        people. Descriptions ("an official") may be anybody and are not compared; a spokesman's words may be
        told as those of the office; a sentence that names the other speaker, or a quote in a quote, tells who
        says whose words.)"),
    .hard_severity = Severity::warning,
    .soft_severity = Severity::notice,
    .dated = false,
    .any_modality = true,
    .fires = {{"2025-06-03", "\"The bridge will stay closed until the spring,\" said Anton Mirov."},
              {"2025-06-04", "\"The bridge will stay closed until the spring,\" said Eva Hale."}},
    .silent = {{"2025-06-03", "\"The bridge will stay closed until the spring,\" said Anton Mirov."},
               {"2025-06-04", "\"The bridge will stay closed,\" said Eva Hale."}},
    .run = run,
    .needs = {.two_speakers = true},
};

}  // namespace gainsay
