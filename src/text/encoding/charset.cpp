#include "text/encoding/charset.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

#include "base/utf8.h"
#include "text/encoding/code_point.h"
#include "text/encoding/encoding.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

constexpr std::size_t sample_size = 2048;  // browsers look no further than 1,024 bytes

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

// The word after `key`, an equals sign and perhaps a quotation mark: "utf-8" of `charset = "utf-8"`.
std::string value_behind(std::string_view text, std::string_view key) {
  std::size_t at = text.find(key);
  if (at == std::string_view::npos) return "";
  at += key.size();
  while (at < text.size() && is_white(text[at])) ++at;
  if (at == text.size() || text[at] != '=') return "";
  ++at;
  while (at < text.size() && (is_white(text[at]) || text[at] == '"' || text[at] == '\'')) ++at;
  const std::size_t end = text.find_first_of(" \t\r\n\"';/>?,", at);
  return std::string(text.substr(at, std::min(end, text.size()) - at));
}

Converter open(const std::string& charset) {
  const std::string name = lower(charset);
  const bool latin = name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii";
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(latin ? "windows-1252" : name.c_str(), &error));
  return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

// In the byte order of Latin text, unless a mark shows it.
std::string utf16_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "utf-16";
  return bytes.front() == '\0' ? "utf-16be" : "utf-16le";
}

EmbeddedText decoded(const EmbeddedText& text, UConverter* converter) {
  EmbeddedText out;
  const char* const begin = text.text.data();
  const char* const end = begin + text.text.size();
  for (const char* at = begin; at < end;) {
    const char* const start = at;
    UErrorCode error = U_ZERO_ERROR;
    UChar32 point = ucnv_getNextUChar(converter, &at, end, &error);
    if (at == start) break;
    if (U_FAILURE(error)) point = 0xFFFD;
    const ByteSpan from{static_cast<std::size_t>(start - begin), static_cast<std::size_t>(at - begin)};
    if (point == 0xFEFF && from.begin == 0) continue;  // the byte order mark
    const std::size_t before = out.text.size();
    append_code_point(out.text, static_cast<std::uint32_t>(point));
    if (point < 0x80 && from.size() == 1)
      out.map.append(text.map, from);
    else
      out.map.replaced(text.map.to_source(from), out.text.size() - before);
  }
  return out;
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
  if (is_utf16(bytes)) return "utf-16";
  const std::string head = lower(bytes.substr(0, sample_size));
  if (const std::size_t xml = head.find("<?xml"); xml != std::string::npos && xml < 64)
    return value_behind(std::string_view(head).substr(xml, head.find("?>", xml) - xml), "encoding");
  for (std::size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 1))
    if (std::string found = value_behind(std::string_view(head).substr(at, head.find('>', at) - at), "charset");
        !found.empty())
      return found;
  return "";
}

std::string charset_of(std::string_view content_type) { return value_behind(lower(content_type), "charset"); }

std::string make_utf8(EmbeddedText& text, const std::string& said) {
  const bool wide = is_utf16(text.text);
  if (!wide && !find_invalid_utf8(text.text)) return "";
  if (!wide && is_binary(text.text)) return "it is not text";
  const std::string declared = declared_charset(text.text);
  const std::string charset = wide                ? utf16_of(text.text)
                              : !said.empty()     ? said
                              : !declared.empty() ? declared
                                                  : "utf-8";
  const Converter converter = open(charset);
  if (!converter) return "nobody knows its charset '" + charset.substr(0, 40) + "'";
  text = decoded(text, converter.get());
  return "";
}

}  // namespace gainsay
