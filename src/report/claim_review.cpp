#include "report/claim_review.h"

#include <algorithm>

#include "base/json_writer.h"
#include "report/uri.h"

namespace gainsay {
namespace {

constexpr const char* verdicts[] = {"true", "mostly true", "mixed", "mostly false", "false"};

int rating_of(const std::string& verdict) {
  const auto* at = std::find(std::begin(verdicts), std::end(verdicts), verdict);
  return static_cast<int>(std::end(verdicts) - at);
}

void write_claim(JsonWriter& json, const Statement& statement) {
  json.key("itemReviewed").begin_object().member("@type", "Claim");
  json.member("datePublished", to_string(statement.said_on));
  json.key("author").begin_object();
  if (statement.speaker.empty())
    json.member("@type", "Organization").member("name", statement.source);
  else
    json.member("@type", "Person").member("name", statement.speaker);
  json.end_object();
  if (is_web_url(statement.url)) {
    json.key("appearance").begin_object().member("@type", "CreativeWork").member("url", statement.url);
    if (!statement.title.empty()) json.member("headline", statement.title);
    json.end_object();
  }
  json.end_object();
}

void write_rating(JsonWriter& json, const Judgement& judgement) {
  json.key("reviewRating").begin_object().member("@type", "Rating");
  json.member("ratingValue", rating_of(judgement.verdict)).member("bestRating", 5).member("worstRating", 1);
  json.member("alternateName", judgement.verdict).end_object();
}

void write_review(JsonWriter& json, const Finding& finding, const Judgement& judgement, const Statement& statement) {
  json.begin_object().member("@type", "ClaimReview").member("identifier", "gainsay:" + finding.id);
  json.member("claimReviewed", statement.sentence.empty() ? statement.text : statement.sentence);
  write_claim(json, statement);
  write_rating(json, judgement);
  json.key("author").begin_object().member("@type", "Organization").member("name", judgement.author).end_object();
  json.member("datePublished", to_string(judgement.on));
  if (is_web_url(judgement.url)) json.member("url", judgement.url);
  if (!judgement.note.empty()) json.member("reviewBody", judgement.note);
  json.end_object();
}

}  // namespace

std::vector<std::string> verdict_names() { return {std::begin(verdicts), std::end(verdicts)}; }

std::string claim_reviews(std::span<const Finding> findings) {
  JsonWriter json(1);
  json.begin_object().member("@context", "https://schema.org").key("@graph").begin_array();
  for (const Finding& finding : findings)
    for (const Judgement& judgement : finding.judgements)
      for (const Side& side : finding.sides)
        if (side.label == judgement.side && !side.statements.empty())
          write_review(json, finding, judgement, side.statements.front());
  json.end_array().end_object();
  return json.text() + '\n';
}

}  // namespace gainsay
