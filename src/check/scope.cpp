#include "check/scope.h"

#include <algorithm>

namespace gainsay {

std::vector<std::vector<std::string>> across_of(const Topic& topic) {
  std::vector<std::vector<std::string>> out;
  for (const CheckSpec& spec : topic.checks)
    if (!spec.across.empty() && std::find(out.begin(), out.end(), spec.across) == out.end()) out.push_back(spec.across);
  return out;
}

Slots narrowed(const Slots& key, const std::vector<std::string>& across) {
  Slots out;
  for (const auto& slot : key)
    if (std::find(across.begin(), across.end(), slot.first) == across.end()) out.push_back(slot);
  return out;
}

}  // namespace gainsay
