#include "run/long_sides.h"

#include <set>
#include <string_view>

#include "check/positions/independence.h"

namespace gainsay {
namespace {

void shorten(Side& side) {
  if (side.statements.size() <= listed_statements) return;
  std::set<std::string_view> sources;
  for (const Statement& statement : side.statements) sources.insert(statement.source);
  side.sources = sources.size();
  side.independent_sources = independent_sources(side.statements);
  side.left_out = side.statements.size() - listed_statements;
  const auto first = side.statements.begin() + static_cast<std::ptrdiff_t>(listed_first);
  side.statements.erase(first, first + static_cast<std::ptrdiff_t>(side.left_out));
}

}  // namespace

void shorten_sides(std::vector<Finding>& findings) {
  for (Finding& finding : findings)
    for (Side& side : finding.sides) shorten(side);
}

}  // namespace gainsay
