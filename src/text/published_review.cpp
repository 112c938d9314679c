#include "text/published_review.h"

#include <boost/json.hpp>

#include "text/white_space.h"

namespace gainsay {
namespace {

namespace json = boost::json;

constexpr std::size_t depth_limit = 32;

// A string or number, or the `name` of an object, or the first of an array.
std::string text_of(const json::object& object, const char* key) {
  const json::value* value = object.if_contains(key);
  if (value != nullptr && value->is_array()) value = value->get_array().empty() ? nullptr : &value->get_array().front();
  if (value != nullptr && value->is_object()) value = value->get_object().if_contains("name");
  if (value == nullptr) return "";
  if (const auto* text = value->if_string()) return std::string(*text);
  return value->is_number() ? json::serialize(*value) : "";
}

const json::object* object_of(const json::object& object, const char* key) {
  const json::value* value = object.if_contains(key);
  if (value != nullptr && value->is_array()) value = value->get_array().empty() ? nullptr : &value->get_array().front();
  return value == nullptr ? nullptr : value->if_object();
}

bool is_best(const json::object& rating) {
  const std::string value = text_of(rating, "ratingValue");
  const std::string best = text_of(rating, "bestRating");
  return !value.empty() && value == best && value != text_of(rating, "worstRating");
}

PublishedReview read_review(const json::object& object) {
  PublishedReview review;
  review.claim = trimmed(text_of(object, "claimReviewed"));
  review.reviewer = text_of(object, "author");
  review.url = text_of(object, "url");
  review.on = parse_day(text_of(object, "datePublished"));
  if (const json::object* rating = object_of(object, "reviewRating")) {
    review.verdict = text_of(*rating, "alternateName");
    review.holds = is_best(*rating);
  }
  if (const json::object* claim = object_of(object, "itemReviewed")) {
    review.claimant = text_of(*claim, "author");
    if (const auto day = parse_day(text_of(*claim, "datePublished"))) review.on = day;
  }
  return review;
}

void collect(const json::value& value, std::vector<PublishedReview>& out) {
  if (const auto* list = value.if_array())
    for (const json::value& item : *list) collect(item, out);
  const auto* object = value.if_object();
  if (object == nullptr) return;
  if (text_of(*object, "@type") == "ClaimReview") {
    PublishedReview review = read_review(*object);
    if (!review.claim.empty()) out.push_back(std::move(review));
    return;
  }
  for (const char* key : {"@graph", "dataFeedElement", "item", "itemListElement"})
    if (const auto* inner = object->if_contains(key)) collect(*inner, out);
}

}  // namespace

std::vector<PublishedReview> read_reviews(const std::string& path, std::string_view text, Diagnostics& diagnostics) {
  json::parse_options options;
  options.max_depth = depth_limit;
  boost::system::error_code error;
  const json::value root = json::parse(json::string_view(text.data(), text.size()), error, {}, options);
  std::vector<PublishedReview> out;
  if (error)
    diagnostics.push_back({Severity::error,
                           {path, 0, 0},
                           "the file is no JSON: " + error.message(),
                           "give the JSON-LD that a review's page holds"});
  else
    collect(root, out);
  return out;
}

}  // namespace gainsay
