#include "check/wording/place.h"

#include <algorithm>
#include <vector>

#include "check/wording/wording.h"

namespace gainsay {

std::string place_text(const Statement& statement) {
  return statement.document + (statement.line == 0 ? "" : ':' + std::to_string(statement.line));
}

std::string places(std::span<const Statement> statements) {
  constexpr std::size_t shown = 3;
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min(shown, statements.size()); ++i) out.push_back(place_text(statements[i]));
  if (statements.size() > shown) out.push_back(std::to_string(statements.size() - shown) + " more");
  return listed(out);
}

}  // namespace gainsay
