#include "text/encoding/encoding.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include "base/line_index.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::size_t sample_size = 4096;

bool has_utf16_zeros(std::string_view bytes) {
  // Latin text in UTF-16 has a zero in every other byte.
  const std::string_view sample = bytes.substr(0, sample_size);
  if (sample.size() < 4) return false;
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0' ? 1U : 0U;
  const std::size_t half = sample.size() / 2;
  return (zeros[0] > half / 2 && zeros[1] == 0) || (zeros[1] > half / 2 && zeros[0] == 0);
}

}  // namespace

bool is_binary(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return true;
  const std::string_view sample = bytes.substr(0, sample_size);
  const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20U && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1B';
  });
  return static_cast<std::size_t>(controls) * 10 > sample.size();
}

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || has_utf16_zeros(bytes);
}

std::size_t byte_order_mark(std::string_view bytes) { return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

std::optional<Diagnostic> encoding_fault(std::string_view path, std::string_view bytes, std::size_t first_line) {
  const std::string name(path);
  if (is_utf16(bytes))
    return Diagnostic{Severity::error,
                      {name, first_line, 1},
                      "the text is in UTF-16, not UTF-8",
                      "convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW"};
  if (is_binary(bytes))
    return Diagnostic{Severity::error,
                      {name, first_line, 0},
                      "this is a binary file, not text",
                      "leave it out, or give its text as .txt, .md, .html or .jsonl"};
  const auto bad = find_invalid_utf8(bytes);
  if (!bad) return std::nullopt;
  const LineColumn at = LineIndex(bytes.substr(0, *bad)).at(*bad);
  char hex[8];
  std::snprintf(hex, sizeof hex, "0x%02X", static_cast<unsigned>(static_cast<unsigned char>(bytes[*bad])));
  return Diagnostic{Severity::error,
                    {name, first_line + at.line - 1, at.column},
                    std::string("the byte ") + hex + " is not valid UTF-8",
                    "convert the file, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW"};
}

}  // namespace gainsay
