#include "text/feed/xml_repair.h"

#include <algorithm>
#include <charconv>

#include "text/encoding/encoding.h"
#include "text/encoding/html_entity.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

constexpr std::size_t longest_reference = 40;

// A section whose bytes are not references: what opens it, and what ends it.
struct Section {
  std::string_view opening, closing;
};
constexpr Section sections[] = {{"<![CDATA[", "]]>"}, {"<!--", "-->"}, {"<?", "?>"}};

bool is_xml_character(std::uint32_t point) {
  return point == 0x9 || point == 0xA || point == 0xD || (point >= 0x20 && point <= 0xD7FF) ||
         (point >= 0xE000 && point <= 0xFFFD) || (point >= 0x10000 && point <= 0x10FFFF);
}

// "#8217" and "#x2019", when a character of XML has that number.
bool is_number(std::string_view name) {
  const bool hexadecimal = name.starts_with("#x") || name.starts_with("#X");
  name.remove_prefix(hexadecimal ? 2 : 1);
  std::uint32_t point = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), point, hexadecimal ? 16 : 10);
  return error == std::errc() && end == name.data() + name.size() && is_xml_character(point);
}

bool is_known(std::string_view name) {
  constexpr std::string_view known[] = {"amp", "lt", "gt", "quot", "apos"};
  return std::find(std::begin(known), std::end(known), name) != std::end(known);
}

class Repair {
 public:
  explicit Repair(EmbeddedText& xml) : xml_(xml), bytes_(xml.text) {}

  void run() {
    std::size_t begin = byte_order_mark(bytes_);
    while (begin < bytes_.size() && is_white(bytes_[begin])) ++begin;
    changed_ = begin > byte_order_mark(bytes_) && begin < bytes_.size();
    if (changed_) at_ = copied_ = begin;
    while (at_ < bytes_.size()) step();
    if (!changed_) return;
    copy_to(bytes_.size());
    xml_ = std::move(out_);
  }

 private:
  void step() {
    const char c = bytes_[at_];
    if (at_ >= plain_until_ && c == '<')
      enter_section();
    else if (at_ >= plain_until_ && c == '&')
      read_reference();
    else if (static_cast<unsigned char>(c) < 0x20 && !is_white(c))
      replace(1, " ");
    else if (c == '\v' || c == '\f')
      replace(1, " ");
    else if (c == '\xEF' && (bytes_.substr(at_, 3) == "\xEF\xBF\xBE" || bytes_.substr(at_, 3) == "\xEF\xBF\xBF"))
      replace(3, " ");
    else
      ++at_;
  }

  void enter_section() {
    for (const Section& section : sections) {
      if (!bytes_.substr(at_).starts_with(section.opening)) continue;
      plain_until_ = std::min(bytes_.find(section.closing, at_ + section.opening.size()), bytes_.size());
    }
    ++at_;
  }

  void read_reference() {
    const std::size_t end = bytes_.substr(at_, longest_reference).find(';');
    const std::string_view name = end == std::string_view::npos ? std::string_view() : bytes_.substr(at_ + 1, end - 1);
    const bool is_numbered = name.starts_with('#');
    if (is_known(name) || (is_numbered && is_number(name))) {
      at_ += end + 1;
      return;
    }
    if (is_numbered && name.find_first_not_of("0123456789abcdefABCDEFxX", 1) == std::string_view::npos)
      return replace(end + 1, " ");
    const HtmlEntity entity = name.empty() ? HtmlEntity() : decode_entity(bytes_.substr(at_, end + 1));
    const bool is_whole = entity.size > 0 && entity.size == end + 1;
    if (is_whole && entity.text.find_first_of("<&") == std::string::npos)
      replace(entity.size, entity.text);
    else
      replace(1, "&amp;");
  }

  void replace(std::size_t size, std::string_view by) {
    copy_to(at_);
    out_.text += by;
    out_.map.replaced(xml_.map.to_source({at_, at_ + size}), by.size());
    at_ += size;
    copied_ = at_;
    changed_ = true;
  }

  void copy_to(std::size_t end) {
    out_.text += bytes_.substr(copied_, end - copied_);
    out_.map.append(xml_.map, {copied_, end});
    copied_ = end;
  }

  EmbeddedText& xml_;
  std::string_view bytes_;
  EmbeddedText out_;
  std::size_t at_ = 0;
  std::size_t copied_ = 0;       // what comes before it is in `out_`, or left out
  std::size_t plain_until_ = 0;  // no references before it
  bool changed_ = false;
};

}  // namespace

void repair_xml(EmbeddedText& xml) { Repair(xml).run(); }

}  // namespace gainsay
