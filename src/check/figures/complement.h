#pragma once

#include <string>
#include <vector>

#include "lang/entity/entity.h"
#include "model/statement.h"

namespace gainsay {

/// Shares in percent of one whole, of which two holders that `opposes` declares complementary hold all: what the holder
/// with the greater id holds is retold as the rest that is left to the other ("a third" as "all but a third"), so that
/// the two can be compared. `holder` is the slot of the key. Statements without a counterpart are left out.
struct Retold {
  std::vector<Statement> statements;
  std::vector<bool> retold;  ///< of each statement
};
[[nodiscard]] std::vector<Retold> retell_complements(const std::vector<Statement>& statements,
                                                     const std::string& holder, const EntityTable& entities);

}  // namespace gainsay
