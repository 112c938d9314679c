#include "text/html/tag.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

struct Element {
  std::string_view name;
  HtmlRole role;
};

// Sorted by name.
constexpr Element elements[] = {
    {"a", HtmlRole::link},
    {"address", HtmlRole::skipped},
    {"article", HtmlRole::article},
    {"aside", HtmlRole::skipped},
    {"audio", HtmlRole::skipped},
    {"blockquote", HtmlRole::quote},
    {"body", HtmlRole::container},
    {"br", HtmlRole::line_break},
    {"button", HtmlRole::skipped},
    {"canvas", HtmlRole::skipped},
    {"caption", HtmlRole::caption},
    {"center", HtmlRole::container},
    {"dd", HtmlRole::block},
    {"del", HtmlRole::struck_out},
    {"details", HtmlRole::container},
    {"dialog", HtmlRole::skipped},
    {"div", HtmlRole::container},
    {"dl", HtmlRole::container},
    {"dt", HtmlRole::block},
    {"fieldset", HtmlRole::container},
    {"figcaption", HtmlRole::caption},
    {"figure", HtmlRole::container},
    {"footer", HtmlRole::skipped},
    {"form", HtmlRole::skipped},
    {"h1", HtmlRole::heading},
    {"h2", HtmlRole::heading},
    {"h3", HtmlRole::heading},
    {"h4", HtmlRole::heading},
    {"h5", HtmlRole::heading},
    {"h6", HtmlRole::heading},
    {"head", HtmlRole::container},
    {"header", HtmlRole::header},
    {"hgroup", HtmlRole::container},
    {"hr", HtmlRole::block},
    {"html", HtmlRole::container},
    {"iframe", HtmlRole::raw},
    {"label", HtmlRole::skipped},
    {"li", HtmlRole::item},
    {"link", HtmlRole::link_relation},
    {"main", HtmlRole::main},
    {"math", HtmlRole::skipped},
    {"menu", HtmlRole::skipped},
    {"meta", HtmlRole::meta},
    {"nav", HtmlRole::skipped},
    {"noembed", HtmlRole::raw},
    {"noscript", HtmlRole::skipped},
    {"object", HtmlRole::skipped},
    {"ol", HtmlRole::container},
    {"p", HtmlRole::block},
    {"pre", HtmlRole::code},
    {"s", HtmlRole::struck_out},
    {"script", HtmlRole::raw},
    {"section", HtmlRole::container},
    {"select", HtmlRole::skipped},
    {"strike", HtmlRole::struck_out},
    {"style", HtmlRole::raw},
    {"summary", HtmlRole::block},
    {"svg", HtmlRole::skipped},
    {"table", HtmlRole::container},
    {"tbody", HtmlRole::container},
    {"td", HtmlRole::container},
    {"template", HtmlRole::skipped},
    {"textarea", HtmlRole::raw},
    {"tfoot", HtmlRole::container},
    {"th", HtmlRole::container},
    {"thead", HtmlRole::container},
    {"time", HtmlRole::time},
    {"title", HtmlRole::title},
    {"tr", HtmlRole::container},
    {"ul", HtmlRole::container},
    {"video", HtmlRole::skipped},
    {"xmp", HtmlRole::raw},
};

static_assert(std::size(elements) < html_tag_limit);

constexpr std::size_t longest_name = 10;

}  // namespace

HtmlTag find_html_tag(std::string_view name) {
  if (name.size() > longest_name) return {};
  std::array<char, longest_name> lower{};
  std::transform(name.begin(), name.end(), lower.begin(), ascii_lower);
  const std::string_view wanted(lower.data(), name.size());
  const auto* at = std::lower_bound(std::begin(elements), std::end(elements), wanted,
                                    [](const Element& element, std::string_view n) { return element.name < n; });
  if (at == std::end(elements) || at->name != wanted) return {};
  return {static_cast<std::uint8_t>(at - std::begin(elements) + 1), at->role};
}

}  // namespace gainsay
