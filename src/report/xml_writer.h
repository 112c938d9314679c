#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

/// Writes XML 1.0 in UTF-8 in the order of the calls, escaped by construction: what XML does not allow at all (control
/// characters, invalid UTF-8) becomes U+FFFD, what cannot be seen (marks of direction) a character reference.
class XmlWriter {
 public:
  XmlWriter() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") {}

  XmlWriter& begin(const std::string& element);
  /// Of the element that has just begun. `name` is ours, `value` may be anybody's.
  XmlWriter& attribute(std::string_view name, std::string_view value);
  XmlWriter& attribute(std::string_view name, std::size_t number) { return attribute(name, std::to_string(number)); }
  XmlWriter& text(std::string_view text);
  XmlWriter& end();

  /// What was written so far, ending in a new line. A whole document once every element has ended.
  [[nodiscard]] std::string document() const { return out_ + '\n'; }

 private:
  struct Element {
    std::string name;
    bool has_children = false;
    bool has_text = false;
  };
  void close_tag();

  std::string out_;
  std::vector<Element> open_;
  bool in_tag_ = false;  // the opening tag still takes attributes
};

}  // namespace gainsay
