#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

/// What schema.org metadata says of the article of a page. Empty: not said.
struct JsonLdArticle {
  std::string published;
  std::string headline;
  std::string publisher;
  std::string url;
};

/// The first NewsArticle (or other kind of article) in a JSON-LD text, also inside an array or a `@graph`. Empty for
/// broken JSON, JSON nested more than 32 deep, and JSON without an article.
[[nodiscard]] std::optional<JsonLdArticle> find_json_ld_article(std::string_view json);

}  // namespace gainsay
