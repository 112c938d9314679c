#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/statement.h"
#include "rule/topic/topic.h"

namespace gainsay {

/// Which statements of a topic are judged together: those that agree in every slot of the key but the ones that the
/// scope looks across, in the key's order. Looking across none, it is the key itself.
struct Scope {
  std::vector<std::string> across = {};

  /// The key without the slots that the scope looks across.
  [[nodiscard]] Slots narrowed(const Slots& key) const;
  [[nodiscard]] bool is_wide() const { return !across.empty(); }
  friend bool operator==(const Scope&, const Scope&) = default;
};

/// The scopes of a topic's checks: the key itself first, then each list of slots that some check looks across, once.
[[nodiscard]] std::vector<Scope> scopes(const Topic& topic);
/// Those of them that look across slots.
[[nodiscard]] std::vector<Scope> wide_scopes(const Topic& topic);

/// The statements that are judged together, in the order given, by what their keys share.
[[nodiscard]] std::map<Slots, std::vector<Statement>> group(std::vector<Statement> statements, const Scope& scope);

}  // namespace gainsay
