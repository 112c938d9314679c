#include "text/feed/published_review.h"

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>

#include "model/line_table.h"
#include "text/encoding/encoding.h"
#include "text/encoding/white_space.h"
#include "text/html/tokenizer.h"

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

// "5", 5 and 5.0 are one rating.
std::optional<double> number_of(const json::object& object, const char* key) {
  const std::string text = text_of(object, key);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// schema.org: ratings go from 1 to 5 unless they say otherwise. On some scales the smaller number is the better one.
bool is_best(const json::object& rating) {
  const auto value = number_of(rating, "ratingValue");
  const double best = number_of(rating, "bestRating").value_or(5);
  const double worst = number_of(rating, "worstRating").value_or(1);
  if (!value || best == worst) return false;
  return best > worst ? *value >= best : *value <= best;
}

// "ClaimReview", also as "schema:ClaimReview", "https://schema.org/ClaimReview" and among other types.
bool is_claim_review(const json::value* type) {
  if (type == nullptr) return false;
  if (const auto* list = type->if_array())
    return std::any_of(list->begin(), list->end(), [](const json::value& one) { return is_claim_review(&one); });
  const auto* text = type->if_string();
  if (text == nullptr) return false;
  const std::string_view name(text->data(), text->size());
  const std::size_t prefix = name.find_last_of("/:#");
  return name.substr(prefix == std::string_view::npos ? 0 : prefix + 1) == "ClaimReview";
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
  if (is_claim_review(object->if_contains("@type"))) {
    PublishedReview review = read_review(*object);
    if (!review.claim.empty()) out.push_back(std::move(review));
    return;
  }
  for (const auto& member : *object) collect(member.value(), out);
}

// Returns the byte at which the text ceases to be JSON, when it is none.
std::size_t collect_json(std::string_view text, std::vector<PublishedReview>& out, boost::system::error_code& error) {
  json::parse_options options;
  options.max_depth = depth_limit;
  json::stream_parser parser({}, options);
  const std::size_t read = parser.write(text.data(), text.size(), error);
  if (!error) parser.finish(error);
  if (!error) collect(parser.release(), out);
  return read;
}

bool is_json_ld(std::string_view attributes) {
  std::size_t at = 0;
  while (const auto attribute = next_attribute(attributes, at))
    if (same_name(attribute->name, "type") && same_name(trimmed(attribute->value), "application/ld+json")) return true;
  return false;
}

// The scripts of a page that hold JSON-LD; broken ones are passed over, as by every other reader of pages.
void collect_page(std::string_view page, std::vector<PublishedReview>& out) {
  HtmlTokenizer tokens(page, 0);
  HtmlToken token;
  bool wanted = false;
  while (tokens.next(token)) {
    boost::system::error_code ignored;
    const auto bytes = [&](ByteSpan span) { return page.substr(span.begin, span.size()); };
    if (token.kind == HtmlToken::Kind::start) wanted = is_json_ld(bytes(token.attributes));
    if (token.kind == HtmlToken::Kind::raw_text && wanted) collect_json(bytes(token.span), out, ignored);
  }
}

}  // namespace

std::vector<PublishedReview> read_reviews(const std::string& path, std::string_view text, Diagnostics& diagnostics) {
  text.remove_prefix(byte_order_mark(text));
  std::vector<PublishedReview> out;
  boost::system::error_code error;
  if (trimmed(text.substr(0, 256)).starts_with('<')) {
    collect_page(text, out);
  } else if (const std::size_t read = collect_json(text, out, error); error) {
    const LineColumn place = LineTable(text).at(read);
    diagnostics.push_back({Severity::error,
                           {path, place.line, place.column},
                           "the file is not valid JSON: " + error.message(),
                           "give the JSON-LD that a review's page holds, or the page"});
  }
  if (!error && out.empty())
    diagnostics.push_back({Severity::warning,
                           {path, 0, 0},
                           "the file holds no ClaimReview with a claim",
                           "give the JSON-LD that a review's page holds, or the page"});
  return out;
}

}  // namespace gainsay
