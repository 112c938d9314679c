#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

enum class Severity { notice, warning, error };

[[nodiscard]] std::string_view to_string(Severity severity);

/// A place in a user's file. Line and column count from 1; 0 means unknown. Columns count code points.
struct Place {
  std::string path;
  std::size_t line = 0;
  std::size_t column = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

/// The place of a byte of a text that itself starts at a place; unknown parts stay unknown.
[[nodiscard]] Place place_inside(const Place& start, std::string_view text, std::size_t byte);

/// "path:line:column", leaving out what is unknown.
[[nodiscard]] std::string to_string(const Place& place);

/// A fault in what the user gave us (a rule, a document, a setting). It is data: reading goes on after it.
struct Diagnostic {
  Severity severity = Severity::error;
  Place place;
  std::string problem;  ///< what is wrong, one sentence without a full stop, quoting the offending words
  std::string remedy;   ///< what to do about it; may be empty
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// "path:line:column: error: problem; remedy"
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] bool has_errors(const Diagnostics& diagnostics);

}  // namespace gainsay
