#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

/// Writes the inside of an HTML page in the order of the calls, escaped by construction. Words are printable text: one
/// line, without control characters and marks of direction. Elements and names of attributes are ours, never a
/// stranger's.
class HtmlWriter {
 public:
  HtmlWriter& begin(const std::string& element);
  /// Of the element that has just begun. Never for an address: that is what `link` is for.
  HtmlWriter& attribute(std::string_view name, std::string_view value);
  /// An attribute without a value: "hidden".
  HtmlWriter& flag(std::string_view name);
  HtmlWriter& text(std::string_view words);
  HtmlWriter& end();

  /// An element that holds only words.
  HtmlWriter& element(const std::string& name, std::string_view words) { return begin(name).text(words).end(); }
  /// Words that may be written from right to left: what surrounds them keeps its place.
  HtmlWriter& isolated(std::string_view words) { return element("bdi", words); }
  /// The words as a link to a page of the web, which learns nothing of where the reader came from; only the words when
  /// the address is none of the web.
  HtmlWriter& link(std::string_view url, std::string_view words);

  [[nodiscard]] std::string html() && { return std::move(out_); }

 private:
  void close_tag();

  std::string out_;
  std::vector<std::string> open_;
  bool in_tag_ = false;  // the opening tag still takes attributes
};

}  // namespace gainsay
