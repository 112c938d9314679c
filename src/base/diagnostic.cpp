#include "base/diagnostic.h"

#include <algorithm>

namespace gainsay {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::notice:
      return "notice";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

std::string to_string(const Place& place) {
  std::string out = place.path;
  if (place.line == 0) return out;
  out += ":" + std::to_string(place.line);
  if (place.column != 0) out += ":" + std::to_string(place.column);
  return out;
}

std::string to_string(const Diagnostic& diagnostic) {
  std::string out = to_string(diagnostic.place);
  if (!out.empty()) out += ": ";
  out += std::string(to_string(diagnostic.severity)) + ": " + diagnostic.problem;
  if (!diagnostic.remedy.empty()) out += "; " + diagnostic.remedy;
  return out;
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace gainsay
