#include "report/html_writer.h"

#include <algorithm>
#include <array>

#include "report/terminal.h"
#include "report/uri.h"

namespace gainsay {
namespace {

// Elements after which a line may end without showing as a space.
bool is_block(std::string_view element) {
  constexpr std::array<std::string_view, 6> inline_ones = {"a", "bdi", "mark", "span", "strong", "time"};
  return std::find(inline_ones.begin(), inline_ones.end(), element) == inline_ones.end();
}

bool is_void(std::string_view element) { return element == "br" || element == "input"; }

std::string escaped(std::string_view words) {
  std::string out;
  for (const char c : printable(words)) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

void HtmlWriter::close_tag() {
  if (in_tag_) out_ += '>';
  in_tag_ = false;
}

HtmlWriter& HtmlWriter::begin(const std::string& element) {
  close_tag();
  out_ += '<' + element;
  open_.push_back(element);
  in_tag_ = true;
  return *this;
}

HtmlWriter& HtmlWriter::attribute(std::string_view name, std::string_view value) {
  flag(name);
  out_ += "=\"" + escaped(value) + '"';
  return *this;
}

HtmlWriter& HtmlWriter::flag(std::string_view name) {
  out_ += ' ';
  out_ += name;
  return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view words) {
  close_tag();
  out_ += escaped(words);
  return *this;
}

HtmlWriter& HtmlWriter::end() {
  close_tag();
  const std::string element = open_.back();
  open_.pop_back();
  if (!is_void(element)) out_ += "</" + element + '>';
  if (is_block(element)) out_ += '\n';
  return *this;
}

HtmlWriter& HtmlWriter::link(std::string_view url, std::string_view words) {
  if (!is_web_url(url)) return isolated(words);
  begin("a").attribute("href", uri_reference(url)).attribute("rel", "noopener noreferrer");
  return isolated(words).end();
}

}  // namespace gainsay
