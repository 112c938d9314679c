#include "check/findings/earlier.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace gainsay {
namespace {

constexpr std::size_t looked_at = 64;  // of a speaker who repeats one figure for years

std::string_view speaker_of(const Statement& statement, std::string_view voice) {
  const std::string_view filled = slot(statement, voice);
  return filled.empty() ? statement.speaker : filled;
}

// What someone said, in said order.
using BySpeaker = std::map<std::string_view, std::vector<const Statement*>>;

BySpeaker by_speaker(std::span<const Statement> statements, std::string_view voice) {
  BySpeaker out;
  for (const Statement& statement : statements) {
    const std::string_view speaker = speaker_of(statement, voice);
    if (!speaker.empty() && !std::holds_alternative<QuoteValue>(statement.value)) out[speaker].push_back(&statement);
  }
  for (auto& [speaker, said] : out)
    std::sort(said.begin(), said.end(), [](const Statement* a, const Statement* b) { return said_order(*a, *b); });
  return out;
}

// When each of the finding's speakers said the first of what it holds of them.
std::map<std::string_view, Day> speakers_of(const Finding& finding, std::string_view voice) {
  std::map<std::string_view, Day> out;
  for (const Side& side : finding.sides)
    for (const Statement& statement : side.statements) {
      const std::string_view speaker = speaker_of(statement, voice);
      if (speaker.empty()) continue;
      const auto [at, added] = out.emplace(speaker, statement.said_on);
      if (!added) at->second = std::min(at->second, statement.said_on);
    }
  return out;
}

bool same_value(const Value& a, const Value& b) {
  const auto* first = std::get_if<QuantityValue>(&a);
  const auto* second = std::get_if<QuantityValue>(&b);
  if (first == nullptr || second == nullptr) return a == b;
  return first->hard == second->hard && first->unit == second->unit;  // "five hours" is "5 hours"
}

bool same_position(const Statement& a, const Statement& b) {
  return same_value(a.value, b.value) && a.polarity == b.polarity && a.modality == b.modality;
}

void add_before(const std::vector<const Statement*>& said, Day day, std::vector<Statement>& out) {
  auto at = std::lower_bound(said.begin(), said.end(), day,
                             [](const Statement* statement, Day before) { return statement->said_on < before; });
  const std::size_t start = out.size();
  for (std::size_t seen = 0; at != said.begin() && seen < looked_at && out.size() - start < earlier_shown; ++seen) {
    const Statement& statement = **--at;
    if (out.size() == start || !same_position(out.back(), statement)) out.push_back(statement);
  }
}

}  // namespace

void add_earlier(std::vector<Finding>& findings, std::span<const Statement> statements, std::string_view voice) {
  if (findings.empty()) return;
  const BySpeaker known = by_speaker(statements, voice);
  if (known.empty()) return;
  for (Finding& finding : findings)
    for (const auto& [speaker, day] : speakers_of(finding, voice))
      if (const auto said = known.find(speaker); said != known.end()) add_before(said->second, day, finding.earlier);
}

}  // namespace gainsay
