#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace gainsay {

/// The statement at which a tool that shows one place for each finding shows it: the first of a draft, else the one
/// said last. Null when the finding has no statement.
[[nodiscard]] const Statement* anchor(const Finding& finding);

/// The others, side by side.
[[nodiscard]] std::vector<const Statement*> beside(const Finding& finding, const Statement* anchor);

/// "file.txt:3:14"; the document alone when the line is not known.
[[nodiscard]] std::string place_of(const Statement& statement);

/// "problem; remedy", for formats that give the place separately.
[[nodiscard]] std::string without_place(const Diagnostic& diagnostic);

/// Where a span ends: the line, and the column after its last character.
struct SpanEnd {
  std::size_t line = 0;
  std::size_t column = 0;
};
/// Zeros when it is not known: the file holds more than the words (tags, escapes), or nothing is known of its lines.
[[nodiscard]] SpanEnd span_end(const Statement& statement);

/// One line for formats that are at a place: the message, and where the first of the others is.
[[nodiscard]] std::string remark(const Finding& finding);

/// The finding in plain words, one line each: the message, every side with its statements and places, and the sum.
/// Holds no character that a terminal would obey.
[[nodiscard]] std::string account(const Report& report, const Finding& finding);

}  // namespace gainsay
