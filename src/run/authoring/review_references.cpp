#include "run/authoring/review_references.h"

#include <algorithm>
#include <map>

#include "base/json_writer.h"
#include "base/utf8.h"
#include "report/terminal.h"
#include "run/authoring/example_reading.h"
#include "text/encoding/white_space.h"

namespace gainsay {
namespace {

// One line, in which no stranger's word starts another or turns the terminal's head.
std::string comment(const std::string& text) { return "# " + printable(text) + "\n"; }

// JSON's escapes are TOML's.
std::string quoted(const std::string& text) { return json_string(text); }

std::string value_text(const Value& value) {
  const auto* date = std::get_if<DateValue>(&value);
  if (date == nullptr) return display(value);
  const auto text = [](const std::optional<Day>& day) { return day ? to_string(*day) : ""; };
  if (date->range.first == date->range.last) return text(date->range.first);
  return text(date->range.first) + "/" + text(date->range.last);
}

// A figure or a day that never changes; of a position nobody knows for how long it is held.
bool is_lasting(const Statement& statement, const Topic& topic) {
  const bool measured =
      std::holds_alternative<QuantityValue>(statement.value) || std::holds_alternative<DateValue>(statement.value);
  return measured && topic.value.over_time == OverTime::fixed;
}

std::string reference(const Statement& statement, const PublishedReview& review, const Topic& topic) {
  std::string out = "[[reference]]\nkey = {";
  for (const auto& [slot, filler] : statement.key)
    out += (out.ends_with('{') ? " " : ", ") + slot + " = " + quoted(filler);
  out += " }\nvalue = " + quoted(value_text(statement.value)) + "\n";
  if (statement.as_of.first) out += "from = " + to_string(*statement.as_of.first) + "\n";
  if (statement.as_of.last && !is_lasting(statement, topic))
    out += "until = " + to_string(*statement.as_of.last) + "\n";
  out += "source = " + quoted(review.reviewer.empty() ? "a published review" : review.reviewer) + "\n";
  if (!review.url.empty()) out += "link = " + quoted(review.url) + "\n";
  const std::string verdict = review.verdict.empty() ? "" : " (rated: " + review.verdict + ")";
  return out + comment(statement.sentence + verdict) + "\n";
}

// Spellings and quotations are right or wrong by themselves.
bool can_be_reference(const Statement& statement, const RuleSet& rules) {
  const Topic* topic = rules.find_topic(statement.topic);
  const SlotSpec* value = topic == nullptr ? nullptr : topic->find_slot(topic->value.slot);
  const bool spells = value != nullptr && value->type == "spelling";
  return topic != nullptr && !spells && !std::holds_alternative<QuoteValue>(statement.value) &&
         statement.polarity == Polarity::affirmed && statement.modality != Modality::asked &&
         !trimmed(statement.sentence).ends_with('?');
}

// The phrase is in the text as whole words.
bool has_phrase(const std::string& text, const std::string& phrase) {
  const auto inside = [&](std::size_t at) { return at < text.size() && (is_letter(text[at]) || is_digit(text[at])); };
  for (std::size_t at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1))
    if ((at == 0 || !inside(at - 1)) && !inside(at + phrase.size())) return true;
  return false;
}

// "False" with five of five: one of the two is a slip, and nothing can rest on it.
bool is_poor(const std::string& verdict, const PageWords& words) {
  const std::string name = fold(verdict);
  return std::any_of(words.poor_verdicts.begin(), words.poor_verdicts.end(),
                     [&](const std::string& phrase) { return has_phrase(name, phrase); });
}

// "No, the bridge will not be ...": what it answers is not known.
bool is_denying_answer(const std::string& claim, const PageWords& words) {
  const std::string text = fold(claim);
  const std::size_t start = text.find_first_not_of(" \"'");
  return start != std::string::npos &&
         std::any_of(words.denying_answers.begin(), words.denying_answers.end(), [&](const std::string& answer) {
           const std::size_t end = start + answer.size();
           return text.compare(start, answer.size(), answer) == 0 && end < text.size() &&
                  std::string_view(",.:;!-").find(text[end]) != std::string_view::npos;
         });
}

// Why a review is left out; empty: it is taken over.
std::string objection(const PublishedReview& review, const PageWords& words) {
  if (!review.holds) return "it is not rated best";
  if (is_poor(review.verdict, words)) return "the name of its rating contradicts the number";
  if (is_denying_answer(review.claim, words)) return "it answers another claim";
  return {};
}

std::vector<Statement> statements_of(const PublishedReview& review, const Engine& engine, Day day) {
  std::vector<Statement> out;
  Diagnostics faults;  // the claim is read as plain text, in which nothing can be wrong
  const std::string source = review.claimant.empty() ? "Claim" : review.claimant;
  read_example_text(engine, "claim.txt", source, day, review.claim, faults, [&](const Annotation& annotation) {
    for (Statement& statement : engine.extractor.extract(annotation))
      if (can_be_reference(statement, engine.rules)) out.push_back(std::move(statement));
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
    if (const std::string why = objection(review, engine.rules.language.page_words); !why.empty()) {
      rest += comment("Not taken over, as " + why + ": " + rated);
      continue;
    }
    const std::vector<Statement> statements = statements_of(review, engine, review.on.value_or(today));
    if (statements.empty()) rest += comment("Not taken over, as no topic understands it: " + rated);
    for (const Statement& statement : statements)
      by_topic[statement.topic] += reference(statement, review, *engine.rules.find_topic(statement.topic));
  }
  std::string out;
  for (const auto& [topic, references] : by_topic) {
    out += comment("For " + engine.rules.find_topic(topic)->path + ":") + "\n" + references;
  }
  return out + rest;
}

}  // namespace gainsay
