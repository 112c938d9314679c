#include "report/xml_writer.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string reference(std::int32_t point) { return "&#" + std::to_string(point) + ";"; }

// The characters that XML 1.0 allows, less the control characters that it discourages.
bool is_allowed(std::int32_t point) {
  if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
  if (point >= 0x7F && point <= 0x9F) return false;
  return (point & 0xFFFE) != 0xFFFE;
}

bool is_unseen(std::int32_t point) {
  if (point < 0x80) return false;
  const auto type = u_charType(point);
  return type == U_FORMAT_CHAR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR;
}

// An attribute's white space would be read as plain spaces, and a text's carriage return as a line feed.
bool needs_reference(std::int32_t point, bool in_attribute) {
  return point == '\r' || (in_attribute && (point == '\t' || point == '\n')) || is_unseen(point);
}

std::string escaped(std::string_view text, bool in_attribute) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const std::int32_t point = next_code_point(text, at);
    if (point < 0 || !is_allowed(point))
      out += replacement;
    else if (point == '<' || point == '>' || point == '&')
      out += point == '<' ? "&lt;" : point == '>' ? "&gt;" : "&amp;";
    else if (point == '"' && in_attribute)
      out += "&quot;";
    else if (needs_reference(point, in_attribute))
      out += reference(point);
    else
      out.append(text, start, at - start);
  }
  return out;
}

}  // namespace

void XmlWriter::close_tag() {
  if (in_tag_) out_ += '>';
  in_tag_ = false;
}

XmlWriter& XmlWriter::begin(const std::string& element) {
  close_tag();
  if (!open_.empty()) open_.back().has_children = true;
  if (open_.empty() || !open_.back().has_text) out_ += '\n' + std::string(open_.size(), ' ');
  out_ += '<' + element;
  open_.push_back({element});
  in_tag_ = true;
  return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"" + escaped(value, true) + '"';
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view text) {
  close_tag();
  open_.back().has_text = true;
  out_ += escaped(text, false);
  return *this;
}

XmlWriter& XmlWriter::end() {
  const Element element = open_.back();
  open_.pop_back();
  if (in_tag_) {
    out_ += "/>";
    in_tag_ = false;
    return *this;
  }
  if (element.has_children && !element.has_text) out_ += '\n' + std::string(open_.size(), ' ');
  out_ += "</" + element.name + '>';
  return *this;
}

}  // namespace gainsay
