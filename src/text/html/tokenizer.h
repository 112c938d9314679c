#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/byte_span.h"
#include "text/html/tag.h"

namespace gainsay {

/// A stretch of an HTML file.
struct HtmlToken {
  enum class Kind : std::uint8_t { text, start, end, raw_text, comment };
  Kind kind = Kind::text;
  ByteSpan span;             ///< in the file; of raw_text: what comes between the tags
  HtmlTag tag;               ///< of start, end and raw_text
  ByteSpan attributes;       ///< of start: what comes between the name and the end of the tag
  bool self_closed = false;  ///< "<br/>"
};

/// Cuts HTML into tokens, front to back, in time linear in its size, whatever it holds: what no tag can be is text, and
/// what is not closed goes on to the end of the file.
class HtmlTokenizer {
 public:
  HtmlTokenizer(std::string_view bytes, std::size_t begin) : bytes_(bytes), at_(begin) {}

  /// False at the end of the file.
  bool next(HtmlToken& token);

 private:
  [[nodiscard]] bool starts_markup(std::size_t at) const;
  void read_text(HtmlToken& token);
  void read_raw_text(HtmlToken& token);
  void read_declaration(HtmlToken& token);
  void read_tag(HtmlToken& token);
  [[nodiscard]] std::size_t attributes_end(std::size_t at) const;

  std::string_view bytes_;
  std::size_t at_;
  std::optional<HtmlTag> raw_;  // the next token is the text of this element
  std::string_view raw_name_;
};

/// One attribute of a start tag, its value without quotation marks, references not decoded.
struct HtmlAttribute {
  std::string_view name;
  std::string_view value;
};

/// The next attribute from byte `at` of a tag's attributes, which moves past it; empty at the end.
[[nodiscard]] std::optional<HtmlAttribute> next_attribute(std::string_view attributes, std::size_t& at);
/// ASCII letters of any case.
[[nodiscard]] bool same_name(std::string_view a, std::string_view b);

}  // namespace gainsay
