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

// A speaker who is in no pack goes by a name in the text, which most often is a person's.
bool is_organisation(const std::string& speaker, const EntityTable& entities) {
  const auto known = entities.find(speaker);
  if (!known) return false;
  const std::vector<std::string>& types = entities[*known].types;
  return std::find(types.begin(), types.end(), "person") == types.end();
}

void write_claim(JsonWriter& json, const Statement& statement, const EntityTable& entities) {
  json.key("itemReviewed").begin_object().member("@type", "Claim");
  json.member("datePublished", to_string(statement.said_on));
  json.key("author").begin_object();
  if (statement.speaker.empty())
    json.member("@type", "Organization").member("name", statement.source);
  else
    json.member("@type", is_organisation(statement.speaker, entities) ? "Organization" : "Person")
        .member("name", entities.display_name(statement.speaker));
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

void write_review(JsonWriter& json, const Finding& finding, const Judgement& judgement, const Statement& statement,
                  const EntityTable& entities) {
  json.begin_object().member("@type", "ClaimReview").member("identifier", "gainsay:" + finding.id);
  json.member("claimReviewed", statement.sentence.empty() ? statement.text : statement.sentence);
  write_claim(json, statement, entities);
  write_rating(json, judgement);
  json.key("author").begin_object().member("@type", "Organization").member("name", judgement.author).end_object();
  json.member("datePublished", to_string(judgement.on));
  if (is_web_url(judgement.url)) json.member("url", judgement.url);
  if (!judgement.note.empty()) json.member("reviewBody", judgement.note);
  json.end_object();
}

}  // namespace

std::vector<std::string> verdict_names() { return {std::begin(verdicts), std::end(verdicts)}; }

std::string claim_reviews(std::span<const Finding> findings, const EntityTable& entities) {
  JsonWriter json(1);
  json.begin_object().member("@context", "https://schema.org").key("@graph").begin_array();
  for (const Finding& finding : findings)
    for (const Judgement& judgement : finding.judgements)
      for (const Side& side : finding.sides)
        if (side.label == judgement.side && !side.statements.empty())
          write_review(json, finding, judgement, side.statements.front(), entities);
  json.end_array().end_object();
  return json.text() + '\n';
}

}  // namespace gainsay
