#include "run/gate/changed_lines.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace gainsay {
namespace {

std::size_t take_number(std::string_view& text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return error == std::errc() ? number : 0;
}

// What a line says, whether or not a comma follows: the last row of a JSON array gets one when a row is added.
std::string_view bare(std::string_view line) {
  constexpr std::string_view blanks = " \t\r,";
  line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
  return line.substr(0, line.find_last_not_of(blanks) + 1);
}

struct Hunk {
  std::size_t first = 0, count = 1;
};

// "@@ -12,0 +13,2 @@": two lines from 13 on.
std::optional<Hunk> read_hunk(std::string_view line) {
  const std::size_t plus = line.find(" +");
  if (!line.starts_with("@@ -") || plus == std::string_view::npos) return std::nullopt;
  line.remove_prefix(plus + 2);
  Hunk hunk;
  hunk.first = take_number(line);
  if (line.starts_with(",")) {
    line.remove_prefix(1);
    hunk.count = take_number(line);
  }
  return hunk;
}

}  // namespace

void ChangedLines::add_diff(const std::string& path, std::string_view diff) {
  auto& ranges = ranges_[path];
  std::set<std::string_view> old;
  Hunk hunk;
  bool in_hunk = false;
  for (std::size_t at = 0; at < diff.size();) {
    const std::size_t end = std::min(diff.find('\n', at), diff.size());
    const std::string_view line = diff.substr(at, end - at);
    at = end + 1;
    if (const auto next = read_hunk(line)) {
      hunk = *next;
      in_hunk = true;
      old.clear();
      if (hunk.count == 0) ranges.emplace_back(hunk.first, hunk.first + 1);
    } else if (in_hunk && line.starts_with("-")) {
      old.insert(bare(line.substr(1)));
    } else if (in_hunk && line.starts_with("+")) {
      const bool added = !old.contains(bare(line.substr(1)));
      if (added && !ranges.empty() && ranges.back().second + 1 == hunk.first)
        ++ranges.back().second;
      else if (added)
        ranges.emplace_back(hunk.first, hunk.first);
      ++hunk.first;
    }
  }
}

bool ChangedLines::touches(const std::string& path, std::size_t line) const {
  if (whole_.contains(path)) return true;
  const auto ranges = ranges_.find(path);
  if (ranges == ranges_.end()) return false;
  return std::any_of(ranges->second.begin(), ranges->second.end(),
                     [&](const auto& range) { return range.first <= line && line <= range.second; });
}

bool ChangedLines::touches(const Finding& finding) const {
  return std::any_of(finding.sides.begin(), finding.sides.end(), [&](const Side& side) {
    return std::any_of(side.statements.begin(), side.statements.end(),
                       [&](const Statement& statement) { return touches(statement.document, statement.line); });
  });
}

}  // namespace gainsay
