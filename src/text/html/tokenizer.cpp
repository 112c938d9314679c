#include "text/html/tokenizer.h"

#include <algorithm>

#include "text/encoding/white_space.h"

namespace gainsay {

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

bool HtmlTokenizer::starts_markup(std::size_t at) const {
  if (at + 1 >= bytes_.size()) return false;
  const char next = bytes_[at + 1];
  return is_letter(next) || next == '/' || next == '!' || next == '?';
}

bool HtmlTokenizer::next(HtmlToken& token) {
  token = {};
  if (raw_) {
    read_raw_text(token);
    return true;
  }
  if (at_ >= bytes_.size()) return false;
  if (bytes_[at_] != '<' || !starts_markup(at_))
    read_text(token);
  else if (bytes_[at_ + 1] == '!' || bytes_[at_ + 1] == '?')
    read_declaration(token);
  else
    read_tag(token);
  return true;
}

void HtmlTokenizer::read_text(HtmlToken& token) {
  std::size_t end = bytes_.find('<', at_);
  while (end != std::string_view::npos && !starts_markup(end)) end = bytes_.find('<', end + 1);
  token.kind = HtmlToken::Kind::text;
  token.span = {at_, std::min(end, bytes_.size())};
  at_ = token.span.end;
}

void HtmlTokenizer::read_raw_text(HtmlToken& token) {
  token.kind = HtmlToken::Kind::raw_text;
  token.tag = *raw_;
  std::size_t end = bytes_.find("</", at_);
  while (end != std::string_view::npos && !same_name(bytes_.substr(end + 2, raw_name_.size()), raw_name_))
    end = bytes_.find("</", end + 2);
  token.span = {at_, std::min(end, bytes_.size())};
  at_ = token.span.end;
  raw_.reset();
}

// "<!-- ... -->", "<!doctype ...>", "<?xml ...?>"
void HtmlTokenizer::read_declaration(HtmlToken& token) {
  token.kind = HtmlToken::Kind::comment;
  const bool comment = bytes_.substr(at_).starts_with("<!--");
  const std::string_view close = comment ? "-->" : ">";
  const std::size_t end = bytes_.find(close, at_ + (comment ? 4 : 2));
  token.span = {at_, end == std::string_view::npos ? bytes_.size() : end + close.size()};
  at_ = token.span.end;
}

// The byte of the ">" that ends a tag: not one inside of a quoted value.
std::size_t HtmlTokenizer::attributes_end(std::size_t at) const {
  while (at < bytes_.size() && bytes_[at] != '>') {
    const char c = bytes_[at];
    const bool opens_value = (c == '"' || c == '\'') && at > 0 && (bytes_[at - 1] == '=' || is_white(bytes_[at - 1]));
    if (opens_value) at = std::min(bytes_.find(c, at + 1), bytes_.size());
    if (at < bytes_.size()) ++at;
  }
  return at;
}

void HtmlTokenizer::read_tag(HtmlToken& token) {
  const bool closing = bytes_[at_ + 1] == '/';
  token.kind = closing ? HtmlToken::Kind::end : HtmlToken::Kind::start;
  const std::size_t name_begin = at_ + (closing ? 2 : 1);
  std::size_t name_end = name_begin;
  while (name_end < bytes_.size() && !is_white(bytes_[name_end]) && bytes_[name_end] != '>' && bytes_[name_end] != '/')
    ++name_end;
  const std::string_view name = bytes_.substr(name_begin, name_end - name_begin);
  token.tag = find_html_tag(name);
  const std::size_t end = attributes_end(name_end);
  token.attributes = {name_end, end};
  token.self_closed = end > name_end && bytes_[end - 1] == '/';
  token.span = {at_, std::min(end + 1, bytes_.size())};
  at_ = token.span.end;
  const bool is_raw = token.tag.role == HtmlRole::raw || token.tag.role == HtmlRole::title;
  if (!closing && !token.self_closed && is_raw) {
    raw_ = token.tag;
    raw_name_ = name;
  }
}

std::optional<HtmlAttribute> next_attribute(std::string_view attributes, std::size_t& at) {
  while (at < attributes.size() && (is_white(attributes[at]) || attributes[at] == '/')) ++at;
  if (at >= attributes.size()) return std::nullopt;
  HtmlAttribute attribute;
  const std::size_t name_begin = at++;
  while (at < attributes.size() && attributes[at] != '=' && attributes[at] != '/' && !is_white(attributes[at])) ++at;
  attribute.name = attributes.substr(name_begin, at - name_begin);
  std::size_t value = at;
  while (value < attributes.size() && is_white(attributes[value])) ++value;
  if (value >= attributes.size() || attributes[value] != '=') return attribute;
  ++value;
  while (value < attributes.size() && is_white(attributes[value])) ++value;
  const char quote = value < attributes.size() ? attributes[value] : ' ';
  const bool quoted = quote == '"' || quote == '\'';
  if (quoted) ++value;
  at = value;
  while (at < attributes.size() && (quoted ? attributes[at] != quote : !is_white(attributes[at]))) ++at;
  attribute.value = attributes.substr(value, at - value);
  if (quoted && at < attributes.size()) ++at;
  return attribute;
}

}  // namespace gainsay
