#include "text/json/record.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "text/encoding/code_point.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

// After the closing quotation mark of the string that starts at `at`.
std::size_t string_end(std::string_view json, std::size_t at) {
  for (++at; at < json.size() && json[at] != '"'; ++at)
    if (json[at] == '\\') ++at;
  return std::min(at + 1, json.size());
}

std::size_t value_end(std::string_view json, std::size_t at) {
  if (json[at] == '"') return string_end(json, at);
  std::size_t depth = 0;
  while (at < json.size()) {
    const char c = json[at];
    if (depth == 0 && (c == ',' || c == '}' || c == ']' || is_white(c))) break;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return at + 1;
    at = c == '"' ? string_end(json, at) : at + 1;
  }
  return at;
}

std::uint32_t hex_at(std::string_view json, std::size_t at) {
  std::uint32_t unit = 0;
  const std::string_view digits = json.substr(std::min(at, json.size()), 4);
  std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
  return unit;
}

char plain_escape(char c) {
  switch (c) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    default:
      return c;
  }
}

// Appends what the escape at `at` represents; returns its size.
std::size_t decode_escape(std::string_view json, std::size_t at, std::string& out) {
  const char type = at + 1 < json.size() ? json[at + 1] : '\\';
  if (type != 'u') {
    out += plain_escape(type);
    return 2;
  }
  const std::uint32_t unit = hex_at(json, at + 2);
  const bool high = unit >= 0xD800 && unit < 0xDC00;
  const std::uint32_t low =
      high && json.substr(std::min(at + 6, json.size())).starts_with("\\u") ? hex_at(json, at + 8) : 0;
  if (low >= 0xDC00 && low < 0xE000) {
    append_code_point(out, 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
    return 12;
  }
  append_code_point(out, unit);
  return 6;
}

}  // namespace

std::vector<JsonMember> json_members(std::string_view object) {
  std::vector<JsonMember> members;
  const auto skip = [&](std::size_t at) {
    while (at < object.size() && (is_white(object[at]) || object[at] == ',' || object[at] == ':')) ++at;
    return at;
  };
  std::size_t at = skip(0);
  if (at >= object.size() || object[at] != '{') return members;
  for (at = skip(at + 1); at < object.size() && object[at] == '"'; at = skip(at)) {
    JsonMember member;
    const std::size_t name_end = string_end(object, at);
    member.name = decode_json_string(object, {at, name_end}, 0).text;
    member.value.begin = skip(name_end);
    if (member.value.begin >= object.size()) break;
    member.is_string = object[member.value.begin] == '"';
    member.value.end = at = value_end(object, member.value.begin);
    members.push_back(std::move(member));
  }
  return members;
}

JsonText decode_json_string(std::string_view source, ByteSpan literal, std::size_t offset) {
  JsonText out;
  const std::string_view json = source.substr(0, literal.end);
  const std::size_t end = literal.end - 1;
  for (std::size_t at = literal.begin + 1; at < end;) {
    const std::size_t plain = std::min(json.find('\\', at), end);
    out.text += json.substr(at, plain - at);
    out.map.copied(offset + at, plain - at);
    at = plain;
    if (at >= end) break;
    const std::size_t before = out.text.size();
    const std::size_t size = decode_escape(json, at, out.text);
    out.map.replaced({offset + at, offset + at + size}, out.text.size() - before);
    at += size;
  }
  return out;
}

}  // namespace gainsay
