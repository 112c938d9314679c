#include "text/inline_mute.h"

#include <algorithm>
#include <vector>

#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

constexpr std::string_view marker = "gainsay:";
constexpr std::size_t max_directive = 2'000;  // bytes: many comments that nothing closes are still read in linear time

// The text of the directive whose marker is at `at`: to the end of its comment or line. Empty when the marker is
// only a word of the text.
std::string_view directive_at(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_white(text[begin - 1]) && text[begin - 1] != '\n') --begin;
  const bool in_comment = begin >= 4 && text.substr(begin - 4, 4) == "<!--";
  if (!in_comment && begin > 0 && text[begin - 1] != '\n') return {};
  const std::string_view rest = text.substr(at + marker.size(), max_directive);
  const std::size_t line_end = std::min(rest.find_first_of("\r\n"), rest.size());
  const std::size_t end = in_comment ? std::min(rest.find("-->"), rest.size()) : line_end;
  return trimmed(rest.substr(0, end));
}

// The lines of the file on which words of the text start, rising.
std::vector<std::size_t> lines_with_text(const Document& document) {
  std::vector<std::size_t> lines;
  bool in_word = false;
  for (std::size_t at = 0; at < document.text.size(); ++at) {
    const bool starts = !in_word && !is_white(document.text[at]);
    in_word = !is_white(document.text[at]);
    if (!starts) continue;
    const std::size_t line = document.lines.at(document.map.to_source({at, at}).begin).line;
    if (lines.empty() || lines.back() < line) lines.push_back(line);
  }
  return lines;
}

void find_next_lines(Document& document) {
  if (document.mutes.empty()) return;
  const std::vector<std::size_t> lines = lines_with_text(document);
  for (InlineMute& mute : document.mutes) {
    const auto next = std::upper_bound(lines.begin(), lines.end(), mute.line);
    mute.next_line = next == lines.end() ? 0 : *next;
  }
}

}  // namespace

bool is_directive(std::string_view line) { return line.starts_with(marker); }

void find_mutes(std::string_view text, const OffsetMap& map, const FileInput& input, Document& document) {
  for (std::size_t at = text.find(marker); at != std::string_view::npos; at = text.find(marker, at + 1)) {
    const std::string_view directive = directive_at(text, at);
    if (directive.empty()) continue;
    const LineColumn place = document.lines.at(map.to_source({at, at}).begin);
    const auto report = [&](std::string problem, std::string remedy) {
      input.diagnostics.push_back(
          {Severity::error, {input.path, place.line, place.column}, std::move(problem), std::move(remedy)});
    };
    constexpr std::string_view ignore = "ignore[";
    const std::size_t close = directive.find(']');
    if (!directive.starts_with(ignore) || close == std::string_view::npos) {
      report("'gainsay: " + std::string(directive.substr(0, 40)) + "' is not a directive",
             "write gainsay: ignore[CHECK] REASON");
      continue;
    }
    const std::string_view check = trimmed(directive.substr(ignore.size(), close - ignore.size()));
    const std::string_view reason = trimmed(directive.substr(close + 1));
    if (check.empty())
      report("the mute names no check", "name one, or * for all: gainsay: ignore[conflict] REASON");
    else if (reason.empty())
      report("the mute of '" + std::string(check) + "' has no reason", "say why: gainsay: ignore[CHECK] REASON");
    else
      document.mutes.push_back({std::string(check), std::string(reason), place.line, 0});
  }
  find_next_lines(document);
}

}  // namespace gainsay
