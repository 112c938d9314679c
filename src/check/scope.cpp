#include "check/scope.h"

#include <algorithm>
#include <utility>

namespace gainsay {

Slots Scope::narrowed(const Slots& key) const {
  Slots out;
  for (const auto& slot : key)
    if (std::find(across.begin(), across.end(), slot.first) == across.end()) out.push_back(slot);
  return out;
}

std::vector<Scope> scopes(const Topic& topic) {
  std::vector<Scope> out = {{}};
  for (const CheckSpec& spec : topic.checks)
    if (Scope scope{spec.across}; std::find(out.begin(), out.end(), scope) == out.end())
      out.push_back(std::move(scope));
  return out;
}

std::vector<Scope> wide_scopes(const Topic& topic) {
  std::vector<Scope> out = scopes(topic);
  out.erase(out.begin());
  return out;
}

std::map<Slots, std::vector<Statement>> group(std::vector<Statement> statements, const Scope& scope) {
  std::map<Slots, std::vector<Statement>> out;
  for (Statement& statement : statements) out[scope.narrowed(statement.key)].push_back(std::move(statement));
  return out;
}

}  // namespace gainsay
