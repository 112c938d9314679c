#include "check/qualified.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::string_view unattached = "unknown";

std::string compared_qualifiers(const Statement& statement) {
  std::string out;
  if (!std::holds_alternative<QuantityValue>(statement.value)) return out;
  for (const auto& [kind, words] : statement.qualifiers)
    if (kind != unattached) out += kind + '\x1f' + fold(words) + '\x1e';
  return out;
}

bool is_well_read(const Statement& statement) {
  return statement.reading == Reading::exact &&
         std::none_of(statement.qualifiers.begin(), statement.qualifiers.end(),
                      [](const auto& qualifier) { return qualifier.first == unattached; });
}

}  // namespace

std::vector<std::vector<Statement>> comparable(std::span<const Statement> statements) {
  std::map<std::string, std::vector<Statement>> groups;
  for (const Statement& statement : statements) groups[compared_qualifiers(statement)].push_back(statement);
  std::vector<std::vector<Statement>> out;
  out.reserve(groups.size());
  for (auto& [qualifiers, members] : groups) out.push_back(std::move(members));
  return out;
}

bool is_well_read(const Finding& finding) {
  const auto sides = std::count_if(finding.sides.begin(), finding.sides.end(), [](const Side& side) {
    return side.statements.empty() || std::any_of(side.statements.begin(), side.statements.end(),
                                                  [](const Statement& s) { return is_well_read(s); });
  });
  return static_cast<std::size_t>(sides) >= std::min<std::size_t>(2, finding.sides.size());
}

}  // namespace gainsay
