#include "base/json_writer.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace gainsay {
namespace {

// What a terminal or an editor would obey instead of showing: controls, invisible and direction-changing characters,
// and the two line separators that do not end a line in JSON but in JavaScript.
bool is_unseen(std::int32_t point) {
  if (point < 0x80) return point < 0x20 || point == 0x7F;
  const auto type = u_charType(point);
  return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR;
}

void append_unit(std::string& out, std::uint32_t unit) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) out += hex[(unit >> shift) & 15U];
}

void append_escape(std::string& out, std::int32_t point) {
  const auto code = static_cast<std::uint32_t>(point);
  if (code < 0x10000) return append_unit(out, code);
  append_unit(out, 0xD800 + ((code - 0x10000) >> 10U));
  append_unit(out, 0xDC00 + ((code - 0x10000) & 0x3FFU));
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const std::int32_t point = next_code_point(text, at);
    if (point < 0) {
      out += "\xEF\xBF\xBD";
    } else if (point == '"' || point == '\\') {
      out += '\\';
      out += static_cast<char>(point);
    } else if (point == '\n') {
      out += "\\n";
    } else if (point == '\t') {
      out += "\\t";
    } else if (point == '\r') {
      out += "\\r";
    } else if (is_unseen(point)) {
      append_escape(out, point);
    } else {
      out.append(text, start, at - start);
    }
  }
  return out + '"';
}

void JsonWriter::new_line() {
  if (indent_ == 0) return;
  out_ += '\n';
  out_.append(first_.size() * static_cast<std::size_t>(indent_), ' ');
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (first_.empty()) return;
  if (!first_.back()) out_ += ',';
  first_.back() = false;
  new_line();
}

void JsonWriter::open(char bracket) {
  before_value();
  out_ += bracket;
  first_.push_back(true);
}

void JsonWriter::close(char bracket) {
  const bool empty = first_.back();
  first_.pop_back();
  if (!empty) new_line();
  out_ += bracket;
}

JsonWriter& JsonWriter::begin_object() { return open('{'), *this; }
JsonWriter& JsonWriter::end_object() { return close('}'), *this; }
JsonWriter& JsonWriter::begin_array() { return open('['), *this; }
JsonWriter& JsonWriter::end_array() { return close(']'), *this; }

JsonWriter& JsonWriter::key(std::string_view name) {
  before_value();
  out_ += json_string(name) + (indent_ == 0 ? ":" : ": ");
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) { return before_value(), out_ += json_string(text), *this; }
JsonWriter& JsonWriter::value(Decimal number) { return before_value(), out_ += number.to_string(), *this; }
JsonWriter& JsonWriter::value(std::int64_t number) { return before_value(), out_ += std::to_string(number), *this; }
JsonWriter& JsonWriter::value(bool truth) { return before_value(), out_ += truth ? "true" : "false", *this; }
JsonWriter& JsonWriter::null() { return before_value(), out_ += "null", *this; }

}  // namespace gainsay
