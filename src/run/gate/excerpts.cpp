#include "run/gate/excerpts.h"

#include <algorithm>
#include <map>

#include "base/error.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::size_t around = 80;  // bytes on each side

using Wanted = std::vector<Statement*>;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// `bytes` start at byte `offset` of the file and hold the span with what is wished around it.
void fill(Statement& statement, std::string_view bytes, std::size_t offset) {
  const std::size_t begin = statement.span.begin - offset, end = statement.span.end - offset;
  std::size_t from = begin > around ? begin - around : 0;
  std::size_t to = std::min(end + around, bytes.size());
  if (const std::size_t line = bytes.substr(0, begin).find_last_of("\r\n"); line != std::string_view::npos)
    from = std::max(from, line + 1);
  to = std::min(to, std::min(bytes.find_first_of("\r\n", end), bytes.size()));
  while (from < begin && (is_continuation(bytes[from]) || bytes[from] == ' ' || bytes[from] == '\t')) ++from;
  while (to > end && to < bytes.size() && is_continuation(bytes[to])) --to;
  const std::string_view line = bytes.substr(from, to - from);
  if (find_invalid_utf8(line)) return;
  statement.sentence = std::string(line);
  statement.in_sentence = {begin - from, end - from};
  statement.text = std::string(bytes.substr(begin, end - begin));
}

void read_file(const std::string& path, Wanted& wanted, const FileSystem& files) {
  std::sort(wanted.begin(), wanted.end(),
            [](const Statement* a, const Statement* b) { return a->span.begin < b->span.begin; });
  std::string held;
  std::size_t offset = 0, next = 0;
  const auto serve = [&](bool last) {
    for (; next < wanted.size(); ++next) {
      const ByteSpan span = wanted[next]->span;
      if (!last && span.end + around > offset + held.size()) break;
      if (span.end <= offset + held.size() && span.begin >= offset) fill(*wanted[next], held, offset);
    }
    const std::size_t needed = next < wanted.size() ? wanted[next]->span.begin : offset + held.size();
    const std::size_t keep_from = needed > around ? needed - around : 0;
    if (keep_from > offset) {
      const std::size_t dropped = std::min(keep_from - offset, held.size());
      held.erase(0, dropped);
      offset += dropped;
    }
  };
  files.stream(path, [&](std::string_view bytes) {
    held += bytes;
    serve(false);
  });
  serve(true);
}

}  // namespace

void fill_excerpts(std::vector<Finding>& findings, const FileSystem& files) {
  std::map<std::string, Wanted> wanted;
  for (Finding& finding : findings)
    for (Side& side : finding.sides)
      for (Statement& statement : side.statements)
        if (statement.sentence.empty()) wanted[statement.document].push_back(&statement);
  for (auto& [path, statements] : wanted) {
    try {
      read_file(path, statements, files);
    } catch (const Error&) {
      continue;  // it was read before; only the words around the cell are missing
    }
  }
}

}  // namespace gainsay
