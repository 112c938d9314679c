#include "run/authoring/lint.h"

#include <algorithm>
#include <map>
#include <set>

#include "check/lint.h"
#include "rule/lint/lint.h"
#include "run/authoring/example_reading.h"

namespace gainsay {
namespace {

using Spot = std::pair<std::size_t, std::size_t>;  // line and column in the topic's file

Spot spot(const Place& place) { return {place.line, place.column}; }

// What the examples of one topic reach.
struct Coverage {
  std::set<Spot> patterns;       // found words somewhere
  std::set<Spot> winners;        // gave a statement, or met an exception of their own
  std::map<Spot, Place> losers;  // had the same words as an earlier pattern
  std::set<Spot> exceptions;
};

void add_traces(const Engine& engine, const Topic& topic, const Annotation& annotation, Coverage& coverage) {
  for (std::size_t i = 0; i < annotation.sentences.size(); ++i)
    for (const MatchTrace& trace : engine.extractor.trace(annotation, i, topic.id)) {
      if (trace.fate == MatchFate::lacking || trace.fate == MatchFate::out_of_order || trace.fate == MatchFate::unmet ||
          trace.fate == MatchFate::not_said)
        continue;
      coverage.patterns.insert(spot(trace.pattern));
      // a longer match may be an accident of the example, the same words are none
      if (trace.fate == MatchFate::beaten && trace.beaten_by != trace.pattern && trace.beaten_by_span == trace.span)
        coverage.losers.emplace(spot(trace.pattern), trace.beaten_by);
      else
        coverage.winners.insert(spot(trace.pattern));
      if (trace.fate == MatchFate::excepted)
        for (const ExceptionHit& hit : trace.exceptions) coverage.exceptions.insert(spot(hit.place));
    }
}

Coverage coverage_of(const Engine& engine, const Topic& topic) {
  Coverage coverage;
  const auto add = [&](const Annotation& annotation) { add_traces(engine, topic, annotation, coverage); };
  for (const ExampleSpec& example : topic.examples) read_example(engine, example, add);
  return coverage;
}

void lint_coverage(const Engine& engine, const Topic& topic, Diagnostics& found) {
  const Coverage coverage = coverage_of(engine, topic);
  const auto say = [&](Severity severity, const Place& place, std::string problem, const char* remedy) {
    found.push_back({severity, place, std::move(problem), remedy});
  };
  for (const PatternSpec& spec : topic.patterns) {
    for (const Place& place : spec.places) {
      const auto loser = coverage.losers.find(spot(place));
      if (!coverage.patterns.contains(spot(place)))
        say(Severity::notice, place, "no example of this topic matches this pattern",
            "add an [[example]] with a text that it must match");
      else if (loser != coverage.losers.end() && !coverage.winners.contains(spot(place)))
        say(Severity::warning, place,
            "this pattern never wins: on every example that it matches, the earlier one at line " +
                std::to_string(loser->second.line) + " has the same words",
            "add an [[example]] that only it matches, or drop it");
    }
    for (const Place& place : spec.unless_places)
      if (!coverage.exceptions.contains(spot(place)))
        say(Severity::warning, place, "no example exercises this exception",
            "add an [[example]] that it keeps silent, with gives = []");
  }
}

std::vector<std::string> fillers_of(const Statement& statement) {
  std::vector<std::string> fillers;
  for (const auto& [slot, filler] : statement.key) fillers.push_back(filler);
  std::sort(fillers.begin(), fillers.end());
  return fillers;
}

// The same figure or date for the same things: one of the two topics is enough.
bool claim_the_same(const Statement& a, const Statement& b) {
  const bool figures = std::holds_alternative<QuantityValue>(a.value) || std::holds_alternative<DateValue>(a.value);
  return figures && a.value == b.value && a.in_sentence.overlaps(b.in_sentence) && fillers_of(a) == fillers_of(b);
}

// Texts of one topic's examples that another topic reads the same way. One warning for each pair of topics.
void lint_rivals(const Engine& engine, const Topic& topic, std::set<std::pair<std::string, std::string>>& told,
                 Diagnostics& found) {
  const auto add = [&](const Annotation& annotation) {
    const std::vector<Statement> statements = engine.extractor.extract(annotation);
    for (const Statement& own : statements)
      for (const Statement& other : statements) {
        if (own.topic != topic.id || other.topic == topic.id || !claim_the_same(own, other)) continue;
        if (!told.insert(std::minmax(own.topic, other.topic)).second) continue;
        found.push_back({Severity::warning,
                         {topic.path, 1, 1},
                         "the topic '" + other.topic + "' claims words of an example of this one: \"" + own.text + "\"",
                         "narrow one of the two with an exception, or make them one topic"});
      }
  };
  for (const ExampleSpec& example : topic.examples)
    if (!example.of_check) read_example(engine, example, add);
}

}  // namespace

Diagnostics lint(const Engine& engine, std::string_view only) {
  Diagnostics found = lint_rules(engine.rules);
  for (const Topic& topic : engine.rules.topics) lint_checks(topic, found);
  const Topic* chosen = only.empty() ? nullptr : engine.rules.find_topic(only);
  if (chosen != nullptr)
    std::erase_if(found, [&](const Diagnostic& diagnostic) { return diagnostic.place.path != chosen->path; });
  std::set<std::pair<std::string, std::string>> told;
  for (const Topic& topic : engine.rules.topics) {
    if (chosen != nullptr && &topic != chosen) continue;
    lint_coverage(engine, topic, found);
    lint_rivals(engine, topic, told, found);
  }
  sort_by_place(found);
  return found;
}

}  // namespace gainsay
