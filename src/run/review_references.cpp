#include "run/review_references.h"

#include <map>

#include "base/json_writer.h"
#include "run/example_reading.h"

namespace gainsay {
namespace {

// One line of a comment: nothing in it may start another.
std::string comment(const std::string& text) {
  std::string out = "# ";
  for (const char c : text) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  return out + "\n";
}

// JSON's escapes are TOML's.
std::string quoted(const std::string& text) { return json_string(text); }

std::string value_text(const Value& value) {
  const auto* date = std::get_if<DateValue>(&value);
  if (date == nullptr) return display(value);
  const auto text = [](const std::optional<Day>& day) { return day ? to_string(*day) : ""; };
  if (date->range.first == date->range.last) return text(date->range.first);
  return text(date->range.first) + "/" + text(date->range.last);
}

std::string reference(const Statement& statement, const PublishedReview& review) {
  std::string out = "[[reference]]\nkey = {";
  for (const auto& [slot, filler] : statement.key)
    out += (out.ends_with('{') ? " " : ", ") + slot + " = " + quoted(filler);
  out += " }\nvalue = " + quoted(value_text(statement.value)) + "\n";
  if (statement.as_of.first) out += "from = " + to_string(*statement.as_of.first) + "\n";
  if (statement.as_of.last) out += "until = " + to_string(*statement.as_of.last) + "\n";
  out += "source = " + quoted(review.reviewer.empty() ? "a published review" : review.reviewer) + "\n";
  if (!review.url.empty()) out += "link = " + quoted(review.url) + "\n";
  return out + comment(statement.sentence) + "\n";
}

std::vector<Statement> statements_of(const PublishedReview& review, const Engine& engine, Day day) {
  std::vector<Statement> out;
  Diagnostics faults;  // the claim is read as plain text, in which nothing can be wrong
  const std::string source = review.claimant.empty() ? "Claim" : review.claimant;
  read_example_text(engine, "claim.txt", source, day, review.claim, faults, [&](const Annotation& annotation) {
    for (Statement& statement : engine.extractor.extract(annotation))
      if (!std::holds_alternative<QuoteValue>(statement.value) && statement.polarity == Polarity::affirmed)
        out.push_back(std::move(statement));
  });
  return out;
}

}  // namespace

std::string review_references(const std::vector<PublishedReview>& reviews, const Engine& engine, Day today) {
  std::map<std::string, std::string> by_topic;
  std::string rest;
  for (const PublishedReview& review : reviews) {
    const std::string rated =
        review.claim + " (" + (review.verdict.empty() ? "rated" : review.verdict) + " by " + review.reviewer + ")";
    if (!review.holds) {
      rest += comment("Not taken over, as it is not rated best: " + rated);
      continue;
    }
    const std::vector<Statement> statements = statements_of(review, engine, review.on.value_or(today));
    if (statements.empty()) rest += comment("Not taken over, as no topic understands it: " + rated);
    for (const Statement& statement : statements) by_topic[statement.topic] += reference(statement, review);
  }
  std::string out;
  for (const auto& [topic, references] : by_topic) {
    const Topic* known = engine.rules.find_topic(topic);
    out += comment("For " + (known == nullptr ? topic : known->path) + ":") + "\n" + references;
  }
  return out + rest;
}

}  // namespace gainsay
