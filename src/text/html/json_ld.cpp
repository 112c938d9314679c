#include "text/html/json_ld.h"

#include <boost/json.hpp>

namespace gainsay {
namespace {

namespace json = boost::json;

constexpr std::size_t depth_limit = 32;

// A string, the `name` or `url` or `@id` of an object, or the first of an array.
std::string text_of(const json::value* value) {
  if (value == nullptr) return "";
  if (const auto* text = value->if_string()) return std::string(*text);
  if (const auto* list = value->if_array()) return list->empty() ? "" : text_of(&list->front());
  if (const auto* object = value->if_object())
    for (const char* key : {"name", "url", "@id"})
      if (const auto* inner = object->if_contains(key); inner != nullptr && inner->is_string())
        return std::string(inner->get_string());
  return "";
}

bool is_article(const json::object& object) {
  const json::value* type = object.if_contains("@type");
  if (type == nullptr) return false;
  const auto names_article = [](const json::value& name) {
    return name.is_string() && (std::string_view(name.get_string()).ends_with("Article") ||
                                std::string_view(name.get_string()).ends_with("Posting"));
  };
  if (const auto* list = type->if_array())
    for (const json::value& name : *list)
      if (names_article(name)) return true;
  return names_article(*type);
}

const json::object* find_article(const json::value& value) {
  if (const auto* list = value.if_array())
    for (const json::value& item : *list)
      if (const auto* found = find_article(item)) return found;
  if (const auto* object = value.if_object()) {
    if (is_article(*object)) return object;
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"})
      if (const auto* inner = object->if_contains(key))
        if (const auto* found = find_article(*inner)) return found;
  }
  return nullptr;
}

}  // namespace

std::optional<JsonLdArticle> find_json_ld_article(std::string_view text) {
  json::parse_options options;
  options.max_depth = depth_limit;
  boost::system::error_code error;
  json::monotonic_resource memory;
  const json::value root = json::parse(json::string_view(text.data(), text.size()), error, &memory, options);
  if (error) return std::nullopt;
  const json::object* article = find_article(root);
  if (article == nullptr) return std::nullopt;
  JsonLdArticle out;
  for (const char* key : {"datePublished", "dateCreated", "uploadDate"})
    if (out.published.empty()) out.published = text_of(article->if_contains(key));
  out.headline = text_of(article->if_contains("headline"));
  out.publisher = text_of(article->if_contains("publisher"));
  for (const char* key : {"url", "mainEntityOfPage"})
    if (out.url.empty()) out.url = text_of(article->if_contains(key));
  return out;
}

}  // namespace gainsay
