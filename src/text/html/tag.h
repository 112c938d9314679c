#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gainsay {

/// What an element means for reading an article.
enum class HtmlRole : std::uint8_t {
  inline_text,  ///< every element not listed: no break in the text
  line_break,   ///< br
  link,         ///< a
  block,        ///< breaks the text; holds no others that matter: p, hr, tr, dt
  container,    ///< div, section, td, ...
  article,
  main,
  header,
  item,     ///< li
  heading,  ///< h1 to h6
  quote,    ///< blockquote
  caption,  ///< figcaption
  code,     ///< pre
  skipped,  ///< nav, footer, aside, form, button, svg, ...: not a word of the article
  raw,      ///< script, style: the tokenizer does not look for tags inside
  title,    ///< raw likewise
  meta,
  link_relation,  ///< link
  time,
  struck_out,  ///< del, s: inside a line, and no longer the author's words
};

/// The kind of an element. Elements of equal index have equal names; 0 represents every inline element.
struct HtmlTag {
  std::uint8_t index = 0;
  HtmlRole role = HtmlRole::inline_text;
};

inline constexpr std::size_t html_tag_limit = 96;  ///< every index is less

/// The element of a name, in any case.
[[nodiscard]] HtmlTag find_html_tag(std::string_view name);

}  // namespace gainsay
