#include "text/encoding/html_entity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <iterator>

#include "text/encoding/code_point.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

struct Named {
  std::string_view name;
  std::string_view text;
};

// clang-format off
constexpr Named named[] = {
#include "text/encoding/html_entity_names.inc"
};

// Recognised without a semicolon too, sorted by bytes.
constexpr std::string_view without_semicolon[] = {
    "AElig", "AMP", "Aacute", "Acirc", "Agrave", "Aring", "Atilde", "Auml", "COPY", "Ccedil", "ETH", "Eacute",
    "Ecirc", "Egrave", "Euml", "GT", "Iacute", "Icirc", "Igrave", "Iuml", "LT", "Ntilde", "Oacute", "Ocirc",
    "Ograve", "Oslash", "Otilde", "Ouml", "QUOT", "REG", "THORN", "Uacute", "Ucirc", "Ugrave", "Uuml", "Yacute",
    "aacute", "acirc", "acute", "aelig", "agrave", "amp", "aring", "atilde", "auml", "brvbar", "ccedil", "cedil",
    "cent", "copy", "curren", "deg", "divide", "eacute", "ecirc", "egrave", "eth", "euml", "frac12", "frac14",
    "frac34", "gt", "iacute", "icirc", "iexcl", "igrave", "iquest", "iuml", "laquo", "lt", "macr", "micro", "middot",
    "nbsp", "not", "ntilde", "oacute", "ocirc", "ograve", "ordf", "ordm", "oslash", "otilde", "ouml", "para",
    "plusmn", "pound", "quot", "raquo", "reg", "sect", "shy", "sup1", "sup2", "sup3", "szlig", "thorn", "times",
    "uacute", "ucirc", "ugrave", "uml", "uuml", "yacute", "yen", "yuml",
};

// What browsers take the numbers 128 to 159 for: Windows-1252.
constexpr std::array<std::uint16_t, 32> windows_1252 = {
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};
// clang-format on

constexpr std::size_t longest_name = 32;

const Named* find_named(std::string_view name) {
  const auto* at = std::lower_bound(std::begin(named), std::end(named), name,
                                    [](const Named& entry, std::string_view wanted) { return entry.name < wanted; });
  return at != std::end(named) && at->name == name ? at : nullptr;
}

HtmlEntity numeric_entity(std::string_view text) {
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const std::size_t begin = hex ? 3 : 2;
  if (begin >= text.size()) return {};
  std::uint32_t point = 0;
  const auto [end, error] = std::from_chars(text.data() + begin, text.data() + text.size(), point, hex ? 16 : 10);
  if (end == text.data() + begin) return {};
  if (error != std::errc()) point = 0;
  if (point >= 0x80 && point < 0xA0) point = windows_1252[point - 0x80];
  HtmlEntity entity;
  append_code_point(entity.text, point);
  entity.size = static_cast<std::size_t>(end - text.data());
  if (entity.size < text.size() && text[entity.size] == ';') ++entity.size;
  return entity;
}

}  // namespace

HtmlEntity decode_entity(std::string_view text) {
  if (text.size() < 3 || text[0] != '&') return {};
  if (text[1] == '#') return numeric_entity(text);
  std::size_t end = 1;
  while (end < text.size() && end <= longest_name && (is_letter(text[end]) || is_digit(text[end]))) ++end;
  if (end < text.size() && text[end] == ';') {
    const Named* found = find_named(text.substr(1, end - 1));
    if (found != nullptr) return {end + 1, std::string(found->text)};
  }
  // The longest old name that the letters start with: "&notit" is "¬it".
  for (; end > 2; --end) {
    const std::string_view name = text.substr(1, end - 1);
    if (!std::binary_search(std::begin(without_semicolon), std::end(without_semicolon), name)) continue;
    return {end, std::string(find_named(name)->text)};
  }
  return {};
}

std::string decode_entities(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find('&'), text.size());
    out += text.substr(0, at);
    text.remove_prefix(at);
    if (text.empty()) break;
    const HtmlEntity entity = decode_entity(text);
    out += entity.size > 0 ? entity.text : "&";
    text.remove_prefix(std::max<std::size_t>(entity.size, 1));
  }
  return out;
}

}  // namespace gainsay
