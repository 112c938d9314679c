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
  const std::size_t all = side.statements.size(), last = all - (listed_statements - listed_first);
  std::vector<Statement> listed;
  for (std::size_t i = 0; i < all; ++i)
    if (i < listed_first || i >= last || side.statements[i].draft) listed.push_back(std::move(side.statements[i]));
  side.left_out = all - listed.size();
  side.statements = std::move(listed);
}

}  // namespace

void shorten_sides(std::vector<Finding>& findings) {
  for (Finding& finding : findings)
    for (Side& side : finding.sides) shorten(side);
}

}  // namespace gainsay
