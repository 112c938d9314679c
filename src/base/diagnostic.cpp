#include "base/diagnostic.h"

#include <algorithm>

#include "base/line_index.h"

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

Place place_inside(const Place& start, std::string_view text, std::size_t byte) {
  if (start.line == 0 || start.column == 0) return start;
  const LineColumn at = LineIndex(text).at(byte);
  if (at.line == 1) return {start.path, start.line, start.column + at.column - 1};
  return {start.path, start.line + at.line - 1, at.column};
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
