#include "rule/dataset/dataset.h"

#include <algorithm>

namespace gainsay {

bool matches_wildcard(std::string_view pattern, std::string_view text) {
  std::size_t p = 0, t = 0, star = std::string_view::npos, resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

bool ColumnChoice::takes(const std::string& column) const {
  // A column may be called "personnel*": the name itself comes before what it means as a pattern.
  const auto takes_it = [&](const std::string& pattern) {
    return pattern == column || matches_wildcard(pattern, column);
  };
  return std::any_of(columns.begin(), columns.end(), takes_it) && std::none_of(except.begin(), except.end(), takes_it);
}

}  // namespace gainsay
